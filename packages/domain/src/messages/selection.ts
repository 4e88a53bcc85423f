/**
 * What is ticked in a list. Only rows that are on the page can be ticked, so that nothing is deleted
 * that nobody sees.
 */

export type SelectionState = 'none' | 'some' | 'all';

export function selectionState(selected: readonly string[], onPage: readonly string[]): SelectionState {
  const ticked = stillOnPage(selected, onPage).length;
  if (ticked === 0) return 'none';
  return ticked === onPage.length ? 'all' : 'some';
}

export const stillOnPage = (selected: readonly string[], onPage: readonly string[]): readonly string[] =>
  selected.filter((id) => onPage.includes(id));

export const toggled = (selected: readonly string[], id: string): readonly string[] =>
  selected.includes(id) ? selected.filter((one) => one !== id) : [...selected, id];
