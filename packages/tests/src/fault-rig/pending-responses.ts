/** What a backend is at work on. */
import { real } from './real.js';

/** Calls and answers that are on their way, are being read, or have only just been. */
let answering = 0;

/** What was read is drawn a moment later. */
const READ_MS = 10;

/** Counts work until what came of it is rendered, however long it takes on a busy machine. */
export function counted<T>(work: Promise<T>): Promise<T> {
  answering += 1;
  const done = (): void => void real.setTimeout(() => (answering -= 1), READ_MS);
  work.then(done, done);
  return work;
}

/** Whether a backend is at work on a call; a call that a test keeps from it is none. */
export const hasPendingResponses = (): boolean => answering > 0;
