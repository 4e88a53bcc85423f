/** Selects the language of a module's words and dates, and loads its catalog on demand. */
import { addTranslation, hasTranslation } from './catalog.js';
import type { Strings, Translation } from './catalog.js';

export interface Speech {
  /** BCP 47 tag for dates, numbers, and the element's `lang`. */
  readonly locale: string;
  /** The language of the words: English, or one that has a catalog, here or in the host's `strings`. */
  readonly language: string;
}

const CATALOGS: Readonly<Record<string, () => Promise<{ readonly translation: Translation }>>> = {
  es: () => import('./es-US/index.js'),
};

const ENGLISH: Speech = { locale: 'en-US', language: 'en' };
/** A language without a region has that of its readers here. */
const REGIONS: Readonly<Record<string, string>> = { en: 'en-US', es: 'es-US' };

const primary = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? '';

/**
 * Words and dates are in one language: the requested one if it has all words, and else American English.
 *
 * @param requested BCP 47 tag, from the settings or the page; anything else counts as American English
 * @param strings the host's own; their key `language` names a language that they have every sentence in
 */
export function speechFor(requested: string, strings: Strings = {}): Speech {
  const [tag] = canonical(requested);
  if (tag === undefined) return ENGLISH;
  const language = primary(tag);
  const isKnown = language === 'en' || language in CATALOGS || primary(strings['language'] ?? '') === language;
  return isKnown ? { locale: REGIONS[tag] ?? tag, language } : ENGLISH;
}

function canonical(tag: string): readonly string[] {
  try {
    return Intl.getCanonicalLocales(tag);
  } catch {
    return [];
  }
}

/** Whether a language's catalog is loaded. */
export const isLoaded = (language: string, strings: Strings = {}): boolean =>
  language === 'en' || hasTranslation(language) || primary(strings['language'] ?? '') === language;

/** Same limit as for a lazy part. A catalog that arrives later is used from then on. */
const LIMIT_MS = 8_000;

const underway = new Map<string, Promise<boolean>>();

/** Loads the catalog of a language once for all modules. Resolves with whether it is here in time; a next call tries again. */
export function loadLanguage(language: string): Promise<boolean> {
  const known = underway.get(language);
  if (known) return known;
  const arrived = (CATALOGS[language]?.() ?? Promise.reject(new Error(language))).then(
    ({ translation }) => (addTranslation(language, translation), true),
    () => false,
  );
  const loading = Promise.race([arrived, late()]).finally(() => underway.delete(language));
  underway.set(language, loading);
  return loading;
}

const late = (): Promise<boolean> => new Promise((settle) => setTimeout(() => settle(false), LIMIT_MS));

const selected = new WeakMap<Strings, Map<string, Strings>>();
const NO_STRINGS: Strings = {};

/**
 * The host's sentences, for words in that language: the same object each time, so that nothing renders twice. Sentences
 * that the host declared in another language are left out.
 */
export function stringsIn(language: string, strings: Strings = NO_STRINGS): Strings {
  if (language === primary(strings['language'] ?? 'en')) return strings;
  const byLanguage = selected.get(strings) ?? new Map<string, Strings>();
  selected.set(strings, byLanguage);
  const own = byLanguage.get(language) ?? { ...(strings['language'] === undefined ? strings : NO_STRINGS), language };
  byLanguage.set(language, own);
  return own;
}
