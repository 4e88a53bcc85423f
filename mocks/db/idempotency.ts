import { Refusal } from './refusal.js';

interface Remembered {
  readonly fingerprint: string;
  readonly answer: unknown;
}

/** Remembers what each write was answered, so that repeating it does the work once. */
export class Idempotency {
  readonly #done = new Map<string, Remembered>();

  /**
   * The remembered answer where the key was used with the same body; another body is refused. Only
   * successes are remembered: what was refused changed nothing and may be corrected.
   */
  once<Answer>(
    write: { readonly operation: string; readonly key: string | null; readonly fingerprint: string },
    work: () => Answer,
  ): Answer {
    if (write.key === null) throw new Refusal(400, 'key-missing');
    const name = `${write.operation} ${write.key}`;
    const known = this.#done.get(name);
    if (known && known.fingerprint !== write.fingerprint) throw new Refusal(422, 'key-reused');
    // The same operation with the same body was answered with this.
    if (known) return known.answer as Answer;

    const answer = work();
    this.#done.set(name, { fingerprint: write.fingerprint, answer });
    return answer;
  }
}
