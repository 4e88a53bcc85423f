import { expect } from '@open-wc/testing';

import {
  getInfoRequest,
  getMessage,
  getMessageHistory,
  getMessageSummary,
  listAttachments,
  pageMessages,
  removeAttachment,
  saveInfoDraft,
  submitInfoResponse,
  uploadAttachment,
} from '@portal/api';
import type { ApiClient, ItemAnswer } from '@portal/api';

import { MESSAGES } from './index.js';
import { EVERYTHING, faultOf, portalWithClient, problemOf } from './test-client.js';

const messageId = MESSAGES.clarification;

const answered = (text: string): ItemAnswer[] => [{ itemId: 'i-therapy', text, cannotProvide: null }];

const give = (client: ApiClient, name: string, content: BlobPart = name, itemId: string | null = null) =>
  client.send(uploadAttachment, { messageId, itemId, file: new File([content], name) });

const versionOf = async (client: ApiClient): Promise<string> =>
  (await client.send(getInfoRequest, { messageId })).version;

describe('information requests of the mock backend', () => {
  it('close at 7 PM of the second business day (IR-03)', async () => {
    const { client } = portalWithClient();

    const request = await client.send(getInfoRequest, { messageId });

    expect(request).to.include({ status: 'open', dueAt: '2026-06-26T00:00:00.000Z', dueZone: 'America/Chicago' });
    expect(request.items.map(({ kind }) => kind)).to.eql(['question', 'document', 'document']);
  });

  it('accept answers and files, and update request, list, and count (IR-18, DD-08)', async () => {
    const { client, clock } = portalWithClient();
    const imaging = await give(client, 'report.pdf', '%PDF-1.7 report', 'i-imaging');
    const notes = await give(client, 'notes.txt', 'Seen three times.', 'i-visit-notes');
    clock.advance(3_000);
    const attachmentIds = [imaging.attachmentId, notes.attachmentId];
    const answers = answered('Eight weeks of therapy.');
    const version = await versionOf(client);

    const request = await client.send(submitInfoResponse, { messageId, answers, attachmentIds }, { version });
    const { items, total } = await client.send(pageMessages, { ...EVERYTHING, pageSize: 25, cursor: null });
    const { actionable } = await client.send(getMessageSummary, {});

    expect(request).to.include({ status: 'responded' });
    expect([total, actionable]).to.eql([14, 1]);
    expect(items[0]).to.deep.include({ unread: false, turn: 'none' });
    expect(items[0]?.type.display).to.equal('Response: Additional Information Provided');
    expect(items.find((item) => item?.messageId === messageId)).to.deep.include({
      turn: 'payer',
      requestStatus: { code: 'responded', display: 'Responded' },
    });
  });

  it('accept files for the whole request if documents are missing (IR-07)', async () => {
    const { client, clock } = portalWithClient();
    const files = [await give(client, 'a.txt'), await give(client, 'b.txt')];
    clock.advance(3_000);
    const version = await versionOf(client);

    const request = await client.send(
      submitInfoResponse,
      { messageId, answers: answered('Done.'), attachmentIds: files.map(({ attachmentId }) => attachmentId) },
      { version },
    );

    expect(request.status).to.equal('responded');
  });

  it('report every error of a response at its item (IR-20)', async () => {
    const { client } = portalWithClient();
    const { attachmentId } = await give(client, 'late.txt', 'late', 'i-imaging');
    const version = await versionOf(client);
    const send = (text: string, attachmentIds: string[] = []) =>
      faultOf(client.send(submitInfoResponse, { messageId, answers: answered(text), attachmentIds }, { version }));

    const empty = await send('  \n ');
    const long = await send('x'.repeat(1_001), [attachmentId]);

    expect([empty.status, long.status]).to.eql([422, 422]);
    expect(empty.fields).to.eql([
      { pointer: 'i-therapy', code: 'required' },
      { pointer: 'i-imaging', code: 'file-required' },
      { pointer: 'i-visit-notes', code: 'file-required' },
    ]);
    expect(long.fields).to.deep.include({ pointer: 'i-therapy', code: 'too-long' });
    expect(long.fields.map(({ pointer }) => pointer)).to.eql(['i-therapy', 'i-visit-notes']);
  });

  it('count a line break as one character in any form (DD-01)', async () => {
    const { client } = portalWithClient();
    const version = await versionOf(client);
    const answers = answered(`${'x'.repeat(998)}\r\n.`);

    const { fields } = await faultOf(
      client.send(submitInfoResponse, { messageId, answers, attachmentIds: [] }, { version }),
    );

    expect(fields.map(({ code }) => code)).not.to.include('too-long');
  });

  it('accept a reason for a document, or the requested three files (DD-12)', async () => {
    const { client, clock } = portalWithClient({ scenario: 'counted-documents' });
    const cannotProvide = { reason: 'not-performed', text: '' } as const;
    const answers = [...answered('Done.'), { itemId: 'i-imaging', text: null, cannotProvide }];
    const attachmentIds: string[] = [];
    const send = async () =>
      client.send(submitInfoResponse, { messageId, answers, attachmentIds }, { version: await versionOf(client) });
    for (const name of ['1.txt', '2.txt', '3.txt']) {
      attachmentIds.push((await give(client, name, name, 'i-visit-notes')).attachmentId);
    }
    clock.advance(3_000);
    const third = attachmentIds.pop() ?? '';

    const short = await faultOf(send());
    attachmentIds.push(third);

    expect(short.fields).to.eql([{ pointer: 'i-visit-notes', code: 'file-required' }]);
    expect((await send()).status).to.equal('responded');
  });

  it('reject a draft based on an outdated version', async () => {
    const { client } = portalWithClient();
    const version = await versionOf(client);
    const save = (options?: { version: string }) =>
      client.send(saveInfoDraft, { messageId, answers: answered('One') }, options);

    const saved = await save({ version });

    expect(saved.version).not.to.equal(version);
    expect(await problemOf(save({ version }))).to.equal('412 stale');
    expect(await problemOf(save())).to.equal('428 version-missing');
    expect((await client.send(getMessage, { messageId })).requestStatus.display).to.equal('In Progress');
  });

  it('close after their deadline and accept nothing more (IR-20)', async () => {
    const { client, clock } = portalWithClient({ scenario: 'request-due-soon' });
    const version = await versionOf(client);
    clock.advance(20 * 60_000);

    const request = await client.send(getInfoRequest, { messageId });
    const { events } = await client.send(getMessageHistory, { messageId });

    expect(request).to.include({ status: 'closed', closedReason: 'expired' });
    expect(events.at(-1)?.kind).to.equal('closed');
    const answers = answered('Too late');
    expect(await problemOf(client.send(saveInfoDraft, { messageId, answers }, { version }))).to.equal(
      '410 request-closed',
    );
    expect(
      await problemOf(client.send(submitInfoResponse, { messageId, answers, attachmentIds: [] }, { version })),
    ).to.equal('410 request-closed');
    expect(await problemOf(give(client, 'late.txt'))).to.equal('410 request-closed');
  });

  it('accept a response once per idempotency key and reject another', async () => {
    const { client } = portalWithClient();
    const cannotProvide = { reason: 'not-performed', text: '' } as const;
    const answers = ['i-imaging', 'i-visit-notes'].map((itemId) => ({ itemId, text: null, cannotProvide }));
    const input = { messageId, answers: [...answered('Done.'), ...answers], attachmentIds: [] };
    const options = { version: await versionOf(client), key: 'press' };

    const first = await client.send(submitInfoResponse, input, options);
    const second = await client.send(submitInfoResponse, input, options);
    const other = { ...input, answers };

    expect(second).to.eql(first);
    expect(await problemOf(client.send(submitInfoResponse, other, options))).to.equal('422 key-reused');
    expect(await problemOf(client.send(submitInfoResponse, input, { ...options, key: 'again' }))).to.equal(
      '409 already-responded',
    );
    const { total } = await client.send(pageMessages, { ...EVERYTHING, pageSize: 10, cursor: null });
    expect(total).to.equal(14);
  });
});

describe('attachments of the mock backend', () => {
  it('are checked for three seconds and rejected by content (IR-13)', async () => {
    const { client, clock } = portalWithClient();
    await give(client, 'fine.txt', 'fine');
    await give(client, 'fine.pdf', '%PDF-1.7');
    await give(client, 'virus.txt', 'EICAR');
    await give(client, 'locked.pdf', '%PDF-1.7 /Encrypt');
    await give(client, 'text.pdf', 'no such thing');
    await give(client, 'copy.txt', 'fine');
    const verdicts = async () => {
      const { attachments } = await client.send(listAttachments, { messageId });
      return attachments.map((file) => [file?.status, ...(file?.reasons ?? [])].join(' '));
    };
    const before = await verdicts();

    clock.advance(3_000);

    expect(new Set(before)).to.eql(new Set(['checking']));
    expect(await verdicts()).to.eql([
      'accepted',
      'accepted',
      'rejected malware',
      'rejected encrypted',
      'rejected type-mismatch',
      'rejected duplicate',
    ]);
  });

  it('may share a name and size, or content across items (10-B5)', () => {
    const { backend, clock } = portalWithClient();
    const { infoRequests } = backend;
    const add = (itemId: string | null, content: string) =>
      infoRequests.addFile(messageId, itemId, { fileName: '0001.txt', bytes: new TextEncoder().encode(content) });
    const verdicts = () =>
      infoRequests.listFiles(messageId).map(({ status, reasons }) => [status, ...reasons].join(' '));
    const [imaging] = infoRequests.get(messageId).items.filter(({ kind }) => kind === 'document');
    add(null, 'one');
    add(null, 'two');
    add(imaging?.itemId ?? '', 'one');
    const { attachmentId } = add(null, 'one');
    clock.advance(3_000);
    backend.settle();
    expect(verdicts()).to.eql(['accepted', 'accepted', 'accepted', 'rejected duplicate']);

    const second = infoRequests.get(messageId).items.filter(({ kind }) => kind === 'document')[1];
    infoRequests.moveFile(messageId, attachmentId, second?.itemId ?? '');
    backend.settle();

    expect(verdicts()[3]).to.equal('accepted');
  });

  it('are rejected at once for type or emptiness', async () => {
    const { client } = portalWithClient();

    expect(await problemOf(give(client, 'tool.exe'))).to.equal('415 type-not-allowed');
    expect(await problemOf(give(client, 'empty.txt', ''))).to.equal('422 empty');
  });

  it('are rejected at once for size or number', () => {
    const { infoRequests } = portalWithClient().backend;
    const add = (fileName: string, bytes: Uint8Array) => infoRequests.addFile(messageId, null, { fileName, bytes });

    expect(() => add('big.txt', new Uint8Array(10 * 1024 * 1024 + 1))).to.throw('too-large');
    for (let index = 0; index < 20; index += 1) add(`${String(index)}.txt`, new Uint8Array([index + 1]));
    expect(() => add('more.txt', new Uint8Array([99]))).to.throw('too-many');
  });

  it('can be removed, and are stored once per idempotency key', async () => {
    const { client } = portalWithClient();
    const input = { messageId, itemId: null, file: new File(['x'], 'x.txt') };
    const { attachmentId } = await client.send(uploadAttachment, input, { key: 'one' });
    await client.send(uploadAttachment, input, { key: 'one' });
    const stored = await client.send(listAttachments, { messageId });

    await client.send(removeAttachment, { messageId, attachmentId });

    expect(stored.attachments).to.have.length(1);
    expect((await client.send(listAttachments, { messageId })).attachments).to.eql([]);
    expect(await problemOf(client.send(removeAttachment, { messageId, attachmentId }))).to.equal('404 not-found');
  });

  it('can be decided early by the payer, or all rejected', async () => {
    const { client, qa } = portalWithClient();
    const { attachmentId } = await give(client, 'x.txt');
    const refusing = portalWithClient({ scenario: 'file-rejected' });
    await give(refusing.client, 'y.txt');
    refusing.clock.advance(3_000);

    expect(qa.listCheckingFiles()).to.have.length(1);
    expect(qa.rejectFile(attachmentId, 'unreadable')).to.deep.include({ status: 'rejected', reasons: ['unreadable'] });
    const { attachments } = await refusing.client.send(listAttachments, { messageId });
    expect(attachments[0]?.status).to.equal('rejected');
  });
});
