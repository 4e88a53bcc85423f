/** The reviewer's request, the draft of the response, and the response (IR-01 to IR-21). */
import { CodedSchema, InstantSchema, PermissionSchema, VersionSchema, listOf, openEnum, tolerant } from './common.js';
import { endpoint } from './endpoint.js';
import { z } from './schema.js';

/** Why the office cannot provide a requested document (4d.2). */
export const CANNOT_PROVIDE_REASONS = [
  'not-performed',
  'not-indicated',
  'done-elsewhere',
  'patient-declined',
  'not-yet-available',
  'other',
] as const;

const ItemBase = {
  itemId: z.string(),
  /** The reviewer's words, in the language named by `lang`. */
  prompt: z.string(),
  lang: z.string(),
  required: z.boolean(),
  /** The service line in question; `null` for the whole order. */
  serviceLine: z.nullable(z.int()),
};

/**
 * A question with a text answer (IR-04).
 *
 * `maxLength` counts UTF-16 code units after every line break has become one `\n`. The hint, the counter, and
 * validation all use this one limit (DD-01).
 */
export const QuestionItemSchema = z.object({ ...ItemBase, kind: z.literal('question'), maxLength: z.int() });

/** A requested document, satisfied by `minCount` accepted files or by a reason (IR-07, DD-12). */
export const DocumentItemSchema = z.object({
  ...ItemBase,
  kind: z.literal('document'),
  minCount: z.int(),
  canProvideReason: z.boolean(),
});

export const InfoRequestItemSchema = z.union([QuestionItemSchema, DocumentItemSchema]);

/** The office's answer to one item. The file list links files to items. */
export const ItemAnswerSchema = z.object({
  itemId: z.string(),
  text: z.nullable(z.string()),
  cannotProvide: z.nullable(z.object({ reason: z.enum(CANNOT_PROVIDE_REASONS), text: z.string() })),
});

/** Whether the current user did it, here or in another window; omitted if the server doesn't report it. */
const ByYouSchema = z.optional(z.boolean());

const DraftSchema = z.object({
  answers: listOf(ItemAnswerSchema, 'itemId'),
  savedAt: InstantSchema,
  savedBy: z.string(),
  byYou: ByYouSchema,
});

export const InfoRequestSchema = z.object({
  messageId: z.string(),
  requestId: z.string(),
  /** The number that the payer quotes on the phone. */
  trackingId: z.string(),
  orderId: z.string(),
  type: CodedSchema,
  status: openEnum(['open', 'in-progress', 'partially-responded', 'responded', 'under-review', 'closed']),
  /** Why it closed; `null` while it is open. */
  closedReason: z.nullable(openEnum(['answered', 'expired', 'withdrawn'])),
  dueAt: InstantSchema,
  /** IANA zone in which the payer states the deadline. */
  dueZone: z.string(),
  /** Why an answered request reopened; `null` if it did not. */
  reopened: z.nullable(openEnum(['file-rejected', 'more-needed'])),
  /** Whether the office may submit part of the response before the rest (IR-19). */
  acceptsPart: z.boolean(),
  /** More time: whether the office can request it now, and the payer's decision (4d.4). */
  extension: z.object({
    permission: PermissionSchema,
    status: openEnum(['none', 'requested', 'granted', 'declined']),
    requestedAt: z.nullable(InstantSchema),
    /** Name of the person who requested it; omitted if the server doesn't report it. */
    requestedBy: z.optional(z.string()),
    byYou: ByYouSchema,
  }),
  /**
   * The payer's text about the next step after the request closed, such as an appeal; `null` while it is open (3d.7).
   */
  nextStep: z.nullable(z.string()),
  items: listOf(InfoRequestItemSchema, 'itemId'),
  /** The payer's paragraphs to show before Submit (IR-09). */
  disclaimer: z.array(z.string()),
  draft: z.nullable(DraftSchema),
  response: z.nullable(
    z.object({
      answers: listOf(ItemAnswerSchema, 'itemId'),
      respondedAt: InstantSchema,
      respondedBy: z.string(),
      byYou: ByYouSchema,
    }),
  ),
  version: VersionSchema,
});

export const getInfoRequest = endpoint({
  operation: 'getInfoRequest',
  method: 'GET',
  path: '/messages/:messageId/info-request',
  input: z.object({ messageId: z.string() }),
  output: InfoRequestSchema,
});

export const saveInfoDraft = endpoint({
  operation: 'saveInfoDraft',
  method: 'PUT',
  path: '/messages/:messageId/info-request/draft',
  versioned: true,
  input: z.object({ messageId: z.string(), answers: z.array(ItemAnswerSchema) }),
  output: z.object({ savedAt: InstantSchema, savedBy: z.string(), version: VersionSchema }),
});

/**
 * Submits the response. Validation errors arrive as a problem with `errors[].pointer` naming the item.
 *
 * The office may submit files that are still being checked: the request reopens if one is rejected later. With `part`,
 * items may be missing if the request accepts parts; the request then stays open.
 */
export const submitInfoResponse = endpoint({
  operation: 'submitInfoResponse',
  method: 'POST',
  path: '/messages/:messageId/info-request/response',
  versioned: true,
  input: z.object({
    messageId: z.string(),
    answers: z.array(ItemAnswerSchema),
    attachmentIds: z.array(z.string()),
    part: z.optional(z.boolean()),
  }),
  output: InfoRequestSchema,
});

export const ATTACHMENT_REASONS = [
  'malware',
  'unreadable',
  'encrypted',
  'type-mismatch',
  'type-not-allowed',
  'too-large',
  'empty',
  'duplicate',
] as const;

/** Why the check rejects a file. */
export type AttachmentReason = (typeof ATTACHMENT_REASONS)[number];

export const AttachmentSchema = z.object({
  attachmentId: z.string(),
  /** The item that the file answers; `null` for the request as a whole. */
  itemId: z.nullable(z.string()),
  fileName: z.string(),
  uploadedAt: InstantSchema,
  sizeBytes: z.int(),
  /** A short label, such as "PDF". */
  fileType: z.string(),
  status: openEnum(['checking', 'accepted', 'rejected']),
  reasons: listOf(openEnum(ATTACHMENT_REASONS)),
  uploadedBy: z.string(),
  /**
   * SHA-256 of the content in hexadecimal. With it, a form detects a duplicate before the upload, and can name the
   * existing file. The same content may answer several items, once each; the reason `duplicate` applies to a second
   * copy for the same item.
   */
  sha256: z.optional(z.nullable(z.string())),
});

export const listAttachments = endpoint({
  operation: 'listAttachments',
  method: 'GET',
  path: '/messages/:messageId/attachments',
  input: z.object({ messageId: z.string() }),
  output: z.object({ attachments: listOf(tolerant(AttachmentSchema), 'attachmentId') }),
});

export const AttachmentLimitsSchema = z.object({
  maxFiles: z.int(),
  maxBytesPerFile: z.int(),
  maxBytesTotal: z.int(),
  /** Accepted file types: lowercase extension with its dot, MIME type, and a label. */
  types: listOf(z.object({ extension: z.string(), mimeType: z.string(), label: z.string() })),
});

export const getAttachmentLimits = endpoint({
  operation: 'getAttachmentLimits',
  method: 'GET',
  path: '/attachment-limits',
  input: z.object({}),
  output: AttachmentLimitsSchema,
});

export type InfoRequest = z.output<typeof InfoRequestSchema>;
export type InfoRequestItem = z.output<typeof InfoRequestItemSchema>;
export type QuestionItem = z.output<typeof QuestionItemSchema>;
export type DocumentItem = z.output<typeof DocumentItemSchema>;
export type ItemAnswer = z.output<typeof ItemAnswerSchema>;
export type Attachment = z.output<typeof AttachmentSchema>;
export type AttachmentLimits = z.output<typeof AttachmentLimitsSchema>;
