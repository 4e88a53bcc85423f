/**
 * The limits of numbers and lists, for `openapi.json`. The schemas don't contain them: a module shows a number that is
 * out of range rather than an error.
 */

export interface Limits {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** Numbers of records, such as `total`. */
const COUNT = { minimum: 0, maximum: 10_000_000 };
const PAGE_SIZE = { minimum: 1, maximum: 100 };
const LINE = { minimum: 1, maximum: 999 };
const FILE_BYTES = { minimum: 0, maximum: 100 * 1024 * 1024 };
const ITEMS = { minimum: 0, maximum: 100 };
const CHARACTERS = { minimum: 1, maximum: 100_000 };

/** By schema or operation, and path: `MessagePage.counts.all`, `pageMessages.input.pageSize`. */
export const LIMITS: Readonly<Record<string, Limits>> = {
  'getMessageSummary.output.unread': COUNT,
  'getMessageSummary.output.actionable': COUNT,
  'pageMessages.input.pageSize': PAGE_SIZE,
  'MessagePage.total': COUNT,
  'MessagePage.from': COUNT,
  'MessagePage.to': COUNT,
  'MessagePage.counts.all': COUNT,
  'MessagePage.counts.unread': COUNT,
  'MessagePage.counts.closed': COUNT,
  'MessagePage.counts.today': COUNT,
  'MessageRow.progress.provided': ITEMS,
  'MessageRow.progress.total': ITEMS,
  'Message.progress.provided': ITEMS,
  'Message.progress.total': ITEMS,
  'getMessageNeighbors.output.position': { ...COUNT, minimum: 1 },
  'getMessageNeighbors.output.total': { ...COUNT, minimum: 1 },
  'getP2pEligibility.input.orderIds': { maxItems: 50 },
  'searchOrders.input.page': { ...COUNT, minimum: 1 },
  'searchOrders.input.pageSize': PAGE_SIZE,
  'searchOrders.output.total': COUNT,
  'searchOrders.output.from': COUNT,
  'searchOrders.output.to': COUNT,
  'Problem.status': { minimum: 400, maximum: 599 },
  'AttachmentLimits.maxFiles': { minimum: 1, maximum: 1_000 },
  'AttachmentLimits.maxBytesPerFile': { ...FILE_BYTES, minimum: 1 },
  'AttachmentLimits.maxBytesTotal': { minimum: 1, maximum: 10 * FILE_BYTES.maximum },
  'Attachment.sizeBytes': FILE_BYTES,
  'Member.age': { minimum: 0, maximum: 150 },
  'Service.line': LINE,
  'QuestionItem.serviceLine': LINE,
  'QuestionItem.maxLength': CHARACTERS,
  'DocumentItem.serviceLine': LINE,
  'DocumentItem.minCount': { minimum: 1, maximum: 100 },
  'P2p.attempts.most': { minimum: 1, maximum: 10 },
  'Hold.secondsLeft': { minimum: 0, maximum: 24 * 60 * 60 },
};

/** The longest idempotency key, in characters. */
export const MAX_KEY_LENGTH = 64;
