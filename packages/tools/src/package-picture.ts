/** Draws packages and their dependencies as SVG, with importers above the packages they import. */

/** Package → its dependencies. */
export type Graph = ReadonlyMap<string, readonly string[]>;

const BOX = { width: 158, height: 34, gapX: 18, gapY: 58 } as const;
const EDGE = 24;
const LINE = 19;

/** The number of imports between a package and the lowest one below it. */
function depthOf(name: string, graph: Graph): number {
  return Math.max(0, ...(graph.get(name) ?? []).map((below) => 1 + depthOf(below, graph)));
}

/** A circular chain of imports, if any: such packages have no order. */
export function circleIn(graph: Graph, path: readonly string[] = []): readonly string[] | undefined {
  for (const name of path.length > 0 ? (graph.get(path.at(-1) ?? '') ?? []) : graph.keys()) {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    const circle = circleIn(graph, [...path, name]);
    if (circle) return circle;
  }
  return undefined;
}

const reaches = (from: string, to: string, graph: Graph): boolean =>
  (graph.get(from) ?? []).some((below) => below === to || reaches(below, to, graph));

/** Without implied lines, which the text under the picture lists. */
const isDrawn = (from: string, to: string, graph: Graph): boolean =>
  !(graph.get(from) ?? []).some((other) => other !== to && reaches(other, to, graph));

/** Packages in rows; the lowest row imports nothing. */
export function layersOf(graph: Graph): readonly (readonly string[])[] {
  const layers: string[][] = [];
  for (const name of [...graph.keys()].sort()) (layers[depthOf(name, graph)] ??= []).push(name);
  return layers;
}

export function packagePicture(graph: Graph): string {
  const layers = layersOf(graph).toReversed();
  const width = Math.max(...layers.map(({ length }) => length)) * (BOX.width + BOX.gapX) - BOX.gapX + 2 * EDGE;
  const places = new Map(
    layers.flatMap((names, row) =>
      names.map((name, index) => {
        const rowWidth = names.length * (BOX.width + BOX.gapX) - BOX.gapX;
        const x = (width - rowWidth) / 2 + index * (BOX.width + BOX.gapX);
        return [name, { x, y: EDGE + row * (BOX.height + BOX.gapY) }] as const;
      }),
    ),
  );
  const middle = (name: string): number => (places.get(name)?.x ?? 0) + BOX.width / 2;
  const top = (name: string): number => places.get(name)?.y ?? 0;
  const lines = [...graph].flatMap(([from, all]) =>
    all
      .filter((to) => isDrawn(from, to, graph))
      .map((to) => {
        const start = top(from) + BOX.height;
        const end = top(to);
        const bend = (end - start) / 2;
        const [x, z] = [middle(from), middle(to)].map(String);
        return `<path d="M${x ?? ''} ${String(start)}C${x ?? ''} ${String(start + bend)} ${z ?? ''} ${String(end - bend)} ${z ?? ''} ${String(end - 4)}"/>`;
      }),
  );
  const boxes = [...places].map(
    ([name, { x, y }]) =>
      `<rect x="${String(x)}" y="${String(y)}" width="${String(BOX.width)}" height="${String(BOX.height)}" rx="6"/>` +
      `<text x="${String(x + BOX.width / 2)}" y="${String(y + 22)}" text-anchor="middle">${name}</text>`,
  );
  const listTop = EDGE + layers.length * (BOX.height + BOX.gapY);
  const sentences = sentencesOf(graph);
  const list = sentences.map(
    (sentence, index) => `<text x="${String(EDGE)}" y="${String(listTop + index * LINE)}">${sentence}</text>`,
  );
  const height = listTop + sentences.length * LINE;

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" font-family="system-ui, sans-serif" font-size="14">`,
    '<title>Packages and who imports whom</title>',
    `<rect width="100%" height="100%" fill="#fff"/>`,
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z" fill="#5a5768"/></marker></defs>',
    `<g fill="none" stroke="#5a5768" marker-end="url(#tip)">`,
    ...lines.map((line) => line.replace('/>', ' marker-end="url(#tip)"/>')),
    '</g>',
    '<g fill="#f4f2f9" stroke="#85808f">',
    ...boxes.map((box) => box.replace('<text', '<text fill="#1d1b24" stroke="none"')),
    '</g>',
    '<g fill="#1d1b24">',
    ...list,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** "kit: api, domain", highest first. */
export const sentencesOf = (graph: Graph): readonly string[] =>
  layersOf(graph)
    .toReversed()
    .flat()
    .map((name) => `${name}: ${(graph.get(name) ?? []).join(', ') || 'imports no other package'}`);
