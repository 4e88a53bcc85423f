/**
 * Unsent entries for an order's Peer-to-Peer, restored when the user returns to its page. In memory only, per session
 * and user, until the user submits them, leaves on purpose, or the session ends.
 */
import type { Session } from '@portal/api';
import type { Environment } from '@portal/kit';

const stores = new WeakMap<Session, Map<string, unknown>>();

function storeOf(session: Session): Map<string, unknown> {
  const known = stores.get(session);
  if (known) return known;
  const made = new Map<string, unknown>();
  stores.set(session, made);
  session.subscribe((state) => {
    if (state === 'ended') made.clear();
  });
  return made;
}

export interface StoredEntry<T> {
  readonly get: () => T | undefined;
  /** Undefined removes it. */
  readonly put: (value: T | undefined) => void;
}

/** The storage of one kind of entry; `T` is its type. */
export function storedEntry<T>(
  environment: Environment | undefined,
  orderId: string | undefined,
  kind: 'request' | 'reschedule' | 'edit' | 'cancel' | 'help' | 'view',
): StoredEntry<T> {
  if (!environment || orderId === undefined) return { get: () => undefined, put: () => undefined };
  const {
    client: { session },
    person,
  } = environment;
  const key = JSON.stringify([person, orderId, kind]);
  return {
    get: () => storeOf(session).get(key) as T | undefined,
    put: (value) => {
      if (value === undefined) storeOf(session).delete(key);
      // After the session ends, nothing is stored.
      else if (session.state !== 'ended') storeOf(session).set(key, value);
    },
  };
}
