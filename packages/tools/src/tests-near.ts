/** The tests that a change can break: those from which a way of imports leads to it. */

interface Near {
  readonly path: string;
  /** Imports between the test and what changed: 0 is a test that changed itself. */
  readonly steps: number;
}

interface Dependency {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

/** Tests of all modules or all faults at once take longest and say least about where the fault is: they come last. */
const isBroad = (path: string): boolean => /^packages\/tests\/|\/faults\//.test(path);

/** Nearest first. A type cannot break a test; the compiler is there for that. */
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
