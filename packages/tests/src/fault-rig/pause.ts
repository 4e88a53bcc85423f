/** Waits on the page's event loop. */
import { hasPendingResponses } from './pending-responses.js';
import { real } from './real.js';

/**
 * Waits until responses, renders, and tasks have settled, however long a busy machine takes, so that no test mistakes a
 * delay for an outcome.
 */
export async function pause(ms = 0): Promise<void> {
  do await new Promise((resolve) => void real.setTimeout(resolve, ms));
  while (hasPendingResponses());
}

const channel = new MessageChannel();
const turns: (() => void)[] = [];
channel.port1.onmessage = () => turns.shift()?.();

/** One turn of the event loop: shorter than a pause, for many small steps. */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    turns.push(resolve);
    channel.port2.postMessage(null);
  });
