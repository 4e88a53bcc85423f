/**
 * `npm run requirements`: lists the stories and tests of each requirement. Fails if a requirement of an enforced area
 * has no story or no test, if a story or test names an unknown requirement, if an element has no story, and if the pages name an unknown test.
 *
 * A story names them in its tags, a test in its name: `it('keeps the text (IR-20)')`. `-- --full` lists them all.
 */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

import ts from 'typescript';

import { HELD, REQUIREMENTS } from './requirements-list.js';
import type { RequirementId } from './requirements-list.js';
import { ROOT } from './run.js';

/** A story or test with its requirements. */
interface Proof {
  readonly kind: 'story' | 'test';
  readonly name: string;
  readonly ids: readonly string[];
}

const ID = /\b(?:MC|IR|PS|PM)-\d{2}\b/g;
const RUNS: readonly string[] = ['it', 'test'];

const isText = (node: ts.Node): node is ts.StringLiteralLike | ts.TemplateExpression =>
  ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);

const sourceOf = (path: string): ts.SourceFile =>
  ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);

/** Every `it`, with the IDs in its name and in those of the surrounding `describe`s. A skipped test doesn't count. */
function testsOf(path: string): Proof[] {
  const found: Proof[] = [];
  const walk = (node: ts.Node, around: readonly string[]): void => {
    let inside = around;
    if (ts.isCallExpression(node)) {
      const called = node.expression.getText();
      const [title] = node.arguments;
      if (title && isText(title)) {
        const ids = [...around, ...(title.getText().match(ID) ?? [])];
        if (called === 'describe' || called === 'test.describe') inside = ids;
        if (RUNS.includes(called)) found.push({ kind: 'test', name: nameOf(path, title.getText()), ids });
      }
    }
    node.forEachChild((child) => walk(child, inside));
  };
  walk(sourceOf(path), []);
  return found;
}

/** Every exported story with its own tags and those of its file. */
function storiesOf(path: string): Proof[] {
  const found: Proof[] = [];
  let shared: readonly string[] = [];
  for (const statement of sourceOf(path).statements) {
    if (!ts.isVariableStatement(statement)) continue;
    const exported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
    for (const { name, initializer } of statement.declarationList.declarations) {
      const ids = tagsIn(initializer);
      if (exported) found.push({ kind: 'story', name: nameOf(path, name.getText()), ids: [...shared, ...ids] });
      else if (name.getText() === 'meta') shared = ids;
    }
  }
  return found;
}

function tagsIn(value: ts.Expression | undefined): readonly string[] {
  if (!value) return [];
  if (ts.isSatisfiesExpression(value) || ts.isAsExpression(value)) return tagsIn(value.expression);
  if (!ts.isObjectLiteralExpression(value)) return [];
  const tags = value.properties.find((property) => property.name?.getText() === 'tags');
  return tags?.getText().match(ID) ?? [];
}

const nameOf = (path: string, title: string): string =>
  `${relative(ROOT, path)}: ${title.replace(/^['"`]|['"`]$/g, '')}`;

const filesOf = (...patterns: string[]): readonly string[] =>
  ts.sys.readDirectory(ROOT, ['.ts'], ['node_modules', 'dist'], patterns);

const proofs = [
  ...filesOf('packages/*/src/**/*.test.ts', 'packages/tests/src/e2e/*.spec.ts', 'mocks/**/*.test.ts').flatMap(testsOf),
  ...filesOf('stories/**/*.stories.ts').flatMap(storiesOf),
];
const shown = (id: string, kind: Proof['kind']): readonly Proof[] =>
  proofs.filter((proof) => proof.kind === kind && proof.ids.includes(id));

const full = process.argv.includes('--full');
const gaps: string[] = [];
console.log('requirement  stories  tests  description');
for (const [id, sentence] of Object.entries(REQUIREMENTS)) {
  const stories = shown(id, 'story');
  const tests = shown(id, 'test');
  const held = HELD.some((area) => id.startsWith(area));
  const gap = stories.length === 0 || tests.length === 0;
  if (gap && held) gaps.push(id);
  const mark = gap ? (held ? '✗' : '·') : '✓';
  console.log(`${mark} ${id} ${String(stories.length).padStart(11)} ${String(tests.length).padStart(6)}  ${sentence}`);
  if (full) for (const { kind, name } of [...stories, ...tests]) console.log(`      ${kind} ${name}`);
}

const known: ReadonlySet<string> = new Set<RequirementId>(Object.keys(REQUIREMENTS) as RequirementId[]);
const strangers = proofs.flatMap(({ name, ids }) => ids.filter((id) => !known.has(id)).map((id) => `${id}: ${name}`));
for (const stranger of strangers) console.log(`Unknown requirement ${stranger}`);
if (gaps.length > 0) console.log(`Without a story or without a test: ${gaps.join(', ')}`);

const matchesIn = (paths: readonly string[], pattern: RegExp): ReadonlySet<string> =>
  new Set(
    paths.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(pattern)].map(([, ...found]) => found.join(''))),
  );

const elements = matchesIn(filesOf('packages/*/src/**/*.ts'), /^ \* @tag ([a-z][\w-]+)$/gm);
const inStories = matchesIn(filesOf('stories/**/*.stories.ts'), /^ {2}component: '([\w-]+)'/gm);
const withoutStory = [...elements].filter((tag) => !inStories.has(tag)).sort();
const unknown = [...inStories].filter((tag) => !elements.has(tag)).sort();
console.log(`elements with a story: ${String(elements.size - withoutStory.length)} of ${String(elements.size)}`);
if (withoutStory.length > 0) console.log(`Elements without a story: ${withoutStory.join(', ')}`);
if (unknown.length > 0) console.log(`Stories of unknown elements: ${unknown.join(', ')}`);

const CONTRACTS = 'stories/support/contracts.ts';
const testNames = new Set(proofs.flatMap(({ kind, name }) => (kind === 'test' ? [name.replace(/^[^:]+: /, '')] : [])));
const promised = [...matchesIn(filesOf(CONTRACTS), /\btest: (?:'((?:[^'\n])+)'|"([^"\n]+)")/g)];
const unproven = promised.filter((name) => !testNames.has(name));
console.log(`keyboard and screen reader contract: ${String(promised.length)} tests named`);
if (unproven.length > 0) console.log(`No test has these names (${CONTRACTS}):\n  ${unproven.join('\n  ')}`);

const faults = [gaps, strangers, withoutStory, unknown, unproven];
process.exitCode = faults.some(({ length }) => length > 0) ? 1 : 0;
