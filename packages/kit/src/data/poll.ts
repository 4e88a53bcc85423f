/**
 * Polls the message summary once for all elements of a page (MC-15, MC-16).
 *
 * Each client sends one request per interval, whatever the number of badges and lists. Polling pauses while the page is
 * hidden or the session is inactive, and backs off while the server fails.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { getMessageSummary, isApiError } from '@portal/api';
import type { ApiClient, MessageSummary, Session } from '@portal/api';

import { areInterchangeable } from '../element/settings.js';
import type { Environment } from '../element/settings.js';

/** Time, randomness, and visibility of the page, so tests can replace them. */
export interface PollEnvironment {
  /** Runs a callback once after the delay. Returns a function that cancels it. */
  after(ms: number, run: () => void): () => void;
  /** From 0 to 1. */
  random(): number;
  hidden(): boolean;
  /** Calls the listener when `hidden()` may have changed. Returns an unsubscribe function. */
  onVisibility(listener: () => void): () => void;
}

export interface MessagePoll {
  /** The latest summary; undefined before the first response and after the session ends. */
  readonly summary: MessageSummary | undefined;
  /** The error of the last poll; the summary is then from an earlier one. */
  readonly failure: unknown;
  /**
   * Calls the listener after every poll, even if nothing changed. `interval` is in milliseconds; 0 polls only once. The
   * client of the latest subscriber sends the requests.
   */
  subscribe(listener: () => void, interval: number, client?: ApiClient): () => void;
  /** Polls now, such as after a write. Settles with the poll. */
  refresh(): Promise<void>;
}

const MAX_WAIT_MS = 10 * 60_000;
const MAX_DOUBLINGS = 5;

const browserEnvironment: PollEnvironment = {
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
  hidden: () => document.hidden,
  onVisibility: (listener) => {
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  },
};

const polls = new WeakMap<Session, Set<SharedPoll>>();

/** The shared poll of all elements that send the same headers to the same backend. */
export function messagePoll(client: ApiClient): MessagePoll {
  const known = polls.get(client.session) ?? new Set<SharedPoll>();
  polls.set(client.session, known);
  const shared =
    [...known].find((poll) => areInterchangeable(poll.client, client)) ?? new SharedPoll(client, browserEnvironment);
  for (const poll of known) if (poll.idle) known.delete(poll);
  known.add(shared);
  return shared;
}

export const createMessagePoll = (client: ApiClient, environment: PollEnvironment = browserEnvironment): MessagePoll =>
  new SharedPoll(client, environment);

class SharedPoll implements MessagePoll {
  #client: ApiClient;
  readonly #environment: PollEnvironment;
  readonly #listeners = new Map<() => void, { readonly interval: number; readonly client: ApiClient }>();
  #summary: MessageSummary | undefined;
  #failure: unknown;
  #failures = 0;
  #request: AbortController | undefined;
  #cancel: (() => void) | undefined;
  #unsubscribes: readonly (() => void)[] = [];

  constructor(client: ApiClient, environment: PollEnvironment) {
    this.#client = client;
    this.#environment = environment;
  }

  get summary(): MessageSummary | undefined {
    return this.#summary;
  }

  get failure(): unknown {
    return this.#failure;
  }

  /** The client that sends the requests. */
  get client(): ApiClient {
    return this.#client;
  }

  get idle(): boolean {
    return this.#listeners.size === 0;
  }

  subscribe(listener: () => void, interval: number, client = this.#client): () => void {
    this.#listeners.set(listener, { interval, client });
    this.#client = client;
    if (this.#listeners.size === 1) this.#start();
    return () => {
      if (!this.#listeners.delete(listener)) return;
      this.#client = [...this.#listeners.values()].at(-1)?.client ?? this.#client;
      if (this.idle) this.#stop();
    };
  }

  async refresh(): Promise<void> {
    if (this.#client.session.state === 'ended') return;
    // An element whose headers changed moves to a poll of its own.
    for (const [listener, { client }] of this.#listeners) if (!areInterchangeable(client, this.#client)) listener();
    this.#cancel?.();
    this.#request?.abort();
    const request = (this.#request = new AbortController());

    try {
      const summary = await this.#client.send(getMessageSummary, {}, { signal: request.signal });
      if (request.signal.aborted) return;
      this.#summary = summary;
      this.#failure = undefined;
      this.#failures = 0;
    } catch (error) {
      if (request.signal.aborted) return;
      this.#failure = error;
      this.#failures += 1;
    }
    this.#request = undefined;
    this.#schedule();
    this.#notify();
  }

  #start(): void {
    this.#unsubscribes = [
      this.#client.session.subscribe((state) => this.#handleSession(state)),
      this.#environment.onVisibility(() => this.#handleVisibility()),
    ];
    void this.refresh();
  }

  #stop(): void {
    this.#cancel?.();
    this.#request?.abort();
    this.#request = undefined;
    this.#unsubscribes.forEach((leave) => leave());
  }

  #schedule(): void {
    const intervals = [...this.#listeners.values()].map(({ interval }) => interval);
    const interval = Math.min(...intervals.filter((ms) => ms > 0));
    const { session } = this.#client;
    if (!Number.isFinite(interval) || session.state !== 'live' || this.#environment.hidden()) return;

    const backedOff = interval * 2 ** Math.min(this.#failures, MAX_DOUBLINGS);
    // Varies the wait by 10%, so the many screens of an office don't poll at the same time.
    const spread = Math.min(backedOff, Math.max(MAX_WAIT_MS, interval)) * (0.9 + 0.2 * this.#environment.random());
    const retryAfter = isApiError(this.#failure) ? (this.#failure.retryAfterSeconds ?? 0) * 1000 : 0;
    this.#cancel = this.#environment.after(Math.max(spread, retryAfter), () => void this.refresh());
  }

  #handleSession(state: ApiClient['session']['state']): void {
    this.#cancel?.();
    if (state === 'ended') {
      this.#request?.abort();
      this.#request = undefined;
      this.#summary = undefined;
      this.#failure = undefined;
      this.#notify();
    }
    // A poll that got the 401 waits until the session is renewed, and continues on its own.
    if (state === 'live' && !this.#request) void this.refresh();
  }

  #handleVisibility(): void {
    this.#cancel?.();
    if (!this.#environment.hidden() && !this.#request) void this.refresh();
  }

  #notify(): void {
    for (const listener of [...this.#listeners.keys()]) listener();
  }
}

type OnPoll = (summary: MessageSummary | undefined, before: MessageSummary | undefined) => void;

/** Subscribes an element to the shared poll while it is on the page. */
export class MessagePollController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #environment: () => Environment | undefined;
  readonly #onPoll: OnPoll;
  #poll: MessagePoll | undefined;
  #interval = 0;
  #before: MessageSummary | undefined;
  #unsubscribe: (() => void) | undefined;
  #connected = false;

  /** Calls `onPoll` after every poll, with the previous summary. */
  constructor(host: ReactiveControllerHost, environment: () => Environment | undefined, onPoll: OnPoll) {
    this.#host = host;
    this.#environment = environment;
    this.#onPoll = onPoll;
    host.addController(this);
  }

  get summary(): MessageSummary | undefined {
    return this.#poll?.summary;
  }

  /** Polls now, for every element of the page. */
  async refresh(): Promise<void> {
    this.hostUpdate();
    await this.#poll?.refresh();
  }

  hostConnected(): void {
    this.#connected = true;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#disconnect();
  }

  hostUpdate(): void {
    const { client, pollInterval = 0 } = this.#environment() ?? {};
    this.#follow(client && messagePoll(client), pollInterval);
    if (!this.#poll || !this.#connected || this.#unsubscribe) return;

    this.#unsubscribe = this.#poll.subscribe(this.#handlePoll, pollInterval, client);
    // Another element of the page may already have a summary.
    if (this.#poll.summary) queueMicrotask(this.#handlePoll);
  }

  #follow(poll: MessagePoll | undefined, interval: number): void {
    if (poll === this.#poll && interval === this.#interval) return;
    this.#disconnect();
    if (poll !== this.#poll) this.#before = undefined;
    this.#poll = poll;
    this.#interval = interval;
  }

  #disconnect(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  readonly #handlePoll = (): void => {
    const before = this.#before;
    this.#before = this.summary;
    this.#host.requestUpdate();
    this.#onPoll(this.summary, before);
  };
}
