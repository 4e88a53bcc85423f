import { ApiError } from './api-error.js';
import { serverClock } from './clock.js';
import { isWrite } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { errorOf } from './problem.js';
import { planRequest } from './request.js';
import type { z } from './schema.js';
import { createSession } from './session.js';
import type { Session } from './session.js';
import { fetchTransport, xhrTransport } from './transport.js';
import type { Fetch, Transport } from './transport.js';

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
  readonly headers?: (() => Headed | Promise<Headed>) | undefined;
  /** Bytes sent so far and all of them; for uploads. */
  readonly onProgress?: (sent: number, total: number) => void;
}

type Headed = Record<string, string> | undefined;

/** Everything that a module knows about the network. */
export interface ApiClient {
  /**
   * Sends one operation and gives its parsed answer. Rejects with an `ApiError`, or with the signal's
   * reason when it was stopped. A 401 does not reject: the call waits for the session's `resume()`.
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

export function createApiClient({ baseUrl, fetch, headers, limits }: ApiClientOptions): ApiClient {
  const session = createSession();
  const within = { ...LIMITS, ...limits };
  const clock = serverClock();
  const byFetch = clock.watched(fetchTransport(fetch ?? ((request) => globalThis.fetch(request))));
  const byForm = fetch ? byFetch : clock.watched(xhrTransport);

  const attempt = async (endpoint: Endpoint, input: unknown, options: SendOptions & { key: string }) => {
    const { operation } = endpoint;
    await session.open(operation, options.signal);
    const plan = planRequest(endpoint, input, {
      baseUrl,
      headers: (await (options.headers ?? headers)?.()) ?? {},
      key: options.key,
      version: options.version,
    });
    const carry: Transport = endpoint.body === 'multipart' ? byForm : byFetch;
    return carried(operation, {
      ms: limitOf(endpoint, within),
      given: options.signal,
      carry: (signal) => carry(plan, { signal, keepalive: options.keepalive, onProgress: options.onProgress }),
    });
  };

  return {
    session,
    now: clock.now,
    async send(endpoint, input, options = {}) {
      const { operation, output } = endpoint;
      const given: unknown = endpoint.input.parse(input);
      const keyed = { ...options, key: options.key ?? crypto.randomUUID() };

      let answer = await attempt(endpoint, given, keyed);
      while (isSignedOut(answer.response)) {
        session.expire(operation);
        answer = await attempt(endpoint, given, keyed);
      }
      if (!answer.response.ok) throw await errorOf(operation, answer.response);
      return parsed(operation, output, answer);
    },
  };
}

interface Answer {
  readonly response: Response;
  /** The body of a success; the time limit holds for it as well. */
  readonly text: string;
}

interface Carried {
  readonly ms: number;
  readonly given: AbortSignal | undefined;
  readonly carry: (signal: AbortSignal) => Promise<Response>;
}

/** One try, ended by the time limit or by the caller, whichever comes first. */
async function carried(operation: string, { ms, given, carry }: Carried): Promise<Answer> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), ms);
  const signal = given ? AbortSignal.any([given, limit.signal]) : limit.signal;

  try {
    return await Promise.race([answerOf(carry(signal)), stopped(signal)]);
  } catch {
    given?.throwIfAborted();
    throw new ApiError(limit.signal.aborted ? 'timeout' : 'offline', { operation });
  } finally {
    clearTimeout(timer);
  }
}

async function answerOf(carrying: Promise<Response>): Promise<Answer> {
  const response = await carrying;
  return { response, text: response.ok ? await response.text() : '' };
}

/** A host's own fetch may not listen to the signal; the limit holds all the same. */
const stopped = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const stop = (): void => reject(new Error('stopped'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });

const limitOf = (endpoint: Endpoint, { read, write, upload }: Limits): number =>
  endpoint.body === 'multipart' ? upload : isWrite(endpoint) ? write : read;

/** 401, or a redirect that ended at a sign-in page instead of an answer. */
const isSignedOut = ({ status, redirected, headers }: Response): boolean =>
  status === 401 || (redirected && (headers.get('content-type') ?? '').includes('html'));

function parsed<Output extends z.ZodMiniType>(operation: string, output: Output, { text }: Answer): z.output<Output> {
  const found = output.safeParse(jsonOf(operation, text));
  if (found.success) return found.data;

  // Where it broke, never with what: the values may be patient data.
  const fields = found.error.issues.map(({ path, code }) => ({ pointer: path.map(String).join('/'), code }));
  throw new ApiError('contract', { operation, fields });
}

function jsonOf(operation: string, text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    // The parser's own words quote the body.
    throw new ApiError('contract', { operation, code: 'not-json' });
  }
}
