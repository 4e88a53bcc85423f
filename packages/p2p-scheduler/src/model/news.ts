/** What somebody changed about a Peer-to-Peer after it was requested here. */

interface Booking {
  readonly state: string;
  readonly slot: { readonly start: string; readonly end: string };
}

export type News = 'confirmed' | 'declined' | 'cancelled' | 'moved' | 'other';

const BEGUN_OR_OVER = ['called', 'missed', 'completed', 'cancelled', 'declined', 'expired'];

/** Whether the call is still to come, as far as is known: a state of a newer server need not be an end (C11). */
export const isAhead = ({ state }: Pick<Booking, 'state'>): boolean => !BEGUN_OR_OVER.includes(state);

/** The most important of what is different. */
export function newsOf(before: Booking, after: Booking): News {
  const isMoved = before.slot.start !== after.slot.start || before.slot.end !== after.slot.end;
  if (isMoved && isAhead(after)) return 'moved';
  if (before.state === after.state) return 'other';
  const { state } = after;
  return state === 'confirmed' || state === 'declined' || state === 'cancelled' ? state : 'other';
}
