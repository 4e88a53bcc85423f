/** The rules for every sentence that users read, as data: terms, whole sentences, plurals, voice, and reading level. */
import type { Entry } from './named-controls-rule.js';

/** A banned term, and its replacement. */
export interface Banned {
  readonly term: RegExp;
  readonly say: string;
}

export const BANNED: readonly Banned[] = [
  { term: /\bservers?\b/i, say: '“we” or {payer}' },
  { term: /\bsomebody\b|\bwhoever\b/i, say: 'someone' },
  { term: /\bnobody\b/i, say: 'no one, or what did not happen' },
  { term: /\bcolleagues?\b/i, say: 'someone in your office' },
  { term: /\btelephones?\b/i, say: 'phone' },
  { term: /\be-mails?\b/i, say: 'email' },
  { term: /\b(?:press(?:es|ed)?|click(?:s|ed)?)\b/i, say: 'select' },
  { term: /\b(?:takes?|taken)\b(?! (?:place|longer|over|\d))/i, say: 'accept' },
  { term: /\btold\b/i, say: 'what you will see, or who notifies whom' },
  { term: /\brefused?\b/i, say: 'not accepted' },
  { term: /\bkept\b/i, say: 'still here, or saved' },
  { term: /\banew\b/i, say: 'again' },
  { term: /\(s\)/, say: 'plural forms' },
  { term: /\blog(?:ged)? (?:in|out)\b|\blogin\b/i, say: 'sign in, sign out' },
  { term: /\bcancelled\b/i, say: 'canceled' },
  { term: /\bappointments?\b/i, say: 'Peer-to-Peer' },
  { term: /\b(?:slots?|open times?)\b/i, say: 'available time' },
  { term: /\bpeer-to-peer\b|\b[Pp]eer to [Pp]eer\b|\bP2P\b/, say: 'Peer-to-Peer' },
  { term: /\bphysician reviewer\b|(?<!Physician )\breviewers?\b/, say: 'Physician Reviewer' },
  { term: /\bdistribution list\b/i, say: 'scheduling team' },
  { term: /\bstates?\b/i, say: 'status' },
  { term: /\bcases?\b/i, say: 'order' },
  { term: /\bpresent time\b/i, say: 'current Peer-to-Peer time' },
  { term: /\bretry\b/i, say: 'try again' },
  { term: /\b(?:contract|queued?|HTTP|API)\b/, say: 'nothing: it is for developers' },
  { term: /\b[a-z]+-[a-z]+-(?:url|id)\b|\b[a-z]+Z[a-z]+\b/, say: 'nothing: attributes are for developers' },
  { term: /\b(?:invalid|oops|sorry)\b/i, say: 'what to do' },
  { term: /!/, say: 'a period' },
  { term: /;/, say: 'two sentences' },
  { term: /\bplease\b/i, say: 'the verb' },
  { term: /\ba little while\b/i, say: 'in a few minutes' },
  { term: /\b\d* ?(?:min|h|d|s) left\b/, say: 'a unit of Intl, in full' },
];

/** A person or thing next to a label; these start with a lowercase letter on purpose. */
const PARTS: readonly RegExp[] = [/^or drop\b/, /^e\.g\. /, /^(?:your office|the portal|someone else)$/];

const firstLetter = (text: string): string => /[\p{L}\d{“]/u.exec(text)?.[0] ?? '';

/** Why a text is not a whole sentence or label; undefined if it is. */
export function fragmentIn(text: string): string | undefined {
  if (PARTS.some((part) => part.test(text))) return undefined;
  if (/\p{Ll}/u.test(firstLetter(text))) return 'begins with a small letter';
  if (/^It(?:’s)?\b/.test(text)) return 'begins with “It”';
  if (/[.?] \S/.test(text.replace(/\b[AP]\.M\./g, '')) && !/[.?…:”]$/.test(text)) return 'has no period at its end';
  return undefined;
}

/** Labels and sentences of a text. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.?…])\s+(?=[\p{Lu}{“])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence.replace(/\{\w+\}/g, '')));

const BE = /\b(?:is|are|was|were|be|been|being|isn’t|aren’t|wasn’t|weren’t|get|gets|got)/.source;
const BETWEEN = /(?: (?:not|no longer|already|also|still|now|only|being|been|just|yet))*/.source;
const PARTICIPLE =
  /\w+ed|born|broken|built|chosen|cut|done|drawn|found|given|gone|held|hidden|kept|known|left|lost|made|met|paid|read|seen|sent|set|shown|sold|taken|told|withdrawn|written/
    .source;
const PASSIVE = new RegExp(`${BE}${BETWEEN} (${PARTICIPLE})\\b`, 'gi');
/** Participles that describe a state, not an action. */
const STATES = new Set(['attached', 'closed', 'damaged', 'expired', 'gone', 'left', 'limited', 'needed', 'signed']);

export const isPassive = (sentence: string): boolean =>
  [...sentence.matchAll(PASSIVE)].some(([, participle = '']) => !STATES.has(participle.toLowerCase()));

const wordsOf = (sentence: string): readonly string[] =>
  sentence.replace(/\{\w+\}/g, 'word').match(/[\p{L}\d][\p{L}\d’'-]*/gu) ?? [];

/** An approximate syllable count: groups of vowels, without a silent e. */
const syllablesOf = (word: string): number =>
  Math.max(
    1,
    (
      word
        .toLowerCase()
        .replace(/(?:[^laeiouy]e|ed)$/, '')
        .match(/[aeiouy]+/g) ?? []
    ).length,
  );

export interface Reading {
  readonly sentences: number;
  readonly words: number;
  readonly grade: number;
}

/** Flesch-Kincaid, over sentences of at least four words. */
export function readingOf(texts: readonly string[]): Reading {
  const sentences = texts
    .flatMap(sentencesOf)
    .map(wordsOf)
    .filter((words) => words.length >= 4);
  const words = sentences.flat();
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  const grade =
    sentences.length === 0 ? 0 : 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
  return { sentences: sentences.length, words: words.length, grade };
}

/** Counts that would render "1 files", and forms without `other`; `all` has the other forms. */
export function pluralFaults(entries: readonly Entry[], all: readonly Entry[]): readonly Entry[] {
  const keys = new Set(all.map(({ module, key }) => `${module}.${key}`));
  const has = ({ module }: Entry, key: string): boolean => keys.has(`${module}.${key}`);
  return entries.filter((entry) => {
    const { key, text } = entry;
    const stem = key.replace(/\.(?:one|other)$/, '');
    if (key.endsWith('.one')) return !has(entry, `${stem}.other`) && !has(entry, stem);
    const counts = /\{(?:n|count|more|most|left)\} (?:more )?(?!was\b|has\b|does\b)[a-z]{2,}s\b/.test(text);
    return counts && !has(entry, `${stem}.one`);
  });
}
