/** Peer-to-peer review: open times, holds, the booking and its life (PS-06 to PS-27, PM-01 to PM-10). */
import {
  CodedSchema,
  InstantSchema,
  PermissionSchema,
  PlainDateSchema,
  VersionSchema,
  listOf,
  openEnum,
  tolerant,
} from '../common.js';
import { endpoint } from '../endpoint.js';
import { z } from '../schema.js';

export const SlotSchema = z.object({
  slotId: z.string(),
  start: InstantSchema,
  end: InstantSchema,
  state: openEnum(['available', 'unavailable', 'held-by-you']),
});

/**
 * The slots of a window. Rows and columns come from these slots alone; nothing assumes their length
 * (DD-16 to DD-18). The horizon of ten business days is counted by the server in the payer's calendar.
 */
export const AvailabilitySchema = z.object({
  orderId: z.string(),
  slots: listOf(tolerant(SlotSchema), 'slotId'),
  /** IANA zone of the payer. */
  payerZone: z.string(),
  /** Whether any slot is open within the horizon. `false` sends the office to the telephone (PS-13). */
  hasSlotsWithinHorizon: z.boolean(),
  /** The last calendar day of the horizon, in the payer's zone. */
  horizonEndsOn: PlainDateSchema,
  /** The earliest open slot from now on; `null` when there is none. */
  firstAvailable: z.nullable(InstantSchema),
  /** The earliest and latest instant that can be looked at. */
  opensAt: InstantSchema,
  closesAt: InstantSchema,
  /** What to quote on the telephone. */
  reference: z.string(),
  /** What the plan asks of whoever takes part. */
  rules: z.object({
    /** Credentials to choose from; empty where none is asked for (DD-36). */
    credentials: listOf(CodedSchema, 'code'),
    /** Whether the office has to say that the clinician agreed to the time (5d.4). */
    agreement: z.boolean(),
  }),
  /** What was asked for where there is no slot; `null` where it was not (5d.7). */
  assistance: z.object({
    notice: z.nullable(z.object({ email: z.string(), requestedAt: InstantSchema })),
    callBack: z.nullable(z.object({ phone: z.string(), requestedAt: InstantSchema, reference: z.string() })),
  }),
});

export const getAvailability = endpoint({
  operation: 'getAvailability',
  method: 'GET',
  path: '/orders/:orderId/p2p/availability',
  input: z.object({ orderId: z.string(), from: InstantSchema, to: InstantSchema, timeZone: z.string() }),
  output: AvailabilitySchema,
});

/**
 * Who takes part in the call (PS-15). Telephone numbers are E.164; extensions are digits.
 *
 * A server reads what arrives as the forms do: NFKC, without format and other unseen characters, trimmed; a name of
 * those alone is empty. An address is kept without what was pasted around it, or refused.
 */
export const ParticipantSchema = z.object({
  firstName: z.string(),
  lastName: z.string(),
  title: z.string(),
  phone: z.string(),
  extension: z.string(),
  email: z.string(),
  secondaryPhone: z.string(),
  secondaryExtension: z.string(),
});

/** A code of `rules.credentials`; left out where none is asked for. */
export const CredentialSchema = z.optional(z.string());

/** The people whom the office has named before (PS-14). */
export const listContacts = endpoint({
  operation: 'listContacts',
  method: 'GET',
  path: '/orders/:orderId/p2p/contacts',
  input: z.object({ orderId: z.string() }),
  output: z.object({
    contacts: listOf(tolerant(z.object({ contactId: z.string(), ...ParticipantSchema.shape })), 'contactId'),
  }),
});

export const P2P_STATES = [
  'requested',
  'confirmed',
  'called',
  'missed',
  'completed',
  'cancelled',
  'declined',
  'expired',
] as const;

/** The e-mail to the payer's distribution list, sent by the server once for each accepted change (decision 6). */
export const ReceiptSchema = z.object({
  receiptId: z.string(),
  kind: openEnum(['request', 'reschedule', 'cancel']),
  at: InstantSchema,
  status: openEnum(['sent', 'queued', 'failed']),
});

/** Who called, when, and what came of it (6d.2). */
export const CallAttemptSchema = z.object({ at: InstantSchema, result: openEnum(['reached', 'missed']) });

export const P2pSchema = z.object({
  p2pId: z.string(),
  orderId: z.string(),
  state: openEnum(P2P_STATES),
  slot: z.object({ slotId: z.string(), start: InstantSchema, end: InstantSchema }),
  /** The zone in which it was asked for. */
  timeZone: z.string(),
  payerZone: z.string(),
  participant: ParticipantSchema,
  /** `null` where none is asked for. */
  credential: z.nullable(CodedSchema),
  requestedAt: InstantSchema,
  canCancel: PermissionSchema,
  canReschedule: PermissionSchema,
  /** Until when another may be asked for after a cancellation; `null` when it may not. */
  mayRequestAgainUntil: z.nullable(InstantSchema),
  /** Who cancelled; `null` unless it is cancelled. */
  cancelledBy: z.nullable(openEnum(['office', 'payer'])),
  receipt: z.nullable(ReceiptSchema),
  /** Calls so far, oldest first, and how many there are at most. */
  attempts: z.object({ calls: listOf(tolerant(CallAttemptSchema)), most: z.int() }),
  /** What the call came to, and what follows in the payer's words; `null` before. */
  outcome: z.nullable(
    z.object({
      code: openEnum(['overturned', 'upheld', 'withdrawn']),
      display: z.string(),
      nextStep: z.nullable(z.string()),
    }),
  ),
  /** Field of the reviewer, where the payer tells it (5d.6). */
  reviewerSpecialty: z.nullable(z.string()),
  /** What to have at hand for the call: why the order was denied, and what would help (5d.5). */
  preparation: z.object({ reason: z.string(), bring: listOf(z.string()) }),
  canAddDocuments: PermissionSchema,
  /**
   * Who made the latest change; left out where the server does not tell. `isYou` is the person who asks, also in another
   * window: the page then says so instead of naming a colleague.
   */
  changedBy: z.optional(
    z.object({
      role: z.optional(openEnum(['payer', 'office', 'system'])),
      name: z.optional(z.nullable(z.string())),
      isYou: z.optional(z.boolean()),
    }),
  ),
  version: VersionSchema,
});

/** Asks for the call. 409 when the slot is somebody else's or the order already has one. */
export const scheduleP2p = endpoint({
  operation: 'scheduleP2p',
  method: 'POST',
  path: '/orders/:orderId/p2p',
  input: z.object({
    orderId: z.string(),
    slotId: z.string(),
    holdId: z.nullable(z.string()),
    timeZone: z.string(),
    participant: ParticipantSchema,
    credential: CredentialSchema,
    /** That the clinician has agreed to the time; must be `true` where the rules ask for it. */
    agreed: z.optional(z.boolean()),
  }),
  output: P2pSchema,
});

export const getP2p = endpoint({
  operation: 'getP2p',
  method: 'GET',
  path: '/orders/:orderId/p2p',
  input: z.object({ orderId: z.string() }),
  output: P2pSchema,
});

/**
 * An iCalendar file without the member's name. The UID follows the booking; each change of time, state, or contact
 * raises SEQUENCE and DTSTAMP, also one that time alone brings. It says who calls whom at which number.
 */
export const getP2pCalendar = endpoint({
  operation: 'getP2pCalendar',
  method: 'GET',
  path: '/orders/:orderId/p2p/calendar',
  input: z.object({ orderId: z.string() }),
  output: z.object({ fileName: z.string(), content: z.string() }),
});

export type Slot = z.output<typeof SlotSchema>;
/** A time without what became of it. */
export type SlotChoice = Pick<Slot, 'slotId' | 'start' | 'end'>;
export type Availability = z.output<typeof AvailabilitySchema>;
export type Participant = z.output<typeof ParticipantSchema>;
export type Contact = Participant & { readonly contactId: string };
export type P2p = z.output<typeof P2pSchema>;
/** Where a Peer-to-Peer stands. */
export type P2pState = P2p['state'];
export type Receipt = z.output<typeof ReceiptSchema>;
export type P2pRules = Availability['rules'];
export type P2pAssistance = Availability['assistance'];
