import { isApiError } from '@portal/api';
import type { ProblemCode } from '@portal/api';

/** Someone else booked the time, or the hold expired, so the user selects again. */
export const isSlotLost = (error: unknown): boolean =>
  isApiError(error) &&
  (['slot-taken', 'hold-over', 'held-by-colleague'] satisfies ProblemCode[] as string[]).includes(error.code ?? '');

/** The booking changed since it was read. */
export const isStale = (error: unknown): boolean =>
  isApiError(error) && !isSlotLost(error) && ['stale', 'conflict'].includes(error.kind);

/** Names of the fields the server rejected: `participant.phone` is `phone`. */
export const rejectedFields = (error: unknown): readonly string[] =>
  isApiError(error) && error.kind === 'rejected'
    ? error.fields.flatMap(({ pointer }) => pointer.split(/[./]/).at(-1) ?? [])
    : [];
