import { getAttachmentLimits } from '@portal/api';
import type { ApiClient, AttachmentLimits, Session } from '@portal/api';

/** By session: every element has a client of its own, and all of a backend's share one. */
const known = new WeakMap<Session, AttachmentLimits>();

/**
 * The limits for files, read once for each backend: it does not change them within a visit, and refuses by its own.
 * Only an answer is shared: a read that many wait for would hold each of them for as long as it hangs.
 */
export async function limitsOf(client: ApiClient, signal?: AbortSignal): Promise<AttachmentLimits> {
  const before = known.get(client.session);
  if (before) return before;
  const limits = await client.send(getAttachmentLimits, {}, { signal });
  known.set(client.session, limits);
  return limits;
}
