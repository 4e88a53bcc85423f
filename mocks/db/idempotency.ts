import { Refusal } from './refusal.js';

interface Remembered {
  readonly fingerprint: string;
  readonly answer: unknown;
}

/** Stores the response of each write, so a repeated write runs once. */
export class Idempotency {
  readonly #done = new Map<string, Remembered>();

  /**
   * The stored response for a key with the same body; rejects another body. Stores only successes, so a rejected
   * request can be corrected.
   */
  once<Answer>(
    write: { readonly operation: string; readonly key: string | null; readonly fingerprint: string },
    work: () => Answer,
  ): Answer {
    if (write.key === null) throw new Refusal(400, 'key-missing');
    const name = `${write.operation} ${write.key}`;
    const known = this.#done.get(name);
    if (known && known.fingerprint !== write.fingerprint) throw new Refusal(422, 'key-reused');
    // The stored response belongs to the same operation and body.
    if (known) return known.answer as Answer;

    const answer = work();
    this.#done.set(name, { fingerprint: write.fingerprint, answer });
    return answer;
  }
}
