/** Finds the tests that a change can break: those that import it, directly or not. */

interface Near {
  readonly path: string;
  /** Number of imports between the test and the change; 0 for a changed test. */
  readonly steps: number;
}

interface Dependency {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

/** Tests of all modules or all faults take longest and locate an error least, so they run last. */
const isBroad = (path: string): boolean => /^packages\/tests\/|\/faults\//.test(path);

/** Nearest first. Type-only imports don't count, because the compiler checks types. */
export function testsNear(changed: readonly string[], edges: readonly Dependency[]): readonly Near[] {
  const importers = new Map<string, string[]>();
  for (const { from, to, typeOnly } of edges) {
    if (!typeOnly) importers.set(to, [...(importers.get(to) ?? []), from]);
  }
  const steps = new Map(changed.map((path) => [path, 0]));
  const waiting = [...changed];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    for (const importer of importers.get(path) ?? []) {
      if (steps.has(importer)) continue;
      steps.set(importer, (steps.get(path) ?? 0) + 1);
      waiting.push(importer);
    }
  }
  return [...steps]
    .filter(([path]) => path.endsWith('.test.ts'))
    .map(([path, count]) => ({ path, steps: count }))
    .sort(
      (a, b) => Number(isBroad(a.path)) - Number(isBroad(b.path)) || a.steps - b.steps || a.path.localeCompare(b.path),
    );
}
