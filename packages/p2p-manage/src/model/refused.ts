import { isApiError } from '@portal/api';

/** The slot went to somebody else, or the hold on it ran out: choose again. */
export const isSlotLost = (error: unknown): boolean =>
  isApiError(error) && ['slot-taken', 'hold-over', 'held-by-colleague'].includes(error.code ?? '');

/** The booking is not what it was when it was read: look at it again. */
export const isStale = (error: unknown): boolean =>
  isApiError(error) && !isSlotLost(error) && ['stale', 'conflict'].includes(error.kind);

/** Names of the fields that the server did not take, where a refusal says so: `participant.phone` is `phone`. */
export const refusedFields = (error: unknown): readonly string[] =>
  isApiError(error) && error.kind === 'rejected'
    ? error.fields.flatMap(({ pointer }) => pointer.split(/[./]/).at(-1) ?? [])
    : [];
