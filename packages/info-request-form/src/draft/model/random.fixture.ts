/** Random numbers and texts that are the same in every run, so that failures are reproducible. */
export interface Random {
  /** From 0 to `below` - 1. */
  number(below: number): number;
  one<T>(choices: readonly [T, ...T[]]): T;
  /** Letters, line breaks, emoji, combining marks, and lone surrogates; at most `most` pieces. */
  text(most: number): string;
}

const PIECES = [
  ...['a', 'b', 'week ', ' ', '  ', '.', '$&', '\n', '\r\n', '\r', '\n\r', '\t'],
  ...['é', 'e\u0301', '👍', '👩‍⚕️', '\ud83d', '\ude00', '\u202e', '\0', '漢', 'therapy ', '<b>'],
] as const;

/** mulberry32: a small generator with the same results on every platform. */
export function randomFrom(seed: number): Random {
  let state = seed;
  const number = (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
  return {
    number,
    one: (choices) => choices[number(choices.length)] ?? choices[0],
    text: (most) => Array.from({ length: number(most + 1) }, () => PIECES[number(PIECES.length)] ?? '').join(''),
  };
}
