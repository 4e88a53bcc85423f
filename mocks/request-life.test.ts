import { expect } from '@open-wc/testing';

import {
  getInfoRequest,
  getMessageHistory,
  getMessageSummary,
  listAttachments,
  listReusableAttachments,
  moveAttachment,
  pageMessages,
  requestExtension,
  reuseAttachment,
  saveInfoDraft,
  submitInfoResponse,
  uploadAttachment,
} from '@portal/api';
import type { ApiClient, ItemAnswer } from '@portal/api';

import { MESSAGES } from './index.js';
import { EVERYTHING, portalWithClient, problemOf } from './test-client.js';

const messageId = MESSAGES.clarification;

const answerTo = (itemId: string, text: string | null, reason: 'not-performed' | null = null): ItemAnswer => ({
  itemId,
  text,
  cannotProvide: reason && { reason, text: '' },
});

const COMPLETE = [
  answerTo('i-therapy', 'Eight weeks.'),
  answerTo('i-imaging', null, 'not-performed'),
  answerTo('i-visit-notes', null, 'not-performed'),
];

const read = (client: ApiClient) => client.send(getInfoRequest, { messageId });

const rowOf = async (client: ApiClient) => {
  const { items } = await client.send(pageMessages, { ...EVERYTHING, pageSize: 25, cursor: null });
  return items.find((item) => item?.messageId === messageId);
};

const kinds = async (client: ApiClient) =>
  (await client.send(getMessageHistory, { messageId })).events.map((event) => event?.kind);

const give = (client: ApiClient, name: string, content: string, itemId: string | null = null) =>
  client.send(uploadAttachment, { messageId, itemId, file: new File([content], name) });

describe('the lifecycle of a request in the mock backend', () => {
  it('shows its progress and who started in the list (3d.1, 3d.2)', async () => {
    const { client } = portalWithClient();
    const before = await rowOf(client);
    const { version } = await read(client);

    await client.send(saveInfoDraft, { messageId, answers: [answerTo('i-therapy', 'Eight weeks.')] }, { version });

    expect(before).to.deep.include({ progress: { provided: 0, total: 3 }, draftBy: null });
    expect(await rowOf(client)).to.deep.include({ progress: { provided: 1, total: 3 }, draftBy: 'Viral Patel' });
  });

  it('accepts a response during a file check and reopens if it fails (IR-13)', async () => {
    const { client, clock } = portalWithClient();
    const { attachmentId } = await give(client, 'notes.pdf', 'not a PDF', 'i-imaging');
    const answers = [COMPLETE[0], COMPLETE[2]].filter((answer) => answer !== undefined);
    const { version } = await read(client);

    const sent = await client.send(
      submitInfoResponse,
      { messageId, answers, attachmentIds: [attachmentId] },
      { version },
    );
    const waiting = await client.send(getMessageSummary, {});
    clock.advance(3_000);
    const reopened = await read(client);
    const summary = await client.send(getMessageSummary, {});

    expect([sent.status, waiting.actionable]).to.eql(['responded', 1]);
    expect(reopened).to.include({ status: 'partially-responded', reopened: 'file-rejected' });
    expect(reopened.response?.answers).to.eql(answers);
    expect(summary.actionable).to.equal(2);
    expect(await rowOf(client)).to.deep.include({ turn: 'office', unread: true, progress: { provided: 2, total: 3 } });
    expect((await kinds(client)).slice(-3)).to.eql(['answered', 'file-rejected', 'reopened']);
  });

  it('accepts a partial response only if the payer does (IR-19)', async () => {
    const given = { messageId, answers: COMPLETE.slice(0, 1), attachmentIds: [], part: true };
    const partial = portalWithClient({ scenario: 'takes-parts' });
    const refuses = portalWithClient();
    const { version } = await read(partial.client);

    const sent = await partial.client.send(submitInfoResponse, given, { version });

    expect(sent).to.include({ status: 'partially-responded', acceptsPart: true });
    expect(await kinds(partial.client)).to.include('partly-answered');
    expect(await problemOf(refuses.client.send(submitInfoResponse, given, { version }))).to.equal('422 invalid');
  });

  it('extends the deadline when the payer grants a request (4d.4)', async () => {
    const { client, qa } = portalWithClient();
    const before = await read(client);

    const updated = await client.send(requestExtension, { messageId, reason: 'Records come from another office.' });
    qa.decideOnTime(messageId, true);
    const after = await read(client);

    expect(before.extension.permission.allowed).to.equal(true);
    expect(updated.extension).to.deep.include({
      status: 'requested',
      permission: { allowed: false, reason: 'already-requested' },
    });
    expect(updated.dueAt).to.equal(before.dueAt);
    expect(after.extension.status).to.equal('granted');
    expect(Date.parse(after.dueAt)).to.be.greaterThan(Date.parse(before.dueAt));
    expect(await problemOf(client.send(requestExtension, { messageId, reason: '' }))).to.equal('409 already-requested');
  });

  it('accepts a request for more time for a day after its deadline (4d.4)', async () => {
    const { client, qa } = portalWithClient({ scenario: 'request-closed' });

    const closed = await read(client);
    await client.send(requestExtension, { messageId, reason: 'We were closed.' });
    qa.decideOnTime(messageId, true);

    expect(closed).to.include({ status: 'closed', closedReason: 'expired' });
    expect(closed.nextStep).to.match(/appeal/);
    expect(await read(client)).to.include({ status: 'open', closedReason: null, nextStep: null });
  });

  it('reopens when the reviewer needs more and names who (IR-19)', async () => {
    const { client, qa } = portalWithClient();
    const { version } = await read(client);
    await client.send(submitInfoResponse, { messageId, answers: COMPLETE, attachmentIds: [] }, { version });

    qa.askForMore(messageId);

    expect(await read(client)).to.include({ status: 'partially-responded', reopened: 'more-needed' });
  });

  it("shows a coworker's changes (4d.6)", async () => {
    const { client, qa } = portalWithClient();

    qa.colleagueDrafts(messageId, 'From Dana.');
    const drafted = await read(client);
    qa.colleagueAnswers(messageId);
    const answered = await read(client);

    expect(drafted.draft).to.include({ savedBy: 'Dana Whitfield' });
    expect(answered).to.include({ status: 'responded' });
    expect(answered.response).to.include({ respondedBy: 'Dana Whitfield' });
  });

  it('accepts a file of the same order again without another check (4d.5)', async () => {
    const { client } = portalWithClient();
    const { attachments } = await client.send(listReusableAttachments, { messageId });
    const attachmentId = attachments[0]?.attachmentId ?? '';

    const added = await client.send(reuseAttachment, { messageId, attachmentId, itemId: 'i-imaging' });
    const again = client.send(reuseAttachment, { messageId, attachmentId, itemId: null });

    expect(attachments.map((file) => file?.fileName)).to.eql(['lumbar-x-ray-report.pdf', 'initial-evaluation.docx']);
    expect(added).to.include({ status: 'accepted', itemId: 'i-imaging', fileName: 'lumbar-x-ray-report.pdf' });
    expect(await problemOf(again)).to.equal('409 duplicate');
    expect((await client.send(listReusableAttachments, { messageId })).attachments).to.have.length(1);
  });

  it('moves a file to another item (IR-07)', async () => {
    const { client } = portalWithClient();
    const { attachmentId } = await give(client, 'notes.txt', 'Seen.', 'i-imaging');

    await client.send(moveAttachment, { messageId, attachmentId, itemId: 'i-visit-notes' });
    const { attachments } = await client.send(listAttachments, { messageId });

    expect(attachments[0]).to.include({ itemId: 'i-visit-notes' });
    expect(await problemOf(client.send(moveAttachment, { messageId, attachmentId, itemId: 'i-nothing' }))).to.equal(
      '422 invalid',
    );
  });
});
