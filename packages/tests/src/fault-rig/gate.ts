import type { Intercept } from './wire.js';

/** Holds calls until the test releases them, in any order. */
export function gate() {
  const held: (() => void)[] = [];
  const intercept: Intercept = (_, pass) =>
    new Promise((resolve) => {
      held.push(() => resolve(pass()));
    });
  return {
    intercept,
    held,
    /** Releases one call; returns whether there was one. */
    release: (index = 0): boolean => {
      const [go] = held.splice(index, 1);
      go?.();
      return go !== undefined;
    },
  };
}
