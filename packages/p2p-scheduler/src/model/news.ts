/** Changes someone made to a Peer-to-Peer after the user requested it. */

interface Booking {
  readonly state: string;
  readonly slot: { readonly start: string; readonly end: string };
}

export type News = 'confirmed' | 'declined' | 'cancelled' | 'moved' | 'other';

const BEGUN_OR_OVER = ['called', 'missed', 'completed', 'cancelled', 'declined', 'expired'];

/** Whether the call is in the future, as far as we know: an unknown status need not be final (C11). */
export const isAhead = ({ state }: Pick<Booking, 'state'>): boolean => !BEGUN_OR_OVER.includes(state);

/** The most important difference. */
export function newsOf(before: Booking, after: Booking): News {
  const isMoved = before.slot.start !== after.slot.start || before.slot.end !== after.slot.end;
  if (isMoved && isAhead(after)) return 'moved';
  if (before.state === after.state) return 'other';
  const { state } = after;
  return state === 'confirmed' || state === 'declined' || state === 'cancelled' ? state : 'other';
}
