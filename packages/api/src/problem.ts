/** Problem details (RFC 9457): reads only the fields that the interface uses. */
import { isPage } from './response.js';
import type { ApiResponse } from './response.js';
import { ApiError, kindOfStatus } from './api-error.js';
import { HeldTimeSchema } from './common.js';
import type { ProblemCode } from './contract/problems.js';
import { z } from './schema.js';

/** Why a server rejects a request (RFC 9457). */
export const ProblemSchema = z.object({
  /** The last path segment is the code. */
  type: z.string(),
  /** For developers. Modules never show it. */
  title: z.string(),
  status: z.int(),
  /** Every invalid field or item, with a code for each. */
  errors: z.optional(z.array(z.object({ pointer: z.string(), code: z.string() }))),
  /** The time held for the order, and who holds it: with `held-by-colleague`, `hold-taken-over`, and `hold-moved`. */
  hold: z.catch(z.optional(HeldTimeSchema), undefined),
});

export type Problem = z.output<typeof ProblemSchema>;

/** Codes for statuses without a problem document: proxies reject files before the server sees them (H8). */
const CODES: Readonly<Record<number, ProblemCode>> = { 413: 'too-large', 415: 'type-not-allowed' };

/** Codes for gateways and proxies, by the status of the page that they send instead of a response. */
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

/** The error for an unsuccessful response. */
export function errorOf(operation: string, response: ApiResponse): ApiError {
  const { status, headers } = response;
  if (isPage(response) && CODES[status] === undefined) return outage(operation, response);
  const problem = ProblemSchema.safeParse(bodyOf(response));
  const code = problem.data?.type.split('/').pop() ?? CODES[status];

  // The server is still performing the first attempt of this write: retry with the same key.
  return new ApiError(code === ('idempotency-outstanding' satisfies ProblemCode) ? 'busy' : kindOfStatus(status), {
    operation,
    status,
    code,
    fields: problem.data?.errors ?? [],
    retryAfterSeconds: retryAfter(headers),
    heldTime: problem.data?.hold,
  });
}

/** A proxy's status does not describe the record: a 404 page does not mean that the record is gone. */
function outage(operation: string, { status, headers }: ApiResponse): ApiError {
  const kind = kindOfStatus(status) === 'busy' ? 'busy' : 'server';
  const code = OUTAGES[status] ?? 'outage';
  return new ApiError(kind, { operation, status, code, retryAfterSeconds: retryAfter(headers) });
}

function bodyOf({ text }: ApiResponse): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The status is the only information left if the problem document is broken.
    return undefined;
  }
}

/** Parses `Retry-After` in seconds or as a date relative to the server's own `Date`, with an upper limit. */
function retryAfter(headers: Headers): number | undefined {
  const value = headers.get('retry-after');
  if (!value) return undefined;

  const at = Date.parse(value);
  const from = Date.parse(headers.get('date') ?? '');
  const seconds = /^\d+$/.test(value) ? Number(value) : Math.ceil((at - from) / 1000);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), MAX_RETRY_AFTER_SECONDS) : undefined;
}
