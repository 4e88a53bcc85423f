/** One guarantee of the package, and how to verify it. */
export interface Check {
  readonly name: string;
  /** Resolves with a short result; rejects with the error. */
  readonly runCheck: () => Promise<string> | string;
}

/** Fails if the list is not empty. */
export function none(what: string, found: readonly string[]): void {
  if (found.length === 0) return;
  const shown = found.slice(0, 10).map((one) => `\n      ${one}`);
  const more = found.length > shown.length ? `\n      and ${String(found.length - shown.length)} more` : '';
  throw new Error(`${what}:${shown.join('')}${more}`);
}
