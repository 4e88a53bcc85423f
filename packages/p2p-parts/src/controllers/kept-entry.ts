/**
 * What was entered for the peer-to-peer of an order and not sent yet, so that it is there again when the person comes back
 * to its page. In memory only: for each session and person, until it is sent, left on purpose, or the session ends.
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

export interface Kept<T> {
  readonly get: () => T | undefined;
  /** Undefined takes it out. */
  readonly put: (value: T | undefined) => void;
}

/** The place of one kind of entry; `T` is what its one user puts there. */
export function keptEntry<T>(
  environment: Environment | undefined,
  orderId: string | undefined,
  kind: 'request' | 'reschedule' | 'edit' | 'cancel' | 'help',
): Kept<T> {
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
      // After the end of the session nothing is kept any more.
      else if (session.state !== 'ended') storeOf(session).set(key, value);
    },
  };
}
