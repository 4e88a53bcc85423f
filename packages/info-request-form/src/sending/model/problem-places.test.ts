import { expect } from '@open-wc/testing';

import { ApiError } from '@portal/api';
import type { InfoRequestItem } from '@portal/api';
import type { UploadRecord, UploadState } from '@portal/attachments';

import { checklist } from '../../answer/model/checklist.js';
import { rejectedPlaces } from './problem-places.js';

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
  it('numbers the items, counts answers, and names pending files', () => {
    const list = checklist(items, { 'i-a': { text: 'Yes.', cannotProvide: null } }, [
      aRecord({ status: 'accepted' }),
      aRecord({ status: 'queued' }),
      aRecord({ status: 'sending', share: 0.5 }),
      aRecord({ status: 'checking' }),
      aRecord({ status: 'failed', code: 'offline', retryable: true }),
      aRecord({ status: 'rejected', reasons: ['empty'] }),
    ]);

    expect(list.provided).to.equal(1);
    expect(list.items.map(({ number, progress }) => [number, progress.state])).to.deep.equal([
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

describe('rejectedPlaces', () => {
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

      expect([...rejectedPlaces(error, items)]).to.deep.equal(expected);
    });
  }

  it('finds nothing in another error', () => {
    expect(rejectedPlaces(new ApiError('gone', { operation: 'submitInfoResponse' }), items).size).to.equal(0);
  });
});
