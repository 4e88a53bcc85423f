import { expect } from '@open-wc/testing';

import { fakeTimers } from '@portal/tests/fault-rig';

import { saveFile } from './save-file.js';

/** The link that was clicked; the browser downloads nothing. */
async function pressed(run: () => void): Promise<HTMLAnchorElement> {
  const link = new Promise<HTMLAnchorElement>((resolve) => {
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      HTMLAnchorElement.prototype.click = click;
      resolve(this);
    };
  });
  run();
  return link;
}

describe('saveFile', () => {
  it('offers the text by name, long enough to choose a location (10-24)', async () => {
    const timers = fakeTimers();
    try {
      const link = await pressed(() => saveFile('call.ics', 'BEGIN:VCALENDAR\r\né', 'text/calendar'));
      await timers.elapse(30_000);
      const file = await fetch(link.href);

      expect(link.download).to.equal('call.ics');
      expect(file.headers.get('content-type')).to.equal('text/calendar;charset=utf-8');
      expect(await file.text()).to.equal('BEGIN:VCALENDAR\r\né');

      await timers.elapse(60_000);
      const gone = await fetch(link.href).then(
        () => false,
        () => true,
      );
      expect(gone, 'gone in the end').to.equal(true);
      expect(timers.pending()).to.deep.equal([]);
    } finally {
      timers.stop();
    }
  });
});
