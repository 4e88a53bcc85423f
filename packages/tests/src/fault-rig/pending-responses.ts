/** The backend's pending work. */
import { real } from './real.js';

/** Calls and responses in progress, including those just read. */
let answering = 0;

/** Time for rendering a response. */
const READ_MS = 10;

/** Counts work until its result is rendered, however long it takes on a busy machine. */
export function counted<T>(work: Promise<T>): Promise<T> {
  answering += 1;
  const done = (): void => void real.setTimeout(() => (answering -= 1), READ_MS);
  work.then(done, done);
  return work;
}

/** Whether a backend is processing a call; an intercepted call doesn't count. */
export const hasPendingResponses = (): boolean => answering > 0;
