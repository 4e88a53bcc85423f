/**
 * Bundles all component tests into few files. Served one module at a time, a test file waits for some three hundred
 * requests before it runs, which takes longer than its tests; individually named files still run that way.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { build } from 'vite';

import { messagesInBundle } from './messages.mjs';

/** @param {string} folder */
const testsUnder = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' || entry.name === 'fixtures' ? [] : testsUnder(path);
    return entry.name.endsWith('.test.ts') ? [path] : [];
  });

/** @type {(root: string, file: string) => string} */
const pathOf = (root, file) => relative(root, file).replace(/\.ts$/, '');

/** The comment of a file whose tests no other test may precede. */
const ALONE = /^\/\/ Runs in its own page:/m;

/** Hooks outside of `describe` apply to all tests of a page. */
const HOOKS = /^(?:before|after)(?:Each)?\(/m;

/** The longest files, and those that run in every zone or are left out by name, also have their own page. */
const needsOwnPage = (file) =>
  /\/faults\/|\/all-modules\/|(?:proof|deck)\.test\.ts$/.test(file) ||
  [ALONE, HOOKS].some((pattern) => pattern.test(readFileSync(file, 'utf8')));

/**
 * The files of each page by its name. Starting a page costs as much as ten tests, so the files of a folder share one.
 *
 * @param {string} root
 * @param {readonly string[]} files
 * @returns {ReadonlyMap<string, readonly string[]>}
 */
function pagesOf(root, files) {
  const pages = new Map();
  for (const file of files) {
    const name = needsOwnPage(file) ? pathOf(root, file) : `${relative(root, dirname(file))}/all.test`;
    pages.set(name, [...(pages.get(name) ?? []), file]);
  }
  return pages;
}

/** An entry that imports the files of a page. */
const PAGE = 'page-of-tests:';

/**
 * @param {ReadonlyMap<string, readonly string[]>} pages
 * @returns {import('vite').Plugin}
 */
const pageEntries = (pages) => ({
  name: 'pages-of-tests',
  enforce: 'pre',
  resolveId(id, importer) {
    if (id.startsWith(PAGE)) return id;
    // Packages declare that their files only export, which tests don't.
    return importer?.startsWith(PAGE) ? { id, moduleSideEffects: true } : undefined;
  },
  load: (id) =>
    id.startsWith(PAGE)
      ? pages
          .get(id.slice(PAGE.length))
          .map((file) => `import ${JSON.stringify(file)};`)
          .join('\n')
      : undefined,
});

/**
 * Writes them to a folder, a page for each folder. With `chosen`, each file has its own, under its path plus `.js`.
 *
 * @param {string} root of the repository
 * @param {string} folder
 * @param {{ chosen?: readonly string[], plugins?: import('vite').Plugin[] }} options all of them without `chosen`
 */
export async function bundleTests(root, folder, { chosen, plugins = [] }) {
  const files =
    chosen?.map((path) => join(root, path)) ?? ['packages', 'mocks'].flatMap((part) => testsUnder(join(root, part)));
  const pages = chosen ? new Map(files.map((file) => [pathOf(root, file), [file]])) : pagesOf(root, files);
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    base: './',
    plugins: [pageEntries(pages), messagesInBundle, ...plugins],
    resolve: { conditions: ['browser', 'development', 'module', 'default'] },
    build: {
      target: 'es2022',
      outDir: folder,
      emptyOutDir: true,
      sourcemap: chosen !== undefined,
      minify: false,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: Object.fromEntries([...pages.keys()].map((name) => [name, `${PAGE}${name}`])),
        // The runner's own modules, which its server provides.
        external: [/^\/__web/],
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          codeSplitting: { groups: [{ name: 'libraries', test: /node_modules/ }] },
        },
      },
    },
  });
}
