import type { Reply } from '../reply.js';
import { expect } from '../failure.js';

/** One request succeeded, and each other one lost the time. */
export function expectOneWinner(replies: readonly Reply[]): void {
  const won = replies.filter(({ status }) => status === 200).length;
  const lost = replies.filter(({ outcome }) => outcome === '409 slot-taken').length;
  const outcomes = replies.map(({ outcome }) => outcome).join(', ');
  expect(
    won === 1 && lost === replies.length - 1,
    `Received ${outcomes}, expected one 200 and otherwise 409 slot-taken.`,
  );
}
