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
}

export interface Catalog<Key extends string> {
  (strings?: Strings): CopyOf<Key>;
  /** The name of a key for hosts and translations. */
  readonly pathOf: (key: Key) => string;
}

const translations = new Map<string, Translation>();

/** From now on, sentences in that language use this catalog. */
export const addTranslation = (language: string, translation: Translation): void =>
  void translations.set(language, translation);

/** The language of the sentences. */
export const languageOf = (strings: Strings): string => strings['language'] ?? 'en-US';

/**
 * `catalog('message-center', { refresh: 'Refresh' })` returns `copy(strings)`, which returns `t('refresh')`. The host's
 * sentence comes first, then the language's, then the English one.
 *
 * @param hostKeys host names for keys that several modules share
 */
export function catalog<const Texts extends Readonly<Record<string, Message>>>(
  module: string,
  texts: Texts,
  hostKeys?: Readonly<Partial<Record<string, string>>>,
): Catalog<keyof Texts & string> {
  const pathOf = (key: string): string => `${module}.${hostKeys?.[key] ?? key}`;
  const copy =
    (strings: Strings = {}): CopyOf<keyof Texts & string> =>
    (key, values = {}) => {
      const language = languageOf(strings);
      const translation = translations.get(language);
      const path = pathOf(key);
      const message = strings[path] ?? translation?.messages[path] ?? texts[key] ?? key;
      return fill(chosen(message, path, { strings, values, language }), values, translation?.somePayer ?? englishPayer);
    };
  return Object.assign(copy, { pathOf });
}

interface Asked {
  readonly strings: Strings;
  readonly values: Values;
  readonly language: string;
}

/** The message form that the values select; a host may override one form. */
function chosen(message: Message, path: string, asked: Asked): string {
  if (typeof message === 'string') return message;
  const [name, forms] = message;
  const form = formOf(asked.values[name], asked.language);
  const own = `${path}.${form}`;
  return chosen(asked.strings[own] ?? forms[form] ?? forms['other'] ?? '', own, asked);
}

/** The payer in a sentence, if the host does not name one. */
export const SOME_PAYER = 'the health plan';

const fill = (text: string, values: Values, somePayer: Translation['somePayer']): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string, at: number) => {
    const value = values[name] ?? whole;
    return value === SOME_PAYER ? somePayer(text.slice(0, at)) : String(value);
  });

/** "The health plan will call", "call the health plan", "a health plan representative". */
function englishPayer(before: string): string {
  if (/(?:^|[.?!] )$/.test(before)) return 'The health plan';
  return /\b(?:an?|the) $/i.test(before) ? 'health plan' : SOME_PAYER;
}

const rules = new Map<string, Intl.PluralRules>();

/** The form for a value: a number's plural form in that language, or the value itself. */
function formOf(value: string | number | undefined, language: string): string {
  if (typeof value !== 'number') return String(value);
  const rule = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, rule);
  return rule.select(value);
}
