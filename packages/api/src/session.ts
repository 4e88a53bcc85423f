import { ApiError } from './api-error.js';

/**
 * Whether the user is signed in, according to the latest responses.
 *
 * The first 401 closes the gate and notifies listeners once, no matter how many calls are in progress; those and all
 * later calls wait. `resume()` lets each call continue with the same idempotency key; `end()` rejects them.
 */
export interface Session {
  readonly state: 'live' | 'expired' | 'ended';
  /** The host renewed the session: waiting calls continue. */
  resume(): void;
  /** The session is over for good: waiting calls reject. */
  end(): void;
  /**
   * Calls the listener on every change of `state`; `operation` is the call that received the 401. Returns a function
   * that unsubscribes.
   */
  subscribe(listener: SessionListener): () => void;
}

export type SessionListener = (state: Session['state'], operation?: string) => void;

export interface SessionGate extends Session {
  /** How often the host renewed the session. */
  readonly renewals: number;
  expire(operation: string): void;
  /** Resolves when calls may be sent: immediately, or after `resume()`. Rejects once the session ends. */
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
      // A listener may renew the session right away; the remaining listeners must not receive the outdated state.
      if (state !== to) return;
      try {
        listener(to, operation);
      } catch (error) {
        // A listener's own error must not affect the call that received the 401, which keeps waiting.
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
          // Passes on the caller's own reason, of any type.
          // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
          abort: leave(() => reject(signal?.reason)),
        };
        waiting.add(entry);
        signal?.addEventListener('abort', entry.abort);
      });
    },
  };
}
