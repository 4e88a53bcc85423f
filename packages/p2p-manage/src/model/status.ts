/** Maps each status of a Peer-to-Peer to its label and sentences (DD-22). */

export type State =
  'requested' | 'confirmed' | 'called' | 'missed' | 'completed' | 'cancelled' | 'declined' | 'expired' | 'other';

type Meaning = 'waiting' | 'done' | 'refused' | 'info' | 'neutral';

export const MEANINGS: Readonly<Record<State, Meaning>> = {
  requested: 'waiting',
  confirmed: 'done',
  called: 'info',
  missed: 'refused',
  completed: 'neutral',
  cancelled: 'neutral',
  declined: 'refused',
  expired: 'refused',
  other: 'info',
};

interface Call {
  readonly at: string;
  readonly result: 'reached' | 'missed' | 'other';
}

interface Booking {
  readonly state: State;
  readonly cancelledBy: 'office' | 'payer' | 'other' | null;
  readonly attempts: { readonly calls: readonly (Call | null)[]; readonly most: number };
  readonly outcome: { readonly code: string } | null;
  readonly canReschedule?: { readonly allowed: boolean };
}

type Sentence =
  | `status.${State}`
  | 'status.cancelled-by-office'
  | 'status.cancelled-by-payer'
  | 'status.called-reached'
  | 'status.missed-call'
  | 'status.missed-call-fixed'
  | 'status.completed-outcome'
  | 'status.completed-missed'
  | 'status.completed-withdrawn';

/** The readable calls, oldest first. */
export const callsOf = ({ attempts }: Pick<Booking, 'attempts'>): readonly Call[] =>
  attempts.calls.flatMap((call) => call ?? []);

/** Key of the page's opening sentence, or its stem if it has plural forms. Claims a discussion only if one is known. */
export function statusCopy(booking: Booking): Sentence {
  const { state, cancelledBy } = booking;
  if (state === 'cancelled' && (cancelledBy === 'office' || cancelledBy === 'payer')) {
    return `status.cancelled-by-${cancelledBy}`;
  }
  if (state === 'completed') return completedCopy(booking);
  return calledCopy(booking) ?? `status.${state}`;
}

function calledCopy(booking: Booking): Sentence | undefined {
  const { state, canReschedule } = booking;
  const last = callsOf(booking).at(-1);
  if (state === 'called' && last?.result === 'reached') return 'status.called-reached';
  if (state !== 'missed' || !last) return undefined;
  return canReschedule?.allowed === false ? 'status.missed-call-fixed' : 'status.missed-call';
}

function completedCopy(booking: Booking): Sentence {
  const calls = callsOf(booking);
  if (booking.outcome?.code === 'withdrawn') return 'status.completed-withdrawn';
  if (calls.length > 0 && calls.every(({ result }) => result === 'missed')) return 'status.completed-missed';
  return booking.outcome ? 'status.completed-outcome' : 'status.completed';
}

/** Whether the call is upcoming, so the user can add it to a calendar. */
export const isAhead = ({ state }: Pick<Booking, 'state'>): boolean => state === 'requested' || state === 'confirmed';

/** Whether it ended without a call, so the user may request another. */
export const isOver = ({ state }: Pick<Booking, 'state'>): boolean =>
  state === 'cancelled' || state === 'declined' || state === 'expired';
