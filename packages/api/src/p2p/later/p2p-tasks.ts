/** Operations that no module needs for its first render. */
import { listOf, tolerant } from '../../common.js';
import { endpoint } from '../../endpoint.js';
import { AvailabilitySchema, CredentialSchema, P2pSchema, ParticipantSchema, ReceiptSchema } from '../p2p.js';
import { z } from '../../schema.js';

export const CANCEL_REASONS = [
  'no-longer-needed',
  'clinician-unavailable',
  'more-information-sent',
  'appeal-instead',
  'other',
] as const;

/** Requests an email when a slot opens for the order. A second request changes the address. */
export const requestSlotNotice = endpoint({
  operation: 'requestSlotNotice',
  method: 'POST',
  path: '/orders/:orderId/p2p/slot-notice',
  input: z.object({ orderId: z.string(), email: z.string() }),
  output: AvailabilitySchema.shape.assistance,
});

/** Requests a call from the payer; `phone` is E.164, and `note` names convenient times. */
export const requestCallBack = endpoint({
  operation: 'requestCallBack',
  method: 'POST',
  path: '/orders/:orderId/p2p/call-back',
  input: z.object({
    orderId: z.string(),
    name: z.string(),
    phone: z.string(),
    extension: z.string(),
    note: z.string(),
  }),
  output: AvailabilitySchema.shape.assistance,
});

/** One operation, so that the old time stays until the new one is booked (decision 5). */
export const rescheduleP2p = endpoint({
  operation: 'rescheduleP2p',
  method: 'POST',
  path: '/orders/:orderId/p2p/reschedule',
  versioned: true,
  input: z.object({
    orderId: z.string(),
    slotId: z.string(),
    holdId: z.nullable(z.string()),
    timeZone: z.string(),
  }),
  output: P2pSchema,
});

export const editP2pParticipant = endpoint({
  operation: 'editP2pParticipant',
  method: 'PUT',
  path: '/orders/:orderId/p2p/participant',
  versioned: true,
  input: z.object({ orderId: z.string(), participant: ParticipantSchema, credential: CredentialSchema }),
  output: P2pSchema,
});

export const cancelP2p = endpoint({
  operation: 'cancelP2p',
  method: 'POST',
  path: '/orders/:orderId/p2p/cancel',
  versioned: true,
  input: z.object({ orderId: z.string(), reason: z.enum(CANCEL_REASONS), note: z.string() }),
  output: P2pSchema,
});

export const listP2pReceipts = endpoint({
  operation: 'listP2pReceipts',
  method: 'GET',
  path: '/orders/:orderId/p2p/receipts',
  input: z.object({ orderId: z.string() }),
  output: z.object({ receipts: listOf(tolerant(ReceiptSchema), 'receiptId') }),
});
