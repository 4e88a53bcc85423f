import type { MessageRow } from '@portal/api';

/** Assigns messages to table rows: a row keeps its number, and with it its elements. */
export interface RowPlace {
  /** Undefined for an unreadable row. */
  readonly messageId: string | undefined;
  readonly place: number;
}

/**
 * Places for new rows. Another page reuses the existing places, so that 100 rows are patched instead of rebuilt. On
 * reload, each message keeps its own place, and with it the focus.
 */
export function placesOf(
  rows: readonly (MessageRow | null)[],
  before: readonly RowPlace[],
  isOther: boolean,
): readonly RowPlace[] {
  let last = Math.max(-1, ...before.map(({ place }) => place));
  return rows.map((row, index) => {
    const messageId = row?.messageId;
    const kept = isOther ? before[index] : before.find((one) => messageId && one.messageId === messageId);
    return { messageId, place: kept?.place ?? (last += 1) };
  });
}
