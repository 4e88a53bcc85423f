/**
 * Defines references in code, tests, and pages, and finds those that lead nowhere. Pure, so tests can plant one. An ID
 * leads to a page under `stories/guides`, or to the list of requirements.
 */

interface Reference {
  readonly id: string;
  readonly line: number;
}

/** Each family: its pattern, and the IDs it names. Without a second part, the match is the ID. */
const FAMILIES: readonly (readonly [pattern: RegExp, ids?: (found: string) => readonly string[]])[] = [
  // Requirements, and the decisions about contradictions in the design deck.
  [/\b(?:MC|IR|PS|PM|DD)-\d{2}\b/g],
  // Rows of the fault matrix and of the federation's faults. `T05:00` is a time.
  [/(?<![\w.%&#}-])[NHCOTSUF]\d{1,2}(?![\w:%-]|\.\d)/g],
  // Findings of trials. `2026-10-26` is a date, `10-11-1234` a number.
  [/(?<![\w.-])10-[A-H]?\d{1,2}(?![\w-])/g],
  // Features beyond the deck.
  [/(?<![\w.-])\dd\.\d(?!\w)/g],
  [
    /\bdecisions?,? \d+(?:(?:,| and) \d+)*/g,
    (found) => (found.match(/\d+/g) ?? []).map((number) => `decision ${number}`),
  ],
  // Documents outside the repository.
  [/\b(?:requirements|reliability|copy deck|ecosystem|contract),? section \d+/g],
  [/(?<=[( ])[AB]:\d+/g],
];

/** A list in brackets whose entries look like IDs: each must belong to an existing family. */
const LIST = /[([]([A-Z]{1,2}-?\d{1,3}(?:(?:, | to | and )[^()[\]]*)?)[)\]]/g;
const LOOKS_LIKE_ID = /^(?:[A-Z]{1,2}-?\d{1,3}|\d{1,2}-[A-Z]?\d{1,2}|\d\.\d{1,2})$/;

/** The commands of an SVG path look like IDs. */
const DRAWING = / d="[^"]*"/g;

export function referencesIn(text: string): readonly Reference[] {
  return text.split('\n').flatMap((whole, index) => {
    const content = whole.replace(DRAWING, '');
    const ids = new Set<string>();
    for (const [pattern, idsOf = (found: string) => [found]] of FAMILIES) {
      for (const [found] of content.matchAll(pattern)) for (const id of idsOf(found)) ids.add(id);
    }
    for (const [, list = ''] of content.matchAll(LIST)) {
      for (const entry of list.split(/, | to | and /)) if (LOOKS_LIKE_ID.test(entry)) ids.add(entry);
    }
    return [...ids].map((id) => ({ id, line: index + 1 }));
  });
}

/** The IDs of a page: the first cell of each row of its tables. */
export const registerIn = (page: string): readonly string[] =>
  [...page.matchAll(/^\| (\S+) +\|/gm)].map(([, id = '']) => id).filter((id) => /\d/.test(id));

/** `05-atomic-reschedule.mdx` is decision 5. */
export const decisionIn = (fileName: string): string => `decision ${String(Number.parseInt(fileName, 10))}`;
