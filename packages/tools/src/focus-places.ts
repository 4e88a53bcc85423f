/**
 * Verifies that screen readers announce every element that code focuses: a heading, a native control, or an element
 * with a role and a name. Reads the templates for each `tabindex`, and the elements for each `focus()` call.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';

import { ROOT } from './run.js';

interface Tag {
  readonly path: string;
  readonly name: string;
  readonly text: string;
}

const NATIVE = /^(?:h[1-6]|a|button|input|select|textarea|summary|dialog)$/;
/** Elements with an implicit role once they have a name. */
const NAMED = /^(?:section|nav|main|form|fieldset|table|article|aside)$/;
/** Named by its content. */
const NAMED_BY_CONTENT = /\brole=(?:"?(?:tab|button|link|heading|option)"?)[\s>]/;

const sourcesIn = (name: string): readonly string[] => {
  const home = `packages/${name}/src`;
  const files = existsSync(resolve(ROOT, home)) ? readdirSync(resolve(ROOT, home), { recursive: true }) : [];
  return files.map((file) => `${home}/${String(file)}`).filter((path) => path.endsWith('.ts'));
};

const sources = readdirSync(resolve(ROOT, 'packages'))
  .flatMap(sourcesIn)
  .filter((path) => !/\.(?:test|spec|fixture|driver|stories)\.ts$|packages\/(?:tests|tools)\//.test(path))
  .map((path) => ({ path, text: readFileSync(resolve(ROOT, path), 'utf8') }));

/** The end of an opening tag, ignoring any `>` inside an expression. */
function tagEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text.startsWith('${', at)) depth += 1;
    else if (depth > 0 && text[at] === '{' && text[at - 1] !== '$') depth += 1;
    else if (depth > 0 && text[at] === '}') depth -= 1;
    else if (depth === 0 && text[at] === '>') return at + 1;
  }
  return text.length;
}

const tagsOf = ({ path, text }: (typeof sources)[number]): readonly Tag[] =>
  [...text.matchAll(/<([a-z][\w-]*)(?=[\s>])/g)].map((match) => ({
    path,
    name: match[1] ?? '',
    text: text.slice(match.index, tagEnd(text, match.index)),
  }));

const all = sources.flatMap(tagsOf);

function isHeard({ path, name, text }: Tag): boolean {
  if (NATIVE.test(name) || NAMED_BY_CONTENT.test(text)) return true;
  const label = /\baria-label=("[^"]+"|\$\{)/.test(text);
  const ids = namesOf(text);
  const named = label || (ids.length > 0 && ids.every((id) => hasId(path, id)));
  return named && (NAMED.test(name) || /\brole=/.test(text));
}

/** The IDs of the naming elements: in quotes, or one expression. */
function namesOf(text: string): readonly string[] {
  const [, quoted, expression] = /\baria-labelledby=(?:"([^"]+)"|(\$\{[^}]*\}))/.exec(text) ?? [];
  return (quoted ?? expression)?.split(/\s+(?![^{]*})/) ?? [];
}

/** The naming element is in the same shadow root, so in the same file or in a view of its package. */
const hasId = (path: string, id: string): boolean =>
  all.some((tag) => folder(tag.path) === folder(path) && new RegExp(`\\sid="?${escape(id)}"?[\\s>]`).test(tag.text));

const folder = (path: string): string => path.split('/').slice(0, 2).join('/');
const escape = (text: string): string => text.replace(/[$(){}[\].*+?^|\\]/g, '\\$&');

const places = all.filter(({ text }) => /\stabindex=("?-1|\$\{[^}]*-1)/.test(text));

/** Members that refer to an element and on which the code calls `focus()`. */
const kept = sources.flatMap(({ path, text }) =>
  [...text.matchAll(/@query\('([^']+)'\)[^;]*?\b(\w+)!?:/g)]
    .filter(([, , name = '']) => new RegExp(`\\b${name}\\??\\.focus\\(`).test(text))
    .map(([, selector = '']) => ({ path, selector, text })),
);

/** Whether a tag matches the last part of a selector, as far as the selector is literal. */
function fits(tag: Tag, selector: string): boolean {
  const last = selector.split(/[\s>]+/).at(-1) ?? '';
  const [element = ''] = /^[a-z][\w-]*/.exec(last) ?? [];
  const [, id] = /#([\w-]+)/.exec(last) ?? [];
  const classes = [...last.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name);
  const attributes = [...last.matchAll(/\[([\w-]+)/g)].map(([, name = '']) => name);
  return (
    (element === '' || tag.name === element) &&
    (id === undefined || new RegExp(`\\sid="?${id}"?[\\s>]`).test(tag.text)) &&
    classes.every((name) => new RegExp(`class="[^>]*\\b${name}\\b`).test(tag.text)) &&
    attributes.every((name) => new RegExp(`\\s${name}[\\s=>]`).test(tag.text))
  );
}

const faults = [
  ...places.filter((tag) => !isHeard(tag)),
  ...kept.flatMap(({ path, selector }) =>
    all
      .filter((tag) => tag.path === path && selector.split(',').some((one) => fits(tag, one.trim())))
      .filter((tag) => !tag.name.includes('-') && !isHeard(tag)),
  ),
].map(({ path, text }) => `${path}: ${text.replace(/\s+/g, ' ')}`);

const found = [...new Set(faults)];
console.log(`${String(places.length)} elements with tabindex, ${String(kept.length)} that code focuses.`);
for (const fault of found) console.error(`Takes the focus without a role and a name: ${fault}`);
process.exitCode = found.length === 0 && places.length > 0 ? 0 : 1;
