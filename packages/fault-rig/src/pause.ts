/** The page's own timers, whoever holds them, and turns of its loop. */
export const real = {
  setTimeout: globalThis.setTimeout.bind(globalThis),
  clearTimeout: globalThis.clearTimeout.bind(globalThis),
  setInterval: globalThis.setInterval.bind(globalThis),
  clearInterval: globalThis.clearInterval.bind(globalThis),
};

/** Lets go until what can happen has happened: answers of the page itself, drawings, tasks. */
export const pause = (ms = 0): Promise<void> => new Promise((resolve) => void real.setTimeout(resolve, ms));

const channel = new MessageChannel();
const turns: (() => void)[] = [];
channel.port1.onmessage = () => turns.shift()?.();

/** One turn of the page's loop: less than a pause, for many small steps. */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    turns.push(resolve);
    channel.port2.postMessage(null);
  });
