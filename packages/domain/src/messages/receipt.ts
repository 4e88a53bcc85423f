/**
 * The receipt of a message: what has happened to it so far, in the order in which it happens (3d.3). Each
 * step names who did it, so that nobody wonders whether "opened" is about the reader or the sender.
 */

export interface ReceiptEvent {
  readonly kind: string;
  readonly actor: { readonly role: string };
}

export type ReceiptStep = 'sent' | 'delivered' | 'opened' | 'answered' | 'reviewed';

/** `again`: it was done, and is asked for once more. */
export type ReceiptState = 'done' | 'part' | 'again' | 'open';

export interface ReceiptMark<E> {
  readonly step: ReceiptStep;
  readonly state: ReceiptState;
  /** What happened, and when; nothing while the step is open. */
  readonly event?: E;
}

export interface Receipt<E> {
  /** Whether the office wrote the message, and the payer reads it. */
  readonly fromOffice: boolean;
  readonly marks: readonly ReceiptMark<E>[];
}

/** What each step is known by; the last of them that happened counts, but the first opening does. */
const ANSWERED: Readonly<Record<string, ReceiptState>> = {
  'partly-answered': 'part',
  answered: 'done',
  reopened: 'again',
};
const REVIEWED: Readonly<Record<string, ReceiptState>> = { reviewed: 'done', reopened: 'open' };

/** `events` are oldest first; `asks` is whether the message asks something of the office. */
export function receiptOf<E extends ReceiptEvent>(events: readonly E[], asks: boolean): Receipt<E> {
  const first = (kind: string, by: (event: E) => boolean = () => true): E | undefined =>
    events.find((event) => event.kind === kind && by(event));
  const sent = first('sent');
  const fromOffice = sent?.actor.role === 'office';
  const reader = fromOffice ? 'payer' : 'office';
  const opened = first('opened', ({ actor }) => actor.role === reader);

  return {
    fromOffice,
    marks: [
      markOf('sent', sent),
      markOf('delivered', first('delivered')),
      // What the payer opened is not told for every answer of the past: no event says nothing.
      ...(fromOffice && !opened ? [] : [markOf('opened', opened)]),
      ...(asks ? [lastOf('answered', events, ANSWERED), lastOf('reviewed', events, REVIEWED)] : []),
    ],
  };
}

const markOf = <E>(step: ReceiptStep, event: E | undefined): ReceiptMark<E> =>
  event ? { step, state: 'done', event } : { step, state: 'open' };

function lastOf<E extends ReceiptEvent>(
  step: ReceiptStep,
  events: readonly E[],
  states: Readonly<Record<string, ReceiptState>>,
): ReceiptMark<E> {
  const event = events.findLast(({ kind }) => Object.hasOwn(states, kind));
  const state = (event && states[event.kind]) ?? 'open';
  return event && state !== 'open' ? { step, state, event } : { step, state };
}
