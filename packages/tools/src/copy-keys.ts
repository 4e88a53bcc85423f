/** Finds the catalog keys that the sources use: literal ones, or templates whose type lists the possible keys. */
import { dirname } from 'node:path';

import ts from 'typescript';

import { ROOT } from './run.js';

const isProduct = (path: string): boolean =>
  /\/packages\/(?!tools|tests)[\w-]+\/src\/.*\.ts$/.test(path) &&
  !/\.(?:test|spec|fixture|driver)\.ts$/.test(path) &&
  !path.includes('/packages/copy/src/');

function productProgram(): ts.Program {
  const config = ts.readConfigFile(`${ROOT}tsconfig.json`, (path) => ts.sys.readFile(path));
  const { fileNames, options } = ts.parseJsonConfigFileContent(config.config, ts.sys, dirname(`${ROOT}tsconfig.json`));
  return ts.createProgram(fileNames.filter(isProduct), options);
}

/** A property of a catalog, which defines a key and doesn't use it. */
const isDefinition = (node: ts.Node): boolean => ts.isPropertyAssignment(node.parent) && node.parent.name === node;

/** The values of a template with a type such as `due.today` or `due.later`; none if it can be any string. */
function valuesOf(node: ts.TemplateExpression, checker: ts.TypeChecker): readonly string[] {
  const type = checker.getTypeAtLocation(node);
  return (type.isUnion() ? type.types : [type]).flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
}

export interface Strings {
  readonly whole: ReadonlySet<string>;
  /** `fault.` for a template with any ending. */
  readonly beginnings: readonly string[];
}

/** Every string that the product's sources contain or build. */
export function stringsInUse(): Strings {
  const program = productProgram();
  const checker = program.getTypeChecker();
  const whole = new Set<string>();
  const beginnings: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && !isDefinition(node)) whole.add(node.text);
    if (ts.isTemplateExpression(node)) {
      const values = valuesOf(node, checker);
      for (const value of values) whole.add(value);
      if (values.length === 0 && /^\w.*\.$/.test(node.head.text)) beginnings.push(node.head.text);
    }
    ts.forEachChild(node, visit);
  };
  for (const source of program.getSourceFiles()) if (isProduct(source.fileName)) visit(source);
  return { whole, beginnings };
}

/** Whether the sources use a key, or the stem of its plural. */
export const isUsed = (key: string, { whole, beginnings }: Strings): boolean =>
  whole.has(key) ||
  whole.has(key.replace(/\.(?:one|other)$/, '')) ||
  beginnings.some((beginning) => key.startsWith(beginning));
