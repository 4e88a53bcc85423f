import { ApiError, NOT_RENEWED, isApiError } from './api-error.js';
import { isPage, readResponse } from './response.js';
import type { ApiResponse } from './response.js';
import { serverClock } from './clock.js';
import { isWrite } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { newKey } from './key.js';
import { errorOf } from './problem.js';
import { planRequest } from './request.js';
import type { z } from './schema.js';
import { createSession } from './session.js';
import type { Session } from './session.js';
import { fetchTransport } from './transport.js';
import type { Fetch } from './transport.js';

export interface SendOptions {
  readonly signal?: AbortSignal | undefined;
  /** Version of the record, for endpoints that are `versioned`. */
  readonly version?: string;
  /**
   * Names this write, so that repeating it does it once. Made anew when it is left out; whoever
   * offers "Try again" keeps the key of the first try.
   */
  readonly key?: string;
  /** Lets the request outlive the page, for a draft that is saved while leaving; at most 64 kB. */
  readonly keepalive?: boolean;
  /** For this call, in place of those of the client; asked before every try. */
  readonly headers?: (() => HeaderValues | Promise<HeaderValues>) | undefined;
  /** Bytes sent so far and all of them; for uploads. */
  readonly onProgress?: (sent: number, total: number) => void;
}

type HeaderValues = Record<string, string> | undefined;

/** Everything that a module knows about the network. */
export interface ApiClient {
  /**
   * Sends one operation and gives its parsed answer. Rejects with an `ApiError`, or with the signal's
   * reason when it was stopped. A 401, a redirect, or a page for people in place of an answer does not reject:
   * the call waits for the session's `resume()`, and rejects with `unauthorized` at the third in a row.
   */
  send<Input extends z.ZodMiniType, Output extends z.ZodMiniType>(
    endpoint: Endpoint<Input, Output>,
    input: z.input<Input>,
    options?: SendOptions,
  ): Promise<z.output<Output>>;
  readonly session: Session;
  /** The device's clock, corrected by the `Date` of the server's answers. */
  readonly now: () => Date;
}

export interface ApiClientOptions {
  /** Absolute; see `usableBaseUrl`. */
  readonly baseUrl: string;
  /** The host's own fetch. Uploads go through it too, and then have no progress between start and end. */
  readonly fetch?: Fetch | undefined;
  /** Asked before every request, so that the host may renew a token. */
  readonly headers?: (() => Record<string, string> | Promise<Record<string, string>>) | undefined;
  /** Milliseconds until a read, a write, an upload is given up. */
  readonly limits?: Partial<Limits> | undefined;
}

export interface Limits {
  readonly read: number;
  readonly write: number;
  readonly upload: number;
}

const LIMITS: Limits = { read: 8_000, write: 20_000, upload: 300_000 };

/** So often a call is sent while the server says that nobody is signed in, although the host renewed the session. */
const TRIES = 3;
/** Before the last of them: a host that renews at once would ask without end. */
const PAUSE_MS = 1_000;

export function createApiClient({ baseUrl, fetch, headers, limits }: ApiClientOptions): ApiClient {
  const session = createSession();
  const within = { ...LIMITS, ...limits };
  const clock = serverClock();
  const fetchWithClock = clock.watched(fetchTransport(fetch ?? ((request) => globalThis.fetch(request))));

  const attempt = (endpoint: Endpoint, input: unknown, options: SendOptions & { key: string }): Promise<ApiResponse> =>
    limited(endpoint.operation, limitOf(endpoint, within), options.signal, async (signal) => {
      const own = await headersFrom(endpoint.operation, options.headers ?? headers);
      const plan = planRequest(endpoint, input, { ...options, baseUrl, headers: own, version: options.version });
      const carry = endpoint.transport && !fetch ? clock.watched(endpoint.transport) : fetchWithClock;
      return readResponse(await carry(plan, { ...options, signal }));
    });

  return {
    session,
    now: clock.now,
    async send(endpoint, input, options = {}) {
      const { operation, output } = endpoint;
      const { signal } = options;
      const validInput = checked(operation, endpoint.input, input);
      const keyed = { ...options, key: options.key ?? newKey() };

      for (let tries = 1; ; tries += 1) {
        await session.open(operation, signal);
        const { renewals } = session;
        const answer = await attempt(endpoint, validInput, keyed);
        if (!isSignedOut(answer)) {
          if (answer.ok) return parsed(operation, output, answer);
          throw errorOf(operation, answer);
        }
        if (tries === TRIES) throw new ApiError('unauthorized', { operation, status: 401, code: NOT_RENEWED });
        // An answer from before the last renewal says nothing about the session of now.
        if (renewals === session.renewals) session.expire(operation);
        if (tries === TRIES - 1) await pause(PAUSE_MS, signal);
      }
    },
  };
}

const TIMED_OUT = 'late';

/** One try as a whole, from the host's headers to the last byte, ended by its limit or by the caller. */
async function limited<T>(
  operation: string,
  ms: number,
  validInput: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  validInput?.throwIfAborted();
  const limit = new AbortController();
  const stop = (): void => limit.abort();
  const timer = setTimeout(() => limit.abort(TIMED_OUT), ms);
  validInput?.addEventListener('abort', stop);

  try {
    return await Promise.race([run(limit.signal), stopped(limit.signal)]);
  } catch (error) {
    stop();
    validInput?.throwIfAborted();
    // The words of a host, of the network, of a parser may quote anything.
    throw isApiError(error)
      ? error
      : new ApiError(limit.signal.reason === TIMED_OUT ? 'timeout' : 'offline', { operation });
  } finally {
    clearTimeout(timer);
    validInput?.removeEventListener('abort', stop);
  }
}

/** A host's own functions may not listen to the signal; the limit holds all the same. */
const stopped = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('stopped')), { once: true });
  });

async function headersFrom(operation: string, headers: SendOptions['headers']): Promise<Record<string, string>> {
  try {
    return (await headers?.()) ?? {};
  } catch {
    // Nothing was sent. The host's own words may hold a token.
    throw new ApiError('offline', { operation, code: 'headers-failed' });
  }
}

/** Gives up early when the caller does; the next try finds out. */
const pause = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

const limitOf = (endpoint: Endpoint, { read, write, upload }: Limits): number =>
  endpoint.body === 'multipart' ? upload : isWrite(endpoint) ? write : read;

/** 401, a way to another address, or a page for people where the answer should be: a sign-in page, as a rule. */
const isSignedOut = (answer: ApiResponse): boolean =>
  answer.status === 401 || answer.redirected || (answer.ok && isPage(answer));

function checked(operation: string, schema: z.ZodMiniType, input: unknown): unknown {
  const found = schema.safeParse(input);
  if (found.success) return found.data;
  throw new ApiError('rejected', { operation, code: 'input', fields: fieldsOf(found.error) });
}

function parsed<Output extends z.ZodMiniType>(
  operation: string,
  output: Output,
  { text }: ApiResponse,
): z.output<Output> {
  const found = output.safeParse(jsonOf(operation, text));
  if (found.success) return found.data;
  throw new ApiError('contract', { operation, fields: fieldsOf(found.error) });
}

/** Where it broke, never with what: the values may be patient data. */
const fieldsOf = ({ issues }: z.core.$ZodError): ApiError['fields'] =>
  issues.map(({ path, code }) => ({ pointer: path.map(String).join('/'), code }));

function jsonOf(operation: string, text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    // The parser's own words quote the body.
    throw new ApiError('contract', { operation, code: 'not-json' });
  }
}
