/** Operations of an open message. Their own file, because the list doesn't send them for its first render. */
import { InstantSchema, listOf, openEnum, tolerant } from './common.js';
import { endpoint } from './endpoint.js';
import { z } from './schema.js';

export const markMessages = endpoint({
  operation: 'markMessages',
  method: 'POST',
  path: '/messages/mark',
  input: z.object({ messageIds: z.array(z.string()), unread: z.boolean() }),
  output: z.object({ changed: listOf(z.string()) }),
});

/** An event in the history of a message. */
export const MessageEventSchema = z.object({
  eventId: z.string(),
  at: InstantSchema,
  kind: openEnum([
    'sent',
    'delivered',
    'opened',
    'draft-saved',
    'file-added',
    'file-accepted',
    'file-rejected',
    'file-removed',
    'partly-answered',
    'answered',
    'reviewed',
    'reopened',
    'extension-requested',
    'extension-granted',
    'extension-declined',
    'closed',
    'deleted',
    'restored',
  ]),
  actor: z.object({ role: openEnum(['payer', 'office', 'system']), name: z.nullable(z.string()) }),
});

export const getMessageHistory = endpoint({
  operation: 'getMessageHistory',
  method: 'GET',
  path: '/messages/:messageId/history',
  input: z.object({ messageId: z.string() }),
  output: z.object({ events: listOf(tolerant(MessageEventSchema), 'eventId') }),
});

export type MessageEvent = z.output<typeof MessageEventSchema>;
