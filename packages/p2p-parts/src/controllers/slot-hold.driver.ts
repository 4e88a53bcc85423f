/** The clock of a hold is looked at each second; a test has no second to wait. */
const TICK_MS = 1_000;
const QUICK_MS = 100;

/** Looks at the clock of a hold ten times as often. Gives the way back. */
export function quickTicks(): () => void {
  const { setInterval } = globalThis;
  const quick = (run: () => void, ms?: number): unknown => setInterval(run, ms === TICK_MS ? QUICK_MS : ms);
  Object.assign(globalThis, { setInterval: quick });
  return () => void Object.assign(globalThis, { setInterval });
}
