/** The workspace's sources as the package's files: one module each, with its map; and types where a host needs them. */
import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';

import ts from 'typescript';

import { withMessages } from '../messages.mjs';
import { ROOT } from '../run.js';

/** Text by path, from the package's root. */
export type Files = ReadonlyMap<string, string>;

/** Gives the text of a file of the package, and of its map where it has one. */
type Compile = (path: string) => { readonly text: string; readonly map?: string | undefined };

const WORKSPACE_IMPORT = /(\bfrom |\bimport |\bimport\()(['"])@portal\/([\w-]+)(?:\/([^'"]+))?\2/g;
const RELATIVE_IMPORT = /(?:\bfrom |\bimport |\bimport\()['"](\.[^'"]+)['"]/g;
const COMMENT = /\/\*[\s\S]*?\*\//g;

const OPTIONS = optionsOf(`${ROOT}tsconfig.json`);

function optionsOf(path: string): ts.CompilerOptions {
  const { config } = ts.readConfigFile(path, (name) => ts.sys.readFile(name)) as { readonly config: unknown };
  // Only the options are wanted; which files there are is known.
  const { options } = ts.parseJsonConfigFileContent(config, { ...ts.sys, readDirectory: () => [] }, ROOT);
  return { ...options, noEmit: false, newLine: ts.NewLineKind.LineFeed };
}

/** The sources with their types. */
export const programOf = (sources: readonly string[]): ts.Program =>
  ts.createProgram(
    sources.map((source) => ROOT + source),
    {
      ...OPTIONS,
      declaration: true,
      emitDeclarationOnly: true,
      types: ['node'],
      // What comes by node_modules is never compiled, and the workspace is linked there.
      paths: {
        '@portal/mocks': [`${ROOT}mocks/index.ts`],
        ...Object.fromEntries(packages().flatMap(pathsOf)),
      },
    },
  );

const packages = (): readonly string[] =>
  readdirSync(`${ROOT}packages`, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));

const pathsOf = (name: string): readonly (readonly [string, string[]])[] => [
  [`@portal/${name}`, [`${ROOT}packages/${name}/src/index.ts`]],
  [`@portal/${name}/define/*`, [`${ROOT}packages/${name}/src/define/*`]],
];

/** One module, without a look at any other. */
export const script: Compile = (path) => {
  const source = sourceOf(path);
  const code = readFileSync(ROOT + source, 'utf8');
  const { outputText, sourceMapText = '' } = ts.transpileModule(withMessages(`/${source}`, code) ?? code, {
    fileName: posix.basename(source),
    compilerOptions: { ...OPTIONS, sourceMap: true, inlineSources: true },
  });
  return { text: withinPackage(outputText, path), map: `${sourceMapText}\n` };
};

/** The types of one module. */
export const typesIn =
  (program: ts.Program): Compile =>
  (path) => {
    let text = '';
    program.emit(program.getSourceFile(ROOT + sourceOf(path)), (_, written) => (text = written), undefined, true);
    if (text === '') throw new Error(`${sourceOf(path)} has no types to emit.`);
    return { text: withinPackage(text, path) };
  };

/** `dist/parts/api/client.js` is compiled from `packages/api/src/client.ts`; the package's own sources are at the top. */
const sourceOf = (path: string): string =>
  path
    .replace(/(\.d\.ts|\.js)$/, '.ts')
    .replace(/^dist\/parts\/mocks\//, 'mocks/')
    .replace(/^dist\/parts\/([\w-]+)\//, 'packages/$1/src/')
    .replace(/^dist\//, 'packages/modules/src/');

/** Imports of the workspace become relative ones. */
function withinPackage(text: string, from: string): string {
  return text.replace(WORKSPACE_IMPORT, (...match: readonly (string | undefined)[]) => {
    const [, before = '', quote = '', name = '', entry = 'index.js'] = match;
    const path = posix.relative(posix.dirname(from), `dist/parts/${name}/${entry}`);
    return `${before}${quote}${path.startsWith('.') ? path : `./${path}`}${quote}`;
  });
}

/** The files that the given ones need, themselves included: those that are written already, and the rest compiled. */
export function reached(from: readonly string[], written: Files, compile: Compile): Files {
  const files = new Map<string, string>();
  const paths = new Set(from);
  for (const path of paths) {
    const ready = written.get(path);
    const { text, map } = ready === undefined ? compile(path) : { text: ready };
    files.set(path, text);
    if (map !== undefined) files.set(`${path}.map`, map);
    for (const next of importsOf(text)) paths.add(resolved(path, next));
  }
  return files;
}

const importsOf = (text: string): readonly string[] =>
  [...text.replace(COMMENT, '').matchAll(RELATIVE_IMPORT)].flatMap(([, path]) => path ?? []);

const resolved = (from: string, path: string): string => {
  const to = posix.join(posix.dirname(from), path);
  return from.endsWith('.d.ts') ? to.replace(/\.js$/, '.d.ts') : to;
};
