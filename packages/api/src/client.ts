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
  /** Version of the record, for `versioned` endpoints. */
  readonly version?: string;
  /**
   * Identifies this write, so that the server performs it once even if it is repeated. The client generates a key if
   * none is given; a caller that offers "Try again" reuses the key of the first attempt.
   */
  readonly key?: string;
  /** Lets the request outlive the page, for a draft saved while leaving; limited to 64 kB. */
  readonly keepalive?: boolean;
  /** Replaces the client's headers for this call; called before every attempt. */
  readonly headers?: (() => HeaderValues | Promise<HeaderValues>) | undefined;
  /** BCP 47 tag of the requested language of the server's texts. */
  readonly language?: string | undefined;
  /** Bytes sent so far and in total; for uploads. */
  readonly onProgress?: (sent: number, total: number) => void;
}

type HeaderValues = Record<string, string> | undefined;

/** A module's whole view of the network. */
export interface ApiClient {
  /**
   * Sends one operation and returns its parsed response. Rejects with an `ApiError`, or with the signal's reason if the
   * caller aborts. A 401, a redirect, or an HTML page in place of a response does not reject: the call waits for the
   * session's `resume()`, and rejects with `unauthorized` at the third in a row.
   */
  send<Input extends z.ZodMiniType, Output extends z.ZodMiniType>(
    endpoint: Endpoint<Input, Output>,
    input: z.input<Input>,
    options?: SendOptions,
  ): Promise<z.output<Output>>;
  readonly session: Session;
  /** The device's clock, corrected by the `Date` header of server responses. */
  readonly now: () => Date;
  /** The language of the server's texts, as its last response declared it; American English by default. */
  readonly language: () => string;
}

export interface ApiClientOptions {
  /** Absolute; see `usableBaseUrl`. */
  readonly baseUrl: string;
  /** The host's own fetch. Uploads use it too, and then report no progress. */
  readonly fetch?: Fetch | undefined;
  /** Called before every request, so that the host can renew a token. */
  readonly headers?: (() => Record<string, string> | Promise<Record<string, string>>) | undefined;
  /** Time limits in milliseconds for reads, writes, and uploads. */
  readonly limits?: Partial<Limits> | undefined;
}

export interface Limits {
  readonly read: number;
  readonly write: number;
  readonly upload: number;
}

const LIMITS: Limits = { read: 8_000, write: 20_000, upload: 300_000 };

/** How often the client sends a call that the server rejects with 401 although the host renewed the session. */
const TRIES = 3;
/** Delay before the last attempt: a host that renews immediately would otherwise loop. */
const PAUSE_MS = 1_000;

export function createApiClient({ baseUrl, fetch, headers, limits }: ApiClientOptions): ApiClient {
  const session = createSession();
  const timeLimits = { ...LIMITS, ...limits };
  const clock = serverClock();
  let language = 'en-US';
  const fetchWithClock = clock.withClock(fetchTransport(fetch ?? ((request) => globalThis.fetch(request))));

  const attempt = (endpoint: Endpoint, input: unknown, options: SendOptions & { key: string }): Promise<ApiResponse> =>
    limited(endpoint.operation, limitOf(endpoint, timeLimits), options.signal, async (signal) => {
      const hostHeaders = await headersFrom(endpoint.operation, options.headers ?? headers);
      const plan = planRequest(endpoint, input, {
        ...options,
        baseUrl,
        headers: hostHeaders,
        version: options.version,
      });
      const transport = endpoint.transport && !fetch ? clock.withClock(endpoint.transport) : fetchWithClock;
      return readResponse(await transport(plan, { ...options, signal }));
    });

  return {
    session,
    now: clock.now,
    language: () => language,
    async send(endpoint, input, options = {}) {
      const { operation, output } = endpoint;
      const { signal } = options;
      const validInput = checked(operation, endpoint.input, input);
      const keyed = { ...options, key: options.key ?? newKey() };

      for (let tries = 1; ; tries += 1) {
        await session.open(operation, signal);
        const { renewals } = session;
        const response = await attempt(endpoint, validInput, keyed);
        language = response.headers.get('content-language') ?? language;
        if (!isSignedOut(response)) {
          if (response.ok) return parsed(operation, output, response);
          throw errorOf(operation, response);
        }
        if (tries === TRIES) throw new ApiError('unauthorized', { operation, status: 401, code: NOT_RENEWED });
        // A response from before the last renewal does not describe the current session.
        if (renewals === session.renewals) session.expire(operation);
        if (tries === TRIES - 1) await pause(PAUSE_MS, signal);
      }
    },
  };
}

const TIMED_OUT = 'late';

/** One whole attempt, from the host's headers to the last byte, ended by its time limit or by the caller. */
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
    // Messages from a host, the network, or a parser may quote any data.
    throw isApiError(error)
      ? error
      : new ApiError(limit.signal.reason === TIMED_OUT ? 'timeout' : 'offline', { operation });
  } finally {
    clearTimeout(timer);
    validInput?.removeEventListener('abort', stop);
  }
}

/** Enforces the limit even if the host's own functions ignore the signal. */
const stopped = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('stopped')), { once: true });
  });

async function headersFrom(operation: string, headers: SendOptions['headers']): Promise<Record<string, string>> {
  try {
    return (await headers?.()) ?? {};
  } catch {
    // No request was sent. The host's message may contain a token.
    throw new ApiError('offline', { operation, code: 'headers-failed' });
  }
}

/** Resolves early if the caller aborts; the next attempt notices. */
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

/** A 401, a redirect, or an HTML page with status 200 usually means a sign-in page. */
const isSignedOut = (response: ApiResponse): boolean =>
  response.status === 401 || response.redirected || (response.ok && isPage(response));

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

/** Only the location and code of each issue: values may be patient data. */
const fieldsOf = ({ issues }: z.core.$ZodError): ApiError['fields'] =>
  issues.map(({ path, code }) => ({ pointer: path.map(String).join('/'), code }));

function jsonOf(operation: string, text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    // The parser's message quotes the body.
    throw new ApiError('contract', { operation, code: 'not-json' });
  }
}
