/** A request of each operation for each problem that this backend responds with. */
import { fieldsOutsidePath, problemsOf } from '@portal/api/contract/problems.js';
import type { Problem } from '@portal/api/contract/problems.js';

import { MESSAGES, ORDERS } from '../data/known.js';
import { ATTACHMENT_LIMITS } from '../data/attachment-limits.js';
import { endpointOf, openOffice } from './office.js';
import type { Answer, Given, Office } from './office.js';
import { SUCCESSES, slotOf, textFile } from './successes.js';

/** Problems that only other servers respond with. */
export const NOT_IN_MOCK: readonly Problem[] = [
  '409 idempotency-outstanding',
  '413 total-too-large',
  '507 quota-exceeded',
];

/** Causes a problem in an office of its own. */
type Cause = (operation: string, office: Office) => Promise<Answer>;

const messageId = MESSAGES.clarification;
const MORE = 'more';
const UNKNOWN = 'x-unknown';

const prepared = (operation: string, office: Office): Given | Promise<Given> => {
  const prepare = SUCCESSES[operation];
  if (!prepare) throw new Error(`mocks/examples/successes.ts has no request of ${operation}.`);
  return prepare(office);
};

/** The successful request, changed. */
const changed =
  (change: (given: Given, operation: string) => Given): Cause =>
  async (operation, office) =>
    office.send(operation, change(await prepared(operation, office), operation));

const withInput = (fields: Given['input']): Cause =>
  changed((given) => ({ ...given, input: { ...given.input, ...fields } }));

/** The successful request, after something happened since it was prepared. */
const after =
  (happen: (office: Office) => unknown): Cause =>
  async (operation, office) => {
    const given = await prepared(operation, office);
    await happen(office);
    return office.send(operation, given);
  };

/** The successful request, prepared after something happened. */
const before =
  (happen: (office: Office) => unknown): Cause =>
  async (operation, office) => {
    await happen(office);
    return office.send(operation, await prepared(operation, office));
  };

const failing = (fault: Parameters<Office['backend']['faults']['failNext']>[0]): Cause =>
  after(({ backend }) => backend.faults.failNext(fault));

/** Another record in the first place of the path; another field if the path has none. */
function otherRecord({ input, ...given }: Given, operation: string): Given {
  const name = /:(\w+)/.exec(endpointOf(operation).path)?.[1] ?? 'messageIds';
  return { ...given, input: { ...input, [name]: name === 'messageIds' ? [UNKNOWN] : UNKNOWN } };
}

const repeated: Cause = async (operation, office) => {
  const given = await prepared(operation, office);
  await office.send(operation, { ...given, key: MORE });
  return office.send(operation, given);
};

const manyFiles =
  (operation: string): Cause =>
  async (last, office) => {
    const given = await prepared(last, office);
    const { input } = last === operation ? given : await prepared(operation, office);
    for (let number = 1; number <= ATTACHMENT_LIMITS.maxFiles; number += 1) {
      const file = textFile(`${String(number)}.txt`, String(number));
      await office.send(operation, { key: `file-${String(number)}`, input: { ...input, file } });
    }
    return office.send(last, given);
  };

/** Problems that arise the same way for every operation that has them. */
const COMMON: Partial<Readonly<Record<Problem, Cause>>> = {
  '400 not-json': changed((given) => ({ ...given, body: '{' })),
  '400 not-a-form': changed((given) => ({ ...given, body: '{}' })),
  '400 off-contract': changed((given, operation) => {
    const fields = fieldsOutsidePath(endpointOf(operation));
    const inPath = Object.entries(given.input).filter(([name]) => !fields.includes(name));
    // An empty form is not a form in every browser.
    return { ...given, input: { ...Object.fromEntries(inPath), unknown: 'value' } };
  }),
  '400 key-missing': changed((given) => ({ ...given, key: null })),
  '400 key-too-long': changed((given) => ({ ...given, key: 'k'.repeat(65) })),
  '401 signed-out': failing('signed-out'),
  '403 forbidden': failing('forbidden'),
  '404 not-found': changed(otherRecord),
  '405 method-not-allowed': changed((given) => ({ ...given, method: 'PATCH' })),
  '409 already-responded': after(({ qa }) => qa.colleagueAnswers(messageId)),
  '409 not-active': before(({ qa }) => qa.cancelP2p(ORDERS.confirmed)),
  '409 started': after(({ clock, backend }) => clock.set(backend.bookings.get(ORDERS.confirmed).slot.start)),
  '410 request-closed': after(({ qa }) => qa.withdrawRequest(messageId)),
  '412 stale': changed((given) => ({ ...given, version: 'v0' })),
  '413 too-large': withInput({ file: textFile('scan.txt', 'x'.repeat(ATTACHMENT_LIMITS.maxBytesPerFile + 1)) }),
  '415 type-not-allowed': withInput({ file: textFile('setup.exe') }),
  '422 empty': withInput({ file: textFile('notes.txt', '') }),
  '422 key-reused': async (operation, office) => {
    const given = await prepared(operation, office);
    await office.send(operation, given);
    return office.send(operation, otherRecord(given, operation));
  },
  '428 version-missing': changed(({ input }) => ({ input })),
  '429 too-many-requests': failing('429'),
  '500 unexpected': failing('500'),
  '503 unavailable': failing('503'),
};

const UNKNOWN_ZONE = { timeZone: 'Mars/Gale' };
const UNKNOWN_ITEM = { itemId: 'i-nowhere' };
const UNKNOWN_ANSWER = { answers: [{ ...UNKNOWN_ITEM, text: 'Eight weeks.', cannotProvide: null }] };
const NAMELESS = { firstName: '', lastName: '', title: '', phone: '', extension: '', email: '' };
const PARTICIPANT = { participant: { ...NAMELESS, secondaryPhone: '', secondaryExtension: '' } };

/** The fields that make each operation's input invalid. */
const INVALID: Readonly<Record<string, Given['input']>> = {
  pageMessages: { pageSize: 0 },
  getMessageNeighbors: UNKNOWN_ZONE,
  saveInfoDraft: UNKNOWN_ANSWER,
  submitInfoResponse: { answers: [], attachmentIds: [] },
  requestExtension: { reason: ' ' },
  uploadAttachment: UNKNOWN_ITEM,
  moveAttachment: UNKNOWN_ITEM,
  reuseAttachment: UNKNOWN_ITEM,
  searchOrders: { page: 0 },
  getP2pEligibility: { orderIds: Array.from({ length: 51 }, (_, index) => String(index)) },
  getAvailability: { from: '2026-06-26T06:00:00Z', to: '2026-06-25T06:00:00Z', ...UNKNOWN_ZONE },
  requestSlotNotice: { email: 'office' },
  requestCallBack: { name: ' ' },
  scheduleP2p: PARTICIPANT,
  rescheduleP2p: UNKNOWN_ZONE,
  editP2pParticipant: PARTICIPANT,
};

const elsewhere: Cause = async (operation, office) => {
  const given = await prepared(operation, office);
  const orderId = operation === 'rescheduleP2p' ? ORDERS.confirmed : ORDERS.request;
  const slotId = await slotOf(office, 'unavailable', orderId);
  return office.send(operation, { ...given, input: { ...given.input, slotId } });
};

const colleagueHolds = (orderId: string): Cause => after(({ qa }) => qa.colleagueHolds(orderId));
const forOrder = (orderId: string): Cause => withInput({ orderId });
const released: Cause = after((office) => office.backend.holds.releaseAllOf(ORDERS.request));
const moved: Cause = after(async (office) => {
  const slotId = await slotOf(office);
  await office.send('holdSlot', { key: MORE, input: { orderId: ORDERS.request, slotId } });
});

/** Problems that arise in a way of their own, by operation and problem. */
const OWN: Readonly<Record<string, Cause>> = {
  'requestExtension 409 already-requested': repeated,
  'requestExtension 409 request-closed': after(({ qa }) => qa.closeRequest(messageId)),
  'uploadAttachment 409 too-many': manyFiles('uploadAttachment'),
  'uploadP2pDocument 409 too-many': manyFiles('uploadP2pDocument'),
  'reuseAttachment 409 duplicate': repeated,
  'reuseAttachment 409 too-many': manyFiles('uploadAttachment'),
  'holdSlot 409 held-by-colleague': colleagueHolds(ORDERS.request),
  'holdSlot 409 slot-taken': elsewhere,
  'holdSlot 409 not-eligible': forOrder(ORDERS.windowOver),
  'getHold 410 hold-over': released,
  'getHold 410 hold-moved': moved,
  'getHold 410 hold-taken-over': colleagueHolds(ORDERS.request),
  'extendHold 410 hold-over': released,
  'extendHold 410 hold-moved': moved,
  'extendHold 410 hold-taken-over': colleagueHolds(ORDERS.request),
  'extendHold 409 not-extendable': async (operation, office) => {
    const given = await prepared(operation, office);
    for (const key of ['first', 'second']) await office.send(operation, { ...given, key });
    return office.send(operation, given);
  },
  'scheduleP2p 409 held-by-colleague': colleagueHolds(ORDERS.request),
  'scheduleP2p 409 slot-taken': elsewhere,
  'scheduleP2p 409 already-booked': forOrder(ORDERS.requested),
  'scheduleP2p 409 not-eligible': forOrder(ORDERS.windowOver),
  'rescheduleP2p 409 held-by-colleague': colleagueHolds(ORDERS.confirmed),
  'rescheduleP2p 409 slot-taken': elsewhere,
};

/** In this backend, a booking needs no hold, and only its HTTP server limits the size of JSON. */
const isElsewhere = (operation: string, problem: Problem): boolean =>
  NOT_IN_MOCK.includes(problem) ||
  (problem === '410 hold-over' && /^(?:re)?scheduleP2p$/.test(operation)) ||
  (problem === '413 too-large' && endpointOf(operation).body !== 'multipart');

/** The problems of the operation that this backend responds with. */
export const mockProblemsOf = (operation: string): readonly Problem[] =>
  problemsOf(endpointOf(operation)).filter((problem) => !isElsewhere(operation, problem));

const causesOf = (operation: string): Readonly<Record<string, Cause>> => {
  const invalid = INVALID[operation];
  const own = Object.entries(OWN).filter(([name]) => name.startsWith(`${operation} `));
  return {
    ...COMMON,
    ...(invalid && { '422 invalid': withInput(invalid) }),
    ...Object.fromEntries(own.map(([name, run]) => [name.slice(operation.length + 1), run])),
  };
};

/** Causes the problem, and returns the response. */
export function cause(operation: string, problem: Problem): Promise<Answer> {
  const run = causesOf(operation)[problem];
  if (!run) throw new Error(`mocks/examples/problems.ts doesn't cause ${problem} of ${operation}.`);
  return run(operation, openOffice());
}

/** Tries every cause, also of problems that the contract doesn't list for the operation. */
export const tryEverything = (operation: string): Promise<readonly Answer[]> =>
  Promise.all(Object.values(causesOf(operation)).map((run) => run(operation, openOffice())));
