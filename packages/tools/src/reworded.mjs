/**
 * `npm run reworded`: the component tests with every sentence reworded, each by marks of its own on its letters.
 * A test that turns red quotes copy, or takes a sentence by the key of another. The copy deck's own tests
 * (`deck.test.ts`, `*.deck.test.ts`) hold sentences word for word and are left out.
 */

const CATALOG = /\/packages\/kit\/src\/(?:\w+\/)?copy\.[jt]s$/;
const LOOKUP = /texts\[key\] \?\? key/;

/** Runs in the page. Marks are combining characters: they take no room, so that a layout stays as it is. */
const marked = (name, text) => {
  let hash = 0;
  for (const letter of name) hash = (hash * 31 + letter.charCodeAt(0)) % 4096;
  const mark = String.fromCharCode(0x300 + (hash % 64), 0x300 + (hash >> 6));
  return text.replace(/\{\w+\}|\p{L}/gu, (part) => (part.startsWith('{') ? part : part + mark));
};

/** @param {string} code */
const inCatalog = (code) => {
  if (!LOOKUP.test(code)) throw new Error('A catalog looks its sentences up differently now.');
  return `const marked = ${marked.toString()};\n${code.replace(LOOKUP, "marked(module + '.' + key, texts[key] ?? key)")}`;
};

/** For files that are bundled. */
export const rewordedBundle = {
  name: 'reworded',
  enforce: 'pre',
  /** @param {string} code @param {string} id */
  transform: (code, id) => (CATALOG.test(id) ? { code: inCatalog(code), map: null } : undefined),
};

/** For files that are served one by one. */
export const rewordedFiles = {
  name: 'reworded',
  /** @param {{ path: string, body: unknown }} context */
  transform: ({ path, body }) => (CATALOG.test(path) ? inCatalog(String(body)) : undefined),
};
