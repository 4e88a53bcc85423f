/**
 * `npm run prose:check`, also part of `npm run copy:check`: verifies that comments and test names have no banned phrase, and that test names have at most
 * 12 words. Prints each fault with its file and line.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import ts from 'typescript';

import { commentFaults, testNameFaults } from './prose-rules.js';
import { ROOT } from './run.js';

const SOURCES = /\.(?:ts|mts|mjs|cjs|js|jsx)$/;
/** Directives for tools are not prose. */
const DIRECTIVE = /eslint|@ts-|prettier-|stylelint|@vite|@__PURE__|<reference/;
const TESTS = ['it', 'describe', 'test', 'test.describe', 'proof'];

interface Prose {
  readonly at: number;
  readonly faults: readonly string[];
}

const LINE = /^\s*(?:\/\/|\/?\*+\/?)\s?/;

/** The words of one or more adjacent comments, without their markers. */
const wordsOf = (comment: string): string =>
  comment
    .replace(/\*\/$/, '')
    .split('\n')
    .map((line) => line.replace(LINE, ''))
    .join(' ');

/** Each comment once; single-line comments on consecutive lines are one comment. */
function commentsIn(text: string, source: ts.SourceFile): readonly ts.TextRange[] {
  const ranges = new Map<number, ts.TextRange>();
  const add = (found: readonly ts.CommentRange[] = []): void => {
    for (const range of found) ranges.set(range.pos, range);
  };
  const visit = (node: ts.Node): void => {
    add(ts.getLeadingCommentRanges(text, node.pos));
    add(ts.getLeadingCommentRanges(text, node.end));
    add(ts.getTrailingCommentRanges(text, node.end));
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  const merged: { pos: number; end: number }[] = [];
  for (const { pos, end } of [...ranges.values()].sort((a, b) => a.pos - b.pos)) {
    const last = merged.at(-1);
    if (last && text.startsWith('//', pos) && /^\n[^\S\n]*$/.test(text.slice(last.end, pos))) last.end = end;
    else merged.push({ pos, end });
  }
  return merged;
}

/** The name of a test, or the `promise` that begins the names of a group of tests. */
function nameOf(node: ts.Node, source: ts.SourceFile): ts.Node | undefined {
  if (ts.isCallExpression(node)) return TESTS.includes(node.expression.getText(source)) ? node.arguments[0] : undefined;
  return ts.isPropertyAssignment(node) && node.name.getText(source) === 'promise' ? node.initializer : undefined;
}

function testNamesIn(source: ts.SourceFile): readonly ts.Node[] {
  const names: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    const name = nameOf(node, source);
    if (name && (ts.isStringLiteralLike(name) || ts.isTemplateExpression(name))) names.push(name);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

function proseOf(path: string, text: string): readonly Prose[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const comments = commentsIn(text, source).map(({ pos, end }) => {
    const comment = text.slice(pos, end);
    return { at: pos, faults: DIRECTIVE.test(comment) ? [] : commentFaults(wordsOf(comment)) };
  });
  const names = testNamesIn(source).map((name) => ({
    at: name.getStart(source),
    faults: testNameFaults(name.getText(source).slice(1, -1)),
  }));
  return [...comments, ...names];
}

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
});
let count = 0;
const faults: string[] = [];
for (const path of tracked.split('\n').filter((name) => SOURCES.test(name))) {
  const text = readFileSync(join(ROOT, path), 'utf8');
  for (const { at, faults: found } of proseOf(path, text)) {
    count += 1;
    const line = text.slice(0, at).split('\n').length;
    for (const fault of found) faults.push(`${path}:${String(line)}: ${fault}`);
  }
}
for (const fault of faults) console.error(fault);
console.log(`${String(count)} comments and test names, ${String(faults.length)} faults.`);
if (faults.length > 0 || count === 0) process.exitCode = 1;
