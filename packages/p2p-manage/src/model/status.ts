/** What each state of a peer-to-peer means to the office: a word, and the sentences that are true in it (C22). */

export type State =
  'requested' | 'confirmed' | 'called' | 'missed' | 'completed' | 'cancelled' | 'declined' | 'expired' | 'other';

type Meaning = 'waiting' | 'done' | 'refused' | 'info' | 'neutral';

export const MEANINGS: Readonly<Record<State, Meaning>> = {
  requested: 'waiting',
  confirmed: 'done',
  called: 'info',
  missed: 'refused',
  completed: 'done',
  cancelled: 'neutral',
  declined: 'refused',
  expired: 'refused',
  other: 'info',
};

interface Booking {
  readonly state: State;
  readonly cancelledBy: 'office' | 'payer' | 'other' | null;
}

/** Key of the sentence that opens the page. */
export const statusSentence = ({
  state,
  cancelledBy,
}: Booking): `status.${State}` | 'status.cancelled-by-office' | 'status.cancelled-by-payer' =>
  state === 'cancelled' && (cancelledBy === 'office' || cancelledBy === 'payer')
    ? `status.cancelled-by-${cancelledBy}`
    : `status.${state}`;

/** Whether the call is still to come: it can be put into a calendar. */
export const isAhead = ({ state }: Pick<Booking, 'state'>): boolean => state === 'requested' || state === 'confirmed';

/** Whether it ended without a call, so that the office wants to know if it may ask again. */
export const isOver = ({ state }: Pick<Booking, 'state'>): boolean =>
  state === 'cancelled' || state === 'declined' || state === 'expired';
