import { expect } from '@open-wc/testing';

import { announcementOf } from './upload-announcement.js';
import { missing } from '../../listed-file.js';
import type { UploadRecord, UploadState } from './upload-queue-types.js';

const SENDING: UploadState = { status: 'sending', share: 0.5 };
const CHECKING: UploadState = { status: 'checking' };
const ACCEPTED: UploadState = { status: 'accepted' };
const FAULTY: UploadState = { status: 'rejected', reasons: ['encrypted'] };
const FAILED: UploadState = { status: 'failed', code: 'offline', retryable: true };

const record = (state: UploadState, over: Partial<UploadRecord> = {}): UploadRecord => ({
  id: 'file-1',
  attachmentId: undefined,
  fileName: 'xray.pdf',
  sizeBytes: 1_000,
  fileType: 'PDF',
  uploadedAt: undefined,
  itemId: null,
  state,
  removal: 'none',
  ...over,
});

describe('announcement of a file change', () => {
  const cases: readonly (readonly [before: UploadState, now: UploadState, news: string | undefined])[] = [
    [{ status: 'queued' }, SENDING, undefined],
    [SENDING, SENDING, undefined],
    [SENDING, { ...SENDING, stalled: true }, 'stalled'],
    [{ ...SENDING, stalled: true }, { ...SENDING, stalled: true }, undefined],
    [{ ...SENDING, stalled: true }, SENDING, undefined],
    [SENDING, CHECKING, undefined],
    [SENDING, FAILED, 'failed'],
    [FAILED, FAILED, undefined],
    [CHECKING, ACCEPTED, 'accepted'],
    [CHECKING, FAULTY, 'rejected'],
    [ACCEPTED, missing(true), 'missing'],
  ];
  for (const [before, now, news] of cases) {
    it(`is ${String(news)} from ${JSON.stringify(before)} to ${JSON.stringify(now)} (10-B6)`, () => {
      expect(announcementOf({ kind: 'changed', record: record(now), before })).to.equal(news);
    });
  }

  it('is undefined for a file from a list (10-B6)', () => {
    expect(announcementOf({ kind: 'added', record: record(ACCEPTED), before: undefined })).to.equal(undefined);
  });

  it('reports that a copy was not sent (10-B5)', () => {
    const copy = record({ status: 'rejected', reasons: ['duplicate'] }, { sameAs: 'file-0' });
    expect(announcementOf({ kind: 'changed', record: copy, before: SENDING })).to.equal('faulty');
  });
});
