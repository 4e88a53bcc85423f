import {
  getAttachmentLimits,
  getInfoRequest,
  listAttachments,
  listReusableAttachments,
  markMessages,
  requestCallBack,
  requestExtension,
  saveInfoDraft,
  submitInfoResponse,
  uploadAttachment,
} from '@portal/api';
import type { Endpoint } from '@portal/api';

import { UNKNOWN, answersOf, openRequest, prepared, requestVersion, textFile, uploaded } from '../prepare.js';
import type { Rule } from '../rule.js';
import { Unavailable, expect } from '../failure.js';
import type { Server } from '../server.js';
import { expectOutcome } from './families.js';

const common = { level: 'must', section: 'Problems', needs: ['open-request'] } as const;

const complete = async (server: Server, messageId: string) => ({
  version: await requestVersion(server, messageId),
  input: { messageId, answers: await answersOf(server, messageId), attachmentIds: [] },
});

const WRITES: readonly Endpoint[] = [saveInfoDraft, submitInfoResponse, uploadAttachment];

const RESPONSES: readonly Rule[] = [
  {
    ...common,
    id: 'request/already-responded',
    requirement: 'Rejects a second response, a draft, and a file with 409 `already-responded`.',
    sample: { endpoint: submitInfoResponse, note: 'after the office responded' },
    run: async (server) => {
      const messageId = await openRequest(server);
      const given = await complete(server, messageId);
      await server.read(submitInfoResponse, given.input, { version: given.version });
      const version = await requestVersion(server, messageId);
      const { answers } = given.input;
      expectOutcome(await server.send(submitInfoResponse, { ...given, version }), '409 already-responded');
      expectOutcome(
        await server.send(saveInfoDraft, { version, input: { messageId, answers } }),
        '409 already-responded',
      );
      const file = { input: { messageId, file: textFile() } };
      expectOutcome(await server.send(uploadAttachment, file), '409 already-responded');
    },
  },
  {
    ...common,
    id: 'request/closed',
    requirement: 'Rejects writes to a closed request with 410 `request-closed`.',
    needs: ['closed-request'],
    sample: { endpoint: saveInfoDraft, note: 'for a closed request' },
    run: async (server) => {
      const messageId = await server.id('closed-request', 'messageId');
      const version = await requestVersion(server, messageId);
      const answers = await answersOf(server, messageId);
      for (const endpoint of WRITES) {
        const input = { messageId, answers, attachmentIds: [], file: textFile() };
        expectOutcome(await server.send(endpoint, { version, input }), '410 request-closed');
      }
    },
  },
  {
    ...common,
    id: 'request/shows-response',
    requirement: 'Shows the response and its status after the office submitted it, without the draft.',
    sample: { endpoint: submitInfoResponse },
    run: async (server) => {
      const messageId = await openRequest(server);
      const { input, version } = await complete(server, messageId);
      await server.read(submitInfoResponse, input, { version });
      const { status, response, draft } = await server.read(getInfoRequest, { messageId });
      expect(status === 'responded', 'The status is not `responded`.');
      expect(draft === null && response !== null, 'The response is missing, or the draft remains.');
      expect(response.answers.length === input.answers.length, 'An answer is missing.');
    },
  },
  {
    ...common,
    id: 'request/draft-kept',
    requirement: 'Keeps the draft for the whole office, and changes the status to `in-progress`.',
    sample: { endpoint: saveInfoDraft },
    run: async (server) => {
      const messageId = await openRequest(server);
      const answers = await answersOf(server, messageId);
      const version = await requestVersion(server, messageId);
      const saved = await server.read(saveInfoDraft, { messageId, answers }, { version });
      const { draft, status, version: now } = await server.read(getInfoRequest, { messageId });
      expect(draft?.answers.length === answers.length, 'The draft is incomplete.');
      expect(status === 'in-progress', 'The status is not `in-progress`.');
      expect(saved.version !== version && now === saved.version, 'The draft has no new version.');
    },
  },
  {
    ...common,
    id: 'request/two-drafts-at-once',
    section: 'Versions and If-Match',
    requirement: 'Accepts one of two drafts that were based on the same version.',
    sample: { endpoint: saveInfoDraft, note: 'twice at once, with the same version' },
    run: async (server) => {
      const messageId = await openRequest(server);
      const input = { messageId, answers: await answersOf(server, messageId) };
      const version = await requestVersion(server, messageId);
      const both = await Promise.all([1, 2].map(() => server.send(saveInfoDraft, { version, input })));
      const outcomes = both
        .map(({ outcome }) => outcome)
        .sort()
        .join(', ');
      expect(outcomes === '200, 412 stale', `Received ${outcomes}, expected one 200 and one 412 stale.`);
    },
  },
  {
    ...common,
    id: 'request/file-keeps-version',
    section: 'Versions and If-Match',
    requirement: 'Keeps the version of a request when a file or a request for more time arrives.',
    sample: { endpoint: uploadAttachment },
    run: async (server) => {
      const messageId = await openRequest(server);
      const version = await requestVersion(server, messageId);
      await uploaded(server, messageId);
      expect((await requestVersion(server, messageId)) === version, 'A file changed the version.');
      await server.read(requestExtension, { messageId, reason: 'The records come from another office.' });
      expect((await requestVersion(server, messageId)) === version, 'A request for more time changed it.');
    },
  },
  {
    ...common,
    id: 'request/more-time-once',
    requirement: 'Rejects a second request for more time with 409 `already-requested`.',
    sample: { endpoint: requestExtension, note: 'twice, with different keys' },
    run: async (server) => {
      const messageId = await openRequest(server);
      const input = { messageId, reason: 'The records come from another office.' };
      await server.read(requestExtension, input);
      expectOutcome(await server.send(requestExtension, { input }), '409 already-requested');
    },
  },
];

const KEYS: readonly Rule[] = [
  {
    ...common,
    id: 'key/rejection-forgotten',
    section: 'Idempotency keys',
    requirement: 'Forgets rejections, so a corrected request with the same key succeeds.',
    sample: { endpoint: requestExtension, note: 'with the key of a rejected request' },
    run: async (server) => {
      const messageId = await openRequest(server);
      const key = crypto.randomUUID();
      expectOutcome(await server.send(requestExtension, { key, input: { messageId, reason: ' ' } }), '422 invalid');
      const corrected = { messageId, reason: 'The records come from another office.' };
      expectOutcome(await server.send(requestExtension, { key, input: corrected }), '200');
    },
  },
  {
    ...common,
    id: 'key/of-one-operation',
    section: 'Idempotency keys',
    requirement: 'Keeps the keys of two operations apart.',
    sample: { endpoint: markMessages, note: 'with the key of another operation' },
    run: async (server) => {
      const messageId = await openRequest(server);
      const key = crypto.randomUUID();
      expectOutcome(await server.send(markMessages, { key, input: { messageIds: [messageId], unread: false } }), '200');
      const reply = await server.send(requestExtension, { key, input: { messageId, reason: 'More records.' } });
      expectOutcome(reply, '200');
      expect((await server.read(getInfoRequest, { messageId })).extension.status === 'requested', 'It did nothing.');
    },
  },
  {
    ...common,
    id: 'key/for-a-day',
    section: 'Idempotency keys',
    requirement: 'Remembers a key for 24 hours.',
    needs: ['requestable-orders', 'advance-clock'],
    sample: { endpoint: requestCallBack, note: 'again after 23 hours' },
    run: async (server) => {
      const given = { ...(await prepared('requestCallBack').given(server)), key: crypto.randomUUID() };
      const first = await server.send(requestCallBack, given);
      await server.fixture('advance-clock', { seconds: 23 * 60 * 60 });
      const again = await server.send(requestCallBack, given);
      expect(again.status === 200 && again.text === first.text, 'The response differs after 23 hours.');
    },
  },
];

const TRICKS: readonly (readonly [id: string, requirement: string, name: string, kept: string])[] = [
  ['path-like', 'Keeps only the last part of a path as the file name.', '../../etc/notes.txt', 'notes.txt'],
  ['windows-path', 'Keeps only the last part of a Windows path.', 'C:\\Users\\office\\notes.txt', 'notes.txt'],
  ['bidirectional', 'Removes characters that change the direction of text.', 'notes‮fdp.txt', 'notesfdp.txt'],
  ['control', 'Removes control characters from a file name.', 'no\u0007tes.txt', 'notes.txt'],
];

const NAMES: readonly Rule[] = TRICKS.map(([id, requirement, name, kept]) => ({
  ...common,
  id: `file/${id}`,
  section: 'Files' as const,
  requirement,
  sample: { endpoint: uploadAttachment, note: `with the file name \`${JSON.stringify(name).slice(1, -1)}\`` },
  run: async (server) => {
    const messageId = await openRequest(server);
    const { fileName } = await server.read(uploadAttachment, { messageId, itemId: null, file: textFile(name) });
    expect(fileName === kept, 'The file name is different from the expected one.');
  },
}));

const FILES: readonly Rule[] = [
  ...NAMES,
  {
    ...common,
    id: 'file/empty',
    section: 'Files',
    requirement: 'Rejects an empty file with 422 `empty`.',
    sample: { endpoint: uploadAttachment, note: 'with an empty file' },
    run: async (server) => {
      const input = { messageId: await openRequest(server), file: textFile('notes.txt', '') };
      expectOutcome(await server.send(uploadAttachment, { input }), '422 empty');
    },
  },
  {
    ...common,
    id: 'file/type',
    section: 'Files',
    requirement: 'Rejects a type that is not in the limits with 415 `type-not-allowed`.',
    sample: { endpoint: uploadAttachment, note: 'with a program' },
    run: async (server) => {
      const { types } = await server.read(getAttachmentLimits, {});
      expect(
        types.every(({ extension }) => /^\.[a-z0-9]+$/.test(extension)),
        'An extension has no dot, or capitals.',
      );
      if (types.some(({ extension }) => extension === '.exe')) throw new Unavailable('The server accepts programs.');
      const input = { messageId: await openRequest(server), file: textFile('setup.exe') };
      expectOutcome(await server.send(uploadAttachment, { input }), '415 type-not-allowed');
    },
  },
  {
    ...common,
    id: 'file/too-large',
    section: 'Files',
    requirement: 'Rejects a file over the limit with 413 `too-large`.',
    sample: { endpoint: uploadAttachment, note: 'with a file of more than `maxBytesPerFile`' },
    run: async (server) => {
      const { maxBytesPerFile } = await server.read(getAttachmentLimits, {});
      if (maxBytesPerFile > 100 * 1024 * 1024) throw new Unavailable('The limit is over 100 MB.');
      const file = textFile('notes.txt', 'x'.repeat(maxBytesPerFile + 1));
      const reply = await server.send(uploadAttachment, { input: { messageId: await openRequest(server), file } });
      // A proxy may reject it first, without a problem document.
      expectOutcome(reply, '413 too-large', '413');
    },
  },
  {
    ...common,
    id: 'file/listed',
    section: 'Files',
    requirement: 'Lists an uploaded file at once, as `checking` or with the result of its check.',
    sample: { endpoint: listAttachments, note: 'after an upload' },
    run: async (server) => {
      const messageId = await openRequest(server);
      const attachmentId = await uploaded(server, messageId);
      const { attachments } = await server.read(listAttachments, { messageId });
      const file = attachments.find((each) => each?.attachmentId === attachmentId);
      expect(file !== undefined, 'The list doesn’t have the file.');
      expect(file?.status === 'checking' || file?.status === 'accepted', 'The file has an unexpected status.');
    },
  },
  {
    ...common,
    id: 'file/several-items',
    section: 'Files',
    requirement: 'Accepts the same content for several items.',
    sample: { endpoint: uploadAttachment, note: 'with the same file for two items' },
    run: async (server) => {
      const messageId = await openRequest(server);
      const { items } = await server.read(getInfoRequest, { messageId });
      const content = crypto.randomUUID();
      for (const itemId of [items[0]?.itemId ?? null, null]) {
        const file = textFile('notes.txt', content);
        const { reasons } = await server.read(uploadAttachment, { messageId, itemId, file });
        expect(!reasons.includes('duplicate'), 'The second copy counts as a duplicate.');
      }
    },
  },
  {
    ...common,
    id: 'file/unknown-reused',
    section: 'Problems',
    requirement: 'Rejects files of a response that the request doesn’t have with 422 `invalid`.',
    sample: { endpoint: submitInfoResponse, note: 'with the ID of a file that the request doesn’t have' },
    run: async (server) => {
      const messageId = await openRequest(server);
      const { version, input } = await complete(server, messageId);
      const reply = await server.send(submitInfoResponse, { version, input: { ...input, attachmentIds: [UNKNOWN] } });
      expectOutcome(reply, '422 invalid');
      const { attachments } = await server.read(listReusableAttachments, { messageId });
      expect(!attachments.some((file) => file?.attachmentId === UNKNOWN), 'The file exists.');
    },
  },
];

export const REQUEST_RULES: readonly Rule[] = [...RESPONSES, ...KEYS, ...FILES];
