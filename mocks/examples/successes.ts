/** One request of each operation that succeeds, for the examples in `openapi.json`. */
import { MESSAGES, ORDERS } from '../data/known.js';
import { PEOPLE } from '../data/contacts.js';
import type { Given, Office } from './office.js';

type Prepare = (office: Office) => Promise<Given> | Given;

const messageId = MESSAGES.clarification;
const orderId = ORDERS.request;
const BOOKED = ORDERS.confirmed;
const [PARTICIPANT] = PEOPLE;
const TIME_ZONE = 'America/Denver';
const DAY = { from: '2026-06-25T06:00:00Z', to: '2026-06-26T06:00:00Z', timeZone: TIME_ZONE };
const QUERY = {
  view: 'unread',
  search: '',
  sort: { by: 'received', direction: 'descending' },
  timeZone: TIME_ZONE,
};
const CANNOT_PROVIDE = { reason: 'done-elsewhere', text: 'The imaging center has the report.' };
const ANSWERS = [
  { itemId: 'i-therapy', text: 'Eight weeks of physical therapy, twice a week.', cannotProvide: null },
  { itemId: 'i-imaging', text: null, cannotProvide: CANNOT_PROVIDE },
  { itemId: 'i-visit-notes', text: null, cannotProvide: { reason: 'not-yet-available', text: '' } },
];

const of =
  (input: Given['input']): Prepare =>
  () => ({ input });

const AHEAD = 'ahead';

async function field(office: Office, operation: string, given: Given, name: string): Promise<string> {
  const { body } = await office.send(operation, { key: AHEAD, ...given });
  return String(body[name]);
}

const requestVersion = (office: Office): Promise<string> =>
  field(office, 'getInfoRequest', { input: { messageId } }, 'version');

export const bookingVersion = (office: Office): Promise<string> =>
  field(office, 'getP2p', { input: { orderId: BOOKED } }, 'version');

const upload = (office: Office): Promise<string> =>
  field(office, 'uploadAttachment', { input: { messageId, file: textFile('visit-notes.txt') } }, 'attachmentId');

const hold = async (office: Office): Promise<Given> => ({
  input: {
    orderId,
    holdId: await field(office, 'holdSlot', { input: { orderId, slotId: await slotOf(office) } }, 'holdId'),
  },
});

export const textFile = (name: string, content = 'Seen three times since May.'): File =>
  new File([content], name, { type: 'text/plain' });

/** The first time in this state. */
export async function slotOf(office: Office, state = 'available', of = orderId as string): Promise<string> {
  const { body } = await office.send('getAvailability', { input: { orderId: of, ...DAY } });
  const slot = (body['slots'] as readonly { readonly slotId: string; readonly state: string }[]).find(
    (one) => one.state === state,
  );
  if (!slot) throw new Error(`No time is ${state}.`);
  return slot.slotId;
}

const document = (office: Office): Promise<string> =>
  field(
    office,
    'uploadP2pDocument',
    { input: { orderId: BOOKED, file: textFile('summary.txt', 'Summary') } },
    'attachmentId',
  );

async function reusable(office: Office): Promise<string> {
  const { body } = await office.send('listReusableAttachments', { input: { messageId } });
  const [first] = body['attachments'] as readonly { readonly attachmentId: string }[];
  return first?.attachmentId ?? '';
}

export const SUCCESSES: Readonly<Record<string, Prepare>> = {
  pageMessages: of({ ...QUERY, pageSize: 10, cursor: null }),
  getMessageSummary: of({}),
  getMessage: of({ messageId }),
  getMessageNeighbors: of({ ...QUERY, messageId }),
  markMessages: of({ messageIds: [messageId], unread: false }),
  deleteMessages: of({ messageIds: [MESSAGES.answered, messageId] }),
  restoreMessages: async (office) => {
    await office.send('deleteMessages', { key: AHEAD, input: { messageIds: [MESSAGES.answered] } });
    return { input: { messageIds: [MESSAGES.answered] } };
  },
  getMessageHistory: of({ messageId: MESSAGES.answered }),
  getInfoRequest: of({ messageId }),
  saveInfoDraft: async (office) => ({
    input: { messageId, answers: ANSWERS.slice(0, 1) },
    version: await requestVersion(office),
  }),
  submitInfoResponse: async (office) => ({
    input: { messageId, answers: ANSWERS, attachmentIds: [await upload(office)] },
    version: await requestVersion(office),
  }),
  requestExtension: of({ messageId, reason: 'The records come from another office.' }),
  getAttachmentLimits: of({}),
  listAttachments: async (office) => {
    await upload(office);
    return { input: { messageId } };
  },
  uploadAttachment: of({ messageId, itemId: 'i-visit-notes', file: textFile('visit-notes.txt') }),
  moveAttachment: async (office) => ({
    input: { messageId, attachmentId: await upload(office), itemId: 'i-visit-notes' },
  }),
  removeAttachment: async (office) => ({ input: { messageId, attachmentId: await upload(office) } }),
  listReusableAttachments: of({ messageId }),
  reuseAttachment: async (office) => ({
    input: { messageId, attachmentId: await reusable(office), itemId: 'i-imaging' },
  }),
  getOrderHeader: of({ orderId }),
  searchOrders: of({ lastName: 'th', page: 1, pageSize: 2 }),
  getP2pEligibility: of({ orderIds: [orderId, ORDERS.windowOver, BOOKED] }),
  getAvailability: of({ orderId, ...DAY }),
  requestSlotNotice: of({ orderId, email: 'office@practice.example' }),
  requestCallBack: of({ orderId, name: 'K. Brandt', phone: '+13125550142', extension: '', note: 'Mornings' }),
  holdSlot: async (office) => ({ input: { orderId, slotId: await slotOf(office) } }),
  getHold: hold,
  extendHold: hold,
  releaseHold: hold,
  listContacts: of({ orderId }),
  scheduleP2p: async (office) => {
    const { input } = await hold(office);
    const slotId = await slotOf(office, 'held-by-you');
    return { input: { ...input, slotId, timeZone: TIME_ZONE, participant: PARTICIPANT } };
  },
  getP2p: of({ orderId: BOOKED }),
  getP2pCalendar: of({ orderId: BOOKED }),
  rescheduleP2p: async (office) => ({
    input: {
      orderId: BOOKED,
      slotId: await slotOf(office, 'available', BOOKED),
      holdId: null,
      timeZone: TIME_ZONE,
    },
    version: await bookingVersion(office),
  }),
  editP2pParticipant: async (office) => ({
    input: { orderId: BOOKED, participant: PARTICIPANT },
    version: await bookingVersion(office),
  }),
  cancelP2p: async (office) => ({
    input: { orderId: BOOKED, reason: 'clinician-unavailable', note: '' },
    version: await bookingVersion(office),
  }),
  listP2pReceipts: of({ orderId: BOOKED }),
  listP2pHistory: of({ orderId: BOOKED }),
  listP2pDocuments: async (office) => {
    await document(office);
    return { input: { orderId: BOOKED } };
  },
  uploadP2pDocument: of({ orderId: BOOKED, file: textFile('summary.txt', 'Summary') }),
  removeP2pDocument: async (office) => ({ input: { orderId: BOOKED, attachmentId: await document(office) } }),
};
