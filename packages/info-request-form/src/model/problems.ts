/** What stands between the form and Submit, item by item, as sentences with the places that they lead to. */
import { isApiError } from '@portal/api';
import type { InfoRequestItem } from '@portal/api';

import type { FormWords } from '../copy.js';
import type { Checklist, ItemView } from './checklist.js';
import type { Draft } from './draft.js';
import { blockSentence, problemSentence } from './sentences.js';

/** One sentence on what is missing, and the place that it leads to: an item, a file, or the choice of drafts. */
export interface Problem {
  readonly place: string;
  readonly sentence: string;
}

export const CONFLICT_PLACE = 'conflict';

/** What is wrong with an item; the rules of this page come before the server's refusal. */
export const itemProblem = (view: ItemView, refused: ReadonlySet<string>, t: FormWords): string | undefined =>
  problemSentence(view, t) ?? (refused.has(view.item.itemId) ? t('problem.refused') : undefined);

export function problemList(
  { items, blocks }: Checklist,
  { theirs }: Draft,
  refused: ReadonlySet<string>,
  t: FormWords,
): readonly Problem[] {
  return [
    ...(theirs ? [{ place: CONFLICT_PLACE, sentence: t('problem.conflict') }] : []),
    ...items.flatMap((view) => {
      const what = itemProblem(view, refused, t);
      return what === undefined
        ? []
        : [{ place: view.item.itemId, sentence: t('problem.at', { n: view.number, what }) }];
    }),
    ...blocks.map((block) => ({ place: block.fileId, sentence: blockSentence(block, t) })),
  ];
}

/** The items that the server refused: its pointers name an item, or its place among the answers. */
export function refusedItems(error: unknown, items: readonly InfoRequestItem[]): ReadonlySet<string> {
  if (!isApiError(error) || error.kind !== 'rejected') return new Set();
  const found = error.fields.flatMap(({ pointer }) => {
    const parts = pointer.split('/').filter(Boolean);
    const named = items.find(({ itemId }) => parts.includes(itemId));
    const at = parts.map(Number).find((part) => Number.isInteger(part));
    return named?.itemId ?? (at === undefined ? [] : (items[at]?.itemId ?? []));
  });
  return new Set(found);
}
