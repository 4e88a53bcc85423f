/**
 * Bundles all component tests into few files. Served one module at a time, a test file waits for some three hundred
 * requests before it runs, which takes longer than its tests; individually named files still run that way.
 */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

import { build } from 'vite';

import { messagesInBundle } from './messages.mjs';

/** @param {string} folder */
const testsUnder = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' || entry.name === 'fixtures' ? [] : testsUnder(path);
    return entry.name.endsWith('.test.ts') ? [path] : [];
  });

/**
 * Writes them to a folder, each under its own path plus `.js`.
 *
 * @param {string} root of the repository
 * @param {string} folder
 * @param {{ chosen?: readonly string[], plugins?: import('vite').Plugin[] }} options all of them without `chosen`
 */
export async function bundleTests(root, folder, { chosen, plugins = [] }) {
  const files =
    chosen?.map((path) => join(root, path)) ?? ['packages', 'mocks'].flatMap((part) => testsUnder(join(root, part)));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    base: './',
    plugins: [messagesInBundle, ...plugins],
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
        input: Object.fromEntries(files.map((file) => [relative(root, file).replace(/\.ts$/, ''), file])),
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
