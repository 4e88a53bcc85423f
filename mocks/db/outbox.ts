import { formatLongDate, formatPhone, formatTimeSpan, zoneName } from '@portal/domain';
import type { Receipt } from '@portal/api';

import { DISTRIBUTION_LIST, PAYER_ZONE } from '../data/payer.js';
import type { BookingRecord, P2pState } from './booking-record.js';
import { calendarFile } from './calendar-file.js';
import type { Traits } from './traits.js';
import { instant } from './environment.js';

/** A summary email to the distribution list (PS-24, PM-08). */
export interface Email {
  readonly id: string;
  readonly kind: Receipt['kind'];
  readonly orderId: string;
  readonly p2pId: string;
  readonly at: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly calendar: { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string };
}

/** The contract allows other kinds; this backend sends none. */
type EmailKind = Exclude<Receipt['kind'], 'other'>;

const WORDS: Readonly<Record<EmailKind, string>> = {
  request: 'Peer-to-Peer requested',
  reschedule: 'Peer-to-Peer rescheduled',
  cancel: 'Peer-to-Peer canceled',
};

interface Change {
  readonly kind: EmailKind;
  readonly state: P2pState;
  readonly reason?: string;
}

/** Emails to the distribution list, one per accepted change. */
export class Outbox {
  readonly #traits: Pick<Traits, 'email'>;
  readonly #emails = new Map<string, Email>();
  readonly #receipts: { readonly orderId: string; readonly receipt: Receipt }[] = [];
  readonly #listeners = new Set<(email: Email) => void>();

  constructor(traits: Pick<Traits, 'email'>) {
    this.#traits = traits;
  }

  /** Calls the listener for each sent email. Returns an unsubscribe function. */
  onSent(listener: (email: Email) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Sends an email, once per change. */
  send(booking: BookingRecord, change: Change): void {
    const id = `${booking.p2pId}-${String(booking.sequence)}`;
    if (this.#emails.has(id)) return;
    const failed = this.#traits.email === 'fails';
    this.addReceipt(booking, change.kind, failed ? 'failed' : 'sent');
    if (failed) return;
    const email = emailOf(id, booking, change);
    this.#emails.set(id, email);
    for (const listener of this.#listeners) listener(email);
  }

  /** Records only a receipt, for emails from before the backend's start. */
  addReceipt(
    { p2pId, orderId, sequence, changedAt }: BookingRecord,
    kind: Receipt['kind'],
    status: 'sent' | 'failed' = 'sent',
  ): void {
    const receiptId = `${p2pId}-${String(sequence)}`;
    this.#receipts.push({ orderId, receipt: { receiptId, kind, at: instant(changedAt), status } });
  }

  /** Oldest first. */
  all(): readonly Email[] {
    return [...this.#emails.values()];
  }

  receiptsOf(orderId: string): Receipt[] {
    return this.#receipts.filter((entry) => entry.orderId === orderId).map(({ receipt }) => receipt);
  }
}

function emailOf(id: string, booking: BookingRecord, { kind, state, reason }: Change): Email {
  const { orderId, p2pId, participant, slot, changedAt } = booking;
  const method = kind === 'cancel' ? 'CANCEL' : 'REQUEST';
  const person = `${participant.firstName} ${participant.lastName}${participant.title === '' ? '' : `, ${participant.title}`}`;
  const phone = formatPhone(participant.phone, participant.extension);
  const second = formatPhone(participant.secondaryPhone, participant.secondaryExtension);
  const rows: readonly (readonly [label: string, value: string])[] = [
    ['Order ID', orderId],
    ['Date and time', timeIn(slot, PAYER_ZONE)],
    ['Office’s local time', timeIn(slot, booking.timeZone)],
    ['Contact Person', person],
    ['Contact Phone Number', phone],
    ...(second === '' ? [] : [['Secondary Phone Number', second] as const]),
    ['Email Address', participant.email],
    ...(reason === undefined ? [] : [['Reason', reason] as const]),
  ];
  return {
    id,
    kind,
    orderId,
    p2pId,
    at: instant(changedAt),
    to: DISTRIBUTION_LIST,
    subject: `${WORDS[kind]}: order ending in ${orderId.slice(-4)}`,
    text: [`${WORDS[kind]}.`, '', ...rows.map(([label, value]) => `${label}: ${value}`), ''].join('\n'),
    html: htmlOf(WORDS[kind], rows),
    calendar: { method, content: calendarFile(booking, state, method) },
  };
}

function timeIn({ start, end }: BookingRecord['slot'], timeZone: string): string {
  const place = { timeZone, locale: 'en-US' };
  const [from, to] = [instant(start), instant(end)];
  return `${formatLongDate(from, place)}, ${formatTimeSpan(from, to, place)}, ${zoneName(place, from)}`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const plain = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

function htmlOf(title: string, rows: readonly (readonly [label: string, value: string])[]): string {
  const body = rows
    .map(([label, value]) => `<tr><th scope="row" align="left">${plain(label)}</th><td>${plain(value)}</td></tr>`)
    .join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${plain(title)}</title></head><body><h1>${plain(title)}</h1><table cellpadding="6">${body}</table></body></html>`;
}
