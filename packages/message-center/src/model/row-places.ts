import type { MessageRow } from '@portal/api';

/** Which row of the table shows a message: rows keep their number, and with it their elements. */
export interface RowPlace {
  /** None for a row that could not be read. */
  readonly messageId: string | undefined;
  readonly place: number;
}

/**
 * The places for new rows. Those of another page take the places that are there, so that 100 rows are patched and
 * not built again. Where the same page is read again, each message keeps its own, and with it the focus.
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
