/** The clock of a hold is looked at each second; a test has no second to wait. */
const TICK_MS = 1_000;
const QUICK_MS = 100;
/** As long as a step waits for the look at its hold. */
const STEP_MS = 2_000;

/** Looks at the clock of a hold ten times as often. Gives the way back. */
export function quickTicks(): () => void {
  const { setInterval } = globalThis;
  const quick = (run: () => void, ms?: number): unknown => setInterval(run, ms === TICK_MS ? QUICK_MS : ms);
  Object.assign(globalThis, { setInterval: quick });
  return () => void Object.assign(globalThis, { setInterval });
}

/** A step does not wait for the look at its hold. Gives the way back. */
export function quickSteps(): () => void {
  const { setTimeout } = globalThis;
  const quick = (run: () => void, ms?: number): unknown => setTimeout(run, ms === STEP_MS ? 0 : ms);
  Object.assign(globalThis, { setTimeout: quick });
  return () => void Object.assign(globalThis, { setTimeout });
}
