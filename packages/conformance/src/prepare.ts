/** A request of each operation that must succeed, from the states that the server sets up. */
import * as api from '@portal/api';
import type { Availability, InputOf } from '@portal/api';

import type { FixtureName } from './fixtures.js';
import type { Fields, Given } from './request.js';
import { Unavailable } from './failure.js';
import type { Server } from './server.js';

export const TIME_ZONE = 'America/Chicago';

export const QUERY = {
  view: 'all',
  search: '',
  sort: { by: 'received', direction: 'descending' },
  timeZone: TIME_ZONE,
} as const;

/** A made-up person with a phone number that is reserved for fiction. */
export const PARTICIPANT = {
  firstName: 'Casey',
  lastName: 'Example',
  title: 'MD',
  phone: '+13125550142',
  extension: '',
  email: 'casey@practice.example',
  secondaryPhone: '',
  secondaryExtension: '',
} as const;

/** Each file has its own content, so that none is a duplicate. */
export const textFile = (name = 'notes.txt', content: string = crypto.randomUUID()): File =>
  new File([content], name, { type: 'text/plain' });

/** A long ID that no record has. */
export const UNKNOWN = '00000000-aaaa-4aaa-8aaa-000000000000';

export const openRequest = (server: Server): Promise<string> => server.id('open-request', 'messageId');
export const bookedOrder = (server: Server): Promise<string> => server.id('booked-order', 'orderId');

/** Two orders that compete for the same times. */
export async function rivals(server: Server): Promise<{ readonly orderId: string; readonly rivalId: string }> {
  const { orderId, rivalId } = await server.fixture('requestable-orders');
  return { orderId: String(orderId), rivalId: String(rivalId) };
}

/** Everything the calendar can show for an order. */
async function calendarOf(server: Server, orderId: string): Promise<Availability> {
  const day = { from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z', timeZone: TIME_ZONE };
  const { opensAt, closesAt } = await server.read(api.getAvailability, { orderId, ...day });
  return server.read(api.getAvailability, { orderId, from: opensAt, to: closesAt, timeZone: TIME_ZONE });
}

/** The available times of an order, or a skipped rule if there are fewer than two. */
export async function freeSlots(server: Server, orderId: string): Promise<readonly [string, string, ...string[]]> {
  const { slots } = await calendarOf(server, orderId);
  const [first, second, ...more] = slots.flatMap((slot) => (slot?.state === 'available' ? slot.slotId : []));
  if (first === undefined || second === undefined)
    throw new Unavailable('The order has fewer than two available times.');
  return [first, second, ...more];
}

export async function stateOf(server: Server, orderId: string, slotId: string): Promise<string> {
  const { slots } = await calendarOf(server, orderId);
  return slots.find((slot) => slot?.slotId === slotId)?.state ?? 'unavailable';
}

/** A valid request for a Peer-to-Peer, with a credential if the plan requires one. */
export async function bookingOf(
  server: Server,
  orderId: string,
  slotId: string,
  holdId: string | null = null,
): Promise<InputOf<typeof api.scheduleP2p>> {
  const { rules } = await calendarOf(server, orderId);
  const [credential] = rules.credentials;
  return {
    orderId,
    slotId,
    holdId,
    timeZone: TIME_ZONE,
    participant: PARTICIPANT,
    ...(credential && { credential: credential.code }),
    ...(rules.agreement && { agreed: true }),
  };
}

/** A complete response without files: text for each question, and a reason for each document. */
export async function answersOf(
  server: Server,
  messageId: string,
): Promise<InputOf<typeof api.saveInfoDraft>['answers']> {
  const { items } = await server.read(api.getInfoRequest, { messageId });
  return items.map(({ itemId, kind }) => ({
    itemId,
    text: kind === 'question' ? 'Eight weeks of therapy.' : null,
    cannotProvide: kind === 'document' ? { reason: 'done-elsewhere', text: 'Another office has it.' } : null,
  }));
}

export const requestVersion = async (server: Server, messageId: string): Promise<string> =>
  (await server.read(api.getInfoRequest, { messageId })).version;

export const bookingVersion = async (server: Server, orderId: string): Promise<string> =>
  (await server.read(api.getP2p, { orderId })).version;

export async function uploaded(server: Server, messageId: string): Promise<string> {
  return (await server.read(api.uploadAttachment, { messageId, itemId: null, file: textFile() })).attachmentId;
}

export async function heldTime(server: Server): Promise<{ orderId: string; slotId: string; holdId: string }> {
  const { orderId } = await rivals(server);
  const [slotId] = await freeSlots(server, orderId);
  const { holdId } = await server.read(api.holdSlot, { orderId, slotId });
  return { orderId, slotId, holdId };
}

interface Prepared {
  readonly needs: readonly FixtureName[];
  readonly given: (server: Server) => Promise<Given>;
}

const REQUEST = ['open-request'] as const;
const ORDERS = ['requestable-orders'] as const;
const BOOKED = ['booked-order'] as const;

const always = (input: Fields): Prepared => ({ needs: [], given: () => Promise.resolve({ input }) });

const onRequest = (
  more: (server: Server, messageId: string) => Promise<Omit<Given, 'input'> & { input?: Fields }>,
): Prepared => ({
  needs: REQUEST,
  given: async (server) => {
    const messageId = await openRequest(server);
    const { input, ...rest } = await more(server, messageId);
    return { ...rest, input: { messageId, ...input } };
  },
});

const onOrder = (more: (server: Server, orderId: string) => Promise<Fields>): Prepared => ({
  needs: ORDERS,
  given: async (server) => {
    const { orderId } = await rivals(server);
    return { input: { orderId, ...(await more(server, orderId)) } };
  },
});

const onBooking = (
  more: (server: Server, orderId: string) => Promise<Omit<Given, 'input'> & { input?: Fields }>,
): Prepared => ({
  needs: BOOKED,
  given: async (server) => {
    const orderId = await bookedOrder(server);
    const { input, ...rest } = await more(server, orderId);
    return { ...rest, input: { orderId, ...input } };
  },
});

const plain =
  (input: Fields = {}) =>
  () =>
    Promise.resolve({ input });
const nothing = () => Promise.resolve({});

const heldByOrder: Prepared = {
  needs: ORDERS,
  given: async (server) => {
    const { orderId, holdId } = await heldTime(server);
    return { input: { orderId, holdId } };
  },
};

const document = async (server: Server, orderId: string): Promise<string> =>
  (await server.read(api.uploadP2pDocument, { orderId, file: textFile() })).attachmentId;

const MESSAGES: Readonly<Record<string, Prepared>> = {
  pageMessages: always({ ...QUERY, pageSize: 10, cursor: null }),
  getMessageSummary: always({}),
  getMessage: onRequest(nothing),
  getMessageNeighbors: onRequest(plain(QUERY)),
  markMessages: onRequest((_, messageId) => Promise.resolve({ input: { messageIds: [messageId], unread: false } })),
  deleteMessages: {
    needs: ['deletable-message'],
    given: async (server) => ({ input: { messageIds: [await server.id('deletable-message', 'messageId')] } }),
  },
  restoreMessages: {
    needs: ['deletable-message'],
    given: async (server) => {
      const messageIds = [await server.id('deletable-message', 'messageId')];
      await server.read(api.deleteMessages, { messageIds });
      return { input: { messageIds } };
    },
  },
  getMessageHistory: onRequest(nothing),
};

const REQUESTS: Readonly<Record<string, Prepared>> = {
  getInfoRequest: onRequest(nothing),
  saveInfoDraft: onRequest(async (server, messageId) => ({
    version: await requestVersion(server, messageId),
    input: { answers: (await answersOf(server, messageId)).slice(0, 1) },
  })),
  submitInfoResponse: onRequest(async (server, messageId) => ({
    version: await requestVersion(server, messageId),
    input: { answers: await answersOf(server, messageId), attachmentIds: [] },
  })),
  requestExtension: onRequest(plain({ reason: 'The records come from another office.' })),
  getAttachmentLimits: always({}),
  listAttachments: onRequest(async (server, messageId) => {
    await uploaded(server, messageId);
    return {};
  }),
  uploadAttachment: onRequest(() => Promise.resolve({ input: { file: textFile() } })),
  moveAttachment: onRequest(async (server, messageId) => {
    const { items } = await server.read(api.getInfoRequest, { messageId });
    return { input: { attachmentId: await uploaded(server, messageId), itemId: items[0]?.itemId ?? null } };
  }),
  removeAttachment: onRequest(async (server, messageId) => ({
    input: { attachmentId: await uploaded(server, messageId) },
  })),
  listReusableAttachments: onRequest(nothing),
  reuseAttachment: onRequest(async (server, messageId) => {
    const { attachments } = await server.read(api.listReusableAttachments, { messageId });
    const [first] = attachments;
    if (!first) throw new Unavailable('The order has no file that can be attached again.');
    return { input: { attachmentId: first.attachmentId, itemId: null } };
  }),
};

const P2PS: Readonly<Record<string, Prepared>> = {
  getOrderHeader: onOrder(nothing),
  searchOrders: always({ page: 1, pageSize: 10 }),
  getP2pEligibility: {
    needs: ORDERS,
    given: async (server) => {
      const { orderId, rivalId } = await rivals(server);
      return { input: { orderIds: [orderId, rivalId] } };
    },
  },
  getAvailability: onOrder(async (server, orderId) => {
    const { opensAt, closesAt } = await calendarOf(server, orderId);
    return { from: opensAt, to: closesAt, timeZone: TIME_ZONE };
  }),
  requestSlotNotice: onOrder(() => Promise.resolve({ email: 'office@practice.example' })),
  requestCallBack: onOrder(() =>
    Promise.resolve({ name: 'Casey Example', phone: '+13125550142', extension: '', note: 'Mornings' }),
  ),
  holdSlot: onOrder(async (server, orderId) => ({ slotId: (await freeSlots(server, orderId))[0] })),
  getHold: heldByOrder,
  extendHold: heldByOrder,
  releaseHold: heldByOrder,
  listContacts: onOrder(nothing),
  scheduleP2p: onOrder(async (server, orderId) => bookingOf(server, orderId, (await freeSlots(server, orderId))[0])),
};

const BOOKINGS: Readonly<Record<string, Prepared>> = {
  getP2p: onBooking(nothing),
  getP2pCalendar: onBooking(nothing),
  rescheduleP2p: onBooking(async (server, orderId) => ({
    version: await bookingVersion(server, orderId),
    input: { slotId: (await freeSlots(server, orderId))[0], holdId: null, timeZone: TIME_ZONE },
  })),
  editP2pParticipant: onBooking(async (server, orderId) => {
    const [slotId] = await freeSlots(server, orderId);
    const { participant, credential } = await bookingOf(server, orderId, slotId);
    return {
      version: await bookingVersion(server, orderId),
      input: { participant, ...(credential !== undefined && { credential }) },
    };
  }),
  cancelP2p: onBooking(async (server, orderId) => ({
    version: await bookingVersion(server, orderId),
    input: { reason: 'clinician-unavailable', note: '' },
  })),
  listP2pReceipts: onBooking(nothing),
  listP2pHistory: onBooking(nothing),
  listP2pDocuments: onBooking(async (server, orderId) => {
    await document(server, orderId);
    return {};
  }),
  uploadP2pDocument: onBooking(() => Promise.resolve({ input: { file: textFile() } })),
  removeP2pDocument: onBooking(async (server, orderId) => ({
    input: { attachmentId: await document(server, orderId) },
  })),
};

const PREPARED = { ...MESSAGES, ...REQUESTS, ...P2PS, ...BOOKINGS };

export function prepared(operation: string): Prepared {
  const found = PREPARED[operation];
  if (!found) throw new Error(`packages/conformance/src/prepare.ts has no request of ${operation}.`);
  return found;
}
