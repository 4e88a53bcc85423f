import { getAttachmentLimits } from '@portal/api';
import type { ApiClient, AttachmentLimits, Session } from '@portal/api';

/** Keyed by session: every element has its own client, and all clients of a backend share one session. */
const known = new WeakMap<Session, AttachmentLimits>();

/**
 * The limits for files, read once per backend: they don't change within a visit, and the server enforces its own. Only
 * a response is shared, because sharing a hanging request would block all its callers.
 */
export async function limitsOf(client: ApiClient, signal?: AbortSignal): Promise<AttachmentLimits> {
  const before = known.get(client.session);
  if (before) return before;
  const limits = await client.send(getAttachmentLimits, {}, { signal });
  known.set(client.session, limits);
  return limits;
}
