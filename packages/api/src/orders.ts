/** Orders: their header, the search of the host, and whether a peer-to-peer may be asked for (PS-01 to PS-04, PS-26). */
import {
  CodedSchema,
  InstantSchema,
  MemberSchema,
  PlainDateSchema,
  ServiceSchema,
  openEnum,
  listOf,
  tolerant,
} from './common.js';
import { endpoint } from './endpoint.js';
import { z } from './schema.js';

/** The case header (PS-04). */
export const OrderHeaderSchema = z.object({
  orderId: z.string(),
  /** `non-authorized` is the state in which a peer-to-peer is offered. */
  status: z.object({ code: openEnum(['non-authorized', 'authorized', 'pending', 'withdrawn']), display: z.string() }),
  member: MemberSchema,
  /** First day of service. */
  startDate: PlainDateSchema,
  healthPlan: z.string(),
  lineOfBusiness: CodedSchema,
  solution: CodedSchema,
  orderingProvider: z.string(),
  services: listOf(ServiceSchema),
});

export const getOrderHeader = endpoint({
  operation: 'getOrderHeader',
  method: 'GET',
  path: '/orders/:orderId',
  input: z.object({ orderId: z.string() }),
  output: OrderHeaderSchema,
});

/** One result of the search (PS-02). */
export const OrderResultSchema = z.object({
  ...OrderHeaderSchema.shape,
  enteredDate: PlainDateSchema,
  /** Only where it was authorized (DD-30). */
  approval: z.nullable(z.object({ from: PlainDateSchema, to: PlainDateSchema })),
  serviceDate: PlainDateSchema,
});

/**
 * By member or by order id; every field given must match, and case, punctuation, and diacritics don't count. A name
 * field takes the beginnings of names, also of the whole name. Empty criteria list the latest orders.
 */
export const searchOrders = endpoint({
  operation: 'searchOrders',
  method: 'POST',
  path: '/orders/search',
  safe: true,
  input: z.object({
    orderId: z.optional(z.string()),
    memberId: z.optional(z.string()),
    birthDate: z.optional(PlainDateSchema),
    firstName: z.optional(z.string()),
    lastName: z.optional(z.string()),
    /** Counts from 1. */
    page: z.int(),
    pageSize: z.int(),
  }),
  output: z.object({
    orders: listOf(tolerant(OrderResultSchema), 'orderId'),
    total: z.int(),
    from: z.int(),
    to: z.int(),
  }),
});

/** Why a peer-to-peer cannot be asked for. The interface has a sentence for each code. */
export const P2P_REFUSALS = [
  'not-in-rollout-yet',
  'plan-excluded',
  'solution-by-phone',
  'window-over',
  'already-used',
  'under-appeal',
  'order-state',
] as const;

/** Why a peer-to-peer can or cannot be asked for. */
export const P2P_REASONS = ['available', 'booked', ...P2P_REFUSALS] as const;

export const P2pEligibilitySchema = z.object({
  orderId: z.string(),
  action: z.enum(['request', 'manage', 'none']),
  reason: openEnum(P2P_REASONS),
  /** When it will be available, for `not-in-rollout-yet`. */
  availableFrom: z.nullable(PlainDateSchema),
  /** Until when it may be asked for; also tells when `window-over` came. */
  windowEndsAt: z.nullable(InstantSchema),
  /** The telephone for what cannot be done here. */
  phone: z.nullable(z.string()),
});

/** For up to fifty orders at once; an order that is unknown or not the office's is left out. */
export const getP2pEligibility = endpoint({
  operation: 'getP2pEligibility',
  method: 'POST',
  path: '/orders/p2p-eligibility',
  safe: true,
  input: z.object({ orderIds: z.array(z.string()) }),
  output: z.object({ orders: listOf(tolerant(P2pEligibilitySchema), 'orderId') }),
});

export type OrderHeader = z.output<typeof OrderHeaderSchema>;
export type OrderResult = z.output<typeof OrderResultSchema>;
export type P2pEligibility = z.output<typeof P2pEligibilitySchema>;
