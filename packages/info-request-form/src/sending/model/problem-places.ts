/** The place of each problem, and the parts that the server rejected. */
import { isApiError } from '@portal/api';
import type { InfoRequestItem } from '@portal/api';

/** The choice between two drafts, next to items and files. */
export const CONFLICT_PLACE = 'conflict';

/** Ids of the items and files that the server rejected. */
export type RejectedPlaces = ReadonlySet<string>;

/** The rejected parts: pointers name an item, a file, or an item's index among the answers. */
export function rejectedPlaces(error: unknown, items: readonly InfoRequestItem[]): RejectedPlaces {
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
