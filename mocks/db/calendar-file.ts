/** iCalendar (RFC 5545) without the member's name. */
import { PAYER, DISTRIBUTION_LIST } from '../data/payer.js';
import type { BookingRecord, P2pState } from './booking-record.js';

export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL';

const STATUS: Partial<Record<P2pState, string>> = {
  confirmed: 'CONFIRMED',
  completed: 'CONFIRMED',
  cancelled: 'CANCELLED',
  declined: 'CANCELLED',
  expired: 'CANCELLED',
};

const FOLD_AT = 75;
const encoder = new TextEncoder();

/** No more than 75 octets to a line; what goes on begins with a space. A character is never cut apart. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > FOLD_AT) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

const stamp = (ms: number): string => new Date(ms).toISOString().replace(/[-:]|\.\d{3}/g, '');

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');

const subjectOf = (orderId: string): string => `Peer-to-peer call, order ending ${orderId.slice(-4)}`;

export function calendarFile(booking: BookingRecord, state: P2pState, method: CalendarMethod): string {
  const { p2pId, orderId, slot, sequence, changedAt } = booking;
  const status = STATUS[state] ?? 'TENTATIVE';
  const words =
    status === 'TENTATIVE'
      ? `Requested, not yet confirmed by ${PAYER.shortName}. Questions: ${PAYER.phone}.`
      : `Questions: ${PAYER.shortName}, ${PAYER.phone}.`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Portal Modules//Peer-to-Peer//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${status === 'CANCELLED' ? 'CANCEL' : method}`,
    'BEGIN:VEVENT',
    `UID:${p2pId}@portal.example`,
    `SEQUENCE:${String(sequence)}`,
    `DTSTAMP:${stamp(changedAt)}`,
    `LAST-MODIFIED:${stamp(changedAt)}`,
    `DTSTART:${stamp(slot.start)}`,
    `DTEND:${stamp(slot.end)}`,
    `STATUS:${status}`,
    `SUMMARY:${escaped(subjectOf(orderId))}`,
    `DESCRIPTION:${escaped(words)}`,
    `ORGANIZER;CN=${PAYER.name}:mailto:${DISTRIBUTION_LIST}`,
    'CLASS:PRIVATE',
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
