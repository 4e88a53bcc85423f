/** Assigns each byte of a built file to a part of the product, by its source map. */

const MODULE = /packages\/(message-center|info-request-form|p2p-scheduler|p2p-manage|p2p-parts|attachments)\//;

/** The first match wins; the bundler's own helpers have no source. */
const PARTS: readonly (readonly [part: string, source: RegExp])[] = [
  ['Lit', /node_modules\/(?:@lit\/|lit[-/])/],
  ['schemas: zod', /node_modules\/zod\//],
  ['time', /node_modules\/date-fns|packages\/domain\/src\/time\//],
  ['copy', /packages\/copy\//],
  ['styles', /packages\/.*(?:\.styles\.ts|\/styles\/[^/]+\.ts)$/],
  ['client', /packages\/api\/src\/(?:answer|api-error|client|clock|key|request|session|transport)\.ts$/],
  ['schemas: contract', /packages\/api\//],
  ['domain rules', /packages\/domain\//],
  ['kit', /packages\/kit\//],
];

const REST = 'rest';

/** The name of the part, in report order: a subject, a module, or the rest. */
export function partOf(source: string): string {
  return PARTS.find(([, pattern]) => pattern.test(source))?.[0] ?? MODULE.exec(source)?.[1] ?? REST;
}

/**
 * Characters of a built file by part. `sourceAt` returns the source of a position, counted from 0. A position without
 * one belongs to the previous source in the file, like the braces around a mapped method.
 */
export function lettersByPart(
  code: string,
  sourceAt: (line: number, column: number) => string | undefined,
): ReadonlyMap<string, number> {
  const letters = new Map<string, number>();
  let part = REST;
  for (const [line, text] of code.split('\n').entries()) {
    for (let column = 0; column < text.length; column += 1) {
      const source = sourceAt(line, column);
      if (source !== undefined) part = partOf(source);
      letters.set(part, (letters.get(part) ?? 0) + 1);
    }
  }
  return letters;
}

/** Divides a size among the parts in proportion to their characters. */
export function shared(size: number, letters: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const all = [...letters.values()].reduce((sum, count) => sum + count, 0);
  return new Map([...letters].map(([part, count]) => [part, (size * count) / all]));
}
