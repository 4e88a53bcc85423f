/** The record of a Peer-to-Peer: who changed it, and the documents for the call (5d.5, 6d.7). */
import { InstantSchema, listOf, openEnum, tolerant } from '../../common.js';
import { endpoint } from '../../endpoint.js';
import { xhrTransport } from '../../later/xhr-transport.js';
import { AttachmentSchema } from '../../info-requests.js';
import { z } from '../../schema.js';

/** An event in the history of a Peer-to-Peer. */
export const P2pEventSchema = z.object({
  eventId: z.string(),
  at: InstantSchema,
  kind: openEnum([
    'requested',
    'confirmed',
    'rescheduled',
    'participant-changed',
    'document-added',
    'document-removed',
    'called',
    'missed',
    'completed',
    'cancelled',
    'declined',
    'expired',
  ]),
  actor: z.object({ role: openEnum(['payer', 'office', 'system']), name: z.nullable(z.string()) }),
});

/** The history of changes (6d.7). */
export const listP2pHistory = endpoint({
  operation: 'listP2pHistory',
  method: 'GET',
  path: '/orders/:orderId/p2p/history',
  input: z.object({ orderId: z.string() }),
  output: z.object({ events: listOf(tolerant(P2pEventSchema), 'eventId') }),
});

export const listP2pDocuments = endpoint({
  operation: 'listP2pDocuments',
  method: 'GET',
  path: '/orders/:orderId/p2p/documents',
  input: z.object({ orderId: z.string() }),
  output: z.object({ attachments: listOf(tolerant(AttachmentSchema), 'attachmentId') }),
});

/** Limits and checks are the same as for all attachments. */
export const uploadP2pDocument = endpoint({
  operation: 'uploadP2pDocument',
  method: 'POST',
  path: '/orders/:orderId/p2p/documents',
  body: 'multipart',
  transport: xhrTransport,
  input: z.object({ orderId: z.string(), file: z.instanceof(Blob) }),
  output: AttachmentSchema,
});

export const removeP2pDocument = endpoint({
  operation: 'removeP2pDocument',
  method: 'DELETE',
  path: '/orders/:orderId/p2p/documents/:attachmentId',
  input: z.object({ orderId: z.string(), attachmentId: z.string() }),
  output: z.object({ removed: z.string() }),
});

export type P2pEvent = z.output<typeof P2pEventSchema>;
