/** Their own file, because only the actions on a list send them. */
import { listOf } from './common.js';
import { endpoint } from './endpoint.js';
import { z } from './schema.js';

const RefusalSchema = z.object({ messageId: z.string(), reason: z.string() });

/** Hides messages for this user and keeps the record. The server refuses to delete one that waits for a response. */
export const deleteMessages = endpoint({
  operation: 'deleteMessages',
  method: 'POST',
  path: '/messages/delete',
  input: z.object({ messageIds: z.array(z.string()) }),
  output: z.object({ deleted: listOf(z.string()), refused: listOf(RefusalSchema, 'messageId') }),
});

export const restoreMessages = endpoint({
  operation: 'restoreMessages',
  method: 'POST',
  path: '/messages/restore',
  input: z.object({ messageIds: z.array(z.string()) }),
  output: z.object({ restored: listOf(z.string()) }),
});
