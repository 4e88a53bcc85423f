/** One response of each kind that the page reads, and how the tests trigger it. */
import {
  getAvailability,
  getOrderHeader,
  getP2p,
  getP2pCalendar,
  holdSlot,
  listContacts,
  listP2pHistory,
  listP2pReceipts,
} from '@portal/api';
import type { Endpoint } from '@portal/api';
import { until } from '@portal/tests/fault-rig';
import type { Json } from '@portal/tests/fault-rig';
import { mockPortal } from '@portal/mocks';
import { FAILED, anyOf, ofLost, ofSlots } from '@portal/p2p-parts/testing';

import { ofManage, ofRecord, ofTask } from '../copy.fixture.js';
import { ORDER } from './manage.fixture.js';
import type { Manage } from './manage.fixture.js';

export interface Target {
  readonly endpoint: Endpoint;
  readonly input: object;
  readonly answer: Json;
  /** The number of rendered mutants of each kind if reading them requires a click; others render all. */
  readonly renderedCount: number;
  readonly ids: readonly string[];
  /** Navigates to the view that reads it. */
  readonly open?: (manage: Manage) => void;
  /** Whether it has rendered, successfully or not. */
  readonly done: (manage: Manage) => boolean;
}

const json = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

const { backend } = mockPortal();
const ORDERED = backend.orders.get(ORDER);
const INPUT = { orderId: ORDER };
const WEEK = { from: '2026-06-22T05:00:00Z', to: '2026-06-29T05:00:00Z' };
const booked = backend.bookings.get(ORDER);
const firstOpen = backend.slots.firstOpen(ORDERED)?.slotId ?? '';
export const availability = {
  ...backend.slots.availability(ORDERED, WEEK),
  assistance: { notice: null, callBack: null },
};

export const P2P = json({
  ...booked,
  credential: { code: 'md', display: 'MD' },
  attempts: { ...booked.attempts, calls: [{ at: '2026-06-22T15:00:00Z', result: 'missed' }] },
});
export const HISTORY = json({ events: backend.p2pHistory.of(ORDER) });
const AVAILABILITY = json(availability);

const TIMES = anyOf(ofSlots('week'), ofTask('no-slots'), ofSlots('no-availability'));
const CHOSEN = anyOf(ofTask('chosen'), ofTask('slot-expired'), ofTask('slot-taken'), ofLost('lost.released'));

const isFailed = ({ text }: Manage): boolean => FAILED.test(text());

/** Shows either the requested data or its error. */
export const TARGETS: readonly Target[] = [
  {
    endpoint: getP2p,
    input: INPUT,
    answer: P2P,
    renderedCount: 9,
    ids: ['PM-04', 'PM-05'],
    done: (manage) => isFailed(manage) || manage.chip() !== '',
  },
  {
    endpoint: getOrderHeader,
    input: INPUT,
    answer: json(backend.orders.header(ORDERED)),
    renderedCount: 3,
    ids: ['PM-03'],
    done: (manage) => isFailed(manage) || manage.chip() !== '',
  },
  {
    endpoint: listP2pHistory,
    input: INPUT,
    answer: HISTORY,
    renderedCount: 2,
    ids: ['PM-10'],
    done: (manage) =>
      isFailed(manage) || manage.history().length > 0 || manage.text().includes(ofRecord('history-none')),
  },
  {
    endpoint: listP2pReceipts,
    input: INPUT,
    answer: json({ receipts: backend.outbox.receiptsOf(ORDER) }),
    renderedCount: 2,
    ids: ['PM-08'],
    done: (manage) =>
      isFailed(manage) || manage.receipts().length > 0 || manage.text().includes(ofRecord('receipts-none')),
  },
  {
    endpoint: getAvailability,
    input: { ...INPUT, ...WEEK, timeZone: 'America/Chicago' },
    answer: AVAILABILITY,
    renderedCount: 3,
    ids: ['PM-09'],
    open: ({ pressed }) => pressed(ofManage('reschedule')),
    done: (manage) => isFailed(manage) || TIMES.test(manage.text()),
  },
  {
    endpoint: listContacts,
    input: INPUT,
    answer: json({
      contacts: [
        { contactId: 'c-1', ...booked.participant },
        { contactId: 'c-2', ...booked.participant },
      ],
    }),
    renderedCount: 1,
    ids: ['PM-10'],
    open: ({ pressed }) => pressed(ofManage('edit')),
    done: ({ text }) => text().includes(ofTask('edit-save')),
  },
  {
    endpoint: getP2pCalendar,
    input: INPUT,
    answer: json(backend.bookings.calendar(ORDER, 'en-US')),
    renderedCount: 1,
    ids: ['PM-08'],
    open: ({ catchFile, pressed }) => {
      catchFile();
      pressed(ofManage('calendar'));
    },
    done: ({ wire }) => wire.callsOf(getP2pCalendar).length > 0,
  },
  {
    endpoint: holdSlot,
    input: { ...INPUT, slotId: firstOpen },
    answer: json({ ...backend.holds.hold(ORDERED, firstOpen), expiresAt: '2026-06-23T14:05:00Z' }),
    renderedCount: 2,
    ids: ['PM-09'],
    open: ({ pressed, slotButtons }) => {
      pressed(ofManage('reschedule'));
      const choose = async (): Promise<void> => {
        await until(() => slotButtons().length > 0, 'open times');
        slotButtons()[0]?.click();
      };
      void choose();
    },
    done: ({ text, wire }) => wire.callsOf(holdSlot).length > 0 && CHOSEN.test(text()),
  },
];
