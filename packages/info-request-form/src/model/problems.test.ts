import { expect } from '@open-wc/testing';

import { ApiError } from '@portal/api';
import type { InfoRequestItem } from '@portal/api';
import type { UploadRecord, UploadState } from '@portal/attachments';

import { filesWords } from '../files-copy.js';
import { checklist } from './checklist.js';
import { pageOf } from './pages.js';
import { refusedPlaces } from './problems.js';
import { failureSentence, faultSentence } from './file-sentences.js';

const base = { prompt: 'Please explain.', lang: 'en', required: true, serviceLine: null } as const;
const items: readonly InfoRequestItem[] = [
  { ...base, kind: 'question', itemId: 'i-a', maxLength: 10 },
  { ...base, kind: 'document', itemId: 'i-b', minCount: 2, canProvideReason: true },
];

const aRecord = (state: UploadState, id = state.status): UploadRecord => ({
  id,
  attachmentId: undefined,
  fileName: `${id}.pdf`,
  sizeBytes: 1,
  fileType: 'PDF',
  uploadedAt: undefined,
  itemId: 'i-b',
  state,
  removal: 'none',
});

describe('checklist (4d.1)', () => {
  it('numbers the items, counts what is provided and names the files that are waited for', () => {
    const list = checklist(items, { 'i-a': { text: 'Yes.', cannotProvide: null } }, [
      aRecord({ status: 'accepted' }),
      aRecord({ status: 'queued' }),
      aRecord({ status: 'sending', share: 0.5 }),
      aRecord({ status: 'checking' }),
      aRecord({ status: 'failed', code: 'offline', retryable: true }),
      aRecord({ status: 'rejected', reasons: ['empty'] }),
    ]);

    expect(list.provided).to.equal(1);
    expect(list.items.map(({ number, standing }) => [number, standing.state])).to.deep.equal([
      [1, 'provided'],
      [2, 'pending'],
    ]);
    expect(list.checking).to.equal(1);
    expect(list.missing).to.deep.equal([]);
    expect(list.blocks.map(({ fileId, kind }) => [fileId, kind])).to.deep.equal([
      ['queued', 'sending'],
      ['sending', 'sending'],
      ['failed', 'failed'],
    ]);
  });
});

describe('refusedPlaces', () => {
  const cases: readonly [pointer: string, expected: readonly string[]][] = [
    ['i-b', ['i-b']],
    ['/answers/i-a/text', ['i-a']],
    ['/answers/1/text', ['i-b']],
    ['/answers/9', []],
    ['/somewhere', []],
  ];

  for (const [pointer, expected] of cases) {
    it(`finds ${expected.join() || 'no item'} at ${pointer}`, () => {
      const error = new ApiError('rejected', { operation: 'submitInfoResponse', fields: [{ pointer, code: 'any' }] });

      expect([...refusedPlaces(error, items)]).to.deep.equal(expected);
    });
  }

  it('finds none in another error', () => {
    expect(refusedPlaces(new ApiError('gone', { operation: 'submitInfoResponse' }), items).size).to.equal(0);
  });
});

describe('sentences about files', () => {
  const speech = { t: filesWords(), locale: 'en-US' };
  const limits = {
    maxFiles: 3,
    maxBytesPerFile: 1024,
    maxBytesTotal: 2048,
    types: [
      { extension: '.jpg', mimeType: 'image/jpeg', label: 'JPEG' },
      { extension: '.jpeg', mimeType: 'image/jpeg', label: 'JPEG' },
    ],
  };

  const reasons: readonly [reason: string, sentence: string][] = [
    ['too-large', 'The file is larger than 1 kB. Split it or make it smaller.'],
    ['type-not-allowed', 'This type of file is not taken. Taken: JPEG.'],
    ['too-many', 'There are 3 files already, which is the most that is taken.'],
    ['malware', 'The check found harmful content. Do not send it again.'],
    ['never-heard-of', 'It was refused by the check.'],
  ];

  for (const [reason, sentence] of reasons) {
    it(`says of ${reason}: ${sentence}`, () => {
      expect(faultSentence(reason, limits, speech)).to.equal(sentence);
    });
  }

  it('names no limit that it does not know', () => {
    expect(faultSentence('too-large', undefined, speech)).to.equal('Its type or size is not taken.');
  });

  const failures: readonly [code: string, start: string][] = [
    ['offline', 'The connection broke.'],
    ['timeout', 'The connection broke.'],
    ['forbidden', 'You do not have access'],
    ['gone', 'The request is closed'],
    ['conflict', 'The request is closed'],
    ['server', 'The server could not take it.'],
  ];

  for (const [code, start] of failures) {
    it(`says after ${code}: ${start}`, () => {
      expect(failureSentence({ status: 'failed', code, retryable: true }, speech)).to.match(new RegExp(`^${start}`));
    });
  }
});

describe('pageOf (IR-12)', () => {
  const rows = Array.from({ length: 13 }, (_, i) => i + 1);

  it('is 0 of 0 with nothing', () => {
    expect(pageOf([], 0, 10)).to.deep.include({ from: 0, last: 0, total: 0, rows: [], moves: [] });
  });

  it('is 1 to 10 of 13, then 11 to 13, and nothing beyond', () => {
    expect(pageOf(rows, 0, 10)).to.deep.include({ from: 1, last: 10, moves: ['next', 'last'] });
    expect(pageOf(rows, 1, 10)).to.deep.include({ from: 11, last: 13, moves: ['first', 'previous'] });
    expect(pageOf(rows, Number.POSITIVE_INFINITY, 10).from).to.equal(11);
    expect(pageOf(rows, -1, 10).from).to.equal(1);
  });
});
