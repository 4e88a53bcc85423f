/** Translations for tests: letters that nobody would write, so that English on the screen stands out. */
import type { Message, Translation } from './catalog.js';
import * as exported from './en-US/index.js';
import { translated } from './translation.js';

interface AnyCatalog {
  readonly module: string;
  readonly texts: Readonly<Record<string, Message>>;
}

const isCatalog = (value: unknown): value is AnyCatalog => typeof value === 'function' && 'texts' in value;

/** Every English message by `module.key`. */
export const englishMessages = (): Readonly<Record<string, Message>> =>
  Object.assign(
    {},
    ...Object.values<unknown>(exported)
      .filter(isCatalog)
      .map(({ module, texts }) => translated<never>(module as never, texts as never)),
  ) as Readonly<Record<string, Message>>;

const LATIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'àƀçđéƒĝĥîĵķľɱñöþqŕšţûṽŵẋýžÀƁÇĐÉƑĜĤÎĴĶĽṀÑÖÞǪŔŠŢÛṼŴẊÝŽ';
const ARABIC = 'ابتدهفغحيجكلمنوپقرسطعثوخيزابتدهفغحيجكلمنوپقرسطعثوخيز';

const spelled = (text: string, letters: string): string => {
  const of = Array.from(letters);
  return text
    .split(/(\{\w+\})/)
    .map((part, at) => (at % 2 ? part : part.replace(/[A-Za-z]/g, (letter) => of[LATIN.indexOf(letter)] ?? letter)))
    .join('');
};

/** A third longer, as translations are. */
const longer = (text: string): string => {
  const size = Math.round(Array.from(text.replace(/\{\w+\}/g, '')).length * 0.35);
  return `⟦${text} ${'ñö šé '
    .repeat(Math.ceil(size / 6))
    .slice(0, size)
    .trim()}⟧`;
};

const each = (message: Message, change: (text: string) => string): Message =>
  typeof message === 'string'
    ? change(message)
    : [message[0], Object.fromEntries(Object.entries(message[1]).map(([form, of]) => [form, each(of, change)]))];

const translation = (change: (text: string) => string): Translation => ({
  messages: Object.fromEntries(
    Object.entries(englishMessages()).map(([path, message]) => [path, each(message, change)]),
  ),
  somePayer: () => change('the health plan'),
  contract: (sentence) => sentence,
});

/** Accented, in brackets, 35 percent longer. */
export const accented = (): Translation => translation((text) => longer(spelled(text, ACCENTED)));

/** In Arabic letters, which run from right to left. */
export const arabic = (): Translation => translation((text) => spelled(text, ARABIC));
