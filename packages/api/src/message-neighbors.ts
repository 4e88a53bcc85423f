/** Its own file, because only an open message sends it. */
import { endpoint } from './endpoint.js';
import { MessageQuerySchema } from './messages.js';
import { z } from './schema.js';

/** The messages before and after this one in the same view, search, and sort (MC-18, MC-26). */
export const getMessageNeighbors = endpoint({
  operation: 'getMessageNeighbors',
  method: 'POST',
  path: '/messages/:messageId/neighbors',
  safe: true,
  input: z.object({ ...MessageQuerySchema.shape, messageId: z.string() }),
  output: z.object({
    previousId: z.nullable(z.string()),
    nextId: z.nullable(z.string()),
    // For the host's URLs: without them, Previous and Next are buttons instead of links.
    previousOrderId: z.optional(z.nullable(z.string())),
    nextOrderId: z.optional(z.nullable(z.string())),
    position: z.int(),
    total: z.int(),
  }),
});
