/** iCalendar (RFC 5545, parameters by RFC 6868) without the member's name. */
import { contactName, formatPhone } from '@portal/domain';

import { PAYER, DISTRIBUTION_LIST } from '../data/payer.js';
import type { BookingRecord, P2pState } from './booking-record.js';

export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL';

interface Payer {
  readonly name: string;
  readonly shortName: string;
  readonly phone: string;
}

interface Call {
  /** The caller. */
  readonly payer: string;
  /** The participant and the phone number. */
  readonly person: string;
  readonly phone: string;
}

interface Entry {
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
  readonly sentence: (call: Call) => string;
  /** Whether the call is upcoming and needs a reminder. */
  readonly ahead?: boolean;
}

/** Maps each status to a calendar entry. A call that took place keeps its entry. */
const ENTRIES: Readonly<Record<P2pState, Entry>> = {
  requested: {
    status: 'TENTATIVE',
    sentence: ({ payer, person, phone }) =>
      `Requested. Not yet confirmed by ${payer}. Once confirmed, ${payer} will call ${person} at ${phone}.`,
    ahead: true,
  },
  confirmed: {
    status: 'CONFIRMED',
    sentence: ({ payer, person, phone }) => `Confirmed. ${payer} will call ${person} at ${phone}.`,
    ahead: true,
  },
  called: {
    status: 'CONFIRMED',
    sentence: ({ payer, person, phone }) => `${payer} called ${person} at ${phone}.`,
  },
  missed: {
    status: 'CONFIRMED',
    sentence: ({ payer, person, phone }) =>
      `Missed. ${payer} called ${person} at ${phone} but couldn’t reach anyone. You can select another time in the portal.`,
  },
  completed: {
    status: 'CONFIRMED',
    sentence: ({ payer }) => `Completed. ${payer} will not call about this Peer-to-Peer again.`,
  },
  cancelled: { status: 'CANCELLED', sentence: ({ payer }) => `Canceled. ${payer} will not call.` },
  declined: {
    status: 'CANCELLED',
    sentence: ({ payer }) => `Declined. ${payer} declined the request and will not call.`,
  },
  expired: {
    status: 'CANCELLED',
    sentence: ({ payer }) => `Expired. ${payer} did not confirm the request before its time and will not call.`,
  },
};

const REMINDER_MINUTES = 15;
const FOLD_AT = 75;
const encoder = new TextEncoder();

/** At most 75 octets per line; continuations start with a space. Never splits a character. */
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

/** Normalizes line breaks and removes other control characters, which calendar files don't allow. */
const plain = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\v\f\u0085]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .toWellFormed();

const escaped = (text: string): string =>
  plain(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

const CARETS: Readonly<Record<string, string>> = { '^': '^^', '"': "^'", '\n': '^n' };

/** Quotes a parameter's value, so it can contain a comma, semicolon, or colon. */
const quoted = (text: string): string => `"${plain(text).replace(/[\^"\n]/g, (character) => CARETS[character] ?? '')}"`;

/** A status changed by time counts as its own revision at that time. */
function revisionOf({ decided, slot, sequence, changedAt }: BookingRecord, state: P2pState) {
  if (state === decided) return { sequence, at: changedAt };
  return { sequence: sequence + 1, at: Math.max(changedAt, state === 'expired' ? slot.start : slot.end) };
}

export function calendarFile(
  booking: BookingRecord,
  state: P2pState,
  method: CalendarMethod,
  payer: Payer = PAYER,
): string {
  const { p2pId, orderId, slot, participant } = booking;
  const { status, sentence, ahead = false } = ENTRIES[state];
  const { sequence, at } = revisionOf(booking, state);
  const call = {
    payer: payer.shortName,
    person: contactName(participant),
    phone: formatPhone(participant.phone, participant.extension),
  };
  const subject = escaped(`Peer-to-Peer call, order ending in ${orderId.slice(-4)}`);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Portal Modules//Peer-to-Peer//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${status === 'CANCELLED' ? 'CANCEL' : method}`,
    'BEGIN:VEVENT',
    `UID:${p2pId}@portal.example`,
    `SEQUENCE:${String(sequence)}`,
    `DTSTAMP:${stamp(at)}`,
    `LAST-MODIFIED:${stamp(at)}`,
    `DTSTART:${stamp(slot.start)}`,
    `DTEND:${stamp(slot.end)}`,
    `STATUS:${status}`,
    `SUMMARY:${subject}`,
    `DESCRIPTION:${escaped(`${sentence(call)} Questions? Call ${payer.shortName} at ${payer.phone}.`)}`,
    `ORGANIZER;CN=${quoted(payer.name)}:mailto:${DISTRIBUTION_LIST}`,
    'CLASS:PRIVATE',
    `TRANSP:${status === 'CANCELLED' ? 'TRANSPARENT' : 'OPAQUE'}`,
    ...(ahead ? reminder(subject) : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

const reminder = (words: string): readonly string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${words}`,
  `TRIGGER:-PT${String(REMINDER_MINUTES)}M`,
  'END:VALARM',
];
