/** Keeping a time while the form is filled in (PS-27): it begins with a press. */
import { InstantSchema } from '../../common.js';
import { endpoint } from '../../endpoint.js';
import { z } from '../../schema.js';

export const HoldSchema = z.object({
  holdId: z.string(),
  slotId: z.string(),
  expiresAt: InstantSchema,
  /** Whole seconds from the answer to `expiresAt`: true also where the clock of the computer is wrong. */
  secondsLeft: z.optional(z.int()),
  /** Whether it can be kept longer once more. */
  extendable: z.boolean(),
});

/**
 * Keeps a slot for a few minutes. An order has one hold: a second one of the same person moves it. A colleague's is
 * left alone, and the answer is 409 `held-by-colleague` with `hold`, unless `takeOver` is `true`.
 */
export const holdSlot = endpoint({
  operation: 'holdSlot',
  method: 'POST',
  path: '/orders/:orderId/p2p/holds',
  input: z.object({ orderId: z.string(), slotId: z.string(), takeOver: z.optional(z.boolean()) }),
  output: HoldSchema,
});

/**
 * Whether a hold stands. After its end the answer is 410: `hold-taken-over` by a colleague and `hold-moved` by the
 * same person come with `hold`, the time held instead; `hold-over` is any other end.
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
