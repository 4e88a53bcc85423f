import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';

import { CHICAGO, aPicker } from './slot-picker.fixture.js';

/** The height of the select with a zone selected. */
async function heightOf(timeZone: string): Promise<number> {
  const { el } = await aPicker({ timeZone });
  const root = el.renderRoot.querySelector('p2p-zone-select')?.renderRoot;
  return root?.querySelector('select')?.offsetHeight ?? 0;
}

describe('<p2p-zone-select>', () => {
  after(() => setViewport({ width: 1200, height: 900 }));

  it('wraps a long name on a small screen (10-23)', async () => {
    await setViewport({ width: 320, height: 800 });

    expect(await heightOf('Africa/Algiers')).to.be.greaterThan(await heightOf(CHICAGO));
  });
});
