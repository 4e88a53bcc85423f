/**
 * How far a device's clock is behind the server's, from the `Date` header of responses (10-13). All in milliseconds.
 */

export interface Stamp {
  /** The `Date` header, truncated to a second. */
  readonly date: number;
  /** By the device clock: when the request was sent and the response received. */
  readonly sent: number;
  readonly received: number;
}

const SECOND = 1_000;

/**
 * The offset to add to the device clock. The server wrote its date somewhere between sending and receiving, so an
 * offset stays while it is consistent with that; a correct clock is never adjusted.
 */
export function clockOffset(known: number, { date, sent, received }: Stamp): number {
  if (Number.isNaN(date) || received < sent) return known;
  const least = date - received;
  const most = date + SECOND - sent;
  const fits = (offset: number): boolean => offset >= least && offset <= most;
  if (fits(0)) return 0;
  return fits(known) ? known : Math.round((least + most) / 2);
}
