/**
 * `npm run reworded`: runs the component tests with every sentence reworded by its own marks on its letters. A test
 * that fails quotes copy, or uses the key of another sentence. The copy deck's own tests (`deck.test.ts`,
 * `*.deck.test.ts`) contain sentences word for word and are excluded.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const CATALOG = /\/packages\/copy\/src\/catalog\.[jt]s$/;
const LOOKUP = /texts\[key\] \?\? key/;
/** The loader's own sentences, which are not in a catalog. */
const FALLBACK = /\/packages\/host\/src\/fallback-words\.[jt]s$/;
const WORDS = /^(export const FALLBACK_WORDS[^=]*=) (\{[\s\S]*?\n\});/m;

/** Runs in the page. Marks are combining characters without a width, so that a layout stays the same. */
export const marked = (name, text) => {
  let hash = 0;
  for (const letter of name) hash = (hash * 31 + letter.charCodeAt(0)) % 4096;
  const mark = String.fromCharCode(0x300 + (hash % 64), 0x300 + (hash >> 6));
  return text.replace(/\{\w+\}|\p{L}/gu, (part) => (part.startsWith('{') ? part : part + mark));
};

/** Each plural form has its own mark. */
const markedMessage = (name, message) =>
  typeof message === 'string'
    ? marked(name, message)
    : [
        message[0],
        Object.fromEntries(
          Object.entries(message[1]).map(([form, of]) => [form, markedMessage(`${name}.${form}`, of)]),
        ),
      ];

/** @param {string} code */
const inCatalog = (code) => {
  if (!LOOKUP.test(code)) throw new Error('A catalog looks its sentences up differently now.');
  const helpers = `const marked = ${marked.toString()};\nconst markedMessage = ${markedMessage.toString()};`;
  return `${helpers}\n${code.replace(LOOKUP, "markedMessage(module + '.' + key, texts[key] ?? key)")}`;
};

/** @param {string} code */
const inFallback = (code) => {
  if (!WORDS.test(code)) throw new Error('The loader names its sentences differently now.');
  const each = "([key, text]) => [key, marked('host.' + key, text)]";
  return `const marked = ${marked.toString()};\n${code.replace(WORDS, `$1 Object.fromEntries(Object.entries($2).map(${each}));`)}`;
};

/** @param {string} path @param {string} code */
const inFile = (path, code) =>
  CATALOG.test(path) ? inCatalog(code) : FALLBACK.test(path) ? inFallback(code) : undefined;

/** For bundled files. */
export const rewordedBundle = {
  name: 'reworded',
  enforce: 'pre',
  /** @param {string} code @param {string} id */
  transform: (code, id) => {
    const changed = inFile(id, code);
    return changed === undefined ? undefined : { code: changed, map: null };
  },
};

/** In the folder of a build with marked sentences, so no other build uses its files. */
const NOTE = 'REWORDED.txt';
const WARNING = 'Every sentence of this build is marked, for tests. Do not release it.';

/** Plugins of a build with `REWORDED=1`, which shows browser tests other sentences. */
export const rewordedBuild = () => {
  if (process.env.REWORDED === undefined) return [];
  console.warn(`REWORDED: ${WARNING}`);
  const note = {
    name: 'reworded-note',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: NOTE, source: `${WARNING}\n` });
    },
  };
  return [rewordedBundle, note];
};

/** @param {string} folder of a build */
export const isReworded = (folder) => existsSync(join(folder, NOTE));

/** For files served one by one. */
export const rewordedFiles = {
  name: 'reworded',
  /** @param {{ path: string, body: unknown }} context */
  transform: ({ path, body }) => inFile(path, String(body)),
};
