/** Finds the controls that a catalog's sentences name, and those that match no label of the module. */

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

/** The lines of an object that a source declares by name. */
const objectIn = (source: string, name: string): string =>
  new RegExp(`const ${name} = \\{([\\s\\S]*?)\\n\\}`).exec(source)?.[1] ?? '';

/** The sentences of an object by key: those it spreads, and those it overrides or adds. */
const sentencesIn = (texts: string, everywhere: string): ReadonlyMap<string, string> =>
  new Map([
    ...[...texts.matchAll(SPREAD)].flatMap(([, name = '']) => [...sentencesIn(objectIn(everywhere, name), everywhere)]),
    ...[...texts.matchAll(SENTENCE)].map(
      ([, quoted, plain, text = '']) => [quoted ?? plain ?? '', text.replaceAll("\\'", "'")] as const,
    ),
  ]);

/** Every sentence of the catalogs in a source; spread objects may come from another file. */
export const catalogsIn = (source: string, everywhere = source): readonly Entry[] =>
  [...source.matchAll(CATALOG)].flatMap(([, module = '', name, texts]) =>
    [...sentencesIn(texts ?? objectIn(source, name ?? ''), everywhere)].map(([key, text]) => ({ module, key, text })),
  );

/** “Save”, in quotes; or a capitalized name, up to the end of its clause. */
const NAMED = /\b(?:[Ss]elect|[Pp]ress|[Cc]hoose|[Cc]lick|[Uu]se)(?: an?| the| your)? (?:“([^”]+)”|([A-Z][^.;,:]*))/g;
/** Words that may follow a name in its clause. */
const AFTER = /^ (?:again|anyway|below|above|first|to|or|and|if|when|until)\b/;
/** Labels that sentences mention in passing. */
const IN_PASSING = [
  [/\btry again\b/i, 'Try again'],
  [/, or cancel\b/, 'Cancel'],
] as const;

const prefixesOf = (clause: string): readonly string[] =>
  clause
    .split(' ')
    .map((_, index, words) => words.slice(0, index + 1).join(' '))
    .filter((prefix) => prefix === clause || AFTER.test(clause.slice(prefix.length)));

/**
 * The control that a sentence instructs the user to select. The end of an unquoted name is ambiguous, so each has
 * several readings.
 */
export const controlsIn = (text: string): readonly (readonly string[])[] => [
  ...[...text.matchAll(NAMED)].map(([, quoted, clause = '']) =>
    quoted === undefined ? prefixesOf(clause.trim()) : [quoted],
  ),
  ...IN_PASSING.flatMap(([pattern, label]) => (pattern.test(text) && text !== label ? [[label]] : [])),
];

/** Keyboard keys, which sentences also name. */
const KEYS = ['Page Up', 'Page Down'];
/** The catalog of the error view, whose button every module has. */
const SHARED = 'failure';

/** A label is not a sentence, so it doesn't name itself. */
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
