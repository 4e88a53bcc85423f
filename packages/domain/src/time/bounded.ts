/** Enough for a page of rows or a week of times, also in another zone. */
const MOST = 2_000;

/** Remembers what is expensive to make, and starts over once it is full. */
export class Bounded<T> {
  readonly #made = new Map<string, T>();

  get(key: string, make: () => T): T {
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const made = make();
    if (this.#made.size >= MOST) this.#made.clear();
    this.#made.set(key, made);
    return made;
  }
}
