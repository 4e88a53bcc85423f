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

describe('checklist after a change (4d.1)', () => {
  const typed = (text: string) => ({ 'i-a': { text, cannotProvide: null } });

  it('keeps the view of each item whose status stays', () => {
    const before = checklist(items, typed('Yes'), []);
    const now = checklist(items, typed('Yes.'), [], before);

    expect(now.items.map((view, i) => view === before.items[i])).to.deep.equal([true, true]);
  });

  it('renews the view of an item with another status, file, or rule', () => {
    const before = checklist(items, typed('Yes'), []);
    const renewed = ({ items: views }: typeof before) => views.map((view, i) => view !== before.items[i]);

    expect(renewed(checklist(items, typed(''), [], before))).to.deep.equal([true, false]);
    expect(renewed(checklist(items, typed('Yes'), [aRecord({ status: 'accepted' })], before))).to.deep.equal([
      false,
      true,
    ]);
    expect(
      renewed(
        checklist(
          items.map((item) => ({ ...item })),
          typed('Yes'),
          [],
          before,
        ),
      ),
    ).to.deep.equal([true, true]);
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
