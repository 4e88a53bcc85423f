/** The sentences of the kit by key, for the tests of all packages: rewording one turns none of them red. */
import { failureCopy, moduleCopy } from '@portal/copy';

export const ofFailure = failureCopy();
export const ofModule = moduleCopy();

/** The longest part of a sentence that has no value in it, for tests that do not know the values. */
export const partOf = (sentence: string): string =>
  sentence
    .split(/\{\w+\}/)
    .map((part) => part.trim())
    .reduce((longest, part) => (part.length > longest.length ? part : longest));

/** The whole sentence, with any text for the values that it was not given; each is a group by its name. */
export const patternOf = (sentence: string): RegExp => {
  const seen = new Set<string>();
  return sourceOf(sentence, (name) => (seen.has(name) ? '.+?' : (seen.add(name), `(?<${name}>.+?)`)));
};

/** Any of the sentences, with any text for the values that they were not given. */
export const anyOf = (...sentences: readonly string[]): RegExp =>
  new RegExp(sentences.map((sentence) => sourceOf(sentence, () => '.+?').source).join('|'), 'u');

/** A pattern of a sentence, with another one for each value. */
const sourceOf = (sentence: string, valueOf: (name: string) => string): RegExp =>
  new RegExp(
    sentence
      .split(/\{(\w+)\}/)
      .map((part, at) => (at % 2 ? valueOf(part) : part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')))
      .join(''),
    'u',
  );

/** Why something failed: every failure shows one of these, whatever its first sentence is. */
export const FAILED = anyOf(
  ofFailure('offline'),
  ofFailure('part'),
  ofFailure('timeout'),
  ofFailure('unauthorized'),
  ofFailure('not-renewed'),
  ofFailure('forbidden'),
  ofFailure('not-found'),
  ofFailure('gone'),
  ofFailure('conflict'),
  ofFailure('stale'),
  ofFailure('rejected'),
  ofFailure('busy'),
  ofFailure('server'),
  ofFailure('contract'),
);
