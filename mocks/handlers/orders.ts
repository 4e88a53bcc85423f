import type { HttpHandler } from 'msw';

import { getOrderHeader, getP2pEligibility, searchOrders } from '@portal/api';

import type { Backend } from '../backend.js';
import { ProblemError } from '../db/problem-error.js';
import { serve } from './serve.js';

const MOST_AT_ONCE = 50;

export function orderHandlers(backend: Backend): readonly HttpHandler[] {
  const { orders, bookings } = backend;
  return [
    serve(backend, searchOrders, (criteria) => orders.search(criteria)),
    serve(backend, getP2pEligibility, ({ orderIds }) => {
      if (orderIds.length > MOST_AT_ONCE)
        throw new ProblemError(422, 'invalid', [{ pointer: 'orderIds', code: 'too-many' }]);
      return { orders: orderIds.flatMap((orderId) => bookings.eligibility(orderId) ?? []) };
    }),
    serve(backend, getOrderHeader, ({ orderId }) => orders.header(orders.get(orderId))),
  ];
}
