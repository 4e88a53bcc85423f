/** Which controls the sentences of a catalog name, and which of them no label of the module is. */

export interface Entry {
  readonly module: string;
  readonly key: string;
  readonly text: string;
}

export interface Missing extends Entry {
  readonly control: string;
}

const CATALOG = /\bcatalog\('([\w-]+)', (?:(\w+)[,)]|\{([\s\S]*?)\n\}\))/g;
const SPREAD = /^ {2}\.\.\.(\w+),$/gm;
const SENTENCE = /^ {2}(?:'([^']+)'|([\w-]+)):\s*'((?:[^'\\]|\\.)*)',?$/gm;

/** The lines of an object that a source gives a name. */
const objectIn = (source: string, name: string): string =>
  new RegExp(`const ${name} = \\{([\\s\\S]*?)\\n\\}`).exec(source)?.[1] ?? '';

/** The sentences of an object by key: those that it spreads, and those that it has in their place or besides. */
const sentencesIn = (texts: string, everywhere: string): ReadonlyMap<string, string> =>
  new Map([
    ...[...texts.matchAll(SPREAD)].flatMap(([, name = '']) => [...sentencesIn(objectIn(everywhere, name), everywhere)]),
    ...[...texts.matchAll(SENTENCE)].map(
      ([, quoted, plain, text = '']) => [quoted ?? plain ?? '', text.replaceAll("\\'", "'")] as const,
    ),
  ]);

/** Every sentence of the catalogs that a source defines; what they spread may be defined in another one. */
export const catalogsIn = (source: string, everywhere = source): readonly Entry[] =>
  [...source.matchAll(CATALOG)].flatMap(([, module = '', name, texts]) =>
    [...sentencesIn(texts ?? objectIn(source, name ?? ''), everywhere)].map(([key, text]) => ({ module, key, text })),
  );

/** “Save”, in quotes; or a name with a capital letter, up to the end of its clause. */
const NAMED = /\b(?:[Ss]elect|[Pp]ress|[Cc]hoose|[Cc]lick|[Uu]se)(?: an?| the| your)? (?:“([^”]+)”|([A-Z][^.;,:]*))/g;
/** What may follow a name in its clause. */
const AFTER = /^ (?:again|anyway|below|above|first|to|or|and|if|when|until)\b/;
/** Labels that sentences say in passing. */
const IN_PASSING = [
  [/\btry again\b/i, 'Try again'],
  [/, or cancel\b/, 'Cancel'],
] as const;

const prefixesOf = (clause: string): readonly string[] =>
  clause
    .split(' ')
    .map((_, index, words) => words.slice(0, index + 1).join(' '))
    .filter((prefix) => prefix === clause || AFTER.test(clause.slice(prefix.length)));

/** What a sentence says to select. Of an unquoted name it is not known where it ends, so each has its readings. */
export const controlsIn = (text: string): readonly (readonly string[])[] => [
  ...[...text.matchAll(NAMED)].map(([, quoted, clause = '']) =>
    quoted === undefined ? prefixesOf(clause.trim()) : [quoted],
  ),
  ...IN_PASSING.flatMap(([pattern, label]) => (pattern.test(text) && text !== label ? [[label]] : [])),
];

/** Keys of a keyboard, which sentences name as well. */
const KEYS = ['Page Up', 'Page Down'];
/** The catalog of the failure frame, whose button every module has. */
const SHARED = 'failure';

/** A label is no sentence, so it does not name itself. */
export const missingControls = (entries: readonly Entry[]): readonly Missing[] =>
  entries.flatMap((entry) => {
    const labels = new Set([
      ...KEYS,
      ...entries
        .filter(({ module, key }) => module === SHARED || (module === entry.module && key !== entry.key))
        .map(({ text }) => text),
    ]);
    return controlsIn(entry.text)
      .filter((names) => !names.some((name) => labels.has(name)))
      .map((names) => ({ ...entry, control: names[0] ?? '' }));
  });
