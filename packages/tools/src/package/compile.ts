/**
 * Compiles the workspace's sources into the package's files: one module each, with its source map, and types for hosts.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';

import ts from 'typescript';

import { withMessages } from '../messages.mjs';
import { ROOT } from '../run.js';

/** Text by path, relative to the package's root. */
export type Files = ReadonlyMap<string, string>;

/** Returns the text of a file in the package, and of its source map if it has one. */
type Compile = (path: string) => { readonly text: string; readonly map?: string | undefined };

const WORKSPACE_IMPORT = /(\bfrom |\bimport |\bimport\()(['"])@portal\/([\w-]+)(?:\/([^'"]+))?\2/g;
const RELATIVE_IMPORT = /(?:\bfrom |\bimport |\bimport\()['"](\.[^'"]+)['"]/g;
const COMMENT = /\/\*[\s\S]*?\*\//g;

const OPTIONS = optionsOf(`${ROOT}tsconfig.json`);

function optionsOf(path: string): ts.CompilerOptions {
  const { config } = ts.readConfigFile(path, (name) => ts.sys.readFile(name)) as { readonly config: unknown };
  // Only the options matter; the files are known.
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
      // Files under node_modules are never compiled, but the workspace is linked there.
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
  [`@portal/${name}/contract/*`, [`${ROOT}packages/${name}/src/contract/*`]],
];

/** One module, without analyzing others. */
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

/** `dist/parts/api/client.js` comes from `packages/api/src/client.ts`; the package's own sources are at the top. */
const sourceOf = (path: string): string =>
  path
    .replace(/(\.d\.ts|\.js)$/, '.ts')
    .replace(/^dist\/parts\/mocks\//, 'mocks/')
    .replace(/^dist\/parts\/([\w-]+)\//, 'packages/$1/src/')
    .replace(/^dist\//, 'packages/modules/src/');

/** Rewrites imports of the workspace to relative ones. */
function withinPackage(text: string, from: string): string {
  return text.replace(WORKSPACE_IMPORT, (...match: readonly (string | undefined)[]) => {
    const [, before = '', quote = '', name = '', entry = 'index.js'] = match;
    const path = posix.relative(posix.dirname(from), `dist/parts/${name}/${entry}`);
    return `${before}${quote}${path.startsWith('.') ? path : `./${path}`}${quote}`;
  });
}

/** The files needed by the given ones, including them: the written ones, and the rest compiled. */
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
