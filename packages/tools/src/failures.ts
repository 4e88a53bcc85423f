/** Extracts failures from a check's output, to repeat them at the end of a long run. */

/** Maximum number of detail lines per failure. */
const WORDS = 4;
/** Number of lines for checks that mark nothing. */
const LAST = 12;

/** Each line that starts with `✗`, with its details; without one, the end of the output. */
export function failuresOf(output: string): readonly string[] {
  const lines = output.split('\n').map((line) => line.trimEnd());
  const marked = lines.flatMap((line, at) => (line.startsWith('✗ ') ? [line, ...wordsAfter(lines, at)] : []));
  return marked.length > 0 ? marked : lines.filter((line) => line !== '').slice(-LAST);
}

function wordsAfter(lines: readonly string[], at: number): readonly string[] {
  const rest = lines.slice(at + 1, at + 1 + WORDS);
  const end = rest.findIndex((line) => line === '' || line.startsWith('✗ ') || line.startsWith('✓ '));
  return (end < 0 ? rest : rest.slice(0, end)).map((line) => `  ${line.trimStart()}`);
}
