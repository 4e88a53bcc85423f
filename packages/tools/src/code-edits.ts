/** Edits of built code by its syntax tree, for the plugins of the build. */

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A node of the tree that a plugin's `this.parse` gives. */
export type Node = Readonly<Record<string, unknown>>;

export const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

export const nodesOf = (value: unknown): readonly Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

/** What `of` makes of each node, from the outside in; where it makes something of one, nothing inside is looked at. */
export function collect<Found>(node: unknown, of: (node: Node) => Found | undefined): readonly Found[] {
  if (Array.isArray(node)) return node.flatMap((one) => collect(one, of));
  if (!isNode(node)) return [];
  const found = of(node);
  return found === undefined ? Object.values(node).flatMap((one) => collect(one, of)) : [found];
}

/** An edit that puts a text in place of a node. */
export function over({ start, end }: Node, text: string): Edit {
  if (typeof start !== 'number' || typeof end !== 'number') throw new Error('A node has no place in its text.');
  return { start, end, text };
}

/** The code with these edits, which do not overlap. */
export const withEdits = (code: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
