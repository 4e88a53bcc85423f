/**
 * Compiles the ICU messages of the catalogs. `{count, plural, one {# file} other {# files}}` in a source becomes
 * `['count', { one: '{count} file', other: '{count} files' }]`, so that no browser gets a parser. Every build has this
 * plugin; a sentence without a plural or a select stays as it is.
 */
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { hoistSelectors } from '@formatjs/icu-messageformat-parser/manipulator.js';
import ts from 'typescript';

const CATALOG = /\/packages\/copy\/src\/(?:en-US|es-US)\/[\w-]+\.[jt]s$/;
const CHOICE = /\{\s*\w+\s*,/;

/** @param {string} text */
const isChoice = (text) => CHOICE.test(text);

/**
 * A message as the catalogs use it at run time: the text, or the value that decides with a message for each form.
 *
 * @param {string} text
 * @returns {import('../../copy/src/catalog.js').Message}
 */
export const compileMessage = (text) =>
  isChoice(text) ? compiled(hoistSelectors(parse(text, { ignoreTag: true })), text) : text;

const compiled = (elements, text, counted) => {
  const [first, ...rest] = elements;
  if (first?.type !== TYPE.plural && first?.type !== TYPE.select) {
    return elements.map((element) => written(element, text, counted)).join('');
  }
  if (rest.length > 0) throw new Error(`A choice stands beside other text: ${text}`);
  if (first.offset) throw new Error(`The catalogs know no offset: ${text}`);
  const forms = Object.entries(first.options).map(([form, { value }]) => {
    if (form.startsWith('=')) throw new Error(`The catalogs know no exact number: ${text}`);
    return [form, compiled(value, text, first.type === TYPE.plural ? first.value : counted)];
  });
  return [first.value, Object.fromEntries(forms)];
};

const written = (element, text, counted) => {
  if (element.type === TYPE.literal) return element.value;
  // A `#` outside of its own plural, once that is hoisted, is a number without a style.
  if (element.type === TYPE.argument || (element.type === TYPE.number && !element.style)) return `{${element.value}}`;
  if (element.type === TYPE.pound && counted !== undefined) return `{${counted}}`;
  throw new Error(`The catalogs know plurals, selects, and values alone: ${text}`);
};

/**
 * The source of a catalog with its choices compiled; undefined if there are none.
 *
 * @param {string} path
 * @param {string} code TypeScript or JavaScript
 */
const compiledSource = (path, code) => {
  if (!CATALOG.test(path) || !isChoice(code)) return undefined;
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
  const edits = [];
  const visit = (node) => {
    if (ts.isStringLiteralLike(node) && isChoice(node.text)) edits.push([node.getStart(), node.end, node.text]);
    else node.forEachChild(visit);
  };
  visit(source);
  return edits.reduceRight(
    (all, [from, to, text]) => all.slice(0, from) + JSON.stringify(compileMessage(text)) + all.slice(to),
    code,
  );
};

/** For files that are bundled. @type {import('vite').Plugin} */
export const messagesInBundle = {
  name: 'messages',
  enforce: 'pre',
  transform: (code, id) => {
    const changed = compiledSource(id.replace(/\?.*/, ''), code);
    return changed === undefined ? undefined : { code: changed, map: null };
  },
};

/** For files that are served one by one. */
export const messagesInFiles = {
  name: 'messages',
  /** @param {{ path: string, body: unknown }} context */
  transform: ({ path, body }) => compiledSource(path, String(body)),
};

/** For the package's files, each compiled by itself. */
export const withMessages = compiledSource;
