/** Every response the scheduler reads, and how the tests trigger it. */
import { expect } from '@open-wc/testing';

import {
  extendHold,
  getAvailability,
  getOrderHeader,
  getP2pEligibility,
  holdSlot,
  listContacts,
  scheduleP2p,
} from '@portal/api';
import type { Endpoint } from '@portal/api';
import { deepAll, json, until } from '@portal/tests/fault-rig';
import type { JsonRecord, Target } from '@portal/tests/fault-rig';
import { CONTACTS, ORDERS, mockPortal } from '@portal/mocks';
import { ofSlots } from '@portal/p2p-parts/testing';

import { ofStep } from '../copy.fixture.js';
import {
  KEEP,
  SCHEDULE,
  aRenderedVisit,
  aFilledVisit,
  aReviewedVisit,
  aVisit,
  choose,
  typed,
} from './visit.fixture.js';
import type { Visit } from './visit.fixture.js';

const orderId = ORDERS.request;
const { backend } = mockPortal();
const ORDER = backend.orders.get(orderId);
const WEEK = { from: '2026-06-22T05:00:00Z', to: '2026-06-29T05:00:00Z' };
export const AVAILABILITY = json({
  ...backend.slots.availability(ORDER, WEEK),
  assistance: backend.assistance.of(orderId),
}) as JsonRecord;
const SLOTS = AVAILABILITY['slots'] as readonly JsonRecord[];
export const OPEN = SLOTS.filter(({ state }) => state === 'available');
const SLOT_ID = JSON.stringify(OPEN[0]?.['slotId']).replaceAll('"', '');
export const HOLD = json(backend.holds.hold(ORDER, SLOT_ID));
const PARTICIPANT = {
  firstName: 'Zq4Avery',
  lastName: 'Quill',
  title: '',
  phone: '+13125550143',
  extension: '',
  email: 'zq4@clinic.example',
  secondaryPhone: '',
  secondaryExtension: '',
};
const BOOKING_INPUT = { orderId, slotId: SLOT_ID, holdId: null, timeZone: 'America/Chicago', participant: PARTICIPANT };
const ELIGIBILITY = json({ orders: [backend.bookings.eligibility(orderId)] });
const BOOKING = json(backend.bookings.schedule(BOOKING_INPUT));
/** The header as the server sends it. */
const HEADER = json(backend.orders.header(ORDER));

/** A visit after its loading states. */
async function arrived(visit: Visit): Promise<Visit> {
  await visit.settled();
  const waits = (): boolean =>
    deepAll(visit.renderRoot, 'ui-loading').length > 0 || WAITING.some((sentence) => visit.text().includes(sentence));
  await until(
    () => visit.text().trim() !== '' && !waits(),
    () => `an answer in: ${visit.text()}`,
  );
  await visit.settled();
  return visit;
}

const WAITING = [ofSlots('holding'), ofSlots('updating'), ofStep('scheduling')];

export const atOpening =
  (endpoint: Endpoint): Target<Visit>['render'] =>
  async (bench, answer) =>
    arrived(await aVisit(bench, { before: (wire) => wire.intercept(endpoint, answer) }));

export const TARGETS: readonly Target<Visit>[] = [
  { endpoint: getOrderHeader, input: { orderId }, answer: HEADER, renderedCount: 2, render: atOpening(getOrderHeader) },
  {
    endpoint: getP2pEligibility,
    input: { orderIds: [orderId] },
    answer: ELIGIBILITY,
    renderedCount: 2,
    render: atOpening(getP2pEligibility),
  },
  {
    endpoint: getAvailability,
    input: { orderId, ...WEEK, timeZone: 'America/Chicago' },
    answer: json({ ...AVAILABILITY, slots: OPEN }),
    renderedCount: 5,
    render: atOpening(getAvailability),
  },
  {
    endpoint: listContacts,
    input: { orderId },
    answer: json({ contacts: CONTACTS }),
    renderedCount: 1,
    render: atOpening(listContacts),
  },
  {
    endpoint: holdSlot,
    input: { orderId, slotId: SLOT_ID },
    answer: HOLD,
    renderedCount: 2,
    render: async (bench, answer) => {
      const visit = await aRenderedVisit(bench);
      await typed(visit);
      visit.wire.intercept(holdSlot, answer);
      choose(visit);
      return arrived(visit);
    },
  },
  {
    endpoint: extendHold,
    input: { orderId, holdId: 'h-1' },
    answer: HOLD,
    renderedCount: 1,
    render: async (bench, answer) => {
      const visit = await aFilledVisit(bench);
      visit.wire.intercept(extendHold, answer);
      visit.pressed(KEEP);
      return arrived(visit);
    },
  },
  {
    endpoint: scheduleP2p,
    input: BOOKING_INPUT,
    answer: BOOKING,
    renderedCount: 4,
    holds: ({ booked }) => {
      expect(booked(), 'one booking').to.have.length(1);
    },
    render: async (bench, answer) => {
      const visit = await aReviewedVisit(bench);
      visit.wire.intercept(scheduleP2p, async (request, pass) => {
        await pass();
        return answer(request, pass);
      });
      visit.pressed(SCHEDULE);
      return arrived(visit);
    },
  },
];
