import type { Coded, InfoRequest, MessageRow, MessageSort } from '@portal/api';

import { itemCount } from './info-request-items.js';
import { instant } from './environment.js';

export type RequestStatus = Exclude<InfoRequest['status'], 'other'>;
export type ClosedReason = 'answered' | 'expired' | 'withdrawn';

/** A stored message; small, because there can be 100,000. */
export interface MessageRecord {
  readonly messageId: string;
  readonly type: Coded;
  readonly orderId: string;
  readonly memberName: string | null;
  readonly healthPlan: string | null;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
  /** Whether it needs a response. */
  readonly asks: boolean;
  readonly fromOffice: boolean;
  readonly body: string | null;
  /** Display text of an unknown status. */
  readonly oddStatus?: string;
  dueAt: number | null;
  status: RequestStatus;
  /** Number of items the draft or response provides. */
  provided: number;
  /** Who saved the draft. */
  draftBy: string | null;
  closedReason: ClosedReason | null;
  unread: boolean;
  opened: boolean;
  deleted: boolean;
  hasAttachments: boolean;
}

const STATUS_WORDS: Readonly<Record<RequestStatus, string>> = {
  open: 'Open',
  'in-progress': 'In Progress',
  'partially-responded': 'Partially Responded',
  responded: 'Responded',
  'under-review': 'Under Review',
  closed: 'Closed',
};

const OFFICE_MOVES: ReadonlySet<RequestStatus> = new Set(['open', 'in-progress', 'partially-responded']);

/** Who must act next. */
export function turnOf({ asks, status }: MessageRecord): 'office' | 'payer' | 'none' {
  if (!asks || status === 'closed') return 'none';
  return OFFICE_MOVES.has(status) ? 'office' : 'payer';
}

export const statusWords = ({ oddStatus, status }: MessageRecord): string => oddStatus ?? STATUS_WORDS[status];

export function rowOf(message: MessageRecord): MessageRow {
  const turn = turnOf(message);
  return {
    messageId: message.messageId,
    type: message.type,
    memberName: message.memberName,
    orderId: message.orderId,
    healthPlan: message.healthPlan,
    receivedAt: instant(message.receivedAt),
    requestStatus: {
      code: message.oddStatus === undefined ? message.status : 'other',
      display: statusWords(message),
    },
    unread: message.unread,
    turn: message.oddStatus === undefined ? turn : 'other',
    dueAt: message.dueAt === null ? null : instant(message.dueAt),
    hasAttachments: message.hasAttachments,
    progress: message.asks ? progressOf(message) : null,
    draftBy: message.draftBy,
    canDelete: turn === 'office' ? { allowed: false, reason: 'answer-owed' } : { allowed: true, reason: null },
  };
}

/** The sort keys; `null` is missing and comes last. */
export const SORT_KEYS: Readonly<Record<MessageSort['by'], (message: MessageRecord) => string | number | null>> = {
  type: ({ type }) => type.display.toLowerCase(),
  member: ({ memberName }) => memberName?.toLowerCase() ?? null,
  order: ({ orderId }) => orderId,
  plan: ({ healthPlan }) => healthPlan?.toLowerCase() ?? null,
  received: ({ receivedAt }) => receivedAt,
  status: (message) => statusWords(message).toLowerCase(),
  // Only requests that need a response are due; others come last.
  due: (message) => (turnOf(message) === 'office' ? message.dueAt : null),
};

export function progressOf({ type, provided, closedReason }: MessageRecord): { provided: number; total: number } {
  const total = itemCount(type.code);
  return { provided: closedReason === 'answered' ? total : provided, total };
}

/** A record with defaults for missing fields. */
export const messageRecord = (
  fields: Pick<MessageRecord, 'messageId' | 'type' | 'orderId' | 'receivedAt'> & Partial<MessageRecord>,
): MessageRecord => ({
  memberName: null,
  healthPlan: null,
  asks: false,
  fromOffice: false,
  dueAt: null,
  body: null,
  status: 'closed',
  provided: 0,
  draftBy: null,
  closedReason: null,
  unread: false,
  opened: !fields.unread,
  deleted: false,
  hasAttachments: false,
  ...fields,
});
