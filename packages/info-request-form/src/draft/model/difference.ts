/** The difference between two texts: the shared start and end, by whole words, and the parts between. */
export interface Difference {
  readonly start: string;
  readonly mine: string;
  readonly theirs: string;
  readonly end: string;
}

/** The parts add up to the texts: `start + mine + end` and `start + theirs + end`. */
export function differenceOf(mine: string, theirs: string): Difference {
  const [a, b] = [wordsOf(mine), wordsOf(theirs)];
  const most = Math.min(a.length, b.length);
  const start = countWhile(most, (i) => a[i] === b[i]);
  const end = countWhile(most - start, (i) => a.at(-1 - i) === b.at(-1 - i));
  return {
    start: a.slice(0, start).join(''),
    mine: a.slice(start, a.length - end).join(''),
    theirs: b.slice(start, b.length - end).join(''),
    end: a.slice(a.length - end).join(''),
  };
}

/** Words with their trailing space. */
const wordsOf = (text: string): readonly string[] => text.match(/\s+|\S+\s*/g) ?? [];

function countWhile(most: number, holds: (i: number) => boolean): number {
  let count = 0;
  while (count < most && holds(count)) count += 1;
  return count;
}
