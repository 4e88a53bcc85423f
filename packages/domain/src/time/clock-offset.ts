/** How far a device's clock is behind the server's, from the `Date` of its answers (10-13). All in milliseconds. */

export interface Stamp {
  /** The `Date` header: a whole second, cut off. */
  readonly date: number;
  /** By the device: when the request was sent, and when its answer came. */
  readonly sent: number;
  readonly received: number;
}

const SECOND = 1_000;

/**
 * The offset to add to the device's clock. The server wrote its second somewhere between sending and coming, so
 * an offset is kept as long as that can be true of it; a right clock is never moved.
 */
export function clockOffset(known: number, { date, sent, received }: Stamp): number {
  if (Number.isNaN(date) || received < sent) return known;
  const least = date - received;
  const most = date + SECOND - sent;
  const fits = (offset: number): boolean => offset >= least && offset <= most;
  if (fits(0)) return 0;
  return fits(known) ? known : Math.round((least + most) / 2);
}
