/** The result of a run, as saved in `last-run.json`. */
import type { Series } from './measure/rounds.js';

/** A figure other than main-thread time: bytes, requests, milliseconds on a slow connection. */
export interface Figure {
  readonly name: string;
  readonly unit: 'ms' | 'requests' | 'score' | 'ratio';
  readonly values: readonly number[];
}

export interface Result {
  /** Date of the run. */
  readonly date: string;
  /** Commit of the measured code. */
  readonly commit: string;
  /** Processor and browser. */
  readonly machine: string;
  readonly series: readonly Series[];
  readonly figures: readonly Figure[];
}

/** A run, completed with earlier measurements that it lacks. Pure. */
export function merged(before: Result | undefined, now: Result): Result {
  const plays = new Set(now.series.map(({ play }) => play));
  const names = new Set(now.figures.map(({ name }) => name));
  return {
    ...now,
    series: [...(before?.series.filter(({ play }) => !plays.has(play)) ?? []), ...now.series],
    figures: [...(before?.figures.filter(({ name }) => !names.has(name)) ?? []), ...now.figures],
  };
}
