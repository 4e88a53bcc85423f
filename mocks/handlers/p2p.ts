import type { HttpHandler } from 'msw';

import {
  cancelP2p,
  editP2pParticipant,
  extendHold,
  getAvailability,
  getHold,
  getP2p,
  getP2pCalendar,
  holdSlot,
  listContacts,
  listP2pDocuments,
  listP2pHistory,
  listP2pReceipts,
  releaseHold,
  removeP2pDocument,
  requestCallBack,
  requestSlotNotice,
  rescheduleP2p,
  scheduleP2p,
  uploadP2pDocument,
} from '@portal/api';
import type { FieldError, InputOf } from '@portal/api';

import type { Backend } from '../backend.js';
import { CONTACTS } from '../data/contacts.js';
import { zoneFaults } from '../db/participants.js';
import { rejectFaults } from '../db/problem-error.js';
import { nameOf } from './info-requests.js';
import { serve } from './serve.js';

const documentsOf = (orderId: string): string => `p2p-${orderId}`;

export const p2pHandlers = (backend: Backend): readonly HttpHandler[] => [
  ...timeHandlers(backend),
  ...bookingHandlers(backend),
  ...documentHandlers(backend),
];

const windowFaults = ({ from, to, timeZone }: Omit<InputOf<typeof getAvailability>, 'orderId'>): FieldError[] => [
  ...(Date.parse(from) > Date.parse(to) ? [{ pointer: 'from', code: 'after-to' }] : []),
  ...zoneFaults(timeZone),
];

/** Available times, holds, and help if there are none. */
function timeHandlers(backend: Backend): readonly HttpHandler[] {
  const { orders, slots, holds, bookings, assistance } = backend;
  return [
    serve(backend, getAvailability, ({ orderId, ...window }) => {
      rejectFaults(windowFaults(window));
      return { ...slots.availability(orders.get(orderId), window), assistance: assistance.of(orderId) };
    }),
    serve(backend, requestSlotNotice, ({ orderId, email }) => {
      orders.get(orderId);
      return assistance.askForNotice(orderId, email);
    }),
    serve(backend, requestCallBack, (callBack) => {
      orders.get(callBack.orderId);
      return assistance.askForCall(callBack);
    }),
    serve(backend, holdSlot, ({ orderId, slotId, takeOver }, { person }) => {
      const order = orders.get(orderId);
      bookings.checkHoldable(order);
      return holds.hold(order, slotId, { by: person, takeOver });
    }),
    serve(backend, getHold, ({ orderId, holdId }, { person }) => holds.get(orderId, holdId, person)),
    serve(backend, extendHold, ({ orderId, holdId }, { person }) => holds.extend(orderId, holdId, person)),
    serve(backend, releaseHold, ({ orderId, holdId }) => ({ released: holds.release(orderId, holdId) })),
  ];
}

function bookingHandlers(backend: Backend): readonly HttpHandler[] {
  const { orders, holds, bookings, outbox, p2pHistory } = backend;
  return [
    serve(backend, listContacts, ({ orderId }) => {
      orders.get(orderId);
      return { contacts: [...CONTACTS] };
    }),
    serve(backend, scheduleP2p, (request, { person }) => {
      holds.checkFree(request.orderId, person);
      return bookings.schedule(request, person);
    }),
    serve(backend, getP2p, ({ orderId }, { person }) => bookings.get(orderId, person)),
    serve(backend, rescheduleP2p, (request, { version, person }) => {
      holds.checkFree(request.orderId, person);
      return bookings.reschedule(request, version, person);
    }),
    serve(backend, editP2pParticipant, (request, { version, person }) =>
      bookings.editParticipant(request, version, person),
    ),
    serve(backend, cancelP2p, (request, { version, person }) => bookings.cancel(request, version, person)),
    serve(backend, getP2pCalendar, ({ orderId }, { language }) => bookings.calendar(orderId, language)),
    serve(backend, listP2pHistory, ({ orderId }) => {
      bookings.get(orderId);
      return { events: p2pHistory.of(orderId) };
    }),
    serve(backend, listP2pReceipts, ({ orderId }) => {
      orders.get(orderId);
      return { receipts: outbox.receiptsOf(orderId) };
    }),
  ];
}

function documentHandlers(backend: Backend): readonly HttpHandler[] {
  const { bookings, attachments } = backend;
  return [
    serve(backend, listP2pDocuments, ({ orderId }) => {
      bookings.get(orderId);
      return { attachments: attachments.of(documentsOf(orderId)) };
    }),
    serve(backend, uploadP2pDocument, ({ orderId, file }, { bytes, person }) => {
      bookings.checkDocuments(orderId);
      const added = attachments.add(documentsOf(orderId), null, { fileName: nameOf(file), bytes });
      bookings.addDocumentEvent(orderId, 'document-added', person);
      return added;
    }),
    serve(backend, removeP2pDocument, ({ orderId, attachmentId }, { person }) => {
      bookings.checkDocuments(orderId);
      const removed = attachments.remove(documentsOf(orderId), attachmentId);
      bookings.addDocumentEvent(orderId, 'document-removed', person);
      return { removed };
    }),
  ];
}
