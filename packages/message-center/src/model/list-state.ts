/** What part of the mailbox is shown and what is ticked in it. Pure. */
import { MESSAGE_VIEWS, PAGE_SIZES } from '@portal/api';
import type { MessageSort, MessageView } from '@portal/api';
import { toggled } from '@portal/domain';

export type SortBy = MessageSort['by'];

export interface ListState {
  readonly view: MessageView;
  readonly search: string;
  readonly sort: MessageSort;
  readonly pageSize: number;
  /** Opaque; empty for the first page. */
  readonly cursor: string;
  /** Message ids, on any page of what is shown. */
  readonly selected: readonly string[];
}

export type ListChange =
  | { readonly kind: 'view'; readonly view: MessageView }
  | { readonly kind: 'search'; readonly search: string }
  | { readonly kind: 'sort'; readonly sort: MessageSort }
  /** All that is due first: no view and no search may hide it. */
  | { readonly kind: 'due' }
  | { readonly kind: 'size'; readonly size: number }
  | { readonly kind: 'page'; readonly cursor: string }
  | { readonly kind: 'toggle'; readonly messageId: string }
  | { readonly kind: 'select'; readonly messageIds: readonly string[] };

/** Newest first (DD-04). */
export const START: ListState = {
  view: 'all',
  search: '',
  sort: { by: 'received', direction: 'descending' },
  pageSize: 10,
  cursor: '',
  selected: [],
};

/** What waits for the office comes first, by its deadline (3d.1). */
export const BY_DUE: MessageSort = { by: 'due', direction: 'ascending' };

/**
 * A change of what is shown starts at its first page. The selection stays while the same messages are shown, whatever
 * the page and the order; another part of the mailbox starts with nothing ticked.
 */
export function changed(state: ListState, change: ListChange): ListState {
  const first = { ...state, cursor: '' };
  const fromFirstPage = { ...first, selected: [] };
  switch (change.kind) {
    case 'view':
      return { ...fromFirstPage, view: change.view };
    case 'search':
      return { ...fromFirstPage, search: change.search };
    case 'sort':
      return { ...first, sort: change.sort };
    case 'due':
      return { ...fromFirstPage, view: START.view, search: '', sort: BY_DUE };
    case 'size':
      return { ...first, pageSize: change.size };
    case 'page':
      return { ...state, cursor: change.cursor };
    case 'toggle':
      return { ...state, selected: toggled(state.selected, change.messageId) };
    case 'select':
      return { ...state, selected: change.messageIds };
  }
}

/** The same column again turns the order around; another one starts in its `first` direction. */
export function sortBy(by: SortBy, first: MessageSort['direction'], now: MessageSort): MessageSort {
  if (by !== now.by) return { by, direction: first };
  return { by, direction: now.direction === 'ascending' ? 'descending' : 'ascending' };
}

/** An attribute can say anything; what is no view shows all. */
export const viewOf = (value: string): MessageView => MESSAGE_VIEWS.find((view) => view === value) ?? START.view;

export const pageSizeOf = (value: number): number => PAGE_SIZES.find((size) => size === value) ?? START.pageSize;
