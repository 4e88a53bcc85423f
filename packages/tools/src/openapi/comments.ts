/** The doc comments of the contract's schemas, by field, from their sources. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import ts from 'typescript';

/** The comment of a value, and those of its fields. */
export interface Comments {
  readonly text?: string | undefined;
  readonly fields: ReadonlyMap<string, Comments>;
}

interface Declared {
  readonly text: string | undefined;
  readonly exported: boolean;
  readonly value: ts.Expression;
}

const NONE: Comments = { fields: new Map() };

/** The comments of every constant in the folder, by its name. */
export function commentsIn(folder: string): (name: string) => Comments {
  const declared = new Map(sourcesIn(folder).flatMap(declarationsOf));
  return (name) => {
    const found = declared.get(name);
    return found ? { text: found.text, fields: fieldsOf(found.value, declared) } : NONE;
  };
}

const sourcesIn = (folder: string): readonly ts.SourceFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => ts.createSourceFile(path, readFileSync(join(folder, path), 'utf8'), ts.ScriptTarget.Latest, true));

const declarationsOf = (source: ts.SourceFile): [string, Declared][] =>
  source.statements.filter(ts.isVariableStatement).flatMap((statement) =>
    statement.declarationList.declarations.flatMap(({ name, initializer }): [string, Declared][] => {
      if (!ts.isIdentifier(name) || !initializer) return [];
      const exported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
      return [[name.text, { text: commentOf(statement), exported, value: initializer }]];
    }),
  );

type Known = ReadonlyMap<string, Declared>;
type Fields = ReadonlyMap<string, Comments>;

/** The fields of an expression: an object, a call around one, or a reference to one. */
function fieldsOf(value: ts.Expression, known: Known): Fields {
  if (ts.isObjectLiteralExpression(value)) return fieldsOfObject(value, known);
  if (ts.isCallExpression(value)) {
    return value.arguments.map((argument) => fieldsOf(argument, known)).find(({ size }) => size > 0) ?? NONE.fields;
  }
  if (ts.isIdentifier(value)) {
    const found = known.get(value.text);
    return found ? fieldsOf(found.value, known) : NONE.fields;
  }
  if (!ts.isPropertyAccessExpression(value)) return NONE.fields;
  const inner = fieldsOf(value.expression, known);
  return value.name.text === 'shape' ? inner : (inner.get(value.name.text)?.fields ?? NONE.fields);
}

const fieldsOfObject = ({ properties }: ts.ObjectLiteralExpression, known: Known): Fields =>
  new Map(
    properties.flatMap((property): (readonly [string, Comments])[] => {
      if (ts.isSpreadAssignment(property)) return [...fieldsOf(property.expression, known)];
      if (!ts.isPropertyAssignment(property)) return [];
      const text = commentOf(property) ?? ownText(property.initializer, known);
      return [[property.name.getText(), { text, fields: fieldsOf(property.initializer, known) }]];
    }),
  );

/** The comment of a constant that is not a schema of its own in the description. */
function ownText(value: ts.Expression, known: Known): string | undefined {
  const found = ts.isIdentifier(value) ? known.get(value.text) : undefined;
  return found?.exported === false ? found.text : undefined;
}

function commentOf(node: ts.Node): string | undefined {
  const comment = ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc)?.comment;
  const text = typeof comment === 'string' ? comment : ts.getTextOfJSDocComment(comment);
  return text === undefined ? undefined : plain(text);
}

/** IDs of requirements and decisions mean nothing outside of this repository. */
const IDS = /\s*\((?:(?:[A-Z]{1,3}-?\d+|\d+d\.\d+|\d+-\d+|decisions? \d+)(?:,| to| and)? ?)+\)/g;

/** One line per paragraph. */
const plain = (text: string): string =>
  text
    .replace(IDS, '')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .join('\n\n');
