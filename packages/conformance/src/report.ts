import type { ExitCode, Result } from './run.js';

const MARKS = { passed: '✓', failed: '✗', skipped: '–' } as const;

/** The requests shown with a failed rule: the last ones decide. */
const LAST = 3;

/** A line for each failed or skipped rule, and the requests of a failed one. */
export function linesOf({ id, level, outcome, requirement, reason = '', exchange }: Result): readonly string[] {
  const mark = outcome === 'failed' && level !== 'must' ? '!' : MARKS[outcome];
  if (outcome === 'passed') return [`${mark} ${id}`];
  const line = `${mark} ${id} (${level}): ${outcome === 'failed' ? requirement : 'skipped.'} ${reason}`;
  return outcome === 'failed' ? [line, ...exchange.slice(-LAST).map((sent) => `    ${sent}`)] : [line];
}

export interface Summary {
  readonly rules: number;
  readonly passed: number;
  readonly failed: number;
  /** Failed rules that are a `should` or a `may`. */
  readonly warnings: number;
  readonly skipped: number;
}

export function summaryOf(results: readonly Result[]): Summary {
  const count = (outcome: Result['outcome']): number => results.filter((result) => result.outcome === outcome).length;
  const warnings = results.filter(({ outcome, level }) => outcome === 'failed' && level !== 'must').length;
  return {
    rules: results.length,
    passed: count('passed'),
    failed: count('failed') - warnings,
    warnings,
    skipped: count('skipped'),
  };
}

export function sentenceOf({ rules, passed, failed, warnings, skipped }: Summary): string {
  return `${rules} rules: ${passed} passed, ${failed} failed, ${warnings} warnings, ${skipped} skipped`;
}

export const jsonOf = (results: readonly Result[], exitCode: ExitCode): string =>
  JSON.stringify({ summary: summaryOf(results), exitCode, results }, null, 2);
