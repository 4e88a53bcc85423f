import { expect } from '@open-wc/testing';

import { FAULTS } from '@portal/copy';

import { ofFiles } from '../copy.fixture.js';
import { faultCopy, fileStateCopy, limitValues, shortName, spokenName } from './file-state-copy.js';
import type { UploadRecord, UploadState } from './queue/upload-queue-types.js';

const copyContext = { t: ofFiles, locale: 'en-US' };
const limits = {
  maxFiles: 3,
  maxBytesPerFile: 1024,
  maxBytesTotal: 2048,
  types: [
    { extension: '.jpg', mimeType: 'image/jpeg', label: 'JPEG' },
    { extension: '.jpeg', mimeType: 'image/jpeg', label: 'JPEG' },
  ],
};
const values = limitValues(limits, 'en-US');

const aRecord = (state: UploadState, over: Partial<UploadRecord> = {}): UploadRecord => ({
  id: 'file-1',
  attachmentId: undefined,
  fileName: 'scan.jpg',
  sizeBytes: 1_000,
  fileType: 'JPEG',
  uploadedAt: undefined,
  itemId: null,
  state,
  removal: 'none',
  ...over,
});

const sentences = (state: UploadState, ...others: readonly UploadRecord[]): readonly string[] => {
  const record = aRecord(state);
  return fileStateCopy({ record, records: [record, ...others], limits, numbers: new Map([['i-b', 2]]), copyContext });
};

const reasonsOf = Object.keys(FAULTS).map((key) => key.slice('fault.'.length));

describe('sentences about files', () => {
  it('names each type once, and the limits with units (IR-20)', () => {
    expect(values).to.deep.equal({ size: '1 kB', total: '2 kB', n: 3, types: 'JPEG' });
  });

  for (const reason of reasonsOf) {
    it(`returns a separate sentence for ${reason}, with the limits filled in (IR-20)`, () => {
      const sentence = faultCopy(reason, limits, copyContext);

      expect(sentence).to.equal(ofFiles(`fault.${reason}` as keyof typeof FAULTS, values));
      expect(sentence).to.not.match(/[{}]/);
    });

    it(`returns a sentence for ${reason} if the limits are unknown (IR-20)`, () => {
      expect(faultCopy(reason, undefined, copyContext)).to.not.match(/[{}]/);
    });
  }

  for (const reason of ['never-heard-of', 'limits', 'other', 'duplicate.item', 'toString']) {
    it(`returns a rejection for the reason ${reason} (IR-20)`, () => {
      expect(faultCopy(reason, limits, copyContext)).to.equal(ofFiles('fault.other'));
    });
  }

  it("names no limit if the server's real limit is lower (H8)", () => {
    expect(faultCopy('too-large', limits, copyContext, aRecord({ status: 'queued' }))).to.equal(
      ofFiles('fault.too-large.now'),
    );
  });

  it('returns every reason, and a rejection if there is none', () => {
    expect(sentences({ status: 'rejected', reasons: ['empty', 'malware'] })).to.deep.equal([
      ofFiles('fault.empty'),
      ofFiles('fault.malware'),
    ]);
    expect(sentences({ status: 'rejected', reasons: [] })).to.deep.equal([ofFiles('fault.other')]);
  });

  it('names the original of a copy, and the item it answers (10-B5)', () => {
    const state = { status: 'rejected', reasons: ['duplicate'] } as const;
    const first = { id: 'file-2', fileName: 'first.jpg', sha256: 'abc' };
    const copy = aRecord(state, { sha256: 'abc' });
    const among = (other: UploadRecord) =>
      fileStateCopy({ record: copy, records: [other, copy], limits, numbers: new Map([['i-b', 2]]), copyContext });

    expect(among(aRecord({ status: 'accepted' }, { ...first, itemId: 'i-b' }))).to.deep.equal([
      ofFiles('fault.duplicate.item', { name: 'first.jpg', n: 2 }),
    ]);
    expect(among(aRecord({ status: 'accepted' }, first))).to.deep.equal([
      ofFiles('fault.duplicate.whole', { name: 'first.jpg' }),
    ]);
    expect(sentences(state)).to.deep.equal([ofFiles('fault.duplicate')]);
  });

  for (const [code, key] of [
    ['vanished', 'failed.vanished'],
    ['missing', 'failed.missing'],
    ['offline', 'failed.connection'],
    ['timeout', 'failed.connection'],
    ['forbidden', 'failed.forbidden'],
    ['gone', 'failed.gone'],
    ['conflict', 'failed.gone'],
    ['server', 'failed.later'],
  ] as const) {
    it(`returns the next step after ${code}`, () => {
      expect(sentences({ status: 'failed', code, retryable: true })).to.deep.equal([ofFiles(key)]);
    });
  }

  it('distinguishes files with the same name, and shortens a very long name (10-B5)', () => {
    const records = ['file-1', 'file-2'].map((id) => aRecord({ status: 'accepted' }, { id }));

    expect(records.map((record) => spokenName(record, records, ofFiles))).to.deep.equal([
      ofFiles('files.named', { name: 'scan.jpg', n: 1, count: 2 }),
      ofFiles('files.named', { name: 'scan.jpg', n: 2, count: 2 }),
    ]);
    expect(shortName(`${'a'.repeat(90)}.pdf`)).to.match(/^a{40}…a{12}\.pdf$/);
  });
});
