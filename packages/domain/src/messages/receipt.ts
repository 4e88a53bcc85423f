/**
 * The receipt of a message: its events so far, in order (3d.3). Each step names the actor, so that "opened" can't refer
 * to the wrong side.
 */

export interface ReceiptEvent {
  readonly kind: string;
  readonly actor: { readonly role: string };
}

export type ReceiptStep = 'sent' | 'delivered' | 'opened' | 'answered' | 'reviewed';

/** `again`: done before, and requested once more. */
export type ReceiptState = 'done' | 'part' | 'again' | 'open';

export interface ReceiptMark<E> {
  readonly step: ReceiptStep;
  readonly state: ReceiptState;
  /** The event that completed the step; undefined while it is open. */
  readonly event?: E;
}

export interface Receipt<E> {
  /** Whether the office wrote the message, so the payer is its reader. */
  readonly fromOffice: boolean;
  readonly marks: readonly ReceiptMark<E>[];
}

/** The events that complete each step. The last one counts; for opening, the first. */
const ANSWERED: Readonly<Record<string, ReceiptState>> = {
  'partly-answered': 'part',
  answered: 'done',
  reopened: 'again',
};
const REVIEWED: Readonly<Record<string, ReceiptState>> = { reviewed: 'done', reopened: 'open' };

/** `events` are oldest first; `asks` is whether the message asks the office for something. */
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
      // Older messages have no event for the payer's opening, so a missing event means nothing.
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
