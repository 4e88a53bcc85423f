/** Turns of the page's loop. */
import { hasPendingResponses } from './pending-responses.js';
import { real } from './real.js';

/**
 * Lets go until what can happen has happened: answers of the backend, renders, tasks. However long a busy machine takes:
 * no test may take a time for an answer.
 */
export async function pause(ms = 0): Promise<void> {
  do await new Promise((resolve) => void real.setTimeout(resolve, ms));
  while (hasPendingResponses());
}

const channel = new MessageChannel();
const turns: (() => void)[] = [];
channel.port1.onmessage = () => turns.shift()?.();

/** One turn of the page's loop: less than a pause, for many small steps. */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    turns.push(resolve);
    channel.port2.postMessage(null);
  });
