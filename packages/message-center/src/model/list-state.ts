/** The shown part of the mailbox, and its selection. Pure. */
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
  /** Message ids, on any page of the list. */
  readonly selected: readonly string[];
}

export type ListChange =
  | { readonly kind: 'view'; readonly view: MessageView }
  | { readonly kind: 'search'; readonly search: string }
  | { readonly kind: 'sort'; readonly sort: MessageSort }
  /** Sorts by due date and clears view and search, which could hide requests. */
  | { readonly kind: 'due' }
  | { readonly kind: 'size'; readonly size: number }
  | { readonly kind: 'page'; readonly cursor: string }
  | { readonly kind: 'toggle'; readonly messageId: string }
  | { readonly kind: 'select'; readonly messageIds: readonly string[] };

/** Shared by all empty selections, so that a page change doesn't change the selection. */
const NONE: readonly string[] = [];

/** Newest first (DD-04). */
export const START: ListState = {
  view: 'all',
  search: '',
  sort: { by: 'received', direction: 'descending' },
  pageSize: 10,
  cursor: '',
  selected: NONE,
};

/** Requests that wait for the office come first, by due date (3d.1). */
export const BY_DUE: MessageSort = { by: 'due', direction: 'ascending' };

/**
 * Every change of the shown part starts at the first page. The selection stays across pages and sorts of the same
 * messages; another view or search starts without ticks.
 */
export function changed(state: ListState, change: ListChange): ListState {
  const first = { ...state, cursor: '' };
  const fromFirstPage = { ...first, selected: NONE };
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

/** The same column again reverses the sort; another column starts in its `first` direction. */
export function sortBy(by: SortBy, first: MessageSort['direction'], now: MessageSort): MessageSort {
  if (by !== now.by) return { by, direction: first };
  return { by, direction: now.direction === 'ascending' ? 'descending' : 'ascending' };
}

/** Hosts can set any attribute value; an unknown view shows all messages. */
export const viewOf = (value: string): MessageView => MESSAGE_VIEWS.find((view) => view === value) ?? START.view;

export const pageSizeOf = (value: number): number => PAGE_SIZES.find((size) => size === value) ?? START.pageSize;
