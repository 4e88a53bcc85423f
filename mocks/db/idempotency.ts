import { ProblemError } from './problem-error.js';

interface StoredResponse {
  readonly fingerprint: string;
  readonly response: unknown;
}

/** Stores the response of each write, so a repeated write runs once. */
export class Idempotency {
  readonly #responses = new Map<string, StoredResponse>();

  /**
   * The stored response for a key with the same body; rejects another body. Stores only successes, so a rejected
   * request can be corrected.
   */
  once<Result>(
    write: { readonly operation: string; readonly key: string | null; readonly fingerprint: string },
    work: () => Result,
  ): Result {
    if (write.key === null) throw new ProblemError(400, 'key-missing');
    const name = `${write.operation} ${write.key}`;
    const known = this.#responses.get(name);
    if (known && known.fingerprint !== write.fingerprint) throw new ProblemError(422, 'key-reused');
    // The stored response belongs to the same operation and body.
    if (known) return known.response as Result;

    const response = work();
    this.#responses.set(name, { fingerprint: write.fingerprint, response });
    return response;
  }
}
