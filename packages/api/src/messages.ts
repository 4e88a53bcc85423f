/** Messages from the payer's clinicians to the office, and the office's actions on them (MC-01 to MC-26). */
import {
  CodedSchema,
  InstantSchema,
  MemberSchema,
  PermissionSchema,
  ServiceSchema,
  listOf,
  openEnum,
  tolerant,
} from './common.js';
import { endpoint } from './endpoint.js';
import { z } from './schema.js';

export const MESSAGE_VIEWS = ['all', 'unread', 'closed', 'today'] as const;
export const MESSAGE_SORTS = ['type', 'member', 'order', 'plan', 'received', 'status', 'due'] as const;
export const PAGE_SIZES = [10, 25, 50, 100] as const;

/** The part of the list to show. */
export const MessageViewSchema = z.enum(MESSAGE_VIEWS);

/** One row of the list (MC-06). The payer can withhold names and plans; they are then `null` (MC-12). */
export const MessageRowSchema = z.object({
  messageId: z.string(),
  type: CodedSchema,
  memberName: z.nullable(z.string()),
  orderId: z.string(),
  healthPlan: z.nullable(z.string()),
  receivedAt: InstantSchema,
  requestStatus: z.object({
    code: openEnum(['open', 'in-progress', 'partially-responded', 'responded', 'under-review', 'closed']),
    display: z.string(),
  }),
  /** Whether this user has not opened it. Independent of whose turn it is. */
  unread: z.boolean(),
  /** Who acts next: the office, the payer, or no one. */
  turn: openEnum(['office', 'payer', 'none']),
  /** When an open request closes; `null` if the message requests nothing. */
  dueAt: z.nullable(InstantSchema),
  /** Whether the message has files. */
  hasAttachments: z.boolean(),
  canDelete: PermissionSchema,
  /** How many of the requested items the draft or response provides; `null` if the message requests nothing (3d.1). */
  progress: z.nullable(z.object({ provided: z.int(), total: z.int() })),
  /** Who in the office saved the current draft, so that two people do not answer one request (3d.2). */
  draftBy: z.nullable(z.string()),
});

/** Selects and orders the list: view, search text, sort. */
export const MessageQuerySchema = z.object({
  view: MessageViewSchema,
  /**
   * Free text over every field that the row and the message's order show. Never in a URL.
   */
  search: z.string(),
  sort: z.object({ by: z.enum(MESSAGE_SORTS), direction: z.enum(['ascending', 'descending']) }),
  /** IANA name of the zone that defines "today". */
  timeZone: z.string(),
});

/** One page of the list. */
export const MessagePageSchema = z.object({
  items: listOf(tolerant(MessageRowSchema), 'messageId'),
  /** Number of records in this view and search; `from` and `to` count from 1, and are 0 if it is empty. */
  total: z.int(),
  from: z.int(),
  to: z.int(),
  /** Number of messages in each view, for the same search. */
  counts: z.object({ all: z.int(), unread: z.int(), closed: z.int(), today: z.int() }),
  /** Opaque cursors of other pages; `null` if there is no such page. */
  cursors: z.object({
    first: z.nullable(z.string()),
    previous: z.nullable(z.string()),
    next: z.nullable(z.string()),
    last: z.nullable(z.string()),
  }),
});

/** One page of the list. A search by name must not be in a URL, so it is a POST. */
export const pageMessages = endpoint({
  operation: 'pageMessages',
  method: 'POST',
  path: '/messages/page',
  safe: true,
  input: z.object({ ...MessageQuerySchema.shape, pageSize: z.int(), cursor: z.nullable(z.string()) }),
  output: MessagePageSchema,
});

/** Counts for the badge: `actionable` counts requests that wait for the office (DD-08). */
export const getMessageSummary = endpoint({
  operation: 'getMessageSummary',
  method: 'GET',
  path: '/messages/summary',
  input: z.object({}),
  output: z.object({
    unread: z.int(),
    actionable: z.int(),
    /** The earliest due date of these requests; `null` if there is none. */
    nextDueAt: z.nullable(InstantSchema),
    /** Changes whenever any message changes, so that a client skips reading an unchanged list. */
    revision: z.string(),
  }),
});

/** One message with its case (MC-19, MC-20). */
export const MessageSchema = z.object({
  ...MessageRowSchema.shape,
  member: MemberSchema,
  solution: CodedSchema,
  lineOfBusiness: CodedSchema,
  services: listOf(ServiceSchema),
  /** Whether the message has an information request, which `info-request-form` shows. */
  hasInfoRequest: z.boolean(),
  /** The text of a message that requests nothing. */
  body: z.nullable(z.string()),
});

export const getMessage = endpoint({
  operation: 'getMessage',
  method: 'GET',
  path: '/messages/:messageId',
  input: z.object({ messageId: z.string() }),
  output: MessageSchema,
});

export type MessageView = z.output<typeof MessageViewSchema>;
export type MessageSort = z.output<typeof MessageQuerySchema>['sort'];
export type MessageRow = z.output<typeof MessageRowSchema>;
export type MessageQuery = z.output<typeof MessageQuerySchema>;
export type MessagePage = z.output<typeof MessagePageSchema>;
export type Message = z.output<typeof MessageSchema>;
export type MessageSummary = z.output<(typeof getMessageSummary)['output']>;
