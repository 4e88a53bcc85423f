/** Problem details (RFC 9457): what the interface takes from them, and nothing else. */
import { isPage } from './response.js';
import type { ApiResponse } from './response.js';
import { ApiError, kindOfStatus } from './api-error.js';
import { HeldTimeSchema } from './common.js';
import { z } from './schema.js';

export const ProblemSchema = z.object({
  /** Its last path segment is the code. */
  type: z.string(),
  title: z.string(),
  status: z.int(),
  errors: z.optional(z.array(z.object({ pointer: z.string(), code: z.string() }))),
  /** Which time is held for the order, and by whom: with `held-by-colleague`, `hold-taken-over` and `hold-moved`. */
  hold: z.catch(z.optional(HeldTimeSchema), undefined),
});

export type Problem = z.output<typeof ProblemSchema>;

/** What a status says by itself: proxies before the server refuse a file without a problem document (H8). */
const CODES: Readonly<Record<number, string>> = { 413: 'too-large', 415: 'type-not-allowed' };

/** What stands between the page and the API, by the status of the page that it sends in place of an answer. */
const OUTAGES: Readonly<Record<number, string>> = {
  403: 'outage-blocked',
  404: 'outage-no-api',
  429: 'outage-too-many',
  502: 'outage-bad-gateway',
  503: 'outage-maintenance',
  504: 'outage-gateway-timeout',
  511: 'outage-network-sign-in',
};

const MAX_RETRY_AFTER_SECONDS = 15 * 60;

/** The error for an answer that is not a success. */
export function errorOf(operation: string, answer: ApiResponse): ApiError {
  const { status, headers } = answer;
  if (isPage(answer) && CODES[status] === undefined) return outage(operation, answer);
  const problem = ProblemSchema.safeParse(bodyOf(answer));
  const code = problem.data?.type.split('/').pop() ?? CODES[status];

  // The first try of the same write is still being done: it is asked for again under the same key.
  return new ApiError(code === 'idempotency-outstanding' ? 'busy' : kindOfStatus(status), {
    operation,
    status,
    code,
    fields: problem.data?.errors ?? [],
    retryAfterSeconds: retryAfter(headers),
    heldTime: problem.data?.hold,
  });
}

/** The status of a page is about something else than what was asked for: no record is gone, no right is missing. */
function outage(operation: string, { status, headers }: ApiResponse): ApiError {
  const kind = kindOfStatus(status) === 'busy' ? 'busy' : 'server';
  const code = OUTAGES[status] ?? 'outage';
  return new ApiError(kind, { operation, status, code, retryAfterSeconds: retryAfter(headers) });
}

function bodyOf({ text }: ApiResponse): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A broken problem document tells no more than its status does.
    return undefined;
  }
}

/** `Retry-After` in seconds or as a date against the server's own `Date`; an absurd one is capped. */
function retryAfter(headers: Headers): number | undefined {
  const value = headers.get('retry-after');
  if (!value) return undefined;

  const at = Date.parse(value);
  const from = Date.parse(headers.get('date') ?? '');
  const seconds = /^\d+$/.test(value) ? Number(value) : Math.ceil((at - from) / 1000);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), MAX_RETRY_AFTER_SECONDS) : undefined;
}
