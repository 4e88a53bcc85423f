/** The kit's sentences by key, for tests of all packages, so rewording doesn't break tests. */
import { failureCopy, moduleCopy } from '@portal/copy';

export const ofFailure = failureCopy();
export const ofModule = moduleCopy();

/** The longest part of a sentence without a value, for tests that don't know the values. */
export const partOf = (sentence: string): string =>
  sentence
    .split(/\{\w+\}/)
    .map((part) => part.trim())
    .reduce((longest, part) => (part.length > longest.length ? part : longest));

/** The whole sentence as a pattern: any text matches a missing value, as a group with its name. */
export const patternOf = (sentence: string): RegExp => {
  const seen = new Set<string>();
  return sourceOf(sentence, (name) => (seen.has(name) ? '.+?' : (seen.add(name), `(?<${name}>.+?)`)));
};

/** Matches any of the sentences, with any text for missing values. */
export const anyOf = (...sentences: readonly string[]): RegExp =>
  new RegExp(sentences.map((sentence) => sourceOf(sentence, () => '.+?').source).join('|'), 'u');

/** A pattern of a sentence, with a replacement for each value. */
const sourceOf = (sentence: string, valueOf: (name: string) => string): RegExp =>
  new RegExp(
    sentence
      .split(/\{(\w+)\}/)
      .map((part, at) => (at % 2 ? valueOf(part) : part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')))
      .join(''),
    'u',
  );

/** Why something failed: every error shows one of these after its first sentence. */
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
