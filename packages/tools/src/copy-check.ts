/**
 * `npm run copy:check`: checks terms, whole sentences, plurals, unused and missing keys, reading level, and passive
 * voice in all catalogs. Prints a table. No rule applies to the design deck's sentences.
 */
import { withoutDeck } from './copy-deck.js';
import { isUsed, stringsInUse } from './copy-keys.js';
import { BANNED, fragmentIn, isPassive, pluralFaults, readingOf, sentencesOf } from './copy-rules.js';
import { askedByTests } from './copy-tests.js';
import { exportedCopy, notes } from './copy-export.js';
import { everyText } from './copy-texts.js';
import type { Entry } from './named-controls-rule.js';

/** Percent of sentences and labels. */
const MOST_PASSIVE = 10;
/** Maximum grade of a module's sentences together. */
const HIGHEST_GRADE = 8;

interface Fault extends Entry {
  readonly why: string;
}

const named = ({ module, key, text, why }: Fault): string => `  ${module}.${key}: ${why}\n    ${text}`;

const bannedIn = (entry: Entry): readonly Fault[] =>
  BANNED.flatMap(({ term, say }) => {
    const found = term.exec(entry.text.replace(/\{\w+\}/g, '{}'));
    return found ? [{ ...entry, why: `“${found[0]}”, write ${say}` }] : [];
  });

function unusedOf(entries: readonly Entry[]): readonly Fault[] {
  const strings = stringsInUse();
  return entries
    .filter(({ module, key }) => module !== 'host' && !isUsed(key, strings))
    .map((entry) => ({ ...entry, why: 'no source uses it' }));
}

function missingOf(entries: readonly Entry[]): readonly Fault[] {
  const names = new Set(entries.map(({ module, key }) => `${module}.${key}`));
  return askedByTests()
    .filter(({ module, key }) => !names.has(`${module}.${key}`) && !names.has(`${module}.${key}.other`))
    .map((entry) => ({ ...entry, why: 'a test asks for it, and no catalog has it' }));
}

const exported = exportedCopy();

const entryOf = (path: string, text: string, why: string): Fault => {
  const [module = '', key = ''] = path.split(/\.(.*)/s);
  return { module, key, text, why };
};

const withoutNote = (): readonly Fault[] =>
  Object.entries(exported)
    .filter(([, { note }]) => note === '')
    .map(([path, { 'en-US': text }]) => entryOf(path, text, 'packages/copy/notes.json has no note for translators'));

const oldNotes = (): readonly Fault[] =>
  Object.entries(notes())
    .filter(([path]) => !(path in exported))
    .map(([path, note]) => entryOf(path, note, 'no catalog has the key of this note'));

const restOf = withoutDeck();
const all = everyText();
const free = all.map((entry) => ({ ...entry, text: restOf(entry.text) })).filter(({ text }) => text !== '');

const faults = {
  'banned terms': free.flatMap(bannedIn),
  fragments: free.flatMap((entry) => {
    const why = fragmentIn(entry.text);
    return why === undefined ? [] : [{ ...entry, why }];
  }),
  plurals: pluralFaults(free, all).map((entry) => ({ ...entry, why: 'a form is missing' })),
  'unused keys': unusedOf(all),
  'missing keys': missingOf(all),
  'no note': withoutNote(),
  'old notes': oldNotes(),
} satisfies Record<string, readonly Fault[]>;

const countIn = (list: readonly Entry[], module: string): number => list.filter((one) => one.module === module).length;
const passiveOf = (entries: readonly Entry[]): readonly [passive: readonly string[], all: readonly string[]] => {
  const sentences = entries.flatMap(({ text }) => sentencesOf(text));
  return [sentences.filter(isPassive), sentences];
};
const percent = ([some, whole]: readonly [readonly unknown[], readonly unknown[]]): number =>
  whole.length === 0 ? 0 : (100 * some.length) / whole.length;

function rowOf(name: string, entries: readonly Entry[], counts: (list: readonly Entry[]) => number): string {
  const { sentences, words, grade } = readingOf(entries.map(({ text }) => text));
  const cells = [
    entries.length,
    (words / Math.max(1, sentences)).toFixed(1),
    grade.toFixed(1),
    `${percent(passiveOf(entries)).toFixed(1)} %`,
    ...Object.values(faults).map(counts),
  ];
  return [name.padEnd(20), ...cells.map((cell) => String(cell).padStart(13))].join('');
}

const modules = [...new Set(free.map(({ module }) => module))].sort();
const heads = ['texts', 'words each', 'grade', 'passive', ...Object.keys(faults)];
console.log([''.padEnd(20), ...heads.map((head) => head.padStart(13))].join(''));
for (const module of modules) {
  const entries = free.filter((entry) => entry.module === module);
  console.log(rowOf(module, entries, (list) => countIn(list, module)));
}
console.log(rowOf('all but the deck', free, (list) => list.length));
console.log(`${String(all.length - free.length)} texts of the design deck are not counted.`);

for (const [name, list] of Object.entries(faults)) {
  if (list.length > 0) console.error(`\n${name}:\n${list.map(named).join('\n')}`);
}
const passive = passiveOf(free);
if (process.argv.includes('--passive')) console.log(`\npassive:\n  ${passive[0].join('\n  ')}`);
const { grade } = readingOf(free.map(({ text }) => text));
const isFailed =
  Object.values(faults).some((list) => list.length > 0) || percent(passive) >= MOST_PASSIVE || grade > HIGHEST_GRADE;
if (isFailed) process.exitCode = 1;
