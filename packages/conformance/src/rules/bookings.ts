import {
  cancelP2p,
  getP2p,
  getP2pCalendar,
  getP2pEligibility,
  holdSlot,
  listP2pReceipts,
  rescheduleP2p,
  scheduleP2p,
  uploadP2pDocument,
} from '@portal/api';
import type { P2p } from '@portal/api';

import {
  PARTICIPANT,
  TIME_ZONE,
  bookedOrder,
  bookingOf,
  bookingVersion,
  freeSlots,
  rivals,
  stateOf,
  textFile,
} from '../prepare.js';
import type { Rule } from '../rule.js';
import { expect } from '../failure.js';
import type { Server } from '../server.js';
import { expectOutcome } from './families.js';
import { expectOneWinner } from './one-winner.js';

const request = { level: 'must', section: 'Holds', needs: ['requestable-orders'] } as const;
const change = { level: 'must', section: 'Reschedule in one step', needs: ['requestable-orders'] } as const;

interface Booked {
  readonly booking: P2p;
  readonly orderId: string;
  readonly rivalId: string;
  /** Available times, besides the booked one. */
  readonly free: readonly [string, string, ...string[]];
}

async function booked(server: Server): Promise<Booked> {
  const { orderId, rivalId } = await rivals(server);
  const [slotId] = await freeSlots(server, orderId);
  const booking = await server.read(scheduleP2p, await bookingOf(server, orderId, slotId));
  return { booking, orderId, rivalId, free: await freeSlots(server, orderId) };
}

const receiptsOf = async (server: Server, orderId: string): Promise<number> =>
  (await server.read(listP2pReceipts, { orderId })).receipts.length;

const move = (orderId: string, slotId: string) => ({ orderId, slotId, holdId: null, timeZone: TIME_ZONE });

const REQUESTS: readonly Rule[] = [
  {
    ...request,
    id: 'booking/one-winner',
    requirement: 'Lets one of two offices book a time that both request at once.',
    sample: { endpoint: scheduleP2p, note: 'for two orders at once' },
    run: async (server) => {
      const { orderId, rivalId } = await rivals(server);
      const [slotId] = await freeSlots(server, orderId);
      const both = [await bookingOf(server, orderId, slotId), await bookingOf(server, rivalId, slotId)];
      expectOneWinner(await Promise.all(both.map((input) => server.send(scheduleP2p, { input: { ...input } }))));
    },
  },
  {
    ...request,
    id: 'booking/slot-taken',
    requirement: 'Rejects a booked time with 409 `slot-taken`.',
    sample: { endpoint: scheduleP2p, note: 'for a time that another order has' },
    run: async (server) => {
      const { booking, rivalId } = await booked(server);
      const input = await bookingOf(server, rivalId, booking.slot.slotId);
      expectOutcome(await server.send(scheduleP2p, { input: { ...input } }), '409 slot-taken');
      expectOutcome(
        await server.send(holdSlot, { input: { orderId: rivalId, slotId: booking.slot.slotId } }),
        '409 slot-taken',
      );
    },
  },
  {
    ...request,
    id: 'booking/already-booked',
    requirement: 'Rejects a second Peer-to-Peer of an order with 409 `already-booked`.',
    sample: { endpoint: scheduleP2p, note: 'for an order that has one' },
    run: async (server) => {
      const { orderId, free } = await booked(server);
      const input = await bookingOf(server, orderId, free[0]);
      expectOutcome(await server.send(scheduleP2p, { input: { ...input } }), '409 already-booked');
    },
  },
  {
    ...request,
    id: 'booking/not-eligible',
    requirement: 'Rejects an order that doesn’t qualify with 409 `not-eligible`, and gives the reason.',
    needs: ['requestable-orders', 'ineligible-order'],
    sample: { endpoint: scheduleP2p, note: 'for an order that doesn’t qualify' },
    run: async (server) => {
      const { orderId } = await rivals(server);
      const [slotId] = await freeSlots(server, orderId);
      const ineligible = await server.id('ineligible-order', 'orderId');
      const input = { ...(await bookingOf(server, orderId, slotId)), orderId: ineligible };
      expectOutcome(await server.send(scheduleP2p, { input }), '409 not-eligible');
      const { orders } = await server.read(getP2pEligibility, { orderIds: [ineligible] });
      expect(orders[0]?.action === 'none' && orders[0].reason !== 'available', 'The reason is missing.');
    },
  },
  {
    ...request,
    id: 'booking/eligibility-follows',
    requirement: 'Offers to request a Peer-to-Peer, and to manage it after the request.',
    sample: { endpoint: getP2pEligibility },
    run: async (server) => {
      const { orderId } = await rivals(server);
      const actionNow = async (): Promise<string | undefined> =>
        (await server.read(getP2pEligibility, { orderIds: [orderId] })).orders[0]?.action;
      expect((await actionNow()) === 'request', 'The action is not `request` before the request.');
      const [slotId] = await freeSlots(server, orderId);
      await server.read(scheduleP2p, await bookingOf(server, orderId, slotId));
      expect((await actionNow()) === 'manage', 'The action is not `manage` after it.');
    },
  },
  {
    ...request,
    id: 'booking/omits-unknown',
    requirement: 'Omits unknown orders from eligibility, rather than failing for all.',
    section: 'Problems',
    sample: { endpoint: getP2pEligibility, note: 'with an ID that no order has' },
    run: async (server) => {
      const { orderId } = await rivals(server);
      const { orders } = await server.read(getP2pEligibility, { orderIds: ['unknown-order', orderId] });
      expect(orders.length === 1 && orders[0]?.orderId === orderId, 'The response is not the known order alone.');
    },
  },
  {
    ...request,
    id: 'booking/echoes-participant',
    requirement: 'Returns the participant as the office entered it.',
    section: 'Problems',
    sample: { endpoint: scheduleP2p },
    run: async (server) => {
      const { booking } = await booked(server);
      const { participant } = booking;
      const differing = Object.entries(PARTICIPANT).filter(
        ([name, value]) => participant[name as keyof typeof participant] !== value,
      );
      expect(differing.length === 0, `Different: ${differing.map(([name]) => name).join(', ')}.`);
    },
  },
];

const CHANGES: readonly Rule[] = [
  {
    ...change,
    id: 'reschedule/refused-keeps-time',
    requirement: 'Keeps the old time and the version if the new time can’t be booked.',
    sample: { endpoint: rescheduleP2p, note: 'to a time that another order has' },
    run: async (server) => {
      const { booking, orderId, rivalId, free } = await booked(server);
      const rival = await server.read(scheduleP2p, await bookingOf(server, rivalId, free[0]));
      const { version } = booking;
      const refused = await server.send(rescheduleP2p, { version, input: move(orderId, rival.slot.slotId) });
      expectOutcome(refused, '409 slot-taken');
      const now = await server.read(getP2p, { orderId });
      expect(now.slot.slotId === booking.slot.slotId, 'The Peer-to-Peer has another time.');
      expect(now.version === version, 'The version changed.');
      expect((await stateOf(server, rivalId, booking.slot.slotId)) === 'unavailable', 'Others can book the old time.');
    },
  },
  {
    ...change,
    id: 'reschedule/frees-old-time',
    requirement: 'Frees the old time once the new one is booked.',
    sample: { endpoint: rescheduleP2p },
    run: async (server) => {
      const { booking, orderId, rivalId, free } = await booked(server);
      const { version, slot } = booking;
      const now = await server.read(rescheduleP2p, move(orderId, free[0]), { version });
      expect(now.slot.slotId === free[0], 'The response has another time.');
      expect((await stateOf(server, rivalId, slot.slotId)) === 'available', 'The old time is still not available.');
      expect((await stateOf(server, rivalId, free[0])) === 'unavailable', 'Others can book the new time.');
    },
  },
  {
    ...change,
    id: 'reschedule/new-version',
    requirement: 'Changes the version with every change of a Peer-to-Peer.',
    section: 'Versions and If-Match',
    sample: { endpoint: rescheduleP2p },
    run: async (server) => {
      const { booking, orderId, free } = await booked(server);
      const now = await server.read(rescheduleP2p, move(orderId, free[0]), { version: booking.version });
      expect(now.version !== booking.version, 'The version is the same.');
      const again = await server.send(rescheduleP2p, { version: booking.version, input: move(orderId, free[1]) });
      expectOutcome(again, '412 stale');
    },
  },
  {
    ...change,
    id: 'reschedule/two-at-once',
    requirement: 'Accepts one of two changes that were based on the same version.',
    section: 'Versions and If-Match',
    sample: { endpoint: rescheduleP2p, note: 'twice at once, with the same version' },
    run: async (server) => {
      const { booking, orderId, free } = await booked(server);
      const both = free
        .slice(0, 2)
        .map((slotId) => server.send(rescheduleP2p, { version: booking.version, input: move(orderId, slotId) }));
      const outcomes = (await Promise.all(both))
        .map(({ outcome }) => outcome)
        .sort()
        .join(', ');
      expect(outcomes === '200, 412 stale', `Received ${outcomes}, expected one 200 and one 412 stale.`);
    },
  },
  {
    ...change,
    id: 'receipt/one-per-change',
    requirement:
      'Sends one email for each accepted request, reschedule, and cancellation, and none for a repeated key.',
    sample: { endpoint: listP2pReceipts, note: 'after a repeated reschedule' },
    run: async (server) => {
      const { booking, orderId, free } = await booked(server);
      const before = await receiptsOf(server, orderId);
      const given = { version: booking.version, key: crypto.randomUUID(), input: move(orderId, free[0]) };
      await server.send(rescheduleP2p, given);
      await server.send(rescheduleP2p, given);
      expect((await receiptsOf(server, orderId)) === before + 1, 'A reschedule doesn’t have exactly one receipt.');
      const version = await bookingVersion(server, orderId);
      await server.read(cancelP2p, { orderId, reason: 'other', note: 'Not needed' }, { version });
      expect((await receiptsOf(server, orderId)) === before + 2, 'A cancellation doesn’t have exactly one receipt.');
    },
  },
  {
    ...change,
    id: 'cancel/not-active',
    requirement: 'Rejects changes of a canceled Peer-to-Peer with 409 `not-active`.',
    section: 'Problems',
    sample: { endpoint: cancelP2p, note: 'for a canceled one' },
    run: async (server) => {
      const { booking, orderId, free } = await booked(server);
      const cancel = { orderId, reason: 'other', note: 'Not needed' } as const;
      const { version, state } = await server.read(cancelP2p, cancel, { version: booking.version });
      expect(state === 'cancelled', 'The state is not `cancelled`.');
      expectOutcome(await server.send(cancelP2p, { version, input: cancel }), '409 not-active');
      expectOutcome(await server.send(rescheduleP2p, { version, input: move(orderId, free[0]) }), '409 not-active');
      expectOutcome(await server.send(uploadP2pDocument, { input: { orderId, file: textFile() } }), '409 not-active');
    },
  },
  {
    ...change,
    id: 'cancel/frees-time',
    requirement: 'Frees the time of a canceled Peer-to-Peer.',
    sample: { endpoint: cancelP2p },
    run: async (server) => {
      const { booking, orderId, rivalId } = await booked(server);
      const { version, slot } = booking;
      await server.read(cancelP2p, { orderId, reason: 'other', note: 'Not needed' }, { version });
      expect((await stateOf(server, rivalId, slot.slotId)) === 'available', 'The time is still not available.');
    },
  },
  {
    ...change,
    id: 'calendar/same-uid',
    requirement: 'Keeps the UID of the calendar file, and raises SEQUENCE with each change.',
    sample: { endpoint: getP2pCalendar },
    needs: ['booked-order'],
    run: async (server) => {
      const orderId = await bookedOrder(server);
      const first = eventIn((await server.read(getP2pCalendar, { orderId })).content);
      const [slotId] = await freeSlots(server, orderId);
      await server.read(rescheduleP2p, move(orderId, slotId), { version: await bookingVersion(server, orderId) });
      const second = eventIn((await server.read(getP2pCalendar, { orderId })).content);
      expect(first.uid !== '' && second.uid === first.uid, 'The UID changed.');
      expect(second.sequence > first.sequence, 'SEQUENCE is not higher.');
    },
  },
];

const eventIn = (content: string): { readonly uid: string; readonly sequence: number } => ({
  uid: /^UID:(.+)$/m.exec(content)?.[1]?.trim() ?? '',
  sequence: Number(/^SEQUENCE:(\d+)/m.exec(content)?.[1] ?? 0),
});

export const BOOKING_RULES: readonly Rule[] = [...REQUESTS, ...CHANGES];
