import { ContextProvider } from '@lit/context';
import { expect, fixture, html } from '@open-wc/testing';

import { environmentContext } from '@portal/kit';
import type { Environment } from '@portal/kit';

import '../define/attached-files.js';
import { ofFiles } from '../copy.fixture.js';
import type { AttachedFiles } from './attached-files.js';
import { pageOf } from './pages.js';
import type { UploadRecord, UploadState } from './queue/upload-queue-types.js';

const record = (state: UploadState): UploadRecord => ({
  id: 'file-1',
  attachmentId: undefined,
  fileName: 'xray.pdf',
  sizeBytes: 1_000,
  fileType: 'PDF',
  uploadedAt: undefined,
  itemId: null,
  state,
  removal: 'none',
});

/** Renders the table with one file in the given state. */
async function showing(state: UploadState) {
  const page = document.createElement('div');
  const environment: Partial<Environment> = { timeZone: 'America/Chicago', locale: 'en-US', strings: {} };
  new ContextProvider(page, { context: environmentContext, initialValue: environment as Environment });
  const el = await fixture<AttachedFiles>(
    html`<attached-files .records=${[record(state)]} .copy=${ofFiles} .label=${'Files'}></attached-files>`,
    { parentNode: page },
  );
  const buttons = () => [...(el.shadowRoot?.querySelectorAll<HTMLButtonElement>('.actions button') ?? [])];
  return {
    el,
    status: () => el.shadowRoot?.querySelector('.status')?.textContent.replace(/\s+/g, ' ').trim() ?? '',
    buttons: () => buttons().map(({ textContent }) => textContent.trim()),
    press: (words: string) =>
      buttons()
        .find(({ textContent }) => textContent.trim() === words)
        ?.click(),
  };
}

describe('<attached-files>: a file being uploaded (10-B6)', () => {
  it('shows an unconfirmed upload as uploaded, never as sending 100 % (10-B6)', async () => {
    expect((await showing({ status: 'sending', share: 0.999 })).status()).to.equal(
      ofFiles('status.sending.share', { n: 99 }),
    );
    expect((await showing({ status: 'sending', share: 1 })).status()).to.equal(ofFiles('status.confirming'));
  });

  const stalls = [
    [undefined, 'stalled.unknown'],
    [0.4, 'stalled.sending'],
    [1, 'stalled.confirming'],
  ] as const;
  for (const [share, key] of stalls) {
    it(`shows a stalled file at ${String(share)} with retry and cancel (10-B6)`, async () => {
      const { el, status, buttons, press } = await showing({ status: 'sending', share, stalled: true });
      const pressed: string[] = [];
      el.addEventListener('file-action', ({ detail }) => pressed.push(detail.action));

      expect(status()).to.include(ofFiles(key));
      expect(buttons()).to.deep.equal([ofFiles('files.again'), ofFiles('files.cancel')]);
      press(ofFiles('files.again'));
      press(ofFiles('files.cancel'));

      expect(pressed).to.deep.equal(['retry', 'remove']);
      await expect(el).to.be.accessible();
    });
  }
});

describe('pageOf (IR-12)', () => {
  const rows = Array.from({ length: 13 }, (_, i) => i + 1);

  it('is 0 of 0 for an empty list', () => {
    expect(pageOf([], 0, 10)).to.deep.include({ from: 0, last: 0, total: 0, rows: [], moves: [] });
  });

  it('is 1 to 10 of 13, then 11 to 13, without more', () => {
    expect(pageOf(rows, 0, 10)).to.deep.include({ from: 1, last: 10, moves: ['next', 'last'] });
    expect(pageOf(rows, 1, 10)).to.deep.include({ from: 11, last: 13, moves: ['first', 'previous'] });
    expect(pageOf(rows, Number.POSITIVE_INFINITY, 10).from).to.equal(11);
    expect(pageOf(rows, -1, 10).from).to.equal(1);
  });
});
