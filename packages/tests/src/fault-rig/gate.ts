import type { Intercept } from './wire.js';

/** Calls that wait until the test lets one through, in any order. */
export function gate() {
  const held: (() => void)[] = [];
  const intercept: Intercept = (_, pass) =>
    new Promise((resolve) => {
      held.push(() => resolve(pass()));
    });
  return {
    intercept,
    held,
    /** Lets one go, and gives whether there was one. */
    release: (index = 0): boolean => {
      const [go] = held.splice(index, 1);
      go?.();
      return go !== undefined;
    },
  };
}
