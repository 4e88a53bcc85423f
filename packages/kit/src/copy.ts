/**
 * The sentences of a module. A host may replace any of them by its key (`settings.strings`).
 * `{name}` in a sentence stands for a value; a key that ends in `.one` or `.other` is a plural form.
 */
export type Values = Readonly<Record<string, string | number>>;

export type CopyOf<Key extends string> = (key: Key, values?: Values) => string;

/**
 * `catalog('message-center', { refresh: 'Refresh' })` gives `words(strings)`, which gives `t('refresh')`.
 * Sentences that modules share can have names of their own for a host: `hostKeys` has those by key.
 */
export const catalog =
  <const Texts extends Readonly<Record<string, string>>>(
    module: string,
    texts: Texts,
    hostKeys?: Readonly<Partial<Record<keyof Texts & string, string>>>,
  ) =>
  (strings: Readonly<Record<string, string>> = {}): CopyOf<keyof Texts & string> =>
  (key, values = {}) =>
    fill(strings[`${module}.${hostKeys?.[key] ?? key}`] ?? texts[key] ?? key, values);

/** The payer in a sentence, if the host does not name one. */
export const SOME_PAYER = 'the health plan';

const fill = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string, at: number) => {
    const value = values[name] ?? whole;
    return value === SOME_PAYER ? somePayer(text.slice(0, at)) : String(value);
  });

/** "The health plan will call", "call the health plan", "a health plan representative". */
function somePayer(before: string): string {
  if (/(?:^|[.?!] )$/.test(before)) return 'The health plan';
  return /\b(?:an?|the) $/i.test(before) ? 'health plan' : SOME_PAYER;
}

const rules = new Map<string, Intl.PluralRules>();

/** The plural form of a number: "one", "other" and what other languages have. */
export function pluralForm(count: number, locale: string): Intl.LDMLPluralRule {
  const rule = rules.get(locale) ?? new Intl.PluralRules(locale);
  rules.set(locale, rule);
  return rule.select(count);
}

/** The key of a plural: `plural('found', 1, 'en-US')` is `found.one`. English has these two forms. */
export const plural = <Stem extends string>(
  stem: Stem,
  count: number,
  locale: string,
): `${Stem}.one` | `${Stem}.other` => (pluralForm(count, locale) === 'one' ? `${stem}.one` : `${stem}.other`);

/** The key of a count: `counted('left', 1, 'en-US')` is `left.one`, for any other number it is `left`. */
export const counted = <Stem extends string>(stem: Stem, count: number, locale: string): `${Stem}.one` | Stem =>
  pluralForm(count, locale) === 'one' ? `${stem}.one` : stem;
