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

/** Requests the call. Responds with 409 if another order has the slot or this order already has one. */
export const scheduleP2p = endpoint({
  operation: 'scheduleP2p',
  method: 'POST',
  path: '/orders/:orderId/p2p',
  input: z.object({
    orderId: z.string(),
    slotId: z.string(),
    /** The order’s hold, which ends with the booking; `null` without one. */
    holdId: z.nullable(z.string()),
    timeZone: z.string(),
    participant: ParticipantSchema,
    credential: CredentialSchema,
    /** Confirms that the clinician agreed to the time; must be `true` if the rules require it. */
    agreed: z.optional(z.boolean()),
  }),
  output: P2pSchema,
});

/**
 * An iCalendar file without the member's name. The UID stays the same for a booking; each change of time, state, or
 * contact raises SEQUENCE and DTSTAMP, including changes that come with time alone. It names who calls whom at which
 * number.
 */
export const getP2pCalendar = endpoint({
  operation: 'getP2pCalendar',
  method: 'GET',
  path: '/orders/:orderId/p2p/calendar',
  input: z.object({ orderId: z.string() }),
  output: z.object({ fileName: z.string(), content: z.string() }),
});

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
    /** The order’s hold, which ends with the booking; `null` without one. */
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
