/** Problem details (RFC 9457): what the interface takes from them, and nothing else. */
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

const MAX_RETRY_AFTER_SECONDS = 15 * 60;

/** The error for an answer that is not a success. A body that is no problem document is left unread. */
export async function errorOf(operation: string, response: Response): Promise<ApiError> {
  const problem = ProblemSchema.safeParse(await bodyOf(response));
  const { status } = response;
  const code = problem.data?.type.split('/').pop() ?? CODES[status];

  // The first try of the same write is still being done: it is asked for again under the same key.
  return new ApiError(code === 'idempotency-outstanding' ? 'busy' : kindOfStatus(status), {
    operation,
    status,
    code,
    fields: problem.data?.errors ?? [],
    retryAfterSeconds: retryAfter(response.headers),
    heldTime: problem.data?.hold,
  });
}

async function bodyOf(response: Response): Promise<unknown> {
  if (!response.headers.get('content-type')?.includes('json')) return undefined;
  try {
    return JSON.parse(await response.text());
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
