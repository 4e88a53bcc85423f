/** As the upload queue has it. */
const STALL_MS = 20_000;

/** A file that does not move counts as stalled at once, until `end`. */
export function quickStall(): { readonly end: () => void } {
  const { setTimeout } = window;
  const quick = (run: () => void, ms?: number): number => setTimeout(run, ms === STALL_MS ? 0 : ms);
  Object.assign(window, { setTimeout: quick });
  return { end: () => void Object.assign(window, { setTimeout }) };
}
