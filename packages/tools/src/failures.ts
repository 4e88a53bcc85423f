/** What failed, out of what a check printed: told once more at the end, where a long run is read. */

/** Lines of a failure's own words that are told. */
const WORDS = 4;
/** Lines of a check that marks nothing. */
const LAST = 12;

/** Each line that begins with `✗`, with what stands under it; where there is none, how the output ends. */
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
