/** The selected rows of a list, on the visible page and on the pages before and after it. */

export type SelectionState = 'none' | 'some' | 'all';

export function selectionState(selected: readonly string[], onPage: readonly string[]): SelectionState {
  const ticked = stillOnPage(selected, onPage).length;
  if (ticked === 0) return 'none';
  return ticked === onPage.length ? 'all' : 'some';
}

export const stillOnPage = (selected: readonly string[], onPage: readonly string[]): readonly string[] =>
  selected.filter((id) => onPage.includes(id));

/** The selection after a page shrank: everything except the rows that left this page. */
export const stillListed = (
  selected: readonly string[],
  before: readonly string[],
  onPage: readonly string[],
): readonly string[] => selected.filter((id) => onPage.includes(id) || !before.includes(id));

/** Adds IDs to a selection or removes them. */
export const withTicks = (selected: readonly string[], ids: readonly string[], ticked: boolean): readonly string[] =>
  ticked ? [...new Set([...selected, ...ids])] : selected.filter((id) => !ids.includes(id));

/** The IDs between two rows, in either direction; only the second if the first is not on the page. */
export function rangeOf(onPage: readonly string[], from: string | undefined, to: string): readonly string[] {
  const ends = [from === undefined ? -1 : onPage.indexOf(from), onPage.indexOf(to)];
  const [start = 0, end = 0] = ends.includes(-1)
    ? [onPage.indexOf(to), onPage.indexOf(to)]
    : ends.toSorted((a, b) => a - b);
  return start < 0 ? [to] : onPage.slice(start, end + 1);
}

export const toggled = (selected: readonly string[], id: string): readonly string[] =>
  selected.includes(id) ? selected.filter((one) => one !== id) : [...selected, id];
