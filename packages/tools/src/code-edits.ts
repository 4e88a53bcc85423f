/** Edits built code by its syntax tree, for build plugins. */

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A node of the tree that a plugin's `this.parse` returns. */
export type Node = Readonly<Record<string, unknown>>;

export const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

export const nodesOf = (value: unknown): readonly Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

/** Maps nodes with `of`, from the outside in; skips the inside of a mapped node. */
export function collect<Found>(node: unknown, of: (node: Node) => Found | undefined): readonly Found[] {
  if (Array.isArray(node)) return node.flatMap((one) => collect(one, of));
  if (!isNode(node)) return [];
  const found = of(node);
  return found === undefined ? Object.values(node).flatMap((one) => collect(one, of)) : [found];
}

/** An edit that replaces a node with text. */
export function over({ start, end }: Node, text: string): Edit {
  if (typeof start !== 'number' || typeof end !== 'number') throw new Error('A node has no place in its text.');
  return { start, end, text };
}

/** Applies edits, which must not overlap. */
export const withEdits = (code: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
