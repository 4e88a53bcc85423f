/** Faults in the server's memory: keys, times, holds, bookings. */
import type { Backend } from '@portal/mocks';

import type { Break } from '../mock.js';
import type { Mutant } from './mutant.js';

/** Runs a fault when the backend exists, and leaves its handlers. */
const inside =
  (fault: (backend: Backend) => void): Break =>
  (handlers, backend) => {
    fault(backend);
    return handlers;
  };

/** Their second response is the same even if they run twice. */
const SAME_TWICE = [
  'releaseHold',
  'holdSlot',
  'moveAttachment',
  'requestSlotNotice',
  'requestCallBack',
  'extendHold',
].flatMap((operation) => [`repeat/${operation}`, `parallel/${operation}`]);

const KEYS: readonly Mutant[] = [
  {
    name: 'forgets every key',
    caughtBy: ['repeat/', 'parallel/'],
    except: SAME_TWICE,
    change: inside(({ idempotency }) => {
      idempotency.once = (_, work) => work();
    }),
  },
  {
    name: 'returns the first response for other content',
    caughtBy: ['key-reused/'],
    change: inside(({ idempotency }) => {
      const once = idempotency.once.bind(idempotency);
      idempotency.once = (write, work) => once({ ...write, fingerprint: '' }, work);
    }),
  },
  {
    name: 'shares keys between users',
    caughtBy: ['key-of-user/'],
    change: inside(({ idempotency }) => {
      const once = idempotency.once.bind(idempotency);
      idempotency.once = (write, work) => once({ ...write, person: '' }, work);
    }),
  },
  {
    name: 'shares keys between operations',
    caughtBy: ['key/of-one-operation'],
    change: inside(({ idempotency }) => {
      const once = idempotency.once.bind(idempotency);
      idempotency.once = (write, work) => once({ ...write, operation: '' }, work);
    }),
  },
  {
    name: 'remembers rejections',
    caughtBy: ['key/rejection-forgotten'],
    change: inside(({ idempotency }) => {
      const once = idempotency.once.bind(idempotency);
      const rejected = new Set<string | null>();
      idempotency.once = (write, work) => {
        if (rejected.has(write.key)) return once({ ...write, key: null }, work);
        rejected.add(write.key);
        const result = once(write, work);
        rejected.delete(write.key);
        return result;
      };
    }),
  },
  {
    name: 'forgets keys after an hour',
    caughtBy: ['key/for-a-day'],
    change: inside(({ idempotency, environment }) => {
      const once = idempotency.once.bind(idempotency);
      idempotency.once = (write, work) => {
        const hour = Math.floor(environment.now().getTime() / 3_600_000);
        return once({ ...write, key: write.key === null ? null : `${write.key} ${String(hour)}` }, work);
      };
    }),
  },
];

const TIMES: readonly Mutant[] = [
  {
    name: 'books a time twice',
    caughtBy: ['hold/one-winner', 'hold/keeps-time', 'booking/one-winner', 'booking/slot-taken'],
    change: inside(({ slots }) => {
      slots.isOpenFor = () => true;
    }),
  },
  {
    name: 'checks a time, and takes it a moment later',
    caughtBy: ['hold/one-winner', 'booking/one-winner'],
    change: inside(({ slots }) => {
      const claim = slots.claim.bind(slots);
      slots.claim = (slotId, given) => void setTimeout(() => claim(slotId, given), 2_000);
    }),
  },
  {
    name: 'never frees an expired time',
    caughtBy: ['hold/expires'],
    change: inside(({ slots }) => {
      const claim = slots.claim.bind(slots);
      slots.claim = (slotId, given) =>
        claim(slotId, { ...given, until: given.until === null ? null : Number.MAX_SAFE_INTEGER });
    }),
  },
  {
    name: 'never frees a time',
    caughtBy: [
      'hold/release-frees',
      'hold/moves',
      'reschedule/frees-old-time',
      'cancel/frees-time',
      'hold/ends-with-booking',
    ],
    change: inside(({ slots }) => {
      slots.release = () => undefined;
    }),
  },
  {
    name: 'releases the old time before it books the new one',
    caughtBy: ['reschedule/refused-keeps-time'],
    change: inside(({ slots, bookings }) => {
      const reschedule = bookings.reschedule.bind(bookings);
      bookings.reschedule = (given, version, by) => {
        slots.release(bookings.get(given.orderId).slot.slotId, given.orderId);
        return reschedule(given, version, by);
      };
    }),
  },
  {
    name: 'replaces a coworker’s hold',
    caughtBy: ['hold/coworker-stays', 'hold/coworker-books'],
    change: inside(({ holds }) => {
      holds.checkFree = () => undefined;
    }),
  },
  {
    name: 'keeps the hold after the booking',
    caughtBy: ['hold/ends-with-booking'],
    change: inside(({ holds }) => {
      holds.releaseAllOf = () => undefined;
    }),
  },
  {
    name: 'books for any order, again and again',
    caughtBy: ['booking/already-booked', 'booking/not-eligible'],
    change: inside(({ bookings }) => {
      bookings.checkRequestable = () => undefined;
    }),
  },
  {
    name: 'sends two emails for each change',
    caughtBy: ['receipt/one-per-change'],
    change: inside(({ outbox }) => {
      const send = outbox.send.bind(outbox);
      outbox.send = (booking, change) => {
        send(booking, change);
        outbox.addReceipt({ ...booking, p2pId: `${booking.p2pId}-again` }, change.kind, 'sent');
      };
    }),
  },
  {
    name: 'deletes messages that wait for a response',
    caughtBy: ['delete/owed'],
    change: inside(({ messages }) => {
      messages.hide = (messageIds) => ({ deleted: [...messageIds], refused: [] });
    }),
  },
  {
    name: 'restores nothing',
    caughtBy: ['delete/restore'],
    change: inside(({ messages }) => {
      messages.restore = () => [];
    }),
  },
];

export const BACKEND_MUTANTS: readonly Mutant[] = [...KEYS, ...TIMES];
