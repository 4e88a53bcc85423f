/**
 * Which file of the remote a source is in. A module needs the entry, the core, and a file of its own; requesting a
 * peer-to-peer also the file in which a time is chosen, since rescheduling fetches that later, without the rest.
 *
 * What several modules need before they render is in the core. What one of them needs is in its own file. What comes
 * later, by `import()`, is in files of their own: those that the bundler finds, and one for each folder `later`.
 */
import { relative } from 'node:path';

import { importEdges } from './imports.js';
import { MODULES, TAGS, defineFile } from './modules.js';
import type { ModuleTag } from './modules.js';
import { ROOT } from './run.js';

type Imports = ReadonlyMap<string, readonly string[]>;

/** Every source that the element's file of a module imports, at any distance. */
function reached(below: Imports, tag: ModuleTag): ReadonlySet<string> {
  const found = new Set([defineFile(tag)]);
  for (const file of found) for (const next of below.get(file) ?? []) if (!isOthers(next, tag)) found.add(next);
  return found;
}

/** What is in the package of another module comes with that module. */
const isOthers = (path: string, tag: ModuleTag): boolean =>
  Object.values(MODULES).some((name) => name !== MODULES[tag] && path.startsWith(`packages/${name}/`));

function imports({ withLater }: { readonly withLater: boolean }): Imports {
  const below = new Map<string, string[]>();
  // What the entry of a package passes on is needed only by those who import the name.
  for (const { from, to, typeOnly, later } of importEdges({ forwards: true }))
    if (!typeOnly && (withLater || !later) && !from.endsWith('/src/index.ts'))
      below.set(from, [...(below.get(from) ?? []), to]);
  return below;
}

const CHOOSE_TIME = 'p2p-choose-time';

type Rule = (id: string) => string | null;

/** The rule for what is needed first: the name of the file of a source with that absolute path. */
export function firstChunks(): Rule {
  const [first, ever] = [imports({ withLater: false }), imports({ withLater: true })];
  const needs = TAGS.map((tag) => ({ tag, first: reached(first, tag), ever: reached(ever, tag) }));

  return (id) => {
    const path = relative(ROOT, id);
    if (isLibrary(id)) return 'core';
    const [one, ...others] = isLater(passedOn(path, first)) ? [] : needs.filter((need) => need.first.has(path));
    if (!one) return null;
    if (others.length > 0) return 'core';
    if (one.tag === 'p2p-scheduler' && !path.startsWith('packages/p2p-scheduler/')) return CHOOSE_TIME;
    // The file of a module defines its element: no later part of another module may need it.
    return needs.some(({ tag, ever: all }) => tag !== one.tag && all.has(path)) ? 'core' : one.tag;
  };
}

/** The file of the button's tag only passes it on, and goes with it. */
function passedOn(path: string, first: Imports): string {
  const [only, ...others] = path.includes('/src/define/') ? (first.get(path) ?? []) : [];
  return only === undefined || others.length > 0 ? path : only;
}

/** The federation plugin's own runtime is not delivered: see `only-what-is-reached`. */
const isLibrary = (id: string): boolean =>
  /node_modules|oxc|plain-dynamic-imports|compact-schema/.test(id) && !id.includes('@module-federation');

const LATER = /^packages\/([\w-]+)\/src\/(?:.*\/)?(later(?:-\w+)?)\//;

const isLater = (path: string): boolean => LATER.test(path);

/** The rule for what several later parts need. A catalog of sentences goes with what shows it. */
export function laterChunks(): Rule {
  const edges = importEdges({ forwards: true }).filter(({ typeOnly, from }) => !typeOnly && !from.endsWith('index.ts'));
  return (id) => {
    const path = relative(ROOT, id);
    if (!path.startsWith(CATALOGS)) return laterChunk(path);
    const users = edges.filter(({ from, to }) => to === path && !from.startsWith(CATALOGS) && !isTest(from));
    const [only = null, ...others] = new Set(users.map(({ from }) => laterChunk(from)));
    return others.length === 0 ? only : 'core-later';
  };
}

const CATALOGS = 'packages/copy/src/en-US/';
const isTest = (path: string): boolean =>
  /\.(?:test|fixture)\.ts$|^packages\/(?:tests|tools|bench)\/|^stories\//.test(path);

/** What lies in a folder `later` shares a file with the rest of that folder. */
const laterChunk = (path: string): string | null => {
  const [, side, later] = LATER.exec(path) ?? [];
  if (later === undefined) return path.startsWith('packages/kit/') ? 'core-later' : null;
  const isP2p = side === 'p2p-parts' || path.includes('/src/p2p/');
  const isModule = side !== undefined && side in MODULES;
  return `${isP2p ? 'peer-to-peer' : isModule ? side : 'core'}-${later}`;
};
