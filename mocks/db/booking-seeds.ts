import { PEOPLE } from '../data/contacts.js';
import { ORDERS } from '../data/known.js';
import { PAYER_ZONE, PERSON } from '../data/payer.js';
import type { BookingRecord, P2pState } from './booking-record.js';
import type { Orders } from './orders.js';
import { addBusinessDays, isBusinessDay, payerToday } from './payer-time.js';
import { pick } from './random.js';
import type { SlotTime, Slots } from './slots.js';
import { DAY, nowMs } from './environment.js';
import type { MockEnvironment } from './environment.js';

interface BookingSeed {
  readonly orderId: string;
  readonly decided: P2pState;
  /** Business days from today to the call. */
  readonly inDays: number;
}

const BOOKINGS: readonly BookingSeed[] = [
  { orderId: ORDERS.requested, decided: 'requested', inDays: 3 },
  { orderId: ORDERS.confirmed, decided: 'confirmed', inDays: 4 },
  { orderId: ORDERS.cancelledByPayer, decided: 'cancelled', inDays: 2 },
  { orderId: ORDERS.declined, decided: 'declined', inDays: 2 },
  { orderId: ORDERS.completed, decided: 'completed', inDays: -1 },
];

/** Calls requested before today. */
export function seedBookings(
  environment: MockEnvironment,
  { orders, slots }: { readonly orders: Orders; readonly slots: Slots },
): readonly BookingRecord[] {
  return BOOKINGS.map(({ orderId, decided, inDays }, index) => {
    const requestedAt = nowMs(environment) - 2 * DAY;
    return {
      p2pId: `p2p-${String(7_001 + index)}`,
      orderId,
      requestedAt,
      slot: slotNear(orderId, inDays, { environment, orders, slots }),
      timeZone: PAYER_ZONE,
      participant: pick(PEOPLE, (index % PEOPLE.length) / PEOPLE.length),
      credential: undefined,
      decided,
      cancelledBy: decided === 'cancelled' ? 'payer' : null,
      revision: decided === 'requested' ? 1 : 2,
      sequence: decided === 'requested' ? 0 : 1,
      changedAt: requestedAt,
      changedBy: decided === 'requested' ? { role: 'office', name: PERSON } : { role: 'payer' },
      calls: decided === 'completed' ? [{ at: requestedAt + DAY, result: 'reached' }] : [],
      outcome: decided === 'completed' ? 'upheld' : null,
    };
  });
}

interface Where {
  readonly environment: MockEnvironment;
  readonly orders: Orders;
  readonly slots: Slots;
}

/** A time on that day, or on the next day with times. */
function slotNear(orderId: string, inDays: number, { environment, orders, slots }: Where): SlotTime {
  const order = orders.get(orderId);
  let date = addBusinessDays(payerToday(environment.now()), inDays);
  while (!isBusinessDay(date) || slots.on(order, date).length === 0) {
    date = addBusinessDays(date, Math.sign(inDays));
  }
  return pick(slots.on(order, date), 0.3);
}
