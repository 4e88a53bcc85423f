/** What makes the remote small: plugins of the federated build and of the script files. */
import type { Plugin } from 'vite';

/**
 * A container that shares nothing needs no runtime of its own.
 *
 * The federation plugin puts its whole runtime into a remote, 16 kB gzip and two requests, to settle
 * shared packages and to load further remotes. This remote has neither, so its entry is the container
 * protocol and nothing else: `init` has nothing to do, `get` gives the factory of an exposed module.
 * Everything else of the plugin stays: exposes, the entry for webpack 5, the manifest.
 */
export const containerWithoutRuntime: Plugin = {
  name: 'container-without-runtime',
  transform: {
    order: 'post',
    handler(code, id) {
      if (id.includes('virtual:mf-exposes')) return { code: exposes(code), map: null };
      if (!id.includes('virtual:mf-REMOTE_ENTRY_ID')) return undefined;
      const exposed = /["'](virtual:mf-exposes:[^"']+)["']/.exec(code)?.[1];
      if (exposed === undefined) throw new Error('The federation plugin writes its entry differently now.');
      return { code: container(exposed), map: null };
    },
  },
};

/** This remote has no style files and no other remotes to wait for: an exposed module is its import. */
function exposes(code: string): string {
  const pairs = [...code.matchAll(/"(\.\/[\w-]+)": async .*?import\(("[^"]+")\)/gs)].map(
    ([, name = '', file = '']) => `'${name}': () => import(${file}),`,
  );
  if (pairs.length === 0) throw new Error('The federation plugin writes its exposes differently now.');
  return `export default { ${pairs.join('\n')} };`;
}

// A host that webpack built asks for the mark before it believes in a default export.
const container = (exposed: string): string => `
import exposed from '${exposed}';
export const init = () => undefined;
export const get = async (name) => {
  const load = exposed[name];
  if (!load) throw new Error('Not exposed: ' + name);
  const module = { __esModule: true, ...(await load()) };
  return () => module;
};
export const parts = (name) => (${PARTS}[name] ?? []).map((file) => new URL(file, import.meta.url).href);`;

/** Stands in the entry for the files of each module, until all of them have their names. */
const PARTS = 'PORTAL_MODULE_PARTS';

/**
 * Importing the entry runs nothing but the entry, so that the loader can fetch everything, look again whether
 * another copy is there, and only then run it (host/src/load-portal-module.ts). The bundler puts its one-line
 * helper for imports into the largest file, which the entry would run; without the helper it imports nothing.
 */
export const entryThatRunsNothing: Plugin = {
  name: 'entry-that-runs-nothing',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const entry = bundle['remoteEntry.js'];
      if (entry?.type !== 'chunk') throw new Error('The remote has no entry.');
      const files: Record<string, readonly string[]> = {};
      const needs = (file: string): readonly string[] => {
        const chunk = bundle[file];
        return chunk?.type === 'chunk' ? [file, ...chunk.imports.flatMap(needs)] : [];
      };
      const alone = entry.code
        .replace(/^import\{[^}]*\}from"[^"]+";/, '')
        .replaceAll(/\w+\(\(\)=>(import\([^)]+\)),\[\],import\.meta\.url\)/g, '$1');
      for (const [, name = '', file = ''] of alone.matchAll(/"(\.\/[\w-]+)":\(\)=>import\([`"']\.\/([^`"']+)[`"']\)/g))
        files[name] = [...new Set(needs(file))];
      if (/\bimport\s*[{"'`*]/.test(alone) || !alone.includes(PARTS) || Object.keys(files).length === 0)
        throw new Error('The bundler writes the entry differently now.');
      entry.code = alone.replace(PARTS, `(${JSON.stringify(files)})`);
      entry.imports = [];
    },
  },
};

/**
 * The helper that Vite wraps each dynamic import in. It makes the address of a later part absolute, because a
 * plain script of another origin has no address that a relative one could start from. A browser remembers
 * for the life of the page that a file failed, so the part is asked for at a new address the next time.
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

/** This remote has no style files and preloads nothing, so the helper is small and not a request of its own. */
export const plainDynamicImports: Plugin = {
  name: 'plain-dynamic-imports',
  enforce: 'pre',
  load: (id) => (id.includes('vite/preload-helper') ? HELPER : undefined),
  configResolved({ build }) {
    const { output } = build.rolldownOptions;
    const splitting = Array.isArray(output) ? undefined : output?.codeSplitting;
    if (typeof splitting !== 'object' || !splitting.groups) return;
    // The federation plugin's group would put that line into a file of its own.
    const own = splitting.groups.findIndex(({ name }) => name === 'vite-preload-helper');
    if (own >= 0) splitting.groups.splice(own, 1);
  },
};

/**
 * The federation plugin writes its runtime beside the entry all the same, and the map of shared packages.
 * Nothing leads to them from the entry: they are not delivered, and neither is what they could evaluate.
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
      follow('remoteEntry.js');
      if (reached.size === 0) throw new Error('The remote has no entry.');
      for (const [file, output] of Object.entries(bundle)) {
        if (output.type !== 'chunk' || reached.has(file)) continue;
        Reflect.deleteProperty(bundle, file);
        Reflect.deleteProperty(bundle, `${file}.map`);
      }
    },
  },
};

/**
 * The scheduler's first step is in its own file here. The import that fetches it where it is not would
 * make that file two, one of them to pass on what the other has.
 */
export const stepWithItsModule: Plugin = {
  name: 'step-with-its-module',
  apply: 'build',
  transform(code, id) {
    if (!id.endsWith('/p2p-scheduler/src/elements/p2p-scheduler.ts')) return undefined;
    const without = code.replace(/import\(["']\.\.\/define\/p2p-scheduler-choose\.js["']\)/, 'Promise.resolve()');
    if (without === code) throw new Error('The scheduler fetches its first step differently now.');
    return { code: without, map: null };
  },
};

/** What each operation is for belongs to `openapi.json`; a visitor does not download it. */
export const leanContract: Plugin = {
  name: 'lean-contract',
  apply: 'build',
  transform(code, id) {
    if (!/\/packages\/api\/src\/[\w-]+\.ts$/.test(id)) return undefined;
    return { code: code.replace(/\bsummary: (["'])(?:(?!\1).)*\1,/g, ''), map: null };
  },
};

/** Gives every dynamic import its address from the helper around it. */
export const addressedParts: Plugin = {
  name: 'addressed-parts',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || chunk.fileName === 'remoteEntry.js') continue;
        const program = this.parse(chunk.code);
        const parts = partsIn(program);
        if (parts.length !== importsIn(program).length)
          throw new Error(`A later part of ${chunk.fileName} is imported without its helper.`);
        chunk.code = withEdits(chunk.code, parts.flat());
      }
    },
  },
};

type Parsed = Readonly<Record<string, unknown>>;

const importsIn = (node: unknown): readonly Parsed[] => {
  if (Array.isArray(node)) return node.flatMap(importsIn);
  if (!isNode(node)) return [];
  return node['type'] === 'ImportExpression' ? [node] : Object.values(node).flatMap(importsIn);
};

/** `helper(() => import('./part.js'), [], import.meta.url)`: the function gets a parameter that words the address. */
function partsIn(node: unknown): readonly Edit[][] {
  if (Array.isArray(node)) return node.flatMap(partsIn);
  if (!isNode(node)) return [];
  const found = Object.values(node).flatMap(partsIn);
  const load = loadOfHelper(node);
  return load ? [...found, addressed(load)] : found;
}

function loadOfHelper({ type, arguments: given }: Parsed): Parsed | undefined {
  if (type !== 'CallExpression' || !Array.isArray(given)) return undefined;
  const [load, deps]: unknown[] = given as unknown[];
  const isHelper = given.length === 3 && isNode(deps) && deps['type'] === 'ArrayExpression';
  return isHelper && isNode(load) && load['type'] === 'ArrowFunctionExpression' ? load : undefined;
}

function addressed(load: Parsed): Edit[] {
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

const withEdits = (code: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);

type Tag = 'css' | 'html' | 'svg';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const isTag = (name: unknown): name is Tag => name === 'css' || name === 'html' || name === 'svg';
const isNode = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Takes the indentation out of templates and styles. */
export const leanTemplates: Plugin = {
  name: 'lean-templates',
  apply: 'build',
  transform: {
    order: 'post',
    handler(code, id) {
      if (!/\/packages\/[^?]+\.ts$/.test(id) || !/\b(css|html|svg)`/.test(code)) return undefined;
      return { code: withEdits(code, editsIn(this.parse(code))), map: null };
    },
  },
};

function editsIn(node: unknown): Edit[] {
  if (Array.isArray(node)) return node.flatMap(editsIn);
  if (!isNode(node)) return [];
  return [...ownEdits(node), ...Object.values(node).flatMap(editsIn)];
}

function ownEdits({ type, tag, quasi }: Readonly<Record<string, unknown>>): Edit[] {
  if (type !== 'TaggedTemplateExpression' || !isNode(tag) || !isTag(tag['name']) || !isNode(quasi)) return [];
  const lean = tag['name'] === 'css' ? leanCss : leanHtml;
  const quasis: readonly unknown[] = Array.isArray(quasi['quasis']) ? quasi['quasis'] : [];

  return quasis.filter(isNode).flatMap(({ start, value }) => {
    const raw = isNode(value) ? value['raw'] : undefined;
    if (typeof start !== 'number' || typeof raw !== 'string') return [];
    return [{ start, end: start + raw.length, text: lean(raw) }];
  });
}

const leanCss = (css: string): string =>
  css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{},]) ?/g, '$1')
    .replace(/([\w-]): /g, '$1:')
    .replace(/;}/g, '}');

/** A line break with its indentation is one space to HTML, and so is a line break alone. */
const leanHtml = (html: string): string => html.replace(/[ \t]*\n[ \t]*/g, '\n');
