import { DAY } from './environment.js';
import type { MockEnvironment } from './environment.js';
import { ProblemError } from './problem-error.js';

/** How long a server remembers a key. */
const LIFETIME_MS = DAY;

interface StoredResponse {
  readonly fingerprint: string;
  readonly response: unknown;
  readonly at: number;
}

interface Write {
  /** Two users may send the same key. */
  readonly person: string;
  readonly operation: string;
  readonly key: string | null;
  readonly fingerprint: string;
}

/** Stores the response of each write for a day, so a repeated write runs once. */
export class Idempotency {
  readonly #environment: Pick<MockEnvironment, 'now'>;
  readonly #responses = new Map<string, StoredResponse>();

  constructor(environment: Pick<MockEnvironment, 'now'>) {
    this.#environment = environment;
  }

  /**
   * The stored response for a key with the same body; rejects another body. Stores only successes, so a rejected
   * request can be corrected.
   */
  once<Result>({ person, operation, key, fingerprint }: Write, work: () => Result): Result {
    if (key === null) throw new ProblemError(400, 'key-missing');
    const name = JSON.stringify([person, operation, key]);
    const at = this.#environment.now().getTime();
    const stored = this.#responses.get(name);
    const known = stored && at - stored.at < LIFETIME_MS ? stored : undefined;
    if (known && known.fingerprint !== fingerprint) throw new ProblemError(422, 'key-reused');
    // The stored response belongs to the same user, operation, and body.
    if (known) return known.response as Result;

    const response = work();
    this.#responses.set(name, { fingerprint, response, at });
    return response;
  }
}
