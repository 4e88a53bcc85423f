import type {
  InputOf,
  P2p,
  P2pEligibility,
  Permission,
  cancelP2p,
  editP2pParticipant,
  rescheduleP2p,
  scheduleP2p,
} from '@portal/api';
import { contactToSave, isBlank } from '@portal/domain';

import {
  CANCEL_WORDS,
  CREDENTIALS,
  MOST_CALLS,
  OUTCOMES,
  PREPARATION,
  REVIEWER_SPECIALTIES,
} from '../data/p2p-copy.js';
import { PAYER_ZONE, PERSON } from '../data/payer.js';
import { isActive, stateAt } from './booking-record.js';
import type { BookingRecord, Changer, Outcome, P2pState } from './booking-record.js';
import { seedBookings } from './booking-seeds.js';
import type { Language } from '../language.js';
import { calendarFile } from './calendar-file.js';
import { eligibilityOf, windowEnd } from './eligibility.js';
import type { Holds } from './holds.js';
import type { OrderRecord } from './order-record.js';
import type { Orders } from './orders.js';
import type { Outbox } from './outbox.js';
import type { P2pEventKind, P2pHistory } from './p2p-history.js';
import { credentialFaults, participantFaults, zoneFaults } from './participants.js';
import { ProblemError, checkVersion, notFound, rejectFaults } from './problem-error.js';
import { rulesOf, times } from './slots.js';
import type { SlotTime, Slots } from './slots.js';
import { HOUR, instant, nowMs } from './environment.js';
import type { MockEnvironment } from './environment.js';

interface Parts {
  readonly orders: Orders;
  readonly slots: Slots;
  readonly holds: Holds;
  readonly outbox: Outbox;
  readonly history: P2pHistory;
}

/** The Peer-to-Peers of all orders. The latest per order counts. */
export class Bookings {
  readonly #environment: MockEnvironment;
  readonly #parts: Parts;
  readonly #byOrder = new Map<string, BookingRecord>();
  #last = 0;
  #raceLost = false;

  constructor(environment: MockEnvironment, parts: Parts) {
    this.#environment = environment;
    this.#parts = parts;
    for (const booking of seedBookings(environment, parts)) {
      this.#byOrder.set(booking.orderId, booking);
      this.#last += 1;
      if (isActive(this.#stateOf(booking))) this.#claim(booking);
      parts.outbox.addReceipt(booking, 'request');
      this.#seedHistory(booking);
    }
  }

  eligibility(orderId: string): P2pEligibility | undefined {
    const order = this.#parts.orders.find(orderId);
    const booking = this.#byOrder.get(orderId);
    return order && eligibilityOf(order, booking && this.#stateOf(booking), this.#environment);
  }

  /** `viewer` is the current user, to distinguish their own changes from a coworker's. */
  get(orderId: string, viewer?: string): P2p {
    return this.#shown(this.#of(orderId), viewer);
  }

  schedule(
    { orderId, slotId, timeZone, participant, credential, agreed }: InputOf<typeof scheduleP2p>,
    by: string = PERSON,
  ): P2p {
    const order = this.#parts.orders.get(orderId);
    this.checkRequestable(order);
    const rules = rulesOf(order);
    rejectFaults([
      ...participantFaults(participant),
      ...credentialFaults(credential, rules.credentials),
      ...zoneFaults(timeZone),
      ...(rules.agreement && agreed !== true ? [{ pointer: 'agreed', code: 'required' }] : []),
    ]);
    const slot = this.#availableSlot(order, slotId);

    this.#last += 1;
    const now = nowMs(this.#environment);
    const booking: BookingRecord = {
      p2pId: `p2p-${String(7_000 + this.#last)}`,
      orderId,
      requestedAt: now,
      slot,
      timeZone,
      participant: contactToSave(participant),
      credential,
      decided: this.#firstState(),
      cancelledBy: null,
      revision: 1,
      sequence: 0,
      changedAt: now,
      changedBy: { role: 'office', name: by },
      calls: [],
      outcome: null,
    };
    this.#byOrder.set(orderId, booking);
    this.#book(booking, 'request');
    this.#addEvent(orderId, 'requested', by);
    return this.#shown(booking, by);
  }

  /** Releases the old time only after the new one is booked. */
  reschedule(
    { orderId, slotId, timeZone }: InputOf<typeof rescheduleP2p>,
    version: string | null,
    by: string = PERSON,
  ): P2p {
    const booking = this.#changeable(orderId, version);
    rejectFaults(zoneFaults(timeZone));
    const slot = this.#availableSlot(this.#parts.orders.get(orderId), slotId);

    this.#parts.slots.release(booking.slot.slotId, orderId);
    Object.assign(booking, { slot, timeZone, decided: this.#firstState() });
    this.#change(booking, by);
    this.#book(booking, 'reschedule');
    this.#addEvent(orderId, 'rescheduled', by);
    return this.#shown(booking, by);
  }

  editParticipant(
    { orderId, participant, credential }: InputOf<typeof editP2pParticipant>,
    version: string | null,
    by: string = PERSON,
  ): P2p {
    const booking = this.#changeable(orderId, version);
    const { credentials } = rulesOf(this.#parts.orders.get(orderId));
    rejectFaults([...participantFaults(participant), ...credentialFaults(credential, credentials)]);
    Object.assign(booking, { participant: contactToSave(participant), credential });
    this.#addEvent(orderId, 'participant-changed', by);
    this.#change(booking, by);
    return this.#shown(booking, by);
  }

  cancel({ orderId, reason, note }: InputOf<typeof cancelP2p>, version: string | null, by: string = PERSON): P2p {
    const booking = this.#changeable(orderId, version);
    booking.decided = 'cancelled';
    booking.cancelledBy = 'office';
    this.#addEvent(orderId, 'cancelled', by);
    this.#change(booking, by);
    this.#parts.slots.release(booking.slot.slotId, orderId);
    const words = isBlank(note) ? CANCEL_WORDS[reason] : `${CANCEL_WORDS[reason]} (${note.trim()})`;
    this.#parts.outbox.send(booking, { kind: 'cancel', state: 'cancelled', reason: words });
    return this.#shown(booking, by);
  }

  /** For the office, so in its language; the emails to the payer's staff stay in theirs. */
  calendar(orderId: string, language: Language): { fileName: string; content: string } {
    const booking = this.#of(orderId);
    const content = calendarFile(booking, this.#stateOf(booking), 'PUBLISH', { language });
    return { fileName: `peer-to-peer-${orderId.slice(-4)}.ics`, content };
  }

  /** The payer's side. */
  decide(orderId: string, decision: 'confirmed' | 'declined' | 'cancelled'): P2p {
    const booking = this.#active(orderId);
    booking.decided = decision;
    if (decision === 'cancelled') booking.cancelledBy = 'payer';
    this.#addEvent(orderId, decision, 'payer');
    if (decision !== 'confirmed') this.#parts.slots.release(booking.slot.slotId, orderId);
    this.#change(booking);
    return this.#shown(booking);
  }

  /** The payer reschedules it to the next available time. */
  move(orderId: string): P2p {
    const booking = this.#active(orderId);
    const order = this.#parts.orders.get(orderId);
    const slot = this.#parts.slots.firstOpen(order);
    if (!slot) throw new ProblemError(409, 'slot-taken');
    this.#parts.slots.release(booking.slot.slotId, orderId);
    Object.assign(booking, { slot, decided: 'confirmed' });
    this.#addEvent(orderId, 'rescheduled', 'payer');
    this.#claim(booking);
    this.#change(booking);
    return this.#shown(booking);
  }

  /** The payer calls. If no one answers, it calls again or closes the Peer-to-Peer (6d.2). */
  call(orderId: string, result: 'reached' | 'missed'): P2p {
    const booking = this.#active(orderId);
    // With a frozen clock, two calls need different times.
    const at = Math.max(nowMs(this.#environment), (booking.calls.at(-1)?.at ?? 0) + 1_000);
    booking.calls = [...booking.calls, { at, result }];
    const last = booking.calls.length >= MOST_CALLS;
    booking.decided = result === 'reached' ? 'called' : last ? 'completed' : 'missed';
    if (booking.decided === 'completed') booking.outcome = 'upheld';
    this.#addEvent(orderId, result === 'reached' ? 'called' : 'missed', 'payer');
    this.#change(booking);
    return this.#shown(booking);
  }

  /** The outcome of the call. */
  complete(orderId: string, outcome: Outcome): P2p {
    const booking = this.#of(orderId);
    Object.assign(booking, { decided: 'completed', outcome });
    this.#addEvent(orderId, 'completed', 'payer');
    this.#change(booking);
    return this.#shown(booking);
  }

  /** Accepts documents until the call. */
  checkDocuments(orderId: string): void {
    const { allowed, reason } = this.#documents(this.#of(orderId));
    if (!allowed) throw new ProblemError(409, reason ?? 'not-active');
  }

  addDocumentEvent(orderId: string, kind: 'document-added' | 'document-removed', by: string = PERSON): void {
    this.#addEvent(orderId, kind, by);
  }

  /** Peer-to-Peers the payer can act on, in order of their requests. */
  active(): P2p[] {
    return [...this.#byOrder.values()]
      .filter((booking) => isActive(this.#stateOf(booking)))
      .toSorted((a, b) => a.requestedAt - b.requestedAt)
      .map((booking) => this.#shown(booking));
  }

  checkRequestable({ orderId }: OrderRecord): void {
    const reason = this.eligibility(orderId)?.reason;
    if (reason === 'booked') throw new ProblemError(409, 'already-booked');
    if (reason !== 'available') throw new ProblemError(409, 'not-eligible');
  }

  /** Whether the order may hold a slot, for a first call or to reschedule. */
  checkHoldable(order: OrderRecord): void {
    if (this.eligibility(order.orderId)?.reason !== 'booked') this.checkRequestable(order);
  }

  #availableSlot(order: OrderRecord, slotId: string): SlotTime {
    const { slots } = this.#parts;
    const slot = slots.find(order, slotId);
    if (this.#environment.traits.losesSlot && !this.#raceLost && slot) {
      this.#raceLost = true;
      slots.lose(slotId);
    }
    if (!slot || !slots.isOpenFor(order, slot)) throw new ProblemError(409, 'slot-taken');
    return slot;
  }

  #book(booking: BookingRecord, kind: 'request' | 'reschedule'): void {
    this.#parts.holds.releaseAllOf(booking.orderId);
    this.#claim(booking);
    this.#parts.outbox.send(booking, { kind, state: booking.decided });
  }

  #claim({ slot, orderId }: BookingRecord): void {
    this.#parts.slots.claim(slot.slotId, { orderId, until: null });
  }

  /**
   * Records a change that a calendar shows: the time, the status, or whom to call at which number. By an office user,
   * or by the payer if none is named.
   */
  #change(booking: BookingRecord, by?: string): void {
    booking.revision += 1;
    booking.changedBy = by === undefined ? { role: 'payer' } : { role: 'office', name: by };
    booking.changedAt = nowMs(this.#environment);
    booking.sequence += 1;
  }

  #firstState(): 'requested' | 'confirmed' {
    return this.#environment.traits.confirmsAtOnce ? 'confirmed' : 'requested';
  }

  #stateOf(booking: BookingRecord): P2pState {
    return stateAt(booking, nowMs(this.#environment));
  }

  #of(orderId: string): BookingRecord {
    this.#parts.orders.get(orderId);
    const booking = this.#byOrder.get(orderId);
    if (!booking) throw notFound();
    return booking;
  }

  #active(orderId: string): BookingRecord {
    const booking = this.#of(orderId);
    if (!isActive(this.#stateOf(booking))) throw new ProblemError(409, 'not-active');
    return booking;
  }

  #changeable(orderId: string, version: string | null): BookingRecord {
    const booking = this.#of(orderId);
    checkVersion(version, versionOf(booking));
    const { allowed, reason } = this.#permission(booking);
    if (!allowed) throw new ProblemError(409, reason ?? 'not-active');
    return booking;
  }

  #permission(booking: BookingRecord): Permission {
    if (!isActive(this.#stateOf(booking))) return { allowed: false, reason: 'not-active' };
    // No one answered, so the office can reschedule.
    if (booking.decided === 'missed') return { allowed: true, reason: null };
    const started = booking.slot.start <= nowMs(this.#environment);
    return started ? { allowed: false, reason: 'started' } : { allowed: true, reason: null };
  }

  #documents(booking: BookingRecord): Permission {
    return isActive(this.#stateOf(booking))
      ? { allowed: true, reason: null }
      : { allowed: false, reason: 'not-active' };
  }

  #addEvent(orderId: string, kind: P2pEventKind, by: string): void {
    this.#parts.history.add(orderId, { kind, by, at: nowMs(this.#environment) });
  }

  #seedHistory({ orderId, requestedAt, decided }: BookingRecord): void {
    const { history } = this.#parts;
    history.add(orderId, { kind: 'requested', by: PERSON, at: requestedAt });
    if (decided !== 'requested') history.add(orderId, { kind: decided, by: 'payer', at: requestedAt + HOUR });
  }

  #shown(booking: BookingRecord, viewer: string = PERSON): P2p {
    const { orderId, timeZone, participant, cancelledBy, slot } = booking;
    const order = this.#parts.orders.get(orderId);
    const end = windowEnd(order);
    const permission = this.#permission(booking);
    return {
      p2pId: booking.p2pId,
      orderId,
      state: this.#stateOf(booking),
      slot: times(slot),
      timeZone,
      payerZone: PAYER_ZONE,
      participant,
      credential: CREDENTIALS.find(({ code }) => code === booking.credential) ?? null,
      requestedAt: instant(booking.requestedAt),
      canCancel: permission,
      canReschedule: permission,
      mayRequestAgainUntil: end !== null && end > nowMs(this.#environment) ? instant(end) : null,
      cancelledBy,
      receipt: this.#parts.outbox.receiptsOf(orderId).at(-1) ?? null,
      attempts: { calls: booking.calls.map(({ at, result }) => ({ at: instant(at), result })), most: MOST_CALLS },
      outcome: booking.outcome && { code: booking.outcome, ...OUTCOMES[booking.outcome] },
      reviewerSpecialty: REVIEWER_SPECIALTIES[order.solution] ?? null,
      preparation: { reason: PREPARATION.reason, bring: [...PREPARATION.bring] },
      canAddDocuments: this.#documents(booking),
      changedBy: shownChanger(booking.changedBy, viewer),
      version: versionOf(booking),
    };
  }
}

const shownChanger = (changer: Changer, viewer: string): P2p['changedBy'] =>
  changer.role === 'payer'
    ? { role: 'payer', name: null, isYou: false }
    : { ...changer, isYou: changer.name === viewer };

const versionOf = ({ revision }: BookingRecord): string => `v${String(revision)}`;
