import type { Meddle } from './wire.js';

/** Calls that wait until the test lets one through, in any order. */
export function gate() {
  const held: (() => void)[] = [];
  const meddle: Meddle = (_, pass) =>
    new Promise((resolve) => {
      held.push(() => resolve(pass()));
    });
  return {
    meddle,
    held,
    /** Lets one go, and gives whether there was one. */
    release: (index = 0): boolean => {
      const [go] = held.splice(index, 1);
      go?.();
      return go !== undefined;
    },
  };
}
