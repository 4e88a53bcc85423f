import { cancelP2p, extendHold, getHold, holdSlot, releaseHold, scheduleP2p } from '@portal/api';

import { bookingOf, bookingVersion, freeSlots, heldTime, rivals, stateOf } from '../prepare.js';
import { fieldsOf } from '../reply.js';
import type { Rule } from '../rule.js';
import { expect } from '../failure.js';
import { expectOneWinner } from './one-winner.js';
import { expectOutcome } from './families.js';

const common = { level: 'must', section: 'Holds', needs: ['requestable-orders'] } as const;

const LIFE: readonly Rule[] = [
  {
    ...common,
    id: 'hold/one-winner',
    requirement: 'Lets one of two offices hold a time that both request at once.',
    sample: { endpoint: holdSlot, note: 'for two orders at once' },
    run: async (server) => {
      const { orderId, rivalId } = await rivals(server);
      const [slotId] = await freeSlots(server, orderId);
      const both = [orderId, rivalId].map((id) => server.send(holdSlot, { input: { orderId: id, slotId } }));
      expectOneWinner(await Promise.all(both));
    },
  },
  {
    ...common,
    id: 'hold/keeps-time',
    requirement: 'Rejects another office’s booking of a held time with 409 `slot-taken`.',
    sample: { endpoint: scheduleP2p, note: 'for a time that another order holds' },
    run: async (server) => {
      const { orderId, rivalId } = await rivals(server);
      const [slotId] = await freeSlots(server, orderId);
      const booking = await bookingOf(server, rivalId, slotId);
      await server.read(holdSlot, { orderId, slotId });
      expectOutcome(await server.send(scheduleP2p, { input: { ...booking } }), '409 slot-taken');
    },
  },
  {
    ...common,
    id: 'hold/shown-as-yours',
    requirement: 'Shows a held time as `held-by-you` to its order, and as `unavailable` to others.',
    sample: { endpoint: holdSlot },
    run: async (server) => {
      const { orderId, rivalId } = await rivals(server);
      const [slotId] = await freeSlots(server, orderId);
      await server.read(holdSlot, { orderId, slotId });
      expect((await stateOf(server, orderId, slotId)) === 'held-by-you', 'Its order doesn’t see the hold.');
      expect((await stateOf(server, rivalId, slotId)) === 'unavailable', 'Another order sees the time as available.');
    },
  },
  {
    ...common,
    id: 'hold/release-frees',
    requirement: 'Makes a time available again when its hold is released.',
    sample: { endpoint: releaseHold },
    run: async (server) => {
      const { orderId, rivalId } = await rivals(server);
      const [slotId] = await freeSlots(server, orderId);
      const { holdId } = await server.read(holdSlot, { orderId, slotId });
      await server.read(releaseHold, { orderId, holdId });
      expectOutcome(await server.send(holdSlot, { input: { orderId: rivalId, slotId } }), '200');
    },
  },
  {
    ...common,
    id: 'hold/release-twice',
    requirement: 'Accepts the release of a hold that has ended.',
    sample: { endpoint: releaseHold, note: 'for a hold that was released before' },
    run: async (server) => {
      const { orderId, holdId } = await heldTime(server);
      await server.read(releaseHold, { orderId, holdId });
      expectOutcome(await server.send(releaseHold, { input: { orderId, holdId } }), '200');
    },
  },
  {
    ...common,
    id: 'hold/over',
    requirement: 'Responds with 410 `hold-over` for a hold that was released.',
    sample: { endpoint: getHold, note: 'for a hold that was released before' },
    run: async (server) => {
      const { orderId, holdId } = await heldTime(server);
      await server.read(releaseHold, { orderId, holdId });
      expectOutcome(await server.send(getHold, { input: { orderId, holdId } }), '410 hold-over');
      expectOutcome(await server.send(extendHold, { input: { orderId, holdId } }), '410 hold-over');
    },
  },
  {
    ...common,
    id: 'hold/expires',
    requirement: 'Ends a hold by its own clock, and frees the time.',
    needs: ['requestable-orders', 'advance-clock'],
    sample: { endpoint: getHold, note: 'after `secondsLeft`' },
    run: async (server) => {
      const { orderId, rivalId } = await rivals(server);
      // The last one, because a time that begins soon becomes unavailable anyway.
      const slotId = (await freeSlots(server, orderId)).at(-1) ?? '';
      const { holdId, secondsLeft = 600 } = await server.read(holdSlot, { orderId, slotId });
      await server.fixture('advance-clock', { seconds: secondsLeft + 2 });
      expectOutcome(await server.send(getHold, { input: { orderId, holdId } }), '410 hold-over');
      expectOutcome(await server.send(holdSlot, { input: { orderId: rivalId, slotId } }), '200');
    },
  },
  {
    ...common,
    id: 'hold/seconds-left',
    level: 'should',
    requirement: 'Sends `secondsLeft` that fits `expiresAt` and `Date`.',
    sample: { endpoint: holdSlot },
    run: async (server) => {
      const { orderId } = await rivals(server);
      const [slotId] = await freeSlots(server, orderId);
      const { body, headers } = await server.send(holdSlot, { input: { orderId, slotId } });
      const { expiresAt, secondsLeft } = fieldsOf(body);
      const left = (Date.parse(String(expiresAt)) - Date.parse(headers.get('date') ?? '')) / 1_000;
      expect(Math.abs(left - Number(secondsLeft)) <= 5, '`secondsLeft` differs by more than 5 seconds.');
    },
  },
  {
    ...common,
    id: 'hold/extend-ends',
    requirement: 'Extends a hold while `extendable`, and then responds with 409 `not-extendable`.',
    sample: { endpoint: extendHold, note: 'until the hold is not extendable' },
    run: async (server) => {
      const { orderId, holdId } = await heldTime(server);
      let { extendable } = await server.read(getHold, { orderId, holdId });
      for (let times = 0; extendable; times += 1) {
        expect(times < 20, 'The hold can be extended more than 20 times.');
        ({ extendable } = await server.read(extendHold, { orderId, holdId }));
      }
      expectOutcome(await server.send(extendHold, { input: { orderId, holdId } }), '409 not-extendable');
    },
  },
];

const USERS: readonly Rule[] = [
  {
    ...common,
    id: 'hold/moves',
    requirement: 'Moves the order’s hold when the same user holds another time, and frees the first.',
    sample: { endpoint: holdSlot, note: 'for another time of the same order' },
    run: async (server) => {
      const { orderId, rivalId } = await rivals(server);
      const [first, second] = await freeSlots(server, orderId);
      const { holdId } = await server.read(holdSlot, { orderId, slotId: first });
      await server.read(holdSlot, { orderId, slotId: second });
      const ended = await server.send(getHold, { input: { orderId, holdId } });
      expectOutcome(ended, '410 hold-moved');
      expect(fieldsOf(fieldsOf(ended.body)['hold'])['slotId'] === second, '`hold` is not the time held instead.');
      expect((await stateOf(server, rivalId, first)) === 'available', 'The first time is still not available.');
    },
  },
  {
    ...common,
    id: 'hold/coworker-stays',
    requirement: 'Keeps a coworker’s hold, and responds with 409 `held-by-colleague` and the time.',
    needs: ['requestable-orders', 'coworker'],
    sample: { endpoint: holdSlot, note: 'while a coworker holds a time for the order' },
    run: async (server) => {
      const { orderId } = await rivals(server);
      const [first, second] = await freeSlots(server, orderId);
      const { holdId } = await server.read(holdSlot, { orderId, slotId: first });
      const headers = await server.coworker();
      const reply = await server.send(holdSlot, { headers, input: { orderId, slotId: second } });
      expectOutcome(reply, '409 held-by-colleague');
      const hold = fieldsOf(fieldsOf(reply.body)['hold']);
      expect(hold['slotId'] === first, '`hold` is not the held time.');
      expect(fieldsOf(hold['heldBy'])['isYou'] === false, '`isYou` is not false.');
      expectOutcome(await server.send(getHold, { input: { orderId, holdId } }), '200');
    },
  },
  {
    ...common,
    id: 'hold/coworker-books',
    requirement: 'Rejects a booking while a coworker holds a time for the order.',
    needs: ['requestable-orders', 'coworker'],
    sample: { endpoint: scheduleP2p, note: 'while a coworker holds a time for the order' },
    run: async (server) => {
      const { orderId } = await rivals(server);
      const [first, second] = await freeSlots(server, orderId);
      const booking = await bookingOf(server, orderId, second);
      await server.read(holdSlot, { orderId, slotId: first });
      const headers = await server.coworker();
      expectOutcome(await server.send(scheduleP2p, { headers, input: { ...booking } }), '409 held-by-colleague');
    },
  },
  {
    ...common,
    id: 'hold/take-over',
    requirement: 'Takes over a coworker’s hold with `takeOver`, whose hold then ends with 410 `hold-taken-over`.',
    needs: ['requestable-orders', 'coworker'],
    sample: { endpoint: holdSlot, note: 'with `takeOver`, while a coworker holds a time for the order' },
    run: async (server) => {
      const { orderId } = await rivals(server);
      const [first, second] = await freeSlots(server, orderId);
      const { holdId } = await server.read(holdSlot, { orderId, slotId: first });
      const headers = await server.coworker();
      const input = { orderId, slotId: second, takeOver: true };
      expectOutcome(await server.send(holdSlot, { headers, input }), '200');
      const ended = await server.send(getHold, { input: { orderId, holdId } });
      expectOutcome(ended, '410 hold-taken-over');
      expect(fieldsOf(fieldsOf(ended.body)['hold'])['slotId'] === second, '`hold` is not the coworker’s time.');
    },
  },
  {
    ...common,
    id: 'hold/ends-with-booking',
    requirement: 'Ends the order’s hold with its booking, so a cancellation frees the time.',
    sample: { endpoint: scheduleP2p, note: 'for a held time' },
    run: async (server) => {
      const { orderId, rivalId } = await rivals(server);
      const [slotId] = await freeSlots(server, orderId);
      const { holdId } = await server.read(holdSlot, { orderId, slotId });
      await server.read(scheduleP2p, await bookingOf(server, orderId, slotId, holdId));
      expectOutcome(await server.send(getHold, { input: { orderId, holdId } }), '410 hold-over');
      const version = await bookingVersion(server, orderId);
      await server.read(cancelP2p, { orderId, reason: 'other', note: 'Not needed' }, { version });
      expect((await stateOf(server, rivalId, slotId)) === 'available', 'The time is still not available.');
    },
  },
];

export const HOLD_RULES: readonly Rule[] = [...LIFE, ...USERS];
