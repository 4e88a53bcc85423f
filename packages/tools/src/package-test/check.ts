/** One promise of the package, and how it is looked at. */
export interface Check {
  readonly name: string;
  /** Resolves with what was found, in a few words; rejects with what is wrong. */
  readonly runCheck: () => Promise<string> | string;
}

/** Fails with a list, where there is anything in it. */
export function none(what: string, found: readonly string[]): void {
  if (found.length === 0) return;
  const shown = found.slice(0, 10).map((one) => `\n      ${one}`);
  const more = found.length > shown.length ? `\n      and ${String(found.length - shown.length)} more` : '';
  throw new Error(`${what}:${shown.join('')}${more}`);
}
