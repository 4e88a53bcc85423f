import type { FieldError, HeldTime } from '@portal/api';

/** A rejected request; becomes a problem document. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: readonly FieldError[];
  readonly hold: HeldTime | undefined;

  constructor(status: number, code: string, errors: readonly FieldError[] = [], hold?: HeldTime) {
    super(code);
    this.status = status;
    this.code = code;
    this.errors = errors;
    this.hold = hold;
  }
}

export const notFound = (): ProblemError => new ProblemError(404, 'not-found');

/** Checks `If-Match`: rejects a write if the record changed since it was read. */
export function checkVersion(given: string | null, current: string): void {
  if (given === null) throw new ProblemError(428, 'version-missing');
  if (given !== current) throw new ProblemError(412, 'stale');
}

/** Rejects with all field errors at once, if any. */
export function rejectFaults(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw new ProblemError(422, 'invalid', errors);
}
