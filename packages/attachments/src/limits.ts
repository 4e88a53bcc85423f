import { getAttachmentLimits } from '@portal/api';
import type { ApiClient, AttachmentLimits, Session } from '@portal/api';

/** By session: every element has a client of its own, and all of a backend's share one. */
const known = new WeakMap<Session, Promise<AttachmentLimits>>();

/** The limits for files, read once for each backend: it does not change them within a visit, and refuses by its own. */
export function limitsOf(client: ApiClient): Promise<AttachmentLimits> {
  const before = known.get(client.session);
  if (before) return before;
  const read = client.send(getAttachmentLimits, {});
  known.set(client.session, read);
  read.catch(() => known.delete(client.session));
  return read;
}
