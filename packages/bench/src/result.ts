/** What a run found, as it is kept in `last-run.json`. */
import type { Series } from './measure/rounds.js';

/** A figure that is no series of rounds of the main thread: bytes, requests, milliseconds of a slow line. */
export interface Figure {
  readonly name: string;
  readonly unit: 'ms' | 'requests' | 'score';
  readonly values: readonly number[];
}

export interface Result {
  /** Day of the run. */
  readonly date: string;
  /** What was measured: its commit. */
  readonly commit: string;
  /** Processor and browser. */
  readonly machine: string;
  readonly series: readonly Series[];
  readonly figures: readonly Figure[];
}

/** A run with what another one measured before and this one did not. Pure. */
export function merged(before: Result | undefined, now: Result): Result {
  const plays = new Set(now.series.map(({ play }) => play));
  const names = new Set(now.figures.map(({ name }) => name));
  return {
    ...now,
    series: [...(before?.series.filter(({ play }) => !plays.has(play)) ?? []), ...now.series],
    figures: [...(before?.figures.filter(({ name }) => !names.has(name)) ?? []), ...now.figures],
  };
}
