/** Peer-to-Peer review: available times, the booking, and its changes (PS-06 to PS-27, PM-01 to PM-10). */
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

/** A time in the payer’s calendar. */
export const SlotSchema = z.object({
  slotId: z.string(),
  start: InstantSchema,
  end: InstantSchema,
  /** `held-by-you` is the time that the order holds. */
  state: openEnum(['available', 'unavailable', 'held-by-you']),
});

/**
 * The slots of a window. Rows and columns come from these slots alone; no code assumes their length (DD-16 to DD-18).
 * The server counts the horizon of ten business days in the payer's calendar.
 */
export const AvailabilitySchema = z.object({
  orderId: z.string(),
  slots: listOf(tolerant(SlotSchema), 'slotId'),
  /** IANA zone of the payer. */
  payerZone: z.string(),
  /** Whether any slot is open within the horizon. `false` refers the office to the phone number (PS-13). */
  hasSlotsWithinHorizon: z.boolean(),
  /** The last calendar day of the horizon, in the payer's zone. */
  horizonEndsOn: PlainDateSchema,
  /** The earliest open slot from now on; `null` if there is none. */
  firstAvailable: z.nullable(InstantSchema),
  /** The earliest and latest instant that the calendar can show. */
  opensAt: InstantSchema,
  closesAt: InstantSchema,
  /** The reference to quote on the phone. */
  reference: z.string(),
  /** The plan's requirements for the participant. */
  rules: z.object({
    /** Credentials to choose from; empty if the plan requires none (DD-36). */
    credentials: listOf(CodedSchema, 'code'),
    /** Whether the office has to confirm that the clinician agreed to the time (5d.4). */
    agreement: z.boolean(),
  }),
  /** Help that the office requested when no slot was open; `null` if not requested (5d.7). */
  assistance: z.object({
    notice: z.nullable(z.object({ email: z.string(), requestedAt: InstantSchema })),
    callBack: z.nullable(z.object({ phone: z.string(), requestedAt: InstantSchema, reference: z.string() })),
  }),
});

export const getAvailability = endpoint({
  operation: 'getAvailability',
  method: 'GET',
  path: '/orders/:orderId/p2p/availability',
  input: z.object({
    orderId: z.string(),
    /** The earliest start of a time. */
    from: InstantSchema,
    /** Times that start at this instant or later are not included. */
    to: InstantSchema,
    /** IANA name of the user's zone. */
    timeZone: z.string(),
  }),
  output: AvailabilitySchema,
});

/**
 * Who takes part in the call (PS-15). Phone numbers are E.164; extensions are digits.
 *
 * A server normalizes the input the same way as the forms: NFKC, trimmed, without format or other invisible characters;
 * a name of only those is empty. It strips text pasted around an address, or rejects the address.
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

/** A code of `rules.credentials`; omitted if the plan requires none. */
export const CredentialSchema = z.optional(z.string());

/** People whom the office has named before (PS-14). */
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

/** The email to the payer's distribution list, which the server sends once for each accepted change (decision 6). */
export const ReceiptSchema = z.object({
  receiptId: z.string(),
  kind: openEnum(['request', 'reschedule', 'cancel']),
  at: InstantSchema,
  /** After `failed`, the change still counts. */
  status: openEnum(['sent', 'queued', 'failed']),
});

/** A call attempt: when, and the result (6d.2). */
export const CallAttemptSchema = z.object({ at: InstantSchema, result: openEnum(['reached', 'missed']) });

/** The booking of a call with a Physician Reviewer. */
export const P2pSchema = z.object({
  p2pId: z.string(),
  orderId: z.string(),
  /** `requested` until the payer confirms it. */
  state: openEnum(P2P_STATES),
  slot: z.object({ slotId: z.string(), start: InstantSchema, end: InstantSchema }),
  /** The zone in which the office requested it. */
  timeZone: z.string(),
  payerZone: z.string(),
  participant: ParticipantSchema,
  /** `null` if the plan requires none. */
  credential: z.nullable(CodedSchema),
  requestedAt: InstantSchema,
  canCancel: PermissionSchema,
  canReschedule: PermissionSchema,
  /** The deadline for another request after a cancellation; `null` if none is allowed. */
  mayRequestAgainUntil: z.nullable(InstantSchema),
  /** Who canceled it; `null` unless it is canceled. */
  cancelledBy: z.nullable(openEnum(['office', 'payer'])),
  /** The email about the latest change; `null` if there is none. */
  receipt: z.nullable(ReceiptSchema),
  /** Calls so far, oldest first, and the maximum number of calls. */
  attempts: z.object({ calls: listOf(tolerant(CallAttemptSchema)), most: z.int() }),
  /** The outcome of the call, and the next step in the payer's words; `null` before. */
  outcome: z.nullable(
    z.object({
      code: openEnum(['overturned', 'upheld', 'withdrawn']),
      display: z.string(),
      nextStep: z.nullable(z.string()),
    }),
  ),
  /** The reviewer's specialty, if the payer reports it (5d.6). */
  reviewerSpecialty: z.nullable(z.string()),
  /** How to prepare for the call: why the order was denied, and which information would help (5d.5). */
  preparation: z.object({ reason: z.string(), bring: listOf(z.string()) }),
  canAddDocuments: PermissionSchema,
  /**
   * Who made the latest change; omitted if the server doesn't report it. `isYou` is also true for another window of the
   * current user, so that the page doesn't name a coworker.
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

export const getP2p = endpoint({
  operation: 'getP2p',
  method: 'GET',
  path: '/orders/:orderId/p2p',
  input: z.object({ orderId: z.string() }),
  output: P2pSchema,
});

export type Slot = z.output<typeof SlotSchema>;
/** A time without its availability. */
export type SlotChoice = Pick<Slot, 'slotId' | 'start' | 'end'>;
export type Availability = z.output<typeof AvailabilitySchema>;
export type Participant = z.output<typeof ParticipantSchema>;
export type Contact = Participant & { readonly contactId: string };
export type P2p = z.output<typeof P2pSchema>;
/** The state of a Peer-to-Peer. */
export type P2pState = P2p['state'];
export type Receipt = z.output<typeof ReceiptSchema>;
export type P2pRules = Availability['rules'];
export type P2pAssistance = Availability['assistance'];
