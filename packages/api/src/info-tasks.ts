/** Operations on a request that the form needs after its first render: files, and more time. */
import { listOf, tolerant } from './common.js';
import { endpoint } from './endpoint.js';
import { xhrTransport } from './later/xhr-transport.js';
import { AttachmentSchema, InfoRequestSchema } from './info-requests.js';
import { z } from './schema.js';

/** Length limit of the reason for more time, counted the same way as answers. */
export const EXTENSION_REASON_MAX = 300;

/** Requests more time; the deadline stays until the payer grants it. */
export const requestExtension = endpoint({
  operation: 'requestExtension',
  method: 'POST',
  path: '/messages/:messageId/info-request/extension',
  input: z.object({ messageId: z.string(), reason: z.string() }),
  output: InfoRequestSchema,
});

/** Uses a transport that reports progress; the client's `send` accepts it too. */
export const uploadAttachment = endpoint({
  operation: 'uploadAttachment',
  method: 'POST',
  path: '/messages/:messageId/attachments',
  body: 'multipart',
  transport: xhrTransport,
  input: z.object({ messageId: z.string(), itemId: z.nullable(z.string()), file: z.instanceof(Blob) }),
  output: AttachmentSchema,
});

export const removeAttachment = endpoint({
  operation: 'removeAttachment',
  method: 'DELETE',
  path: '/messages/:messageId/attachments/:attachmentId',
  input: z.object({ messageId: z.string(), attachmentId: z.string() }),
  output: z.object({ removed: z.string() }),
});

/** Links a file to another item, or to the request as a whole. */
export const moveAttachment = endpoint({
  operation: 'moveAttachment',
  method: 'PUT',
  path: '/messages/:messageId/attachments/:attachmentId/item',
  input: z.object({ messageId: z.string(), attachmentId: z.string(), itemId: z.nullable(z.string()) }),
  output: AttachmentSchema,
});

/** Files accepted earlier for other requests of the same order (4d.5). */
export const listReusableAttachments = endpoint({
  operation: 'listReusableAttachments',
  method: 'GET',
  path: '/messages/:messageId/reusable-attachments',
  input: z.object({ messageId: z.string() }),
  output: z.object({ attachments: listOf(tolerant(AttachmentSchema), 'attachmentId') }),
});

export const reuseAttachment = endpoint({
  operation: 'reuseAttachment',
  method: 'POST',
  path: '/messages/:messageId/reusable-attachments',
  input: z.object({ messageId: z.string(), attachmentId: z.string(), itemId: z.nullable(z.string()) }),
  output: AttachmentSchema,
});
