/**
 * Matches a search against the displayed text (10-22): every word must match, in any order. Case, punctuation, and
 * diacritics don't count, and a date or time is one word in any format.
 */
import { formatLongDate, zoneAbbreviation } from '../time/format.js';
import type { Place } from '../time/format.js';
import { isPlainDate } from '../time/plain-date.js';
import type { PlainDate } from '../time/plain-date.js';
import { wallClock } from '../time/wall-clock.js';
import { normalizeTyped } from '../typed/normalize-typed.js';

/** One word of a search. It matches if all words of one reading match. */
type Term = readonly (readonly string[])[];

/** A parsed search, to compare with many records. */
export type SearchTerms = readonly Term[];

/** The searchable words of a record, each preceded by a space. */
export type SearchText = string;

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const DATES: ReadonlyMap<RegExp, (parts: readonly string[]) => readonly PlainDate[]> = new Map([
  [alone(String.raw`(\d{4})([/.-])(\d{1,2})\2(\d{1,2})`), ([, y, , m, d]) => dates(y, m, d)],
  [alone(String.raw`(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})`), ([, a, , b, year]) => usual(a, b, year)],
  [alone(String.raw`(\d{4})(\d{2})(\d{2})`), ([, y, m, d]) => dates(y, m, d)],
  [alone(String.raw`(\d{2})(\d{2})(\d{4})`), ([, a, b, year]) => usual(a, b, year)],
  [alone(String.raw`${MONTH}\.?[ -](\d{1,2})(?:st|nd|rd|th)?,?[ -](\d{4})`), ([, m, d, y]) => dates(y, month(m), d)],
  [
    alone(String.raw`(\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?${MONTH}\.?,?[ -](\d{4})`),
    ([, d, m, y]) => dates(y, month(m), d),
  ],
]);
const TIME = /(?<![\p{L}\p{N}:])(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([ap])\.?m\b\.?)?(?![\p{N}:])/gu;

/** Parses a search. A search without words matches every record. */
export function searchTerms(typed: string): SearchTerms {
  const terms: Term[] = [];
  let rest = folded(typed);
  for (const pattern of DATES.keys()) {
    rest = rest.replaceAll(pattern, (found: string) => {
      const readings = datesOf(found);
      if (readings.length === 0) return found;
      // An ID can look like a date.
      terms.push([...readings.map((date) => [date]), [glued(found)]]);
      return ' ';
    });
  }
  rest = rest.replace(TIME, (found: string, ...[hour, minute, second, half]: (string | undefined)[]) => {
    const times = hoursOf(Number(hour), half).map((h) => [two(h), minute, second].filter(Boolean).join(':'));
    terms.push([...times.map((time) => [time]), [glued(found)]]);
    return ' ';
  });
  return [...terms, ...chunks(rest).map(readingsOf)];
}

/** The possible calendar dates of a typed one, most likely first; empty if it is not a date. */
export function typedDates(typed: string): readonly PlainDate[] {
  return datesOf(folded(typed).trim());
}

const datesOf = (text: string): readonly PlainDate[] =>
  [...DATES].flatMap(([pattern, read]) => {
    const [found] = text.matchAll(pattern);
    return found?.[0] === text ? read(found) : [];
  });

/** An ID or a code without case, punctuation, and spaces, for comparing two of them as a whole. */
export const searchKey = (text: string): string => glued(folded(text));

/** Whether every typed word begins a word of the name. */
export const beginsWords = (typed: string, name: string): boolean => {
  const words = ` ${wordsOf(folded(name)).join(' ')}`;
  return chunks(folded(typed))
    .map(readingsOf)
    .every((term) => term.some((reading) => reading.every((word) => words.includes(` ${word}`))));
};

/** The words of a record's displayed text, such as names, IDs, and codes. Pass only text the user can see. */
export function searchText(shown: readonly (string | null | undefined)[]): SearchText {
  const words = new Set(shown.flatMap((text) => wordsOf(folded(text ?? ''))));
  return words.size === 0 ? '' : ` ${[...words].join(' ')}`;
}

/** A calendar date and its parts. */
export function searchDate(date: PlainDate): SearchText {
  const [y = '', m = '', d = ''] = date.split('-');
  const words = [date, MONTHS[Number(m) - 1], y, m, d, Number(m), Number(d)];
  return ` ${words.join(' ')}`;
}

const days = new Map<string, SearchText>();

/** An instant as displayed: date, weekday, time, and zone. */
export function searchInstant(instant: string, place: Place): SearchText {
  const { date, time } = wallClock(instant, place.timeZone);
  const key = [date, place.timeZone, place.locale].join();
  let day = days.get(key);
  if (day === undefined) {
    const shown = [formatLongDate(instant, place), zoneAbbreviation(place, instant)];
    day = searchDate(date) + searchText(shown);
    days.set(key, day);
  }
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const seconds = two(new Date(instant).getUTCSeconds());
  const twelve = hour % 12 || 12;
  return `${day} ${time}:${seconds} ${two(twelve)} ${twelve} ${two(minute)} ${seconds} ${hour < 12 ? 'am' : 'pm'}`;
}

/** Whether every word of the search is in one of the texts. A text may be a function, called only if needed. */
export function isFound(terms: SearchTerms, texts: readonly (SearchText | (() => SearchText))[]): boolean {
  let left = terms;
  for (const text of texts) {
    if (left.length === 0) return true;
    const words = typeof text === 'string' ? text : text();
    left = left.filter((term) => !term.some((reading) => reading.every((word) => has(words, word))));
  }
  return left.length === 0;
}

/** One or two characters must start a word, because they occur inside too many others. So must a time of day. */
const has = (text: SearchText, word: string): boolean =>
  text.includes(/^[a-z0-9]{1,2}$|:/.test(word) ? ` ${word}` : word);

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ð: 'd',
};

/** Lower case without diacritics, and dates without spaces inside. */
const folded = (text: string): string =>
  normalizeTyped(text)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ßøłđæœıþð]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[\u2044\u2215]/g, '/')
    .replace(/(?<=\d) ?([/.-]) ?(?=\d)/g, '$1');

/** The words of a text with and without punctuation; an ID also without spaces. */
const wordsOf = (text: string): readonly string[] => [
  ...chunks(text).flatMap((chunk) => [...parts(chunk), glued(chunk)]),
  ...(text.length <= ID_LENGTH && /\d/.test(text) ? parts(glued(text)) : []),
];

const ID_LENGTH = 24;

const chunks = (text: string): readonly string[] => text.split(/[\s,;]+/).filter((chunk) => glued(chunk) !== '');

const parts = (chunk: string): readonly string[] => chunk.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

const glued = (chunk: string): string => parts(chunk).join('');

/** "o'brien" matches as two words or one. */
function readingsOf(chunk: string): Term {
  const words = parts(chunk);
  return words.length > 1 ? [words, [glued(chunk)]] : [words];
}

function alone(pattern: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${pattern}(?![\p{L}\p{N}])`, 'gu');
}

/** Month first, as in the United States, or day first; a two-digit year belongs to this century or the last. */
function usual(a = '', b = '', year = ''): readonly PlainDate[] {
  const years = year.length === 4 ? [year] : year.length === 2 ? [`19${year}`, `20${year}`] : [];
  return [...new Set(years.flatMap((y) => [...dates(y, a, b), ...dates(y, b, a)]))];
}

function dates(y = '', m = '', d = ''): readonly PlainDate[] {
  const date = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  return isPlainDate(date) ? [date] : [];
}

const month = (name = ''): string => String(MONTHS.findIndex((one) => one.startsWith(name)) + 1);

/** Without AM or PM, either matches. */
function hoursOf(hour: number, half: string | undefined): readonly number[] {
  if (half) return [(hour % 12) + (half === 'p' ? 12 : 0)];
  return hour >= 1 && hour <= 12 ? [hour % 12, (hour % 12) + 12] : [hour];
}

const two = (value: number): string => String(value).padStart(2, '0');
