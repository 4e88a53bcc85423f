import { HttpResponse, http } from 'msw';
import type { HttpHandler } from 'msw';

import { MOCK_BASE_URL, PERSON_HEADER, problem } from '../answer.js';
import type { Backend } from '../backend.js';
import { PEOPLE } from '../data/contacts.js';
import { MESSAGES, ORDERS } from '../data/known.js';
import { COLLEAGUE, PAYER_ZONE } from '../data/payer.js';
import type { Clock } from '../db/clock.js';
import { createQa } from '../qa.js';

type Body = Readonly<Record<string, unknown>>;
type Fixture = (body: Body) => object;

/** The states of the conformance kit (`packages/conformance/README.md`), under `/__fixtures/`. */
export function fixtureHandlers(backend: Backend, clock: Pick<Clock, 'advance'>): readonly HttpHandler[] {
  const fixtures = fixturesOf(backend, clock);
  return [
    http.post(`*${MOCK_BASE_URL}/__fixtures/:name`, async ({ params, request }) => {
      const fixture = fixtures[String(params['name'])];
      if (!fixture) return problem(404, 'not-found');
      const body: unknown = await request.json().catch(() => ({}));
      return HttpResponse.json(fixture(body as Body));
    }),
  ];
}

function fixturesOf(backend: Backend, clock: Pick<Clock, 'advance'>): Readonly<Record<string, Fixture>> {
  const { messages } = backend;
  const qa = createQa(backend);
  return {
    'open-request': () => ({ messageId: qa.sendInfoRequest() }),
    'closed-request': () => {
      const messageId = qa.sendInfoRequest();
      qa.withdrawRequest(messageId);
      return { messageId };
    },
    'deletable-message': () => {
      messages.restore([MESSAGES.notice]);
      return { messageId: MESSAGES.notice };
    },
    'requestable-orders': () => {
      const [orderId, rivalId] = rivalsIn(backend);
      return { orderId, rivalId };
    },
    'booked-order': () => {
      const [orderId = ''] = rivalsIn(backend);
      book(backend, orderId);
      return { orderId };
    },
    'ineligible-order': () => ({ orderId: ORDERS.windowOver }),
    coworker: () => ({ headers: { [PERSON_HEADER]: encodeURIComponent(COLLEAGUE) } }),
    'advance-clock': ({ seconds }) => {
      clock.advance(Number(seconds) * 1_000);
      return {};
    },
  };
}

/** Orders with the same solution that may request a Peer-to-Peer, after their holds and Peer-to-Peers end. */
function rivalsIn({ orders, bookings, holds }: Backend): readonly string[] {
  const { solution } = orders.get(ORDERS.request);
  const same = orders.all().filter((order) => order.solution === solution);
  const ids = [ORDERS.request, ...same.map(({ orderId }) => orderId).filter((id) => id !== ORDERS.request)];
  for (const { orderId } of bookings.active()) if (ids.includes(orderId)) bookings.decide(orderId, 'cancelled');
  for (const orderId of ids) holds.releaseAllOf(orderId);
  return ids.filter((orderId) => bookings.eligibility(orderId)?.reason === 'available');
}

function book({ orders, bookings, slots }: Backend, orderId: string): void {
  const slotId = slots.firstOpen(orders.get(orderId))?.slotId ?? '';
  bookings.schedule({ orderId, slotId, holdId: null, timeZone: PAYER_ZONE, participant: PEOPLE[0] });
}
