/** Orders: their header, the host's search, and Peer-to-Peer eligibility (PS-01 to PS-04, PS-26). */
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
  /** `non-authorized` is the status that allows a Peer-to-Peer. */
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

/** One search result (PS-02). */
export const OrderResultSchema = z.object({
  ...OrderHeaderSchema.shape,
  enteredDate: PlainDateSchema,
  /** Null unless the order was authorized (DD-30). */
  approval: z.nullable(z.object({ from: PlainDateSchema, to: PlainDateSchema })),
  serviceDate: PlainDateSchema,
});

/**
 * Searches by member or by order id. Every given field must match; case, punctuation, and diacritics don't count. A
 * name field matches the beginning of any part of the name, and of the whole name. Empty criteria list the latest
 * orders.
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

/** Why the office cannot request a Peer-to-Peer. The interface has a sentence for each code. */
export const P2P_REFUSALS = [
  'not-in-rollout-yet',
  'plan-excluded',
  'solution-by-phone',
  'window-over',
  'already-used',
  'under-appeal',
  'order-state',
] as const;

/** Why the office can or cannot request a Peer-to-Peer. */
export const P2P_REASONS = ['available', 'booked', ...P2P_REFUSALS] as const;

/** Whether the office can request or manage a Peer-to-Peer for an order. */
export const P2pEligibilitySchema = z.object({
  orderId: z.string(),
  /** The action that the page offers. */
  action: z.enum(['request', 'manage', 'none']),
  reason: openEnum(P2P_REASONS),
  /** When it becomes available, for `not-in-rollout-yet`. */
  availableFrom: z.nullable(PlainDateSchema),
  /** The end of the window for requests, also after it has passed (`window-over`). */
  windowEndsAt: z.nullable(InstantSchema),
  /** The phone number for requests that the portal can't handle. */
  phone: z.nullable(z.string()),
});

/** For up to 50 orders at once; the response omits orders that are unknown or belong to another office. */
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
