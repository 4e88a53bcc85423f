import type { Fetched } from '../page/types.js';

/** Files that come one after another, at the least. Pure. */
export function chain(files: readonly Fetched[]): number {
  const depths: number[] = [];
  const ordered = files.toSorted((a, b) => a.start - b.start);
  for (const [at, file] of ordered.entries()) {
    const before = depths.filter((_, one) => one < at && (ordered[one]?.end ?? Infinity) <= file.start);
    depths.push(1 + Math.max(0, ...before));
  }
  return Math.max(0, ...depths);
}
