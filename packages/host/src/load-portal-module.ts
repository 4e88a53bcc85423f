import { VERSION } from '@portal/kit';
import type { ModuleReport } from '@portal/kit';

import { containerLoader, runtimeLoader } from './container.js';
import type { FailureReason, FederationRuntime, Importer, Loader } from './container.js';
import { defaultFallback } from './fallback.js';
import type { FallbackOptions, FallbackWords } from './fallback.js';
import { entryOfTry } from './retry-path.js';
import type { RetryPath } from './retry-path.js';
import { skewOf, versionOf } from './skew.js';
import type { Skew } from './skew.js';

export interface LoadOptions {
  /** Address of the remote's entry, such as `https://modules.example/remoteEntry.js`; may be relative to the page. */
  readonly remote: string;
  /**
   * Milliseconds until the fallback is shown, all tries together. A try that hangs makes room for the
   * next one after its share; if it answers late, it is still welcome.
   */
  readonly timeout?: number;
  /** Further tries, each from a new address. */
  readonly retries?: number;
  /** `prefix` heals every fault but needs the remote's server to map `/r/<n>/*`; `query` needs nothing. */
  readonly retryPath?: RetryPath;
  /** Instead of the default notice: an element, or a function that makes one; `false` for none. */
  readonly fallback?: HTMLElement | ((failure: FailedLoad) => HTMLElement) | false;
  /** Where the fallback is put, as the last child, until the module is there. */
  readonly place?: Element | undefined;
  /** For the default fallback: whom to call. */
  readonly payer?: FallbackOptions['payer'];
  readonly words?: Partial<FallbackWords>;
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
  readonly reason: FailureReason;
  readonly error: unknown;
  /** Tries anew from a new address, with the same limit. Never rejects. */
  readonly retry: () => Promise<LoadResult>;
  /** Settles when the module came after all, by `retry()` or because a slow try ended well. */
  readonly recovered: Promise<LoadedModule>;
}

export type LoadResult = LoadedModule | FailedLoad;

/** With what the page itself takes to start, the notice stands within four seconds of a visit. */
const TIMEOUT_MS = 3_500;

/** What is known of a remote: how it is loaded, and which address is to be used next. */
interface Remote {
  readonly load: Loader;
  attempt: number;
}

const remotes = new Map<string, Map<unknown, Remote>>();

/**
 * Loads one module of the remote, which defines its element. Never rejects: a failure is a result, and
 * a notice with a way on stands in `place` until the module is there.
 */
export async function loadPortalModule(tag: string, options: LoadOptions): Promise<LoadResult> {
  const entry = new URL(options.remote, document.baseURI).href;
  const remote = remoteFor(entry, options);

  const found = await tryAll(tag, entry, remote, options);
  if (found.status === 'loaded') return withReport(found, options);

  const failure: FailedLoad = {
    ...found,
    tag,
    retry: async () => {
      remote.attempt += 1;
      const again = await tryAll(tag, entry, remote, options);
      return again.status === 'loaded' ? again : { ...failure, ...again };
    },
    recovered: customElements.whenDefined(tag).then((element) => withReport(loadedAs(tag, element), options)),
  };
  showFallback(failure, options);
  return failure;
}

interface Failed {
  readonly status: 'failed';
  readonly reason: FailureReason;
  readonly error: unknown;
}

/** One try after another within one limit; whichever of them defines the element ends them all. */
async function tryAll(
  tag: string,
  entry: string,
  remote: Remote,
  options: LoadOptions,
): Promise<LoadedModule | Failed> {
  const { timeout = TIMEOUT_MS, retries = 1, retryPath = 'prefix' } = options;
  const loaded = (): LoadedModule | undefined => {
    const element = customElements.get(tag);
    return element && loadedAs(tag, element);
  };
  const defined = customElements.whenDefined(tag);
  let failed: Failed = { status: 'failed', reason: 'timeout', error: undefined };
  let left = timeout;

  for (let tries = retries + 1; tries > 0; tries -= 1) {
    const here = loaded();
    if (here) return here;

    const share = left / tries;
    const started = performance.now();
    const attempt = remote.load(entryOfTry(entry, remote.attempt, retryPath), `./${tag}`);
    const used = remote.attempt;
    const outcome = await Promise.race([settled(attempt), defined, after(share)]);
    const now = loaded();
    if (now) return now;

    failed = failureOf(outcome);
    left -= performance.now() - started;
    // Another module may have moved on to a newer address in the meantime.
    if (tries > 1) remote.attempt = Math.max(remote.attempt, used + 1);
  }
  return failed;
}

function loadedAs(tag: string, element: CustomElementConstructor): LoadedModule {
  const version = versionOf(element);
  return { status: 'loaded', tag, element, version, skew: skewOf(version, VERSION) };
}

const reported = new Set<string>();

function withReport(found: LoadedModule, { report }: LoadOptions): LoadedModule {
  const key = found.version ?? found.tag;
  if (found.skew === 'same' || reported.has(key)) return found;
  reported.add(key);
  report?.({ kind: 'version-skew', where: found.tag, code: found.skew });
  return found;
}

const TIMED_OUT = Symbol('timed out');

function failureOf(outcome: unknown): Failed {
  if (outcome === TIMED_OUT) return { status: 'failed', reason: 'timeout', error: undefined };
  const reason = typeof outcome === 'object' && outcome !== null && 'reason' in outcome ? outcome.reason : undefined;
  return { status: 'failed', reason: isReason(reason) ? reason : 'broken', error: outcome };
}

const REASONS: readonly unknown[] = ['timeout', 'unreachable', 'not-a-remote', 'no-such-module', 'broken'];
const isReason = (value: unknown): value is FailureReason => REASONS.includes(value);

/** The error is the value: a try that fails after its limit must not become an unhandled rejection. */
const settled = (attempt: Promise<unknown>): Promise<unknown> => attempt.then(() => undefined, asValue);
const asValue = (error: unknown): unknown => error;

const after = (ms: number): Promise<typeof TIMED_OUT> =>
  new Promise((resolve) => setTimeout(() => resolve(TIMED_OUT), ms));

function remoteFor(entry: string, { federation, name = 'portal_modules', importer }: LoadOptions): Remote {
  const owners = remotes.get(entry) ?? new Map<unknown, Remote>();
  remotes.set(entry, owners);

  const owner = federation ?? importer;
  const known = owners.get(owner);
  if (known) return known;

  const load = federation ? runtimeLoader(federation, name) : containerLoader(importer);
  const made: Remote = { load, attempt: 0 };
  owners.set(owner, made);
  return made;
}

function showFallback(failure: FailedLoad, { fallback, place, payer, words }: LoadOptions): void {
  if (fallback === false || !place) return;

  const shown =
    typeof fallback === 'function'
      ? fallback(failure)
      : (fallback ?? defaultFallback({ payer, words, retry: failure.retry }));
  place.append(shown);
  void failure.recovered.then(() => {
    const focused = shown.contains(document.activeElement);
    shown.remove();
    if (focused) focusOn(place);
  });
}

/** The button that was pressed is gone: the focus stays where it was on the page. */
function focusOn(place: Element): void {
  if (!(place instanceof HTMLElement)) return;
  place.tabIndex = -1;
  place.focus();
}
