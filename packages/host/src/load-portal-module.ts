import { VERSION } from '@portal/kit';

import { containerLoader, runtimeLoader } from './container.js';
import type { FailureReason, Gate, Loader } from './container.js';
import { fallbackFor } from './fallback.js';
import type { Fallback } from './fallback.js';
import type { FailedLoad, LoadedModule, LoadOptions, LoadResult } from './load-types.js';
import { entryOfTry } from './retry-path.js';
import { skewOf, versionOf } from './skew.js';

/** Including the page's own start, the notice then appears within four seconds of a visit. */
const TIMEOUT_MS = 3_500;

/** On a slow connection, a second download would slow down the first. */
const STALLED_MS = 20_000;

/** A remote's loader and its attempted addresses. */
interface Remote {
  readonly load: Loader;
  /** The latest attempted address. */
  attempt: number;
  /** The address of the copy that runs on this page. */
  live: number | undefined;
  /** Failed addresses by module. A browser remembers a failed file for the lifetime of the page. */
  readonly failed: Map<string, Set<number>>;
  /** Counts starts of attempts and of copies, to order them. */
  turns: number;
  /** The attempt that is running its copy now. */
  running: { readonly turn: number; readonly attempt: number; readonly end: Promise<unknown> } | undefined;
}

/** One call of the loader, including the user's retries. */
interface Search {
  readonly tag: string;
  readonly entry: string;
  readonly remote: Remote;
  readonly options: LoadOptions;
  readonly tried: Set<number>;
  /** Attempts that have not ended. */
  open: number;
  /** Only the latest round of attempts decides. */
  round: number;
}

const remotes = new Map<string, Map<unknown, Remote>>();

/**
 * Loads one module of the remote, which defines its element. Never rejects: a failure is a result, and a notice with
 * the phone number stays in `place` until the module loads.
 */
export async function loadPortalModule(tag: string, options: LoadOptions): Promise<LoadResult> {
  const entry = new URL(options.remote, document.baseURI).href;
  const remote = remoteFor(entry, options);
  const search: Search = { tag, entry, remote, options, tried: new Set(), open: 0, round: 0 };

  const recovered = customElements.whenDefined(tag).then((element) => withReport(loadedAs(tag, element), options));
  let notice: Fallback | undefined;
  const asFailure = (failed: Failed, kind: 'slow' | 'failed'): FailedLoad => {
    const failure: FailedLoad = { ...failed, tag, retry: load, recovered };
    notice ??= fallbackFor(options, failure);
    notice(failure, kind);
    return failure;
  };
  const load = async (): Promise<LoadResult> => {
    const tries = tryAll(search);
    const round = search.round;
    const found = await within(options.timeout ?? TIMEOUT_MS, tries);
    if (found !== TIMED_OUT) return found.status === 'loaded' ? withReport(found, options) : asFailure(found, 'failed');

    // A slow attempt hasn't failed. A later round reports the outcome of this one too.
    void tries.then((end) => end.status === 'failed' && round === search.round && asFailure(end, 'failed'));
    return asFailure(SLOW, 'slow');
  };
  return load();
}

interface Failed {
  readonly status: 'failed';
  readonly reason: FailureReason;
  readonly error: unknown;
}

const SLOW: Failed = { status: 'failed', reason: 'timeout', error: undefined };
const TIMED_OUT = Symbol('timed out');

/** Runs the attempts in sequence until one of them defines the element. */
async function tryAll(search: Search): Promise<LoadedModule | Failed> {
  const { tag, options } = search;
  const round = (search.round += 1);
  const found = (): LoadedModule | undefined => {
    const element = customElements.get(tag);
    return element && loadedAs(tag, element);
  };
  let failed = SLOW;

  for (let tries = (options.retries ?? 1) + 1; tries > 0 && round === search.round; tries -= 1) {
    const outcome = found() ?? (await tryOnce(search));
    const now = found();
    if (now) return now;
    failed = failureOf(outcome);
  }
  return failed;
}

/** Resolves with the error, or with undefined once the element is defined, or when the attempt stalls. */
async function tryOnce(search: Search): Promise<unknown> {
  const { tag, entry, remote, options } = search;
  const attempt = nextAttempt(search);
  const turn = (remote.turns += 1);
  let signOfLife = performance.now();
  let ran = false;
  const gate: Gate = {
    late: search.open > 0,
    progress: () => (signOfLife = performance.now()),
    isDefined: () => customElements.get(tag) !== undefined,
    enter: async () => {
      // If two attempts arrive together, the second waits and then finds the element defined.
      while (remote.running && remote.running.attempt !== attempt && remote.running.turn > turn)
        await remote.running.end;
      if (gate.isDefined()) return false;
      remote.running = { turn: (remote.turns += 1), attempt, end: ended };
      ran = true;
      return true;
    },
  };

  search.open += 1;
  const ended = settled(remote.load(entryOfTry(entry, attempt, options.retryPath ?? 'prefix'), `./${tag}`, gate));
  void ended.then((error) => {
    search.open -= 1;
    if (remote.running?.end === ended) remote.running = undefined;
    if (error !== undefined) failuresOf(remote, tag).add(attempt);
    else if (ran) remote.live ??= attempt;
  });

  const end = Promise.race([ended, customElements.whenDefined(tag)]);
  const limit = options.stalledAfter ?? STALLED_MS;
  for (;;) {
    const outcome = await within(signOfLife + limit - performance.now(), end);
    if (outcome !== TIMED_OUT || performance.now() - signOfLife >= limit) return outcome;
  }
}

/** The running copy if this call hasn't tried it, else an address that is new for the module. */
function nextAttempt({ tag, remote, tried }: Search): number {
  const failed = failuresOf(remote, tag);
  const isSpent = (attempt: number): boolean => tried.has(attempt) || failed.has(attempt);
  let attempt = remote.live ?? remote.attempt;
  if (isSpent(attempt)) attempt = remote.attempt;
  while (isSpent(attempt)) attempt += 1;
  remote.attempt = Math.max(remote.attempt, attempt);
  tried.add(attempt);
  return attempt;
}

function failuresOf({ failed }: Remote, tag: string): Set<number> {
  const known = failed.get(tag) ?? new Set();
  failed.set(tag, known);
  return known;
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

function failureOf(outcome: unknown): Failed {
  if (outcome === TIMED_OUT) return SLOW;
  const reason = typeof outcome === 'object' && outcome !== null && 'reason' in outcome ? outcome.reason : undefined;
  return { status: 'failed', reason: isReason(reason) ? reason : 'broken', error: outcome };
}

const REASONS: readonly unknown[] = ['timeout', 'unreachable', 'not-a-remote', 'no-such-module', 'broken'];
const isReason = (value: unknown): value is FailureReason => REASONS.includes(value);

/**
 * Returns the error as a value, because an attempt that fails after its limit must not cause an unhandled rejection.
 */
const settled = (attempt: Promise<unknown>): Promise<unknown> => attempt.then(() => undefined, toResult);
const toResult = (error: unknown): unknown => error;

/** Browsers treat a longer timeout as zero. */
const LONGEST_MS = 2 ** 31 - 1;

function within<T>(ms: number, work: Promise<T>): Promise<T | typeof TIMED_OUT> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<typeof TIMED_OUT>((resolve) => {
    timer = setTimeout(() => resolve(TIMED_OUT), Math.min(ms, LONGEST_MS));
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}

function remoteFor(entry: string, { federation, name = 'portal_modules', importer }: LoadOptions): Remote {
  const owners = remotes.get(entry) ?? new Map<unknown, Remote>();
  remotes.set(entry, owners);

  const owner = federation ?? importer;
  const known = owners.get(owner);
  if (known) return known;

  const load = federation ? runtimeLoader(federation, name) : containerLoader(importer);
  const made: Remote = { load, attempt: 0, live: undefined, failed: new Map(), turns: 0, running: undefined };
  owners.set(owner, made);
  return made;
}
