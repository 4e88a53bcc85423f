/**
 * The sentences of all modules by key, for tests that find things in a browser: rewording one turns none of them red.
 * With `REWORDED=1` each is marked as in a build with `REWORDED=1`.
 */
import { FALLBACK_WORDS } from '@portal/host/testing.js';

import { allSentences } from '../../../tools/src/catalogs.js';
import { marked } from '../../../tools/src/reworded.mjs';

type Values = Readonly<Record<string, string | number>>;

const reworded = process.env['REWORDED'] !== undefined;
const rendered = (name: string, text: string): string => (reworded ? marked(name, text) : text);

/** By `module.key`, and by `module.key@catalog.ts` for the few keys that two catalogs of a module have. */
const SENTENCES = new Map<string, string>();
const AMBIGUOUS = new Set<string>();
for (const { module, key, text, file } of allSentences()) {
  const name = `${module}.${key}`;
  const sentence = rendered(name, text);
  if ((SENTENCES.get(name) ?? sentence) !== sentence) AMBIGUOUS.add(name);
  SENTENCES.set(name, sentence);
  SENTENCES.set(`${name}@${file}`, sentence);
}

/** Of a plural, the form for the number; without one, that for many. */
const formOf = (key: string, { count, n }: Values): string => {
  const number = count ?? n;
  return `${key}.${typeof number === 'number' ? new Intl.PluralRules('en-US').select(number) : 'other'}`;
};

function sentenceOf(key: string, values: Values = {}): string {
  if (AMBIGUOUS.has(key)) {
    const names = [...SENTENCES.keys()].filter((name) => name.startsWith(`${key}@`));
    throw new Error(`More than one catalog has ${key}. Take one of ${names.join(', ')}.`);
  }
  const sentence = SENTENCES.get(key) ?? SENTENCES.get(formOf(key, values));
  if (sentence === undefined) throw new Error(`No catalog has ${key}.`);
  return sentence;
}

/** A whole sentence: `copyOf('message-center.found', { count: 13 })`. */
export const copyOf = (key: string, values: Values = {}): string =>
  sentenceOf(key, values).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${key} needs a value for ${name}.`);
    return String(value);
  });

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A whole sentence, whatever its values are but for those that are known. */
export const patternOf = (key: string, known: Values = {}): RegExp => {
  const parts = sentenceOf(key, known).split(/\{(\w+)\}/);
  const pattern = parts.map((part, at) => {
    if (at % 2 === 0) return escaped(part);
    const value = known[part];
    return value === undefined ? '.+' : escaped(String(value));
  });
  return new RegExp(pattern.join(''));
};

/** The longest part of a sentence that has no value in it. */
export const partOf = (key: string): string =>
  sentenceOf(key)
    .split(/\{\w+\}/)
    .map((part) => part.trim())
    .reduce((longest, part) => (part.length > longest.length ? part : longest));

/** One of several sentences. */
export const anyOf = (...keys: readonly string[]): RegExp =>
  new RegExp(keys.map((key) => patternOf(key).source).join('|'));

/** The sentence after the user selects another time, which depends on the payer's rules. */
export const RESCHEDULED = anyOf('p2p-manage.done.rescheduled', 'p2p-manage.done.rescheduled-requested');

/** A request that takes no more answers, for whatever reason. */
export const CLOSED = anyOf('info-request-form.closed.expired', 'info-request-form.closed.closed');

/** For a name that begins with a sentence and goes on: "Unread 4". */
export const beginsWith = (text: string): RegExp => new RegExp(`^${escaped(text)}`);

/** Why a read failed, for tests that do not know which one did. */
export const FAILED = anyOf('failure.offline', 'failure.part', 'failure.timeout', 'failure.server', 'failure.busy');

/** The notice of the loader, instead of a module. */
export const FALLBACK: typeof FALLBACK_WORDS = {
  ...FALLBACK_WORDS,
  ...Object.fromEntries(
    Object.entries({ ...FALLBACK_WORDS }).map(([key, text]) => [key, rendered(`host.${key}`, text)]),
  ),
};

/** The loader's sentence with the phone number of the mocks' payer. */
export const CALL_CARELON = FALLBACK.call.replace('{payer}', 'Carelon').replace('{phone}', '(800) 252-2021');

/** "0 of 3 items provided" */
export const provided = (n: number, total: number): string => copyOf('info-request-form.meter', { n, total });

/** "Total Number of Records Found: 13" */
export const recordsFound = (count: number): string => copyOf('message-center.found', { count });
