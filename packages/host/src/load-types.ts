import type { ModuleReport } from '@portal/kit';

import type { FailureReason, FederationRuntime, Importer } from './container.js';
import type { RetryPath } from './retry-path.js';
import type { Skew } from './skew.js';

export interface FallbackWords {
  /** If a module is slow to load. */
  readonly slow: string;
  readonly wait: string;
  /** If a module failed to load. */
  readonly title: string;
  readonly advice: string;
  /** Only if there is a number; fills in `{payer}` and `{phone}`. */
  readonly call: string;
  readonly again: string;
  readonly trying: string;
  /** Names the container if the loaded module doesn't accept focus. */
  readonly here: string;
}

export interface LoadOptions {
  /** URL of the remote's entry, such as `https://modules.example/remoteEntry.js`; may be relative to the page. */
  readonly remote: string;
  /**
   * Milliseconds until the fallback appears and the promise resolves. Attempts continue, and a module that arrives
   * later is used.
   */
  readonly timeout?: number;
  /** Number of retries, each from a new address, after a failed or stalled attempt. */
  readonly retries?: number;
  /** Milliseconds without progress after which an attempt counts as stalled. */
  readonly stalledAfter?: number;
  /**
   * `prefix` recovers from every failure but requires the remote's server to map `/r/<n>/*`; `query` requires nothing.
   */
  readonly retryPath?: RetryPath;
  /**
   * Replaces the default notice: an element, or a function that creates one; `false` for none. The function is called
   * again when a slow module (`timeout`) fails, and the other way around.
   */
  readonly fallback?: HTMLElement | ((failure: FailedLoad) => HTMLElement) | false;
  /** The container of the fallback, appended as its last child until the module loads. */
  readonly place?: Element | undefined;
  /** Whom to call, for the default fallback. */
  readonly payer?: { readonly shortName: string; readonly phone?: string } | undefined;
  readonly words?: Partial<FallbackWords> | undefined;
  /** Called once per version if a module's major or minor version differs from this loader's. */
  readonly report?: (event: ModuleReport) => void;
  /** The host's own federation runtime; without it, the loader imports the entry directly. */
  readonly federation?: FederationRuntime;
  /** Name of the remote in that runtime. */
  readonly name?: string;
  /** Replaces the import of an address, for tests. */
  readonly importer?: Importer;
}

export interface LoadedModule {
  readonly status: 'loaded';
  readonly tag: string;
  readonly element: CustomElementConstructor;
  /** Undefined if another library owns the tag. */
  readonly version: string | undefined;
  /** The result of comparing that version with this loader's. */
  readonly skew: Skew;
}

export interface FailedLoad {
  readonly status: 'failed';
  readonly tag: string;
  /** `timeout`: still loading. */
  readonly reason: FailureReason;
  readonly error: unknown;
  /** Retries from a new address, with the same limit. Never rejects. */
  readonly retry: () => Promise<LoadResult>;
  /** Settles once the module loads after all, by `retry()` or by a slow attempt. */
  readonly recovered: Promise<LoadedModule>;
}

export type LoadResult = LoadedModule | FailedLoad;
