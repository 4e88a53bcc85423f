/**
 * Arrow-key navigation in a grid of slots: up and down through the times of a day, left and right to the closest time
 * on the next day that has one. Skips unavailable slots.
 */

export const SLOT_MOVES = ['up', 'down', 'previous', 'next', 'row-start', 'row-end', 'first', 'last'] as const;
export type SlotMove = (typeof SLOT_MOVES)[number];

/** An available slot and its position. Slots in the same cell keep their list order. */
export interface SlotPlace {
  readonly slotId: string;
  readonly row: number;
  readonly column: number;
}

/** The target slot of a move, or the same slot at the edge. `places` are in reading order. */
export function slotMove(places: readonly SlotPlace[], from: string, move: SlotMove): string {
  const here = places.find(({ slotId }) => slotId === from);
  if (!here) return places[0]?.slotId ?? from;
  return (TARGETS[move](places, here) ?? here).slotId;
}

type Target = (places: readonly SlotPlace[], here: SlotPlace) => SlotPlace | undefined;

const inColumn: (step: 1 | -1) => Target = (step) => (places, here) => {
  const column = places.filter((place) => place.column === here.column);
  return column[column.indexOf(here) + step];
};

const nextColumn: (step: 1 | -1) => Target = (step) => (places, here) => {
  const beyond = places.filter(({ column }) => (column - here.column) * step > 0);
  const nearest = Math.min(...beyond.map(({ column }) => Math.abs(column - here.column)));
  return beyond
    .filter(({ column }) => Math.abs(column - here.column) === nearest)
    .sort((a, b) => Math.abs(a.row - here.row) - Math.abs(b.row - here.row))[0];
};

const inRow: (end: 0 | -1) => Target = (end) => (places, here) => places.filter(({ row }) => row === here.row).at(end);

const TARGETS: Readonly<Record<SlotMove, Target>> = {
  up: inColumn(-1),
  down: inColumn(1),
  previous: nextColumn(-1),
  next: nextColumn(1),
  'row-start': inRow(0),
  'row-end': inRow(-1),
  first: (places) => places[0],
  last: (places) => places.at(-1),
};
