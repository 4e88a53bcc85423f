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
  /** A short name of the item, such as "Physical therapy"; omitted if the payer has none. */
  title: z.optional(z.string()),
  /** The reviewer's words, in the language named by `lang`. */
  prompt: z.string(),
  lang: z.string(),
  /** Whether a complete response includes it. */
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
  /** Number of accepted files that it needs. */
  minCount: z.int(),
  /** Whether a reason may replace the files. */
  canProvideReason: z.boolean(),
});

/** An item of a request. */
export const InfoRequestItemSchema = z.union([QuestionItemSchema, DocumentItemSchema]);

/** The office's answer to one item. The file list links files to items. */
export const ItemAnswerSchema = z.object({
  itemId: z.string(),
  /** The answer to a question; `null` for a document. */
  text: z.nullable(z.string()),
  /** Why the office can’t provide a document; `null` if it can, and for a question. */
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

/** A reviewer’s request for information, with the office’s draft or response. */
export const InfoRequestSchema = z.object({
  messageId: z.string(),
  requestId: z.string(),
  /** The number that the payer quotes on the phone. */
  trackingId: z.string(),
  orderId: z.string(),
  type: CodedSchema,
  /** A draft changes `open` to `in-progress`, and a response to `responded` or `partially-responded`. */
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
  /** The office’s draft; `null` if there is none. */
  draft: z.nullable(DraftSchema),
  /** The office’s latest response; `null` if there is none. */
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
    /** The files that belong to the response. */
    attachmentIds: z.array(z.string()),
    /** Whether items may be missing. */
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

/** An uploaded file. */
export const AttachmentSchema = z.object({
  attachmentId: z.string(),
  /** The item that the file answers; `null` for the request as a whole. */
  itemId: z.nullable(z.string()),
  /** Without a path. */
  fileName: z.string(),
  uploadedAt: InstantSchema,
  sizeBytes: z.int(),
  /** A short label, such as "PDF". */
  fileType: z.string(),
  /** The result of the check: `checking` until it ends. */
  status: openEnum(['checking', 'accepted', 'rejected']),
  /** Why the check rejects the file; otherwise empty. */
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

/** The limits of files. */
export const AttachmentLimitsSchema = z.object({
  /** Per request. */
  maxFiles: z.int(),
  maxBytesPerFile: z.int(),
  /** Of all files of a request together. */
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
