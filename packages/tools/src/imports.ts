/**
 * Reads the imports of all sources. An import through an entry such as `@portal/kit` leads to the file that declares
 * the name, not to the entry: otherwise every file of a package would depend on every other.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import ts from 'typescript';

import { ROOT } from './run.js';

interface Import {
  /** Relative to the repository's root. */
  readonly file: string;
  /** The imported names; undefined for all of them. */
  readonly names: readonly string[] | undefined;
  readonly typeOnly: boolean;
  /** By `import()`, so the file loads on demand. */
  readonly later: boolean;
}

interface Source {
  readonly imports: readonly Import[];
  readonly forwards: readonly Import[];
  readonly exports: ReadonlySet<string>;
}

export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
  /** By `import()`. */
  readonly later: boolean;
  /** Written in the file; other edges lead through an entry to the declaration. */
  readonly direct: boolean;
}

const GENERATED = ['**/node_modules', '**/dist', 'packages/tests/fixtures', 'storybook-static'];

export const sourceFiles = (): readonly string[] =>
  ts.sys
    .readDirectory(ROOT, ['.ts', '.mts'], GENERATED, [
      'packages/**/*',
      'mocks/**/*',
      'stories/**/*',
      'stories/.storybook/*',
    ])
    .map((path) => relative(ROOT, path));

/** `@portal/kit/define/ui-pager.js` is `packages/kit/src/define/ui-pager.ts`; undefined for third-party packages. */
export function resolved(specifier: string, from: string, known: ReadonlySet<string>): string | undefined {
  const [, name, rest] = /^@portal\/([^/]+)(?:\/(.+))?$/.exec(specifier) ?? [];
  const path = name
    ? join(name === 'mocks' ? 'mocks' : `packages/${name}/src`, rest ?? 'index.ts')
    : specifier.startsWith('.')
      ? join(dirname(from), specifier)
      : undefined;
  if (path === undefined) return undefined;
  return [path, `${path}.ts`, `${path}/index.ts`, path.replace(/\.js$/, '.ts'), path.replace(/\.mjs$/, '.mts')].find(
    (one) => known.has(one),
  );
}

function read(path: string, known: ReadonlySet<string>): Source {
  const file = ts.createSourceFile(path, readFileSync(join(ROOT, path), 'utf8'), ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const forwards: Import[] = [];
  const exports = new Set<string>();
  const add = (list: Import[], at: ts.Node, found: Partial<Import> = {}): void => {
    const to = ts.isStringLiteralLike(at) ? resolved(at.text, path, known) : undefined;
    if (to) list.push({ names: undefined, typeOnly: false, later: false, ...found, file: to });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(imports, node.moduleSpecifier, { names: namesOf(node), typeOnly: isTypeOnly(node) });
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      const named = node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : undefined;
      const names = named?.map(({ name }) => name.text);
      add(forwards, node.moduleSpecifier, { names, typeOnly: node.isTypeOnly });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument) add(imports, argument, { later: true });
    }
    node.forEachChild(visit);
  };
  visit(file);
  for (const statement of file.statements) for (const name of exportedBy(statement)) exports.add(name);
  return { imports, forwards, exports };
}

const isTypeOnly = ({ importClause }: ts.ImportDeclaration): boolean =>
  importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;

function namesOf({ importClause }: ts.ImportDeclaration): readonly string[] | undefined {
  const bindings = importClause?.namedBindings;
  if (!bindings || !ts.isNamedImports(bindings)) return undefined;
  return bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text);
}

function exportedBy(statement: ts.Statement): readonly string[] {
  if (ts.isExportDeclaration(statement) && !statement.moduleSpecifier) {
    const clause = statement.exportClause;
    return clause && ts.isNamedExports(clause) ? clause.elements.map(({ name }) => name.text) : [];
  }
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  if (!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  const { name } = statement as ts.Statement & { readonly name?: ts.Identifier };
  return name ? [name.text] : [];
}

/** With `forwards`, includes what an entry only re-exports. */
export function importEdges({ forwards: passedOn = false } = {}): readonly Edge[] {
  const files = sourceFiles();
  const known = new Set(files);
  const sources = new Map(files.map((path) => [path, read(path, known)]));

  /** The files that declare the names of an import, resolved through entries. */
  const origins = ({ file, names }: Import, seen: ReadonlySet<string> = new Set()): readonly string[] => {
    const source = sources.get(file);
    if (!source || seen.has(file)) return [];
    const inner = new Set([...seen, file]);
    if (!names) return [file, ...source.forwards.flatMap((forward) => origins(forward, inner))];
    return names.flatMap((name) => {
      if (source.exports.has(name)) return [file];
      return source.forwards
        .filter((forward) => !forward.names || forward.names.includes(name))
        .flatMap((forward) => origins({ ...forward, names: [name] }, inner));
    });
  };

  return [...sources].flatMap(([from, { imports, forwards }]) =>
    [
      ...imports.flatMap((one) =>
        [...new Set([one.file, ...origins(one)])].map((to) => ({
          from,
          to,
          typeOnly: one.typeOnly,
          later: one.later,
          direct: to === one.file,
        })),
      ),
      // A changed entry affects its importers; what it re-exports affects those who import the name.
      ...(passedOn || sources.get(from)?.exports.size
        ? forwards.map(({ file, typeOnly, later }) => ({ from, to: file, typeOnly, later, direct: true }))
        : []),
    ].filter(({ to }) => to !== from),
  );
}
