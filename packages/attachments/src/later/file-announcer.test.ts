import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';

import { ofFiles } from '../copy.fixture.js';
import { FileAnnouncer } from './file-announcer.js';
import { newUploads } from './new-uploads.js';
import type { UploadRecord } from './queue/upload-queue-types.js';

const aRecord = (id: string, fileName = `${id}.pdf`): UploadRecord => ({
  id,
  attachmentId: id,
  fileName,
  sizeBytes: 1,
  fileType: 'PDF',
  uploadedAt: undefined,
  itemId: null,
  state: { status: 'accepted' },
  removal: 'none',
});

class SpeakingPart extends LitElement {
  records: readonly UploadRecord[] = [];
  readonly voice = new FileAnnouncer(this, {
    copyContext: () => ({ t: ofFiles, locale: 'en-US' }),
    records: () => this.records,
  });
  override render(): unknown {
    return this.voice.render();
  }
}
customElements.define('speaking-part', SpeakingPart);

async function aPart() {
  const el = await fixture<SpeakingPart>(html`<speaking-part></speaking-part>`);
  /** The announcement after all pending changes. */
  const announcement = async (): Promise<string> => {
    await new Promise((resolve) => void setTimeout(resolve));
    await el.updateComplete;
    return el.shadowRoot?.textContent.trim() ?? '';
  };
  return { el, voice: el.voice, announcement };
}

const accepted = (record: UploadRecord) => ({ kind: 'changed', record, before: { status: 'checking' } }) as const;

describe('FileVoice', () => {
  it('joins simultaneous changes into one announcement', async () => {
    const { voice, announcement } = await aPart();

    voice.announceChange(accepted(aRecord('a')));
    voice.announceChange(accepted(aRecord('b')));

    expect(await announcement()).to.equal(
      [ofFiles('said.accepted', { name: 'a.pdf' }), ofFiles('said.accepted', { name: 'b.pdf' })].join(' '),
    );
  });

  it('announces the number of accepted and rejected files (IR-20)', async () => {
    const { voice, announcement } = await aPart();
    const limits = { maxFiles: 9, maxBytesPerFile: 10, maxBytesTotal: 90, types: [] };
    const files = ['a.pdf', 'b.pdf', 'c.pdf'].map((name) => new File(['%PDF'], name));
    const types = [{ extension: '.pdf', mimeType: 'application/pdf', label: 'PDF' }];

    voice.announceAdded(newUploads([...files, new File([], 'd.pdf')], [], { ...limits, types }));

    expect(await announcement()).to.equal(
      [ofFiles('said.added', { n: 3 }), ofFiles('said.faulty', { n: 1, name: 'd.pdf' })].join(' '),
    );
  });

  it('distinguishes files with the same name (10-B5)', async () => {
    const { el, voice, announcement } = await aPart();
    const [first, second] = (el.records = [aRecord('a', 'scan.pdf'), aRecord('b', 'scan.pdf')]);

    voice.announceChange(accepted(second ?? aRecord('b')));

    expect(await announcement()).to.equal(
      ofFiles('said.accepted', { name: ofFiles('files.named', { name: 'scan.pdf', n: 2, count: 2 }) }),
    );
    expect(first && voice.nameOf(first)).to.equal(ofFiles('files.named', { name: 'scan.pdf', n: 1, count: 2 }));
  });
});
