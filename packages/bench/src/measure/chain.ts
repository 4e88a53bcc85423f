import type { Fetched } from '../page/types.js';

/** The minimum number of files that load in sequence. Pure. */
export function chain(files: readonly Fetched[]): number {
  const depths: number[] = [];
  const ordered = files.toSorted((a, b) => a.start - b.start);
  for (const [at, file] of ordered.entries()) {
    const before = depths.filter((_, one) => one < at && (ordered[one]?.end ?? Infinity) <= file.start);
    depths.push(1 + Math.max(0, ...before));
  }
  return Math.max(0, ...depths);
}
