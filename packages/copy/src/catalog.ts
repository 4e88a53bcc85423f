/**
 * The sentences of the modules. A key is a whole sentence; `{name}` is a placeholder for a value. Plurals are ICU
 * messages in the sources, `{count, plural, one {# file} other {# files}}`, and the builds compile them to a `Choice`:
 * no parser runs in the browser (decision 21).
 */
export type Values = Readonly<Record<string, string | number>>;

export type CopyOf<Key extends string> = (key: Key, values?: Values) => string;

/** A compiled plural or select: the name of the deciding value, and a message for each of its forms. */
export type Choice = readonly [name: string, forms: Readonly<Record<string, Message>>];

export type Message = string | Choice;

/**
 * The host's own sentences by `module.key`. `language` is their BCP 47 tag; a host that has every sentence in a
 * language without a catalog sets it, and words and dates follow.
 */
export type Strings = Readonly<Record<string, string>>;

/** The catalog of another language, by `module.key`. */
export interface Translation {
  readonly messages: Readonly<Record<string, Message>>;
  /** The generic payer, for a host that named none, after the text `before`. */
  readonly somePayer: (before: string) => string;
  /** Joins what the language writes as one word, in a sentence with its values: "de el" is "del" in Spanish. */
  readonly contract: (sentence: string) => string;
}

export interface Catalog<Module extends string, Key extends string> {
  (strings?: Strings): CopyOf<Key>;
  readonly module: Module;
  /** The English sentences by key, for tests and exports. */
  readonly texts: Readonly<Record<Key, Message>>;
}

const translations = new Map<string, Translation>();

/** From now on, sentences in that language use this catalog. */
export const addTranslation = (language: string, translation: Translation): void =>
  void translations.set(language, translation);

export const hasTranslation = (language: string): boolean => translations.has(language);

/** The language of the words. */
const languageOf = (strings: Strings): string => strings['language'] ?? 'en-US';

/**
 * `catalog('message-center', { refresh: 'Refresh' })` returns `copy(strings)`, which returns `t('refresh')`. The host's
 * sentence comes first, then the language's, then the English one.
 *
 * @param hostKeys host names for keys that several modules share
 */
export function catalog<const Module extends string, const Texts extends Readonly<Record<string, Message>>>(
  module: Module,
  texts: Texts,
  hostKeys?: Readonly<Partial<Record<string, string>>>,
): Catalog<Module, keyof Texts & string> {
  const copy =
    (strings: Strings = {}): CopyOf<keyof Texts & string> =>
    (key, values = {}) => {
      const language = languageOf(strings);
      const translation = translations.get(language) ?? ENGLISH;
      const path = `${module}.${hostKeys?.[key] ?? key}`;
      const message = strings[path] ?? translation.messages[`${module}.${key}`] ?? texts[key] ?? key;
      return filled(chosen(message, path, { strings, values, language }), values, { language, ...translation });
    };
  return Object.assign(copy, { module, texts });
}

interface Lookup {
  readonly strings: Strings;
  readonly values: Values;
  readonly language: string;
}

/** The message form that the values select; a host may override one form. */
function chosen(message: Message, path: string, lookup: Lookup): string {
  if (typeof message === 'string') return message;
  const [name, forms] = message;
  const form = formOf(lookup.values[name], lookup.language);
  const own = `${path}.${form}`;
  return chosen(lookup.strings[own] ?? forms[form] ?? forms['other'] ?? '', own, lookup);
}

/** The payer in a sentence, if the host does not name one. */
export const SOME_PAYER = 'the health plan';

/** Right-to-left languages. */
const RTL = /^(?:ar|dv|fa|he|ps|sd|ug|ur|yi)\b/;

/** A sentence with its values. In a language from right to left, each value keeps its own direction (WCAG 1.3.2). */
function filled(
  text: string,
  values: Values,
  { language, somePayer, contract }: Translation & { language: string },
): string {
  const [start, end] = RTL.test(language) ? ['\u2068', '\u2069'] : ['', ''];
  return contract(
    text.replace(/\{(\w+)\}/g, (whole, name: string, at: number) => {
      const value = values[name] ?? whole;
      return value === SOME_PAYER ? somePayer(text.slice(0, at)) : start + String(value) + end;
    }),
  );
}

/** "The health plan will call", "call the health plan", "a health plan representative". */
function somePayerInEnglish(before: string): string {
  if (/(?:^|[.?!] )$/.test(before)) return 'The health plan';
  return /\b(?:an?|the) $/i.test(before) ? 'health plan' : SOME_PAYER;
}

/** The English sentences come with the elements that show them. */
const ENGLISH: Translation = { messages: {}, somePayer: somePayerInEnglish, contract: (sentence) => sentence };

const rules = new Map<string, Intl.PluralRules>();

/** The form for a value: a number's plural form in that language, or the value itself. */
function formOf(value: string | number | undefined, language: string): string {
  if (typeof value !== 'number') return String(value);
  const rule = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, rule);
  return rule.select(value);
}
