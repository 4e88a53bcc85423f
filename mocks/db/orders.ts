import { addDays, beginsWords, searchDate, searchKey, searchText } from '@portal/domain';
import type { PlainDate, SearchText } from '@portal/domain';
import type { InputOf, Member, OrderHeader, OrderResult, searchOrders } from '@portal/api';

import { LINES_OF_BUSINESS, PLANS, SOLUTIONS } from '../data/plans.js';
import type { OrderRecord, OrderStatus } from './order-record.js';
import { seedOrders } from './order-seeds.js';
import { payerToday } from './payer-time.js';
import { notFound, rejectFaults } from './problem-error.js';
import type { MockEnvironment } from './environment.js';

const STATUS_WORDS: Readonly<Record<OrderStatus, string>> = {
  'non-authorized': 'Non-Authorized',
  authorized: 'Authorized',
  pending: 'Pending',
  withdrawn: 'Withdrawn',
};

const MAX_PAGE_SIZE = 100;

type Search = InputOf<typeof searchOrders>;

export class Orders {
  readonly #environment: MockEnvironment;
  readonly #orders: ReadonlyMap<string, OrderRecord>;
  /** Latest first. */
  readonly #latest: readonly OrderRecord[];

  constructor(environment: MockEnvironment) {
    this.#environment = environment;
    const records = seedOrders(environment);
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
    return this.#environment.traits.words === 'long'
      ? `${name}, ${'Preferred Provider Organization '.repeat(4).trim()}`
      : name;
  }

  member({ member }: OrderRecord): Member {
    return { ...member, age: ageOn(member.birthDate, payerToday(this.#environment.now())) };
  }

  /** Search text of an order, besides its dates. Without the member, it identifies no one. */
  textOf(orderId: string, withMember: boolean): SearchText {
    const order = this.find(orderId);
    if (!order) return '';
    const { orderId: id, services, solution, lineOfBusiness } = order;
    const shown = [
      id,
      SOLUTIONS[solution].display,
      LINES_OF_BUSINESS[lineOfBusiness].display,
      ...services.flatMap(({ code, description }) => ['CPT', code, description]),
    ];
    if (!withMember) return searchText(shown);
    const { name, memberId, birthDate, age } = this.member(order);
    return searchText([...shown, name, memberId, String(age)]) + searchDate(birthDate);
  }

  /** Every field must match, ignoring case, punctuation, and diacritics. */
  search({ page, pageSize, ...wanted }: Search): { orders: OrderResult[]; total: number; from: number; to: number } {
    rejectFaults([
      ...(page < 1 ? [{ pointer: 'page', code: 'invalid' }] : []),
      ...(pageSize < 1 || pageSize > MAX_PAGE_SIZE ? [{ pointer: 'pageSize', code: 'invalid' }] : []),
    ]);
    const found = this.#latest.filter((order) => fits(order, wanted));
    const start = (page - 1) * pageSize;
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

const same = (wanted = '', value: string): boolean =>
  searchKey(wanted) === '' || searchKey(wanted) === searchKey(value);

/**
 * Names match from the beginning ("try entering only one character of the first name"). Either field accepts the full
 * name.
 */
const named = (wanted = '', part: string, whole: string): boolean =>
  beginsWords(wanted, whole) && (searchKey(wanted) === '' || beginsAny(wanted, part));

const beginsAny = (wanted: string, part: string): boolean =>
  wanted.split(/[\s,;]+/).some((word) => searchKey(word) !== '' && beginsWords(word, part));

function fits(order: OrderRecord, wanted: Omit<Search, 'page' | 'pageSize'>): boolean {
  const { name, memberId, birthDate } = order.member;
  const [lastName = '', firstName = ''] = name.split(', ');
  return (
    same(wanted.orderId, order.orderId) &&
    same(wanted.memberId, memberId) &&
    same(wanted.birthDate, birthDate) &&
    named(wanted.firstName, firstName, name) &&
    named(wanted.lastName, lastName, name)
  );
}

function ageOn(birthDate: PlainDate, today: PlainDate): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
