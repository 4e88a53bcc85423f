import type { HttpHandler } from 'msw';

import {
  cancelP2p,
  editP2pParticipant,
  extendHold,
  getAvailability,
  getP2p,
  getP2pCalendar,
  holdSlot,
  listContacts,
  listP2pReceipts,
  releaseHold,
  rescheduleP2p,
  scheduleP2p,
} from '@portal/api';

import type { Backend } from '../backend.js';
import { CONTACTS } from '../data/contacts.js';
import { serve } from './serve.js';

export function p2pHandlers(backend: Backend): readonly HttpHandler[] {
  const { orders, slots, holds, bookings, outbox } = backend;
  return [
    serve(backend, getAvailability, ({ orderId, ...window }) => slots.availability(orders.get(orderId), window)),
    serve(backend, holdSlot, ({ orderId, slotId }) => {
      const order = orders.get(orderId);
      bookings.checkHoldable(order);
      return holds.hold(order, slotId);
    }),
    serve(backend, extendHold, ({ orderId, holdId }) => holds.extend(orderId, holdId)),
    serve(backend, releaseHold, ({ orderId, holdId }) => ({ released: holds.release(orderId, holdId) })),
    serve(backend, listContacts, ({ orderId }) => {
      orders.get(orderId);
      return { contacts: [...CONTACTS] };
    }),
    serve(backend, scheduleP2p, (request) => bookings.schedule(request)),
    serve(backend, getP2p, ({ orderId }) => bookings.get(orderId)),
    serve(backend, rescheduleP2p, (request, { version }) => bookings.reschedule(request, version)),
    serve(backend, editP2pParticipant, ({ orderId, participant }, { version }) =>
      bookings.editParticipant(orderId, participant, version),
    ),
    serve(backend, cancelP2p, (request, { version }) => bookings.cancel(request, version)),
    serve(backend, getP2pCalendar, ({ orderId }) => bookings.calendar(orderId)),
    serve(backend, listP2pReceipts, ({ orderId }) => {
      orders.get(orderId);
      return { receipts: outbox.receiptsOf(orderId) };
    }),
  ];
}
