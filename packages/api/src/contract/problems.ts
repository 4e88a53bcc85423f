/**
 * Every problem that a server may respond with, and the closed list of each operation. `openapi.json`, the mocks, and
 * the conformance kit read it from here. Product code imports only the type, so browsers never download it.
 */
import { isWrite } from '../endpoint.js';
import type { Endpoint } from '../endpoint.js';

/** When a server responds with the problem, by status and code. */
export const PROBLEMS = {
  '400 not-json': 'The body is not a JSON object.',
  '400 not-a-form': 'The body is not a form (`multipart/form-data`).',
  '400 off-contract': 'A field is missing or has the wrong type or format.',
  '400 key-missing': 'The write has no `Idempotency-Key`.',
  '400 key-too-long': 'The `Idempotency-Key` has more than 64 characters.',
  '401 signed-out': 'The session expired. Renew it and repeat the request with the same idempotency key.',
  '403 forbidden': 'The user may not do this, or the token lacks the scope.',
  '404 not-found': 'The record doesn’t exist, or belongs to another office.',
  '405 method-not-allowed': 'The path exists, but not with this method. See `Allow`.',
  '409 idempotency-outstanding':
    'The first request with this key is still being processed. Repeat the request later with the same key.',
  '409 already-responded': 'The office already responded, and it’s the payer’s turn.',
  '409 already-requested': 'The office already requested more time.',
  '409 request-closed': 'The request closed too long ago to request more time, or it is the payer’s turn.',
  '409 duplicate': 'The request already has a file with the same content.',
  '409 too-many': 'The record already has the maximum number of files.',
  '409 slot-taken': 'Someone else booked or held the time, or the time is not available.',
  '409 held-by-colleague': 'A coworker holds a time for the order. `hold` has the time and the coworker’s name.',
  '409 not-extendable': 'The hold was already extended as often as allowed.',
  '409 not-eligible': 'The order doesn’t qualify for a Peer-to-Peer. `getP2pEligibility` has the reason.',
  '409 already-booked': 'The order already has a Peer-to-Peer.',
  '409 not-active': 'The Peer-to-Peer is over, canceled, declined, or expired.',
  '409 started': 'The time of the Peer-to-Peer has begun.',
  '410 request-closed': 'The request is closed: past due, withdrawn, or answered.',
  '410 hold-over': 'The hold expired or was released.',
  '410 hold-moved': 'The same user holds another time for the order. `hold` has it.',
  '410 hold-taken-over': 'A coworker took over the hold. `hold` has the coworker’s time and name.',
  '412 stale': 'The record changed since the version in `If-Match`. Read it again.',
  '413 too-large': 'The file, all files together, or the body is too large.',
  '413 total-too-large': 'All files together are too large. A server may respond with `too-large` instead.',
  '415 type-not-allowed': 'Files of this type are not accepted.',
  '422 invalid': 'Some fields are invalid. `errors` lists all of them.',
  '422 empty': 'The file has no content.',
  '422 key-reused': 'The user sent this key before, for the same operation with other content.',
  '428 version-missing': '`If-Match` is required.',
  '429 too-many-requests': 'Too many requests. Repeat the request after the time in `Retry-After`.',
  '500 unexpected': 'The server failed. The outcome of a write is unknown until it is repeated with the same key.',
  '503 unavailable': 'Unavailable. Repeat the request after the time in `Retry-After`.',
  '507 quota-exceeded': 'The server has no space for the file.',
} as const satisfies Readonly<Record<string, string>>;

/** Status and code, such as `409 slot-taken`. */
export type Problem = keyof typeof PROBLEMS;

/** The code alone, such as `slot-taken`. */
export type ProblemCode = Problem extends `${number} ${infer Code}` ? Code : never;

export const statusOf = (problem: Problem): string => problem.slice(0, 3);
export const codeOf = (problem: Problem): string => problem.slice(4);

const FOUND = ['404 not-found'] as const;
const CHECKED = [...FOUND, '422 invalid'] as const;
const REQUEST = [...FOUND, '409 already-responded', '410 request-closed'] as const;
const FILE = [
  ...(['409 too-many', '413 too-large', '413 total-too-large', '415 type-not-allowed'] as const),
  ...(['422 empty', '507 quota-exceeded'] as const),
];
const HOLD = ['410 hold-over', '410 hold-moved', '410 hold-taken-over'] as const;
const BOOKING = [...FOUND, '409 not-active', '409 started'] as const;
const TIME = ['409 held-by-colleague', '409 slot-taken', '410 hold-over', '422 invalid'] as const;

/** The problems of an operation besides those that follow from its kind. */
const OWN: Readonly<Record<string, readonly Problem[]>> = {
  pageMessages: ['422 invalid'],
  getMessageSummary: [],
  getMessage: FOUND,
  getMessageNeighbors: CHECKED,
  markMessages: [],
  deleteMessages: [],
  restoreMessages: [],
  getMessageHistory: FOUND,
  getInfoRequest: FOUND,
  saveInfoDraft: [...REQUEST, '422 invalid'],
  submitInfoResponse: [...REQUEST, '422 invalid'],
  requestExtension: [...CHECKED, '409 already-requested', '409 request-closed'],
  getAttachmentLimits: [],
  listAttachments: FOUND,
  uploadAttachment: [...REQUEST, ...FILE, '422 invalid'],
  moveAttachment: [...REQUEST, '422 invalid'],
  removeAttachment: REQUEST,
  listReusableAttachments: FOUND,
  reuseAttachment: [...REQUEST, '409 duplicate', '409 too-many', '422 invalid'],
  getOrderHeader: FOUND,
  searchOrders: ['422 invalid'],
  getP2pEligibility: ['422 invalid'],
  getAvailability: CHECKED,
  requestSlotNotice: CHECKED,
  requestCallBack: CHECKED,
  holdSlot: [...FOUND, '409 held-by-colleague', '409 slot-taken', '409 not-eligible'],
  getHold: HOLD,
  extendHold: [...HOLD, '409 not-extendable'],
  releaseHold: [],
  listContacts: FOUND,
  scheduleP2p: [...FOUND, ...TIME, '409 already-booked', '409 not-eligible'],
  getP2p: FOUND,
  getP2pCalendar: FOUND,
  rescheduleP2p: [...BOOKING, ...TIME],
  editP2pParticipant: [...BOOKING, '422 invalid'],
  cancelP2p: BOOKING,
  listP2pReceipts: FOUND,
  listP2pHistory: FOUND,
  listP2pDocuments: FOUND,
  uploadP2pDocument: [...FOUND, '409 not-active', ...FILE],
  removeP2pDocument: [...FOUND, '409 not-active'],
};

/** The closed list of an operation, in order of status. */
export function problemsOf(endpoint: Endpoint): readonly Problem[] {
  const own = OWN[endpoint.operation];
  if (own === undefined) throw new Error(`packages/api/src/contract/problems.ts doesn't list ${endpoint.operation}.`);
  return [...new Set([...kindProblems(endpoint), ...own])].sort();
}

function kindProblems(endpoint: Endpoint): readonly Problem[] {
  const { body, method, versioned } = endpoint;
  const hasBody = method === 'POST' || method === 'PUT';
  return [
    ...(hasBody ? [body === 'multipart' ? ('400 not-a-form' as const) : ('400 not-json' as const)] : []),
    ...(fieldsOutsidePath(endpoint).length > 0 ? ['400 off-contract' as const] : []),
    ...(hasBody ? ['413 too-large' as const] : []),
    ...(isWrite(endpoint) ? WRITE : []),
    ...(versioned ? VERSIONED : []),
    ...EVERY,
  ];
}

const WRITE = ['400 key-missing', '400 key-too-long', '409 idempotency-outstanding', '422 key-reused'] as const;
const VERSIONED = ['412 stale', '428 version-missing'] as const;
const EVERY = [
  ...(['401 signed-out', '403 forbidden', '405 method-not-allowed'] as const),
  ...(['429 too-many-requests', '500 unexpected', '503 unavailable'] as const),
];

/** The names of the fields in the query or the body. */
export function fieldsOutsidePath({ input, path }: Endpoint): readonly string[] {
  const names = Object.keys((input as { readonly shape?: object }).shape ?? {});
  return names.filter((name) => !path.split('/').includes(`:${name}`));
}
