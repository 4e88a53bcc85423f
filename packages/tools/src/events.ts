/**
 * Compares the public events of each element: emitted by its sources, typed for hosts, and documented. The manifest,
 * `llms.txt`, the editor data, and the framework types all come from the classes' `@fires` documentation.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import { manifestDeclarations } from './manifest.js';
import { ROOT } from './run.js';

const FEATURES = ['message-center', 'info-request-form', 'p2p-scheduler', 'p2p-manage'] as const;
const IMPORT = /(?:import|export)\s+(?!type\b)(?:([^'";]*?)\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/g;
const EVENT = /class (\w+) extends CustomEvent[\s\S]*?static readonly type = '([^']+)';[\s\S]*?\n}/g;

const read = (path: string): string => readFileSync(path, 'utf8');

/** The sources of an import; none for third-party packages. */
function sourcesOf(specifier: string, names: string, from: string): readonly string[] {
  const [, name, define] = /^@portal\/([\w-]+)(?:\/define\/([\w/-]+)\.js)?$/.exec(specifier) ?? [];
  if (name && define) return [resolve(ROOT, 'packages', name, 'src', `define/${define}.ts`)];
  if (name) return exportersOf(names, resolve(ROOT, 'packages', name, 'src/index.ts'));
  return specifier.startsWith('.') ? [resolve(dirname(from), specifier.replace(/\.js$/, '.ts'))] : [];
}

/** An index loads everything, but an element uses only the names it imports. */
function exportersOf(names: string, index: string): readonly string[] {
  const wanted = [...names.matchAll(/\w+/g)].map(([name]) => name);
  const sources = [...read(index).matchAll(/from '(\.[^']+)\.js'/g)].map(([, path = '']) =>
    resolve(dirname(index), `${path}.ts`),
  );
  return sources.filter((path) => existsSync(path) && wanted.some((name) => declares(path, name)));
}

const declares = (path: string, name: string): boolean =>
  new RegExp(`export [^;{]*\\b(?:class|const|function) ${name}\\b|export \\{[^}]*\\b${name}\\b`).test(read(path));

/** Everything that an element's definition loads, now or later. */
function reached(from: string, seen = new Map<string, string>()): ReadonlyMap<string, string> {
  if (seen.has(from) || !existsSync(from)) return seen;
  const text = read(from);
  seen.set(from, text);
  for (const [, names = '', still, later] of text.matchAll(IMPORT)) {
    for (const to of sourcesOf(still ?? later ?? '', names, from)) reached(to, seen);
  }
  return seen;
}

/** Names of the events that reach the host. */
function firedBy(define: string): ReadonlySet<string> {
  const texts = [...reached(define).values()];
  const isSent = (name: string): boolean =>
    texts.some((text) => new RegExp(`dispatchEvent\\([^;]*new ${name}\\(`).test(text));
  const all = texts.flatMap((text) => [...text.matchAll(EVENT)]);
  const open = all.filter(([text]) => /composed: (?:true|isPublic)|\.\.\.PUBLIC/.test(text));
  return new Set(open.flatMap(([, name = '', type = '']) => (isSent(name) ? [type] : [])));
}

const missing = (what: string, from: Iterable<string>, place: ReadonlySet<string> | string): readonly string[] =>
  [...from]
    .filter((name) => (typeof place === 'string' ? !place.includes(`\`${name}`) : !place.has(name)))
    .map((name) => `${name} ${what}`);

async function differences(): Promise<readonly string[]> {
  const declared = (await manifestDeclarations()).map(({ declaration }) => declaration);
  const typed = new Set(
    [...read(resolve(ROOT, 'packages/host/src/events.ts')).matchAll(/^ {2}'([\w-]+)':/gm)].map(([, name = '']) => name),
  );
  const everywhere = new Set<string>();

  const found = publicTags().flatMap(([tag, name]) => {
    const events = declared.find(({ tagName }) => tagName === tag)?.events ?? [];
    const documented = new Set(events.map((event) => event.name));
    const own = events.filter(({ inheritedFrom }) => !inheritedFrom).map((event) => event.name);
    const fired = firedBy(resolve(ROOT, 'packages', name, `src/define/${tag}.ts`));
    for (const one of fired) everywhere.add(one);
    return [
      ...missing('is fired and not documented', fired, documented),
      ...missing('is documented and never fired', documented, fired),
      ...missing(`is not in packages/${name}/README.md`, own, read(resolve(ROOT, 'packages', name, 'README.md'))),
      ...missing('is not in PortalEventMap', fired, typed),
    ].map((difference) => `${tag}: ${difference}`);
  });
  return [...found, ...missing('is in PortalEventMap and never fired', typed, everywhere)];
}

/** The public elements: those that a feature's package exports. */
function publicTags(): readonly (readonly [tag: string, name: string])[] {
  return FEATURES.flatMap((name) => {
    const folder = resolve(ROOT, 'packages', name, 'src/define');
    return readdirSync(folder)
      .filter((file) => elementText(name, file).includes('extends ModuleElement'))
      .map((file) => [file.replace(/\.ts$/, ''), name] as const);
  });
}

/** An element is in a folder of its package, usually `elements`; its define file has the same name. */
function elementText(name: string, file: string): string {
  const sources = resolve(ROOT, 'packages', name, 'src');
  const folders = readdirSync(sources).filter((folder) => folder !== 'define');
  const path = folders.map((folder) => resolve(sources, folder, file)).find(existsSync);
  return path === undefined ? '' : read(path);
}

const found = await differences();
if (found.length === 0) console.log('Every public event is fired, typed, and documented.');
for (const difference of found) console.error(difference);
process.exitCode = found.length === 0 ? 0 : 1;
