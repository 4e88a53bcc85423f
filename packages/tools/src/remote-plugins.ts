/**
 * Reduces the remote's size: plugins of the federated build and of the script files. Each documents what it saves
 * (gzip, measured by `npm run size -- --without <its name>`), and what breaks without it. A plugin that saves less than
 * 1 kB is here for what breaks. An upgrade that a plugin doesn't recognize fails the build.
 */
import { join, posix } from 'node:path';

import type { Plugin } from 'vite';

import { collect, isNode, nodesOf, over, withEdits } from './code-edits.js';
import type { Edit, Node } from './code-edits.js';
import { ROOT } from './run.js';

type Bundle = Parameters<Extract<Plugin['generateBundle'], (...given: never[]) => unknown>>[1];

/** Name of an exposed module → its file, relative to the root. */
type Exposes = Readonly<Record<string, string>>;

const ENTRY = 'remoteEntry.js';

/** A placeholder in the entry for each module's files, until all have their names. */
const PARTS = 'PORTAL_MODULE_PARTS';

/**
 * A container that shares nothing needs no runtime.
 *
 * The federation plugin adds its whole runtime to a remote, to resolve shared packages and to load further remotes.
 * This remote has neither, so its entry contains only the container protocol: `init` does nothing, and `get` returns
 * the factory of an exposed module. The rest of the plugin stays: the entry for webpack 5 and the manifest. Importing
 * the entry runs only the entry, so the loader can fetch everything, check whether another copy is running, and only
 * then run it (host/src/load-portal-module.ts); `parts` returns the files to fetch.
 *
 * Saves 15.0 kB and a request of each module (measured without `third-party-notices`, which otherwise stops the build
 * because the runtime is not among the dependencies). Without it the loader has no `parts`.
 */
export function containerWithoutRuntime(exposes: Exposes): Plugin {
  let root = '';
  let written = false;
  return {
    name: 'container-without-runtime',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    buildStart() {
      written = false;
    },
    transform: {
      order: 'post',
      handler(_code, id) {
        if (!id.includes('virtual:mf-REMOTE_ENTRY_ID')) return undefined;
        written = true;
        return { code: container(exposes), map: null };
      },
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const entry = bundle[ENTRY];
        if (entry?.type !== 'chunk' || !written)
          throw new Error('The federation plugin names its entry differently now: its runtime would be delivered.');
        const parts = partsOf(exposes, root, bundle);
        entry.code = runsNothing(entry.code, this.parse(entry.code)).replace(PARTS, `(${JSON.stringify(parts)})`);
        entry.imports = [];
      },
    },
  };
}

// A webpack host requires this mark to accept a default export.
const container = (exposes: Exposes): string => `
const exposed = { ${Object.entries(exposes)
  .map(([name, file]) => `'${name}': () => import('/${file}'),`)
  .join('\n')} };
export const init = () => undefined;
export const get = async (name) => {
  const load = exposed[name];
  if (!load) throw new Error('Not exposed: ' + name);
  // All at once: a browser would ask for each file only when it has read the one that imports it. None runs before load().
  for (const href of parts(name)) {
    const link = Object.assign(document.createElement('link'), { rel: 'modulepreload', href });
    document.head.append(link);
    link.onload = link.onerror = link.remove;
  }
  const module = { __esModule: true, ...(await load()) };
  return () => module;
};
export const parts = (name) => (${PARTS}[name] ?? []).map((file) => new URL(file, import.meta.url).href);`;

/** The entry without the helper around its imports, which is in the largest file. The entry then imports nothing. */
function runsNothing(code: string, program: unknown): string {
  const helped = collect(program, (node) => (loadOfHelper(node) ? node : undefined));
  const imported = nodesOf(isNode(program) ? program['body'] : []).filter(({ type }) => type === 'ImportDeclaration');
  const helpers = new Set(helped.map(({ callee }) => (isNode(callee) ? callee['name'] : undefined)));
  const isHelper = ({ local }: Node): boolean => isNode(local) && helpers.has(local['name']);
  const runsMore = imported.some(
    ({ specifiers }) => nodesOf(specifiers).length === 0 || !nodesOf(specifiers).every(isHelper),
  );
  if (runsMore || !code.includes(PARTS))
    throw new Error('The bundler writes the entry differently now: it would run more than itself.');
  const loads = helped.flatMap((call) => {
    const body = loadOfHelper(call)?.['body'];
    return isNode(body) ? over(call, code.slice(Number(body['start']), Number(body['end']))) : [];
  });
  return withEdits(code, [...imported.map((one) => over(one, '')), ...loads]);
}

/** The files that each module runs before it renders, its own first. */
function partsOf(exposes: Exposes, root: string, bundle: Bundle): Readonly<Record<string, readonly string[]>> {
  const files = Object.entries(exposes).map(([name, source]): readonly [string, string] => {
    const found = Object.keys(bundle).find((file) => chunkIn(bundle, file)?.moduleIds.includes(join(root, source)));
    if (found === undefined) throw new Error(`The bundler leaves ${source} out now.`);
    return [name, found];
  });
  for (const [name, file] of files) {
    const ever = neededBy(file, (chunk) => [...chunk.imports, ...chunk.dynamicImports], bundle);
    const own = [name, EMBEDDED[name]];
    const others = files.flatMap(([other, one]) => (!own.includes(other) && ever.includes(one) ? other : []));
    if (others.length > 0)
      throw new Error(`With ${name} comes ${others.join(' and ')}: a file of that has something that it needs.`);
  }
  return Object.fromEntries(files.map(([name, file]) => [name, neededBy(file, ({ imports }) => imports, bundle)]));
}

/**
 * The module embedded in another. The file of any other module would define an element that the page didn't request.
 */
const EMBEDDED: Readonly<Record<string, string>> = { './message-center': './info-request-form' };

const chunkIn = (bundle: Bundle, file: string): Chunk | undefined => {
  const chunk = bundle[file];
  return chunk?.type === 'chunk' ? chunk : undefined;
};

/** A file and its transitive imports. */
function neededBy(file: string, next: (chunk: Chunk) => readonly string[], bundle: Bundle): readonly string[] {
  const found = new Set([file]);
  for (const each of found) {
    const chunk = chunkIn(bundle, each);
    for (const one of chunk ? next(chunk) : []) found.add(one);
  }
  return [...found];
}

/**
 * Vite's wrapper of each dynamic import. It makes the address of a lazy part absolute, because a plain script from
 * another origin has no base for a relative one. A browser remembers a failed file for the lifetime of the page, so a
 * retry uses a new address.
 */
const HELPER = `
const failures = {};
export const __vitePreload = (load, _, base) => {
  let address;
  const at = (path) => {
    address = base ? new URL(path, base).href : path;
    return failures[address] ? address + '?again=' + failures[address] : address;
  };
  return load(at).catch((error) => {
    failures[address] = (failures[address] ?? 0) + 1;
    throw error;
  });
};`;

/** Not Vite's name, because the federation plugin moves a module with that name into its own file. */
const HELPER_ID = '\0plain-dynamic-imports';

/**
 * This remote has no style files and preloads nothing, so the helper is small and not a request of its own.
 *
 * Saves 0.9 kB and a request of each module. Without it a failed lazy part never loads (F22), and a plain script from
 * another origin finds none.
 */
export function plainDynamicImports({ isDraft = false } = {}): Plugin {
  let used = false;
  return {
    name: 'plain-dynamic-imports',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      used = false;
    },
    resolveId: (source) => (source.includes('vite/preload-helper') ? HELPER_ID : undefined),
    load(id) {
      if (id !== HELPER_ID) return undefined;
      used = true;
      return HELPER;
    },
    generateBundle(_options, bundle) {
      if (!used)
        throw new Error('Vite names its helper for dynamic imports differently now: no later part comes again.');
      // A draft that only finds what the entry imports places no helper.
      for (const chunk of isDraft ? [] : Object.values(bundle))
        if (chunk.type === 'chunk' && chunk.moduleIds.length === 1 && chunk.moduleIds[0] === HELPER_ID)
          throw new Error(
            'The helper for dynamic imports is in a file of its own now: one more request for each module.',
          );
    },
  };
}

/**
 * The federation plugin still writes its runtime next to the entry, and the map of shared packages. The entry doesn't
 * reach them, so they aren't shipped, and neither is what they could evaluate.
 *
 * Saves a visitor nothing: 30 kB that no page requests. Without it `third-party-notices` stops the build, because the
 * runtime would ship without being among the dependencies that an audit covers.
 */
export const onlyWhatIsReached: Plugin = {
  name: 'only-what-is-reached',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const reached = new Set<string>();
      const follow = (file: string): void => {
        const chunk = bundle[file];
        if (chunk?.type !== 'chunk' || reached.has(file)) return;
        reached.add(file);
        for (const next of [...chunk.imports, ...chunk.dynamicImports]) follow(next);
      };
      follow(ENTRY);
      if (reached.size <= 1) throw new Error('The entry leads to no module.');
      for (const [file, output] of Object.entries(bundle)) {
        if (output.type !== 'chunk' || reached.has(file)) continue;
        Reflect.deleteProperty(bundle, file);
        Reflect.deleteProperty(bundle, `${file}.map`);
      }
    },
  },
};

/**
 * For a module whose source shares a file with others (`remote-chunks.ts`), the bundler creates a facade: a file that
 * only re-exports its class. This plugin imports the target directly.
 *
 * Saves 0.3 kB and a request of each module, which would wait for another. Without it nothing breaks.
 */
export const withoutFacades: Plugin = {
  name: 'without-facades',
  apply: 'build',
  generateBundle(_options, bundle) {
    const parse = (code: string): unknown => this.parse(code);
    const facades = new Map<string, Behind>();
    for (const [file, chunk] of Object.entries(bundle)) {
      if (chunk.type !== 'chunk' || chunk.moduleIds.length > 0 || chunk.exports.join() !== 'default') continue;
      facades.set(file, behind(chunk, parse));
      for (const gone of [file, `${file}.map`]) Reflect.deleteProperty(bundle, gone);
    }
    for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') pastFacades(chunk, facades, parse);
  },
};

interface Behind {
  /** Its path in the bundle. */
  readonly file: string;
  /** The local name of the class in that file. */
  readonly name: string;
}

function behind({ fileName, code }: Chunk, parse: (code: string) => unknown): Behind {
  const [passedOn] = collect(parse(code), (node) => (isNode(node['source']) ? node : undefined));
  const [only, ...others] = nodesOf(passedOn?.['specifiers']);
  if (!isNode(passedOn?.['source']) || !isNode(only?.['local']) || others.length > 0)
    throw new Error(`${fileName} passes on more than the class of a module now.`);
  return { file: posix.join(posix.dirname(fileName), textOf(passedOn['source'])), name: String(only['local']['name']) };
}

function pastFacades(chunk: Chunk, facades: ReadonlyMap<string, Behind>, parse: (code: string) => unknown): void {
  const folder = posix.dirname(chunk.fileName);
  const edits = importsIn(parse(chunk.code)).flatMap(({ source, end }) => {
    if (!isNode(source)) return [];
    const found = facades.get(posix.join(folder, textOf(source)));
    if (!found) return [];
    return [
      over(source, `"./${posix.relative(folder, found.file)}"`),
      { start: Number(end), end: Number(end), text: `.then((m)=>({default:m.${found.name}}))` },
    ];
  });
  chunk.code = withEdits(chunk.code, edits);
  chunk.dynamicImports = chunk.dynamicImports.map((file) => facades.get(file)?.file ?? file);
}

type Chunk = Extract<Bundle[string], { readonly type: 'chunk' }>;

/** The text of a string, or of a template without expressions. */
function textOf({ value, quasis }: Node): string {
  const [only] = nodesOf(quasis);
  return String(only && isNode(only['value']) ? only['value']['cooked'] : value);
}

/**
 * Passes every dynamic import its address from the surrounding helper.
 *
 * Saves nothing. Without it the helper has no address to change, so `plain-dynamic-imports` has no effect.
 */
export const addressedParts: Plugin = {
  name: 'addressed-parts',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || chunk.fileName === ENTRY) continue;
        const program = this.parse(chunk.code);
        const parts = partsIn(program);
        if (parts.length !== importsIn(program).length)
          throw new Error(`A later part of ${chunk.fileName} is imported without its helper.`);
        chunk.code = withEdits(chunk.code, parts.flat());
      }
    },
  },
};

const importsIn = (node: unknown): readonly Node[] =>
  collect(node, (one) => (one['type'] === 'ImportExpression' ? one : undefined));

/** `helper(() => import('./part.js'), [], import.meta.url)`: the function gets a parameter that builds the address. */
const partsIn = (node: unknown): readonly Edit[][] =>
  collect(node, (one) => {
    const load = loadOfHelper(one);
    return load && addressed(load);
  });

function loadOfHelper({ type, arguments: given }: Node): Node | undefined {
  if (type !== 'CallExpression' || !Array.isArray(given)) return undefined;
  const [load, deps]: unknown[] = given as unknown[];
  const isHelper = given.length === 3 && isNode(deps) && deps['type'] === 'ArrayExpression';
  return isHelper && isNode(load) && load['type'] === 'ArrowFunctionExpression' ? load : undefined;
}

function addressed(load: Node): Edit[] {
  const [part, ...others] = importsIn(load['body']);
  const source = part?.['source'];
  if (!isNode(source) || others.length > 0) throw new Error('A later part is imported differently now.');
  const [start, end] = [Number(source['start']), Number(source['end'])];
  const from = Number(load['start']) + (load['async'] ? 'async'.length : 0);
  return [
    { start: from, end: from + '()'.length, text: '($at)' },
    { start, end: start, text: '$at(' },
    { start: end, end, text: ')' },
  ];
}

/** The schema operations in the fewest bytes; see that file for the proof of its equivalence with zod. */
const COMPACT = join(ROOT, 'packages/api/src/compact-schema.ts');

/** Replaces `zod/mini` with `compact-schema.ts`. Saves 6.2 kB; without it nothing breaks. */
export const compactSchemas = (): Plugin =>
  replacing('zod/mini', 'compact-schemas', `export { config } from '${COMPACT}';\nexport * as z from '${COMPACT}';`);

/** The offset of a zone by `Intl`; see that file for the comparison with date-fns-tz. */
const COMPACT_OFFSET = join(ROOT, 'packages/domain/src/time/compact-offset.ts');

/** Replaces the part of date-fns-tz in use with `compact-offset.ts`. Saves 0.8 kB (brotli); without it nothing breaks. */
export const compactOffsets = (): Plugin =>
  replacing('date-fns-tz/getTimezoneOffset', 'compact-offsets', `export * from '${COMPACT_OFFSET}';`);

/** A plugin that builds `code` instead of an imported module. */
function replacing(imported: string, name: string, code: string): Plugin {
  const id = `\0${name}`;
  let found = false;
  return {
    name,
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      found = false;
    },
    resolveId(source) {
      if (source !== imported) return undefined;
      found = true;
      return id;
    },
    load: (asked) => (asked === id ? code : undefined),
    generateBundle() {
      if (!found)
        throw new Error(`No source imports ${imported} by this name anymore: the original would be delivered.`);
    },
  };
}

type Tag = 'css' | 'html' | 'svg';

const isTag = (name: unknown): name is Tag => name === 'css' || name === 'html' || name === 'svg';

/** Removes the indentation of templates and styles. Saves 2.0 kB; without it nothing breaks. */
export function leanTemplates(): Plugin {
  let found = 0;
  return {
    name: 'lean-templates',
    apply: 'build',
    buildStart() {
      found = 0;
    },
    transform: {
      order: 'post',
      handler(code, id) {
        if (!/\/packages\/[^?]+\.ts$/.test(id) || !/\b(css|html|svg)`/.test(code)) return undefined;
        const edits = editsIn(this.parse(code));
        found += edits.length;
        return { code: withEdits(code, edits), map: null };
      },
    },
    generateBundle() {
      if (found === 0) throw new Error('Templates reach the build differently now: they would keep their indentation.');
    },
  };
}

/** Templates contain other templates. */
function editsIn(node: unknown): Edit[] {
  if (Array.isArray(node)) return node.flatMap(editsIn);
  if (!isNode(node)) return [];
  return [...ownEdits(node), ...Object.values(node).flatMap(editsIn)];
}

function ownEdits({ type, tag, quasi }: Node): Edit[] {
  if (type !== 'TaggedTemplateExpression' || !isNode(tag) || !isTag(tag['name']) || !isNode(quasi)) return [];
  const lean = tag['name'] === 'css' ? leanCss : leanHtml;

  return nodesOf(quasi['quasis']).flatMap(({ start, value }) => {
    const raw = isNode(value) ? value['raw'] : undefined;
    if (typeof start !== 'number' || typeof raw !== 'string') return [];
    return [{ start, end: start + raw.length, text: lean(raw) }];
  });
}

const leanCss = (css: string): string =>
  css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{},;]|[<>]=?|!important) ?/g, '$1')
    .replace(/([\w-]): /g, '$1:')
    .replace(/;}/g, '}')
    .replace(/^ | $/g, '');

/** HTML treats a line break with its indentation as one space. */
const leanHtml = (html: string): string => html.replace(/\s*\n\s*/g, ' ');
