import { ApiError } from './api-error.js';

/**
 * Whether the person is signed in, as far as the server has told.
 *
 * The first 401 closes the gate and is told once, however many calls are under way; they and all
 * later ones wait. `resume()` lets each go on where it was, with the same idempotency key; `end()`
 * refuses them.
 */
export interface Session {
  readonly state: 'live' | 'expired' | 'ended';
  /** The host renewed the session: what waits goes on. */
  resume(): void;
  /** The session is over for good: what waits is refused. */
  end(): void;
  /** Told of every change of `state`; `operation` is the call that met the 401. Returns the way to stop. */
  subscribe(listener: SessionListener): () => void;
}

export type SessionListener = (state: Session['state'], operation?: string) => void;

export interface SessionGate extends Session {
  /** How often the host renewed it. */
  readonly renewals: number;
  /** Closes the gate. */
  expire(operation: string): void;
  /** Settles when calls may be sent: at once, after `resume()`, or never when the session ended. */
  open(operation: string, signal?: AbortSignal): Promise<void>;
}

interface Waiter {
  readonly proceed: () => void;
  readonly reject: () => void;
}

export function createSession(): SessionGate {
  let state: Session['state'] = 'live';
  let renewals = 0;
  const listeners = new Set<SessionListener>();
  const waiting = new Set<Waiter>();

  const change = (to: Session['state'], operation?: string): void => {
    if (state === to) return;
    state = to;
    for (const listener of [...listeners]) {
      // A host that renews the session at once, while it is told: the others must not hear of an end that is over.
      if (state !== to) return;
      try {
        listener(to, operation);
      } catch (error) {
        // The listener's own trouble: the call that met the 401 waits all the same.
        reportError(error);
      }
    }
  };

  return {
    get state() {
      return state;
    },
    get renewals() {
      return renewals;
    },
    expire: (operation) => {
      if (state === 'live') change('expired', operation);
    },
    resume: () => {
      if (state !== 'live') renewals += 1;
      change('live');
      for (const { proceed } of [...waiting]) proceed();
    },
    end: () => {
      change('ended');
      for (const { reject } of [...waiting]) reject();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    open: (operation, signal) => {
      if (state === 'live') return Promise.resolve();
      if (state === 'ended') return Promise.reject(new ApiError('unauthorized', { operation, status: 401 }));

      return new Promise<void>((resolve, reject) => {
        const leave = (settle: () => void) => () => {
          waiting.delete(entry);
          signal?.removeEventListener('abort', entry.abort);
          settle();
        };
        const entry = {
          proceed: leave(resolve),
          reject: leave(() => reject(new ApiError('unauthorized', { operation, status: 401 }))),
          // The caller's own reason, whatever it is.
          // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
          abort: leave(() => reject(signal?.reason)),
        };
        waiting.add(entry);
        signal?.addEventListener('abort', entry.abort);
      });
    },
  };
}
