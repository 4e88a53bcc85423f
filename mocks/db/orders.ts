import { addDays, normalizeTyped } from '@portal/domain';
import type { PlainDate } from '@portal/domain';
import type { InputOf, Member, OrderHeader, OrderResult, searchOrders } from '@portal/api';

import { LINES_OF_BUSINESS, PLANS, SOLUTIONS } from '../data/plans.js';
import type { OrderRecord, OrderStatus } from './order-record.js';
import { seedOrders } from './order-seeds.js';
import { payerToday } from './payer-time.js';
import { notFound } from './refusal.js';
import type { World } from './world.js';

const STATUS_WORDS: Readonly<Record<OrderStatus, string>> = {
  'non-authorized': 'Non-Authorized',
  authorized: 'Authorized',
  pending: 'Pending',
  withdrawn: 'Withdrawn',
};

type Search = InputOf<typeof searchOrders>;

export class Orders {
  readonly #world: World;
  readonly #orders: ReadonlyMap<string, OrderRecord>;
  /** Latest first. */
  readonly #latest: readonly OrderRecord[];

  constructor(world: World) {
    this.#world = world;
    const records = seedOrders(world);
    this.#orders = new Map(records.map((order) => [order.orderId, order]));
    this.#latest = records.toSorted(
      (a, b) => b.enteredDate.localeCompare(a.enteredDate) || a.orderId.localeCompare(b.orderId),
    );
  }

  all(): readonly OrderRecord[] {
    return this.#latest;
  }

  find(orderId: string): OrderRecord | undefined {
    return this.#orders.get(orderId);
  }

  get(orderId: string): OrderRecord {
    const order = this.find(orderId);
    if (!order) throw notFound();
    return order;
  }

  header(order: OrderRecord): OrderHeader {
    const { status, lineOfBusiness, solution, orderId, orderingProvider } = order;
    return {
      orderId,
      status: { code: status, display: STATUS_WORDS[status] },
      member: this.member(order),
      startDate: order.serviceDate,
      healthPlan: this.planName(order),
      lineOfBusiness: LINES_OF_BUSINESS[lineOfBusiness],
      solution: SOLUTIONS[solution],
      orderingProvider,
      services: [...order.services],
    };
  }

  planName({ plan }: OrderRecord): string {
    const { name } = PLANS[plan];
    return this.#world.traits.words === 'long'
      ? `${name}, ${'Preferred Provider Organization '.repeat(4).trim()}`
      : name;
  }

  member({ member }: OrderRecord): Member {
    return { ...member, age: ageOn(member.birthDate, payerToday(this.#world.now())) };
  }

  /** Every field given must match, whatever its case. */
  search({ page, pageSize, ...wanted }: Search): { orders: OrderResult[]; total: number; from: number; to: number } {
    const found = this.#latest.filter((order) => fits(order, wanted));
    const start = Math.max(page - 1, 0) * pageSize;
    const orders = found.slice(start, start + pageSize).map((order) => this.#result(order));
    return {
      orders,
      total: found.length,
      from: orders.length === 0 ? 0 : start + 1,
      to: start + orders.length,
    };
  }

  #result(order: OrderRecord): OrderResult {
    const { enteredDate, serviceDate, status } = order;
    const approval = status === 'authorized' ? { from: serviceDate, to: addDays(serviceDate, 60) } : null;
    return { ...this.header(order), enteredDate, serviceDate, approval };
  }
}

const folded = (text: string | undefined): string => normalizeTyped(text ?? '').toLowerCase();

const same = (wanted: string | undefined, value: string): boolean =>
  folded(wanted) === '' || folded(wanted) === folded(value);

const begins = (wanted: string | undefined, value: string): boolean => folded(value).startsWith(folded(wanted));

/** Names match from their beginning: "try entering only one character of the first name" (A:58). */
function fits(order: OrderRecord, wanted: Omit<Search, 'page' | 'pageSize'>): boolean {
  const [lastName = '', firstName = ''] = order.member.name.split(', ');
  return (
    same(wanted.orderId, order.orderId) &&
    same(wanted.memberId, order.member.memberId) &&
    same(wanted.birthDate, order.member.birthDate) &&
    begins(wanted.firstName, firstName) &&
    begins(wanted.lastName, lastName)
  );
}

function ageOn(birthDate: PlainDate, today: PlainDate): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
