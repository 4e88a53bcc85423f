/** iCalendar (RFC 5545, parameters by RFC 6868) without the member's name. */
import { contactName, formatPhone } from '@portal/domain';

import { PAYER, DISTRIBUTION_LIST } from '../data/payer.js';
import type { Language } from '../language.js';
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
  readonly sentence: Readonly<Record<Language, (call: Call) => string>>;
  /** Whether the call is upcoming and needs a reminder. */
  readonly ahead?: boolean;
}

/** Maps each status to a calendar entry. A call that took place keeps its entry. */
const ENTRIES: Readonly<Record<P2pState, Entry>> = {
  requested: {
    status: 'TENTATIVE',
    sentence: {
      'en-US': ({ payer, person, phone }) =>
        `Requested. Not yet confirmed by ${payer}. Once confirmed, ${payer} will call ${person} at ${phone}.`,
      'es-US': ({ payer, person, phone }) =>
        `Solicitada. ${payer} aún no la ha confirmado. Cuando la confirme, ${payer} llamará a ${person} al ${phone}.`,
    },
    ahead: true,
  },
  confirmed: {
    status: 'CONFIRMED',
    sentence: {
      'en-US': ({ payer, person, phone }) => `Confirmed. ${payer} will call ${person} at ${phone}.`,
      'es-US': ({ payer, person, phone }) => `Confirmada. ${payer} llamará a ${person} al ${phone}.`,
    },
    ahead: true,
  },
  called: {
    status: 'CONFIRMED',
    sentence: {
      'en-US': ({ payer, person, phone }) => `${payer} called ${person} at ${phone}.`,
      'es-US': ({ payer, person, phone }) => `${payer} llamó a ${person} al ${phone}.`,
    },
  },
  missed: {
    status: 'CONFIRMED',
    sentence: {
      'en-US': ({ payer, person, phone }) =>
        `Missed. ${payer} called ${person} at ${phone} but couldn’t reach anyone. You can select another time in the portal.`,
      'es-US': ({ payer, person, phone }) =>
        `Perdida. ${payer} llamó a ${person} al ${phone} y nadie contestó. Puede seleccionar otro horario en el portal.`,
    },
  },
  completed: {
    status: 'CONFIRMED',
    sentence: {
      'en-US': ({ payer }) => `Completed. ${payer} will not call about this Peer-to-Peer again.`,
      'es-US': ({ payer }) => `Finalizada. ${payer} no volverá a llamar por esta revisión entre pares.`,
    },
  },
  cancelled: {
    status: 'CANCELLED',
    sentence: {
      'en-US': ({ payer }) => `Canceled. ${payer} will not call.`,
      'es-US': ({ payer }) => `Cancelada. ${payer} no llamará.`,
    },
  },
  declined: {
    status: 'CANCELLED',
    sentence: {
      'en-US': ({ payer }) => `Declined. ${payer} declined the request and will not call.`,
      'es-US': ({ payer }) => `Rechazada. ${payer} rechazó la solicitud y no llamará.`,
    },
  },
  expired: {
    status: 'CANCELLED',
    sentence: {
      'en-US': ({ payer }) => `Expired. ${payer} did not confirm the request before its time and will not call.`,
      'es-US': ({ payer }) => `Vencida. ${payer} no confirmó la solicitud antes de su horario y no llamará.`,
    },
  },
};

/** The texts around the sentence. */
const AROUND: Readonly<
  Record<Language, { readonly subject: (last: string) => string; readonly call: (payer: Payer) => string }>
> = {
  'en-US': {
    subject: (last) => `Peer-to-Peer call, order ending in ${last}`,
    call: ({ shortName, phone }) => `Questions? Call ${shortName} at ${phone}.`,
  },
  'es-US': {
    subject: (last) => `Llamada de revisión entre pares, orden que termina en ${last}`,
    call: ({ shortName, phone }) => `¿Tiene preguntas? Llame a ${shortName} al ${phone}.`,
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
  { payer = PAYER, language = 'en-US' }: { readonly payer?: Payer; readonly language?: Language } = {},
): string {
  const { p2pId, orderId, slot, participant } = booking;
  const { status, sentence, ahead = false } = ENTRIES[state];
  const { sequence, at } = revisionOf(booking, state);
  const call = {
    payer: payer.shortName,
    person: contactName(participant),
    phone: formatPhone(participant.phone, participant.extension),
  };
  const subject = escaped(AROUND[language].subject(orderId.slice(-4)));
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
    `DESCRIPTION:${escaped(`${sentence[language](call)} ${AROUND[language].call(payer)}`)}`,
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
