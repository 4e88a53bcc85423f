/** A hold checks its clock once a second, too slow for a test. */
const TICK_MS = 1_000;
const QUICK_MS = 100;
/** How long a step waits for its hold check. */
const STEP_MS = 2_000;

/** Checks a hold's clock ten times as often. Returns a function that restores it. */
export function quickTicks(): () => void {
  const { setInterval } = globalThis;
  const quick = (run: () => void, ms?: number): unknown => setInterval(run, ms === TICK_MS ? QUICK_MS : ms);
  Object.assign(globalThis, { setInterval: quick });
  return () => void Object.assign(globalThis, { setInterval });
}

/** A step doesn't wait for its hold check. Returns a function that restores it. */
export function quickSteps(): () => void {
  const { setTimeout } = globalThis;
  const quick = (run: () => void, ms?: number): unknown => setTimeout(run, ms === STEP_MS ? 0 : ms);
  Object.assign(globalThis, { setTimeout: quick });
  return () => void Object.assign(globalThis, { setTimeout });
}
