import type { ModuleReport } from '@portal/kit';

import type { FailureReason, FederationRuntime, Importer } from './container.js';
import type { RetryPath } from './retry-path.js';
import type { Skew } from './skew.js';

export interface FallbackWords {
  /** While a module is on its way, but late. */
  readonly slow: string;
  readonly wait: string;
  /** When it did not come. */
  readonly title: string;
  readonly advice: string;
  /** Only where there is a number; `{payer}` and `{phone}` are filled in. */
  readonly call: string;
  readonly again: string;
  readonly trying: string;
  /** Names the place, where the module that came does not take the focus. */
  readonly here: string;
}

export interface LoadOptions {
  /** Address of the remote's entry, such as `https://modules.example/remoteEntry.js`; may be relative to the page. */
  readonly remote: string;
  /**
   * Milliseconds until the fallback is shown and the promise resolves. The tries go on: a module that
   * arrives later is used.
   */
  readonly timeout?: number;
  /** Further tries, each from a new address: after a definite failure, or when a try has stalled. */
  readonly retries?: number;
  /** Milliseconds without a sign of progress after which a try has stalled. */
  readonly stalledAfter?: number;
  /** `prefix` heals every fault but needs the remote's server to map `/r/<n>/*`; `query` needs nothing. */
  readonly retryPath?: RetryPath;
  /**
   * Instead of the default notice: an element, or a function that makes one; `false` for none. The function
   * is called again when a module that was slow (`timeout`) turns out to have failed, and the other way round.
   */
  readonly fallback?: HTMLElement | ((failure: FailedLoad) => HTMLElement) | false;
  /** Where the fallback is put, as the last child, until the module is there. */
  readonly place?: Element | undefined;
  /** For the default fallback: whom to call. */
  readonly payer?: { readonly shortName: string; readonly phone?: string } | undefined;
  readonly words?: Partial<FallbackWords> | undefined;
  /** Told when a module is of another minor or major version than this loader; once for each version. */
  readonly report?: (event: ModuleReport) => void;
  /** The host's own federation runtime; without it the entry is imported as it is. */
  readonly federation?: FederationRuntime;
  /** Name of the remote in that runtime. */
  readonly name?: string;
  /** How an address is imported; for tests. */
  readonly importer?: Importer;
}

export interface LoadedModule {
  readonly status: 'loaded';
  readonly tag: string;
  readonly element: CustomElementConstructor;
  /** Nothing where the tag belongs to an element of somebody else. */
  readonly version: string | undefined;
  /** That version, compared with this loader's. */
  readonly skew: Skew;
}

export interface FailedLoad {
  readonly status: 'failed';
  readonly tag: string;
  /** `timeout`: not here yet, and still loading. */
  readonly reason: FailureReason;
  readonly error: unknown;
  /** Tries again from a new address, with the same limit. Never rejects. */
  readonly retry: () => Promise<LoadResult>;
  /** Settles when the module came after all, by `retry()` or because a slow try ended well. */
  readonly recovered: Promise<LoadedModule>;
}

export type LoadResult = LoadedModule | FailedLoad;
