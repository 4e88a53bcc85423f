import { expect } from '@open-wc/testing';

import * as api from '@portal/api';
import type { ApiClient, Endpoint } from '@portal/api';

import { MESSAGES, ORDERS, PEOPLE, mockPortal } from './index.js';

const [PARTICIPANT] = PEOPLE;
const QUERY: api.MessageQuery = {
  view: 'all',
  search: '',
  sort: { by: 'received', direction: 'descending' },
  timeZone: 'America/Chicago',
};

/** Calls every operation once, in an order in which each can succeed, and notes which were called. */
async function callEverything(client: ApiClient): Promise<ReadonlySet<string>> {
  const called = new Set<string>();
  const send: ApiClient['send'] = (endpoint, input, options) => {
    called.add(endpoint.operation);
    return client.send(endpoint, input, options);
  };
  const messageId = MESSAGES.clarification;
  const orderId = ORDERS.request;

  await send(api.pageMessages, { ...QUERY, pageSize: 10, cursor: null });
  await send(api.getMessageSummary, {});
  await send(api.getMessage, { messageId });
  await send(api.getMessageNeighbors, { ...QUERY, messageId });
  await send(api.markMessages, { messageIds: [messageId], unread: false });
  await send(api.deleteMessages, { messageIds: [MESSAGES.answered, messageId] });
  await send(api.restoreMessages, { messageIds: [MESSAGES.answered] });

  await send(api.getAttachmentLimits, {});
  const { version } = await send(api.getInfoRequest, { messageId });
  const draft = await send(api.saveInfoDraft, { messageId, answers: [] }, { version });
  const file = new File(['Notes'], 'notes.txt');
  const { attachmentId } = await send(api.uploadAttachment, { messageId, itemId: null, file });
  await send(api.listAttachments, { messageId });
  await send(api.moveAttachment, { messageId, attachmentId, itemId: 'i-imaging' });
  await send(api.removeAttachment, { messageId, attachmentId });
  const { attachments } = await send(api.listReusableAttachments, { messageId });
  await send(api.reuseAttachment, {
    messageId,
    attachmentId: attachments[0]?.attachmentId ?? '',
    itemId: null,
  });
  await send(api.requestExtension, { messageId, reason: 'Records come from another office.' });
  const cannotProvide = { reason: 'not-performed', text: '' } as const;
  const answers = [
    { itemId: 'i-therapy', text: 'Eight weeks.', cannotProvide: null },
    { itemId: 'i-imaging', text: null, cannotProvide },
    { itemId: 'i-visit-notes', text: null, cannotProvide },
  ];
  await send(api.submitInfoResponse, { messageId, answers, attachmentIds: [] }, { version: draft.version });
  await send(api.getMessageHistory, { messageId });

  await send(api.searchOrders, { page: 1, pageSize: 100 });
  await send(api.getOrderHeader, { orderId });
  await send(api.getP2pEligibility, { orderIds: Object.values(ORDERS) });

  const window = { from: '2026-06-22T00:00:00Z', to: '2026-07-04T00:00:00Z', timeZone: 'America/Denver' };
  const { slots } = await send(api.getAvailability, { orderId, ...window });
  const [first = '', second = ''] = slots.flatMap((slot) => (slot?.state === 'available' ? slot.slotId : []));
  await send(api.requestSlotNotice, { orderId, email: 'office@practice.example' });
  await send(api.requestCallBack, { orderId, name: 'K. Brandt', phone: '+13125550142', extension: '', note: '' });
  const { holdId } = await send(api.holdSlot, { orderId, slotId: second });
  await send(api.getHold, { orderId, holdId });
  await send(api.extendHold, { orderId, holdId });
  await send(api.releaseHold, { orderId, holdId });
  await send(api.listContacts, { orderId });
  const request = { orderId, slotId: first, holdId: null, timeZone: 'America/Denver', participant: PARTICIPANT };
  const booked = await send(api.scheduleP2p, request);
  await send(api.getP2p, { orderId });
  const move = { orderId, slotId: second, holdId: null, timeZone: 'America/Denver' };
  const moved = await send(api.rescheduleP2p, move, { version: booked.version });
  const participant = { ...PARTICIPANT, title: 'DO' };
  const edited = await send(api.editP2pParticipant, { orderId, participant }, { version: moved.version });
  await send(api.getP2pCalendar, { orderId });
  const report = new File(['%PDF-1.7 report'], 'report.pdf');
  const document = await send(api.uploadP2pDocument, { orderId, file: report });
  await send(api.listP2pDocuments, { orderId });
  await send(api.removeP2pDocument, { orderId, attachmentId: document.attachmentId });
  await send(api.listP2pHistory, { orderId });
  await send(api.cancelP2p, { orderId, reason: 'other', note: '' }, { version: edited.version });
  await send(api.listP2pReceipts, { orderId });
  return called;
}

describe('the mock backend and the contract', () => {
  it('responds to every operation without changes by the schemas', async () => {
    const { settings } = mockPortal();
    const client = api.createApiClient({
      baseUrl: settings.baseUrl.replace(/^/, location.origin),
      fetch: settings.fetch,
    });

    const called = await callEverything(client);

    const missing = api.operations().filter(({ operation }: Endpoint) => !called.has(operation));
    expect(missing.map(({ operation }) => operation)).to.eql([]);
  });
});
