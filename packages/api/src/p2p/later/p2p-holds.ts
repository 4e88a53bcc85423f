/** Holds a time while the user completes the form, from the first selection on (PS-27). */
import { InstantSchema } from '../../common.js';
import { endpoint } from '../../endpoint.js';
import { z } from '../../schema.js';

/** A time that is held for an order. */
export const HoldSchema = z.object({
  holdId: z.string(),
  slotId: z.string(),
  expiresAt: InstantSchema,
  /** Whole seconds from the response to `expiresAt`: correct even if the device's clock is wrong. */
  secondsLeft: z.optional(z.int()),
  /** Whether the user can extend the hold once more. */
  extendable: z.boolean(),
});

/**
 * Holds a slot for a few minutes. An order has one hold: a second request by the same person moves it. A coworker's
 * hold stays, and the response is 409 `held-by-colleague` with `hold`, unless `takeOver` is `true`.
 */
export const holdSlot = endpoint({
  operation: 'holdSlot',
  method: 'POST',
  path: '/orders/:orderId/p2p/holds',
  input: z.object({ orderId: z.string(), slotId: z.string(), takeOver: z.optional(z.boolean()) }),
  output: HoldSchema,
});

/**
 * Returns a hold that is still valid. Otherwise the response is 410: `hold-taken-over` (by a coworker) and `hold-moved`
 * (by the same person) include `hold`, the time held instead; `hold-over` covers every other end.
 */
export const getHold = endpoint({
  operation: 'getHold',
  method: 'GET',
  path: '/orders/:orderId/p2p/holds/:holdId',
  input: z.object({ orderId: z.string(), holdId: z.string() }),
  output: HoldSchema,
});

export const extendHold = endpoint({
  operation: 'extendHold',
  method: 'POST',
  path: '/orders/:orderId/p2p/holds/:holdId/extend',
  input: z.object({ orderId: z.string(), holdId: z.string() }),
  output: HoldSchema,
});

export const releaseHold = endpoint({
  operation: 'releaseHold',
  method: 'DELETE',
  path: '/orders/:orderId/p2p/holds/:holdId',
  input: z.object({ orderId: z.string(), holdId: z.string() }),
  output: z.object({ released: z.string() }),
});

export type Hold = z.output<typeof HoldSchema>;
