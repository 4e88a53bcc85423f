/** What stands between the form and Submit, item by item, as sentences with the places that they lead to. */
import { isApiError } from '@portal/api';
import type { InfoRequestItem } from '@portal/api';
import type { UploadRecord } from '@portal/attachments';

import type { FormCopy } from '../../copy.js';
import type { SendingCopy } from '../sending-copy.js';
import type { Checklist, ItemView } from '../../answer/model/checklist.js';
import { problemCopy } from './problem-copy.js';

/** One sentence on what is missing, and the place that it leads to: an item, a file, or the choice of drafts. */
export interface Problem {
  readonly place: string;
  readonly sentence: string;
}

export const CONFLICT_PLACE = 'conflict';

/** What the server said against an item or a file, by its id. */
export type Refused = ReadonlySet<string>;

/** What is wrong with an item; the rules of this page come before the server's refusal. */
export const itemProblem = (view: ItemView, refused: Refused, t: FormCopy, locale: string): string | undefined =>
  problemCopy(view, t, locale) ?? (refused.has(view.item.itemId) ? t('problem.refused') : undefined);

export interface Found {
  readonly list: Checklist;
  readonly refused: Refused;
  /** Files that the server would not take with the answer. */
  readonly refusedFiles: readonly Pick<UploadRecord, 'id' | 'fileName'>[];
  /** Whether two drafts wait for a choice. */
  readonly conflict: boolean;
  /** Whether the other draft is of the signed-in person too, from another window. */
  readonly mine?: boolean;
}

export function problemList(
  { list, refused, refusedFiles, conflict, mine }: Found,
  t: FormCopy,
  s: SendingCopy,
  locale: string,
): readonly Problem[] {
  return [
    ...(conflict ? [{ place: CONFLICT_PLACE, sentence: s(mine ? 'problem.conflict.you' : 'problem.conflict') }] : []),
    ...list.items.flatMap((view) => {
      const what = itemProblem(view, refused, t, locale);
      return what === undefined
        ? []
        : [{ place: view.item.itemId, sentence: s('problem.at', { n: view.number, what }) }];
    }),
    ...list.blocks.map(({ fileId, fileName, kind }) => ({
      place: fileId,
      sentence: s(`problem.${kind}`, { name: fileName }),
    })),
    ...refusedFiles.map(({ id, fileName }) => ({ place: id, sentence: s('problem.file', { name: fileName }) })),
  ];
}

/** What the server refused: its pointers name an item, a file, or an item's place among the answers. */
export function refusedPlaces(error: unknown, items: readonly InfoRequestItem[]): Refused {
  if (!isApiError(error) || error.kind !== 'rejected') return new Set();
  const found = error.fields.flatMap(({ pointer, code }) => {
    const parts = pointer.split('/').filter(Boolean);
    const named = items.find(({ itemId }) => parts.includes(itemId));
    if (named) return named.itemId;
    if (code === 'file-not-accepted') return parts;
    const at = parts.map(Number).find((part) => Number.isInteger(part));
    return at === undefined ? [] : (items[at]?.itemId ?? []);
  });
  return new Set(found);
}
