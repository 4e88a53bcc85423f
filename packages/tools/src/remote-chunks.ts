/**
 * Assigns each source to a file of the remote. A module needs the entry, the core, and its own file. The scheduler's own
 * file only defines its element, and the rest is in the file for selecting a time, because rescheduling needs that too:
 * in two files, they compress to 0.8 kB more.
 *
 * The core contains the code that several modules need before they render. Code that only one module needs is in its
 * own file. Lazy code, loaded by `import()`, is in separate files: those the bundler creates, and one per folder
 * `later`.
 */
import { relative } from 'node:path';

import { importEdges } from './imports.js';
import { MODULES, TAGS, defineFile } from './modules.js';
import type { ModuleTag } from './modules.js';
import { ROOT } from './run.js';

type Imports = ReadonlyMap<string, readonly string[]>;

/** Every source that a module's element file imports, directly or not. */
function reached(below: Imports, tag: ModuleTag): ReadonlySet<string> {
  const found = new Set([defineFile(tag)]);
  for (const file of found) for (const next of below.get(file) ?? []) if (!isOthers(next, tag)) found.add(next);
  return found;
}

/** A source in another module's package loads with that module. */
const isOthers = (path: string, tag: ModuleTag): boolean =>
  Object.values(MODULES).some((name) => name !== MODULES[tag] && path.startsWith(`packages/${name}/`));

/** Only importers of a name need what an entry re-exports. */
const isEntry = (path: string): boolean => /\/(?:src|en-US)\/index\.ts$/.test(path);

function imports({ withLater }: { readonly withLater: boolean }): Imports {
  const below = new Map<string, string[]>();
  // Only importers of a name need what a package's entry re-exports.
  for (const { from, to, typeOnly, later } of importEdges({ forwards: true }))
    if (!typeOnly && (withLater || !later) && !isEntry(from)) below.set(from, [...(below.get(from) ?? []), to]);
  return below;
}

const CHOOSE_TIME = 'p2p-choose-time';

type Rule = (id: string) => string | null;

/** The rule for code of the first render: maps a source's absolute path to a file name. */
export function firstChunks(): Rule {
  const [first, ever] = [imports({ withLater: false }), imports({ withLater: true })];
  const needs = TAGS.map((tag) => ({ tag, first: reached(first, tag), ever: reached(ever, tag) }));
  const usersOf = usersOfCatalogs();

  return (id) => {
    const path = relative(ROOT, id);
    if (isLibrary(id)) return 'core';
    const isForLater = isCatalog(path) && usersOf(path).every(isLater);
    const [one, ...others] =
      isForLater || isLater(passedOn(path, first)) ? [] : needs.filter((need) => need.first.has(path));
    if (!one) return null;
    if (others.length > 0) return 'core';
    if (one.tag === 'p2p-scheduler') return path === defineFile(one.tag) ? one.tag : CHOOSE_TIME;
    // A module's file defines its element, so no lazy part of another module may need it.
    return needs.some(({ tag, ever: all }) => tag !== one.tag && all.has(path)) ? 'core' : one.tag;
  };
}

/** The file of the button's tag only re-exports it and moves with it. */
function passedOn(path: string, first: Imports): string {
  const [only, ...others] = path.includes('/src/define/') ? (first.get(path) ?? []) : [];
  return only === undefined || others.length > 0 ? path : only;
}

/** The federation plugin's runtime isn't shipped: see `only-what-is-reached`. */
const isLibrary = (id: string): boolean =>
  /node_modules|oxc|plain-dynamic-imports|compact-(?:schema|offset)/.test(id) && !id.includes('@module-federation');

const LATER = /^packages\/([\w-]+)\/src\/(?:.*\/)?(later(?:-\w+)?)\//;

const isLater = (path: string): boolean => LATER.test(path);

/** The rule for code that several lazy parts need. A catalog of sentences moves with the code that shows it. */
export function laterChunks(): Rule {
  const usersOf = usersOfCatalogs();
  return (id) => {
    const path = relative(ROOT, id);
    if (!isCatalog(path)) return laterChunk(path);
    const [only = null, ...others] = new Set(usersOf(path).map(laterChunk));
    return others.length === 0 ? only : 'core-later';
  };
}

const isCatalog = (path: string): boolean => path.startsWith('packages/copy/src/en-US/');

/** The sources of the product that show a catalog's sentences. */
function usersOfCatalogs(): (path: string) => readonly string[] {
  const edges = importEdges({ forwards: true }).filter(
    ({ typeOnly, from }) => !typeOnly && !isEntry(from) && !from.startsWith('packages/copy/') && !isTest(from),
  );
  return (path) => edges.flatMap(({ from, to }) => (to === path ? [from] : []));
}

const isTest = (path: string): boolean =>
  /\.(?:test|fixture)\.ts$|^packages\/(?:tests|tools|bench)\/|^stories\//.test(path);

/** Sources in a folder `later` share a file with the rest of that folder. */
const laterChunk = (path: string): string | null => {
  const [, side, later] = LATER.exec(path) ?? [];
  if (later === undefined) return path.startsWith('packages/kit/') ? 'core-later' : null;
  const isP2p = side === 'p2p-parts' || path.includes('/src/p2p/');
  const isModule = side !== undefined && side in MODULES;
  return `${isP2p ? 'peer-to-peer' : isModule ? side : 'core'}-${later}`;
};
