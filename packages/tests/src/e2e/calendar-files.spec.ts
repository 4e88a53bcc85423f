/** Calendar files read by three third-party parsers: each state, names with special characters, zones (10-24). */
import { expect, test } from '@playwright/test';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { convertIcsCalendar } from 'ts-ics';

import { DISTRIBUTION_LIST, PEOPLE } from '@portal/mocks';

import type { BookingRecord, P2pState } from '../../../../mocks/db/booking-record.js';
import { calendarFile } from '../../../../mocks/db/calendar-file.js';

interface Read {
  readonly method: string;
  readonly uid: string;
  readonly sequence: number;
  readonly status: string;
  readonly stamp: number;
  readonly start: number;
  readonly end: number;
  readonly summary: string;
  readonly description: string;
  readonly organizer: string;
  readonly address: string;
  readonly reminders: number;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const withoutScheme = (address: unknown): string => text(address).replace(/^mailto:/i, '');

/** Two of the parsers leave RFC 6868 to their callers, and end a quoted name at a semicolon. */
const withoutCarets = (name: unknown): string =>
  text(name)
    .replace(/^"|"$/g, '')
    .replace(/\^(['n^])/g, (_, mark: string) => ({ "'": '"', n: '\n' })[mark] ?? '^');

const PARSERS: Readonly<Record<string, (file: string) => Read>> = {
  'ical.js': (file) => {
    const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
    const event = calendar.getFirstSubcomponent('vevent');
    if (!event) throw new Error('The file has no event.');
    const value = (name: string): unknown => event.getFirstPropertyValue(name);
    const time = (name: string): number => (value(name) as ICAL.Time).toJSDate().getTime();
    const organizer = event.getFirstProperty('organizer');
    return {
      method: text(calendar.getFirstPropertyValue('method')),
      uid: text(value('uid')),
      sequence: Number(value('sequence')),
      status: text(value('status')),
      stamp: time('dtstamp'),
      start: time('dtstart'),
      end: time('dtend'),
      summary: text(value('summary')),
      description: text(value('description')),
      organizer: text(organizer?.getParameter('cn')),
      address: withoutScheme(organizer?.getFirstValue()),
      reminders: event.getAllSubcomponents('valarm').length,
    };
  },
  'node-ical': (file) => {
    const parsed = nodeIcal.sync.parseICS(file);
    const event = Object.values(parsed).find((part) => part.type === 'VEVENT') as nodeIcal.VEvent & {
      readonly alarms?: readonly unknown[];
      readonly organizer: { readonly params: { readonly CN: string }; readonly val: string };
    };
    return {
      method: text((parsed as { vcalendar?: { method?: string } }).vcalendar?.method ?? event.method),
      uid: event.uid,
      sequence: Number(event.sequence),
      status: text(event.status),
      stamp: event.dtstamp.getTime(),
      start: event.start.getTime(),
      end: event.end.getTime(),
      summary: event.summary,
      description: event.description,
      organizer: withoutCarets(event.organizer.params.CN),
      address: withoutScheme(event.organizer.val),
      reminders: event.alarms?.length ?? 0,
    };
  },
  'ts-ics': (file) => {
    const calendar = convertIcsCalendar(undefined, file);
    const [event] = calendar.events ?? [];
    if (!event) throw new Error('The file has no event.');
    return {
      method: text(calendar.method),
      uid: event.uid,
      sequence: event.sequence ?? -1,
      status: text(event.status),
      stamp: event.stamp.date.getTime(),
      start: event.start.date.getTime(),
      end: event.end?.date.getTime() ?? 0,
      summary: event.summary,
      description: text(event.description),
      organizer: withoutCarets(event.organizer?.name),
      address: withoutScheme(event.organizer?.email),
      reminders: event.alarms?.length ?? 0,
    };
  },
};

const NAMES = [
  'Carelon Medical Benefits Management',
  'Smith, Jones, and Partners',
  'Health: Plan; Group',
  'The "Best" Plan',
  'Plan ^ Group ^n',
  'Plan\\Group',
  'Plan\r\nATTENDEE:mailto:nobody@elsewhere.example',
  `${'Santé Prévoyance Générale é'.repeat(5)} 👩🏽‍⚕️👩🏽‍⚕️👩🏽‍⚕️`,
  '健康保険組合',
  'خطة صحية',
];

/** A usual time; midnight in Chicago; the hour skipped in spring, and the one repeated in fall. */
const STARTS = ['2026-06-23T15:30:00Z', '2026-06-24T04:30:00Z', '2026-03-08T07:30:00Z', '2026-11-01T06:30:00Z'];
const ZONES = ['America/Chicago', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC'];
const HALF_HOUR = 1_800_000;
const CHANGED = Date.parse('2026-02-01T10:00:00Z');

const EXPECTED: Readonly<Record<P2pState, readonly [status: string, method: string, reminders: number]>> = {
  requested: ['TENTATIVE', 'PUBLISH', 1],
  confirmed: ['CONFIRMED', 'PUBLISH', 1],
  called: ['CONFIRMED', 'PUBLISH', 0],
  missed: ['CONFIRMED', 'PUBLISH', 0],
  completed: ['CONFIRMED', 'PUBLISH', 0],
  cancelled: ['CANCELLED', 'CANCEL', 0],
  declined: ['CANCELLED', 'CANCEL', 0],
  expired: ['CANCELLED', 'CANCEL', 0],
};
const STATES = Object.keys(EXPECTED) as P2pState[];

const booking = (decided: P2pState, start: string, timeZone: string): BookingRecord => ({
  p2pId: 'p2p-7001',
  orderId: '123456789',
  requestedAt: CHANGED,
  slot: { slotId: 's1', date: start.slice(0, 10), start: Date.parse(start), end: Date.parse(start) + HALF_HOUR },
  timeZone,
  participant: {
    ...PEOPLE[0],
    firstName: 'Avery',
    lastName: 'Quill, "Jr."; MD',
    title: '',
    phone: '+13125550143',
    extension: '12',
  },
  credential: undefined,
  decided,
  cancelledBy: null,
  revision: 3,
  sequence: 2,
  changedAt: CHANGED,
  changedBy: { role: 'payer' },
  calls: [],
  outcome: null,
});

const here = process.env['TZ'];
test.afterAll(() => {
  if (here === undefined) delete process.env['TZ'];
  else process.env['TZ'] = here;
});

for (const [parser, read] of Object.entries(PARSERS)) {
  for (const state of STATES) {
    test(`${parser} reads the calendar file of a ${state} call (10-24)`, () => {
      for (const name of NAMES) {
        for (const [i, start] of STARTS.entries()) {
          // The computer that opens the file may be in any zone.
          const timeZone = (process.env['TZ'] = ZONES[i % ZONES.length] ?? 'UTC');
          const payer = { name, shortName: name, phone: '(800) 252-2021' };
          const file = calendarFile(booking(state, start, timeZone), state, 'PUBLISH', { payer });
          const seen = read(file);
          const [status, method, reminders] = EXPECTED[state];
          const shown = name.replace(/\r\n/g, '\n');

          expect(seen).toMatchObject({
            status,
            method,
            reminders,
            uid: 'p2p-7001@portal.example',
            sequence: 2,
            stamp: CHANGED,
            start: Date.parse(start),
            end: Date.parse(start) + HALF_HOUR,
            organizer: parser === 'ical.js' ? shown : shown.split(';')[0],
            address: DISTRIBUTION_LIST,
          });
          expect(seen.description).toContain(shown);
          expect(seen.description).toContain(payer.phone);
          expect(file).not.toMatch(/^ATTENDEE/m);
          for (const line of file.split('\r\n')) {
            expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
            expect(line).not.toContain('\ufffd');
          }
        }
      }
    });
  }

  test(`${parser} finds who calls whom at which number, and the state (10-24)`, () => {
    const words = (state: P2pState): string => {
      const start = STARTS[0] ?? '';
      return read(calendarFile(booking(state, start, 'UTC'), state, 'PUBLISH')).description;
    };
    for (const state of ['requested', 'confirmed', 'called', 'missed'] as const) {
      expect(words(state)).toContain('Avery Quill, "Jr."; MD');
      expect(words(state)).toContain('(312) 555-0143 ext. 12');
    }
    expect(new Set(STATES.map(words)).size).toBe(STATES.length);
    expect(STATES.filter((state) => words(state).toLowerCase().includes('not yet confirmed'))).toEqual(['requested']);
  });

  test(`${parser} finds a later revision if time alone changed the state (10-24)`, () => {
    for (const [decided, state] of [
      ['requested', 'expired'],
      ['confirmed', 'completed'],
    ] as const) {
      const record = booking(decided, STARTS[0] ?? '', 'UTC');
      const before = read(calendarFile(record, decided, 'PUBLISH'));
      const after = read(calendarFile(record, state, 'PUBLISH'));

      expect(after.uid).toBe(before.uid);
      expect(after.sequence).toBeGreaterThan(before.sequence);
      expect(after.stamp).toBeGreaterThan(before.stamp);
      expect(after.status).toBe(EXPECTED[state][0]);
    }
  });
}
