/** The server broke the rule. The sentence contains only names of the contract, never a value of a record. */
export class Failure extends Error {}

/** The server can't set up a state that the rule needs. */
export class Unavailable extends Error {}

export function expect(condition: boolean, sentence: string): asserts condition {
  if (!condition) throw new Failure(sentence);
}
