import type { IncomingMessage } from 'node:http';

import { operations } from '@portal/api';
import { MOCK_BASE_URL } from '@portal/mocks';

import type { Fault } from './faults.js';

/** A call that reached the server. */
export interface RecordedCall {
  /** The operation's name in the contract; the path if there is none. */
  readonly operation: string;
  readonly key: string | undefined;
  /** The backend's response status; undefined if the call did not reach it. */
  status: number | undefined;
}

export interface FaultTiming {
  /** Number of calls affected; without it, all calls until the fault is lifted. */
  readonly times?: number;
  /** Number of calls to pass first. */
  readonly skip?: number;
}

interface Planned {
  readonly operation: string;
  readonly faults: readonly Fault[];
  times: number;
  skip: number;
}

/**
 * Plans which calls fail, and records all of them.
 *
 * ```
 * const plan = new FaultPlan();
 * plan.add('submitInfoResponse', [dropResponse()], { times: 1 });
 * const lift = plan.add('uploadAttachment', [throttle(100_000), resetDuringRequest(300_000)]);
 * ```
 */
export class FaultPlan {
  readonly calls: RecordedCall[] = [];
  readonly #planned: Planned[] = [];

  /** Plans faults for an operation of the contract, or for every one (`*`). Returns a function that lifts them. */
  add(operation: string, faults: readonly Fault[], { times = Infinity, skip = 0 }: FaultTiming = {}): () => void {
    if (operation !== '*' && !ROUTES.some((route) => route.operation === operation))
      throw new Error(`${operation} is not an operation of the contract.`);
    const planned = { operation, faults, times, skip };
    this.#planned.push(planned);
    return () => void (planned.times = 0);
  }

  /** Records an incoming call, and returns its planned faults. */
  record(incoming: IncomingMessage): { readonly recorded: RecordedCall; readonly faults: readonly Fault[] } {
    const recorded = { operation: operationOf(incoming), key: keyOf(incoming), status: undefined };
    this.calls.push(recorded);
    // The payer's side of the mock backend works even if everything else fails.
    const faults = recorded.operation.startsWith('/') ? [] : this.#due(recorded.operation);
    return { recorded, faults };
  }

  /** Number of calls of an operation that arrived, with any outcome. */
  tries(operation: string): number {
    return this.calls.filter((call) => call.operation === operation).length;
  }

  /** How often an operation was performed: successful calls with the same key count once. */
  acts(operation: string): number {
    const done = this.calls.filter(
      ({ status, ...call }) => call.operation === operation && status !== undefined && status < 300,
    );
    return new Set(done.map(({ key }, index) => key ?? index)).size;
  }

  /** The idempotency keys of an operation, in order of first appearance. */
  keys(operation: string): readonly string[] {
    return [...new Set(this.calls.flatMap((call) => (call.operation === operation ? (call.key ?? []) : [])))];
  }

  #due(operation: string): readonly Fault[] {
    const fits = this.#planned.filter((planned) => planned.operation === '*' || planned.operation === operation);
    return fits.flatMap((planned) => {
      if (planned.skip > 0) {
        planned.skip -= 1;
        return [];
      }
      if (planned.times <= 0) return [];
      planned.times -= 1;
      return planned.faults;
    });
  }
}

const ROUTES = operations().map(({ operation, method, path }) => ({
  operation,
  method,
  pattern: new RegExp(`^${MOCK_BASE_URL}${path.replace(/:\w+/g, '[^/]+')}$`),
}));

/** The request's URL; undefined if it is invalid. */
export function urlOf(target = '/'): URL | undefined {
  try {
    const url = new URL(target.replace(/^[/\\]+/, '/'), 'http://127.0.0.1');
    // A router decodes each part of the path, which throws on a broken escape.
    decodeURIComponent(url.pathname);
    return url;
  } catch {
    return undefined;
  }
}

function operationOf({ method, url = '/' }: IncomingMessage): string {
  const pathname = urlOf(url)?.pathname ?? '/';
  return ROUTES.find((route) => route.method === method && route.pattern.test(pathname))?.operation ?? pathname;
}

const keyOf = ({ headers }: IncomingMessage): string | undefined => headers['idempotency-key']?.toString();
