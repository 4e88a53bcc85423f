/** Statistics over several runs of the same work. Pure. */

/** Of a series: the median, the quartiles, and the confidence band of the median. */
export interface Summary {
  readonly median: number;
  readonly quartiles: readonly [number, number];
  /** The 95 % confidence band of the median: the notch of a box plot, 1.57 times the quartile range by √n. */
  readonly band: readonly [number, number];
  readonly runs: number;
}

/** Interpolates between two neighbors, like most programs; `share` from 0 to 1. */
function quantile(ordered: readonly number[], share: number): number {
  const place = (ordered.length - 1) * share;
  const [low, high] = [ordered[Math.floor(place)] ?? NaN, ordered[Math.ceil(place)] ?? NaN];
  return low + (high - low) * (place - Math.floor(place));
}

/** McGill, Tukey, and Larsen: "Variations of Box Plots" (1978). */
const NOTCH = 1.57;

export function summary(figures: readonly number[]): Summary {
  const ordered = figures.toSorted((a, b) => a - b);
  const [low, median, high] = [0.25, 0.5, 0.75].map((share) => quantile(ordered, share)) as [number, number, number];
  const half = (NOTCH * (high - low)) / Math.sqrt(ordered.length);
  return { median, quartiles: [low, high], band: [median - half, median + half], runs: ordered.length };
}

/**
 * Our cost divided by the other's, round by round: both ran at nearly the same time, so that other load on the machine
 * affects both.
 */
export const ratios = (ours: readonly number[], others: readonly number[]): Summary =>
  summary(ours.slice(0, others.length).map((figure, run) => figure / (others[run] ?? NaN)));

export type Verdict = 'met' | 'missed' | "can't tell";

/**
 * Whether a ratio meets its goal. It is undecided within the noise, which is the ratio's own band, or the difference
 * between two series of the same page.
 */
export function verdict({ median, band }: Summary, goal: number, noise: number): Verdict {
  const doubt = Math.max((band[1] - band[0]) / 2, median * noise);
  if (Math.abs(median - goal) <= doubt) return "can't tell";
  return median < goal ? 'met' : 'missed';
}

/** The difference between two series of the same work: the method's noise, as a share. */
export function noiseOf(once: readonly number[], again: readonly number[]): number {
  return Math.abs(summary(once).median / summary(again).median - 1);
}
