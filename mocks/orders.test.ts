import { expect } from '@open-wc/testing';

import { getOrderHeader, getP2pEligibility, searchOrders } from '@portal/api';

import { ORDERS, createBackend, createClock } from './index.js';
import type { PlanId } from './data/plans.js';
import { eligibilityOf } from './db/eligibility.js';
import { addBusinessDays } from './db/payer-time.js';
import { portalWithClient, problemOf } from './test-client.js';

/** The reason on a date: the records are made for that date, so that decisions are fresh. */
function reasonAt(orderId: string, instant: string): string {
  const { now } = createClock(instant);
  return createBackend({ now }).bookings.eligibility(orderId)?.reason ?? 'unknown';
}

/** Midnight in the payer's zone, in summer, and the minute before it. */
const opening = (date: string): readonly [before: string, at: string] => {
  const at = `${date}T05:00:00Z`;
  return [new Date(Date.parse(at) - 60_000).toISOString(), at];
};

const hoursAfter = (instant: string, hours: number): string =>
  new Date(Date.parse(instant) + hours * 3_600_000).toISOString();

/** Other zones, and how many hours after the payer's their summer day begins. */
const ZONES = [
  ['Puerto Rico', -1],
  ['New York', -1],
  ['Denver', 1],
  ['Phoenix', 2],
  ['Los Angeles', 2],
  ['Honolulu', 5],
] as const;

describe('eligibility in the mock backend (PS-26)', () => {
  const phases: readonly (readonly [name: string, order: string, date: string])[] = [
    ['Musculoskeletal of Anthem', ORDERS.request, '2026-04-20'],
    ['Musculoskeletal of others', ORDERS.mskExternal, '2026-06-08'],
    ['Medical Oncology', ORDERS.oncology, '2026-06-08'],
    ['Genetic Testing', ORDERS.genetic, '2026-06-15'],
    ['Surgical Procedures', ORDERS.surgicalGeorgiaCommercial, '2026-06-22'],
  ];
  for (const [name, order, date] of phases) {
    it(`opens ${name} at the payer's midnight of ${date} (PS-26)`, () => {
      const [before, at] = opening(date);

      expect([reasonAt(order, before), reasonAt(order, at)]).to.eql(['not-in-rollout-yet', 'available']);
    });

    it(`keeps ${name} closed the day before ${date} and open all that day (PS-26)`, () => {
      const [, at] = opening(date);
      const hours = (from: number) => Array.from({ length: 24 }, (_, hour) => hoursAfter(at, from + hour));

      expect(new Set(hours(-24).map((instant) => reasonAt(order, instant)))).to.eql(new Set(['not-in-rollout-yet']));
      expect(new Set(hours(0).map((instant) => reasonAt(order, instant)))).to.eql(new Set(['available']));
    });

    for (const [zone, hoursToPayer] of ZONES) {
      it(`opens ${name} by the payer's date, even at midnight in ${zone}, ${date} (PS-26)`, () => {
        const [, at] = opening(date);
        const midnightThere = hoursAfter(at, hoursToPayer);

        expect(reasonAt(order, midnightThere)).to.equal(hoursToPayer < 0 ? 'not-in-rollout-yet' : 'available');
      });
    }

    it(`returns the date from which ${name} is available (PS-26)`, () => {
      const [before] = opening(date);
      const { now } = createClock(before);

      expect(createBackend({ now }).bookings.eligibility(order)).to.include({ action: 'none', availableFrom: date });
    });
  }

  it('opens Musculoskeletal to Anthem and to others on separate days (PS-26)', () => {
    const reasons = (date: string) => {
      const [, at] = opening(date);
      return [reasonAt(ORDERS.request, at), reasonAt(ORDERS.mskExternal, at)];
    };

    expect(reasons('2026-04-19')).to.eql(['not-in-rollout-yet', 'not-in-rollout-yet']);
    expect(reasons('2026-04-20')).to.eql(['available', 'not-in-rollout-yet']);
    expect(reasons('2026-06-07')).to.eql(['available', 'not-in-rollout-yet']);
    expect(reasons('2026-06-08')).to.eql(['available', 'available']);
  });

  it('refers Radiology to the phone on any date (PS-26)', () => {
    const dates = ['2026-01-05', '2026-04-20', '2026-06-08', '2026-06-15', '2026-06-22', '2027-03-01'];

    expect(new Set(dates.map((date) => reasonAt(ORDERS.radiology, opening(date)[1])))).to.eql(
      new Set(['solution-by-phone']),
    );
  });

  it('treats a plan outside the table as non-Anthem (PS-26)', () => {
    const reasons = (of: string, date: string) => {
      const { now } = createClock(opening(date)[1]);
      const { environment, orders } = createBackend({ now });
      return eligibilityOf({ ...orders.get(of), plan: 'brand-new' as PlanId }, undefined, environment).reason;
    };

    expect([reasons(ORDERS.request, '2026-06-07'), reasons(ORDERS.request, '2026-06-08')]).to.eql([
      'not-in-rollout-yet',
      'available',
    ]);
    expect(reasons(ORDERS.genetic, '2026-06-15')).to.equal('available');
  });

  it('leads to managing during a call, but not after it (PS-23, PM-01)', () => {
    const { now } = createClock('2026-06-23T14:00:00Z');
    const backend = createBackend({ now });
    const actions = () => backend.bookings.eligibility(ORDERS.confirmed)?.action;
    const seen = [actions()];
    backend.bookings.call(ORDERS.confirmed, 'missed');
    seen.push(actions());
    backend.bookings.call(ORDERS.confirmed, 'reached');
    seen.push(actions());
    backend.bookings.complete(ORDERS.confirmed, 'overturned');

    expect([...seen, backend.bookings.eligibility(ORDERS.confirmed)?.reason]).to.eql([
      'manage',
      'manage',
      'manage',
      'already-used',
    ]);
  });

  it('excludes two plans from Genetic Testing by line of business (PS-26)', () => {
    const later = '2026-06-23T14:00:00Z';

    expect(reasonAt(ORDERS.geneticGeorgiaCommercial, later)).to.equal('plan-excluded');
    expect(reasonAt(ORDERS.geneticGeorgiaMedicare, later)).to.equal('available');
    expect(reasonAt(ORDERS.geneticIllinoisMedicaid, later)).to.equal('plan-excluded');
    expect(reasonAt(ORDERS.geneticIllinoisCommercial, later)).to.equal('available');
    expect(reasonAt(ORDERS.geneticGeorgiaCommercial, '2026-05-01T14:00:00Z')).to.equal('plan-excluded');
  });

  it("doesn't apply the footnote to Surgical Procedures (DD-34, PS-26)", () => {
    expect(reasonAt(ORDERS.surgicalGeorgiaCommercial, '2026-06-23T14:00:00Z')).to.equal('available');
  });

  it('refers other solutions to the phone with their start date (PS-03, PS-26)', async () => {
    const { client } = portalWithClient({ scenario: 'before-rollout' });

    const { orders } = await client.send(getP2pEligibility, { orderIds: [ORDERS.radiology, ORDERS.request] });

    expect(orders[0]).to.include({ action: 'none', reason: 'solution-by-phone', phone: '(800) 252-2021' });
    expect(orders[1]).to.include({ reason: 'not-in-rollout-yet', availableFrom: '2026-07-23' });
  });

  it('returns every other reason and omits unknown orders (PS-03, PS-26)', async () => {
    const { client } = portalWithClient();
    const { windowOver, underAppeal, completed, authorized, pending, withdrawn, confirmed } = ORDERS;
    const orderIds = [windowOver, underAppeal, completed, authorized, pending, withdrawn, confirmed, 'nobody'];

    const { orders } = await client.send(getP2pEligibility, { orderIds });

    expect(orders.map((order) => order?.reason)).to.eql([
      'window-over',
      'under-appeal',
      'already-used',
      'order-state',
      'order-state',
      'order-state',
      'booked',
    ]);
  });
});

describe('the payer’s calendar', () => {
  const cases: readonly (readonly [from: string, days: number, to: string, why: string])[] = [
    ['2026-06-15', 10, '2026-06-30', 'skips Juneteenth'],
    ['2026-06-23', 10, '2026-07-08', 'skips the observed Independence Day'],
    ['2026-06-20', 1, '2026-06-22', 'starts on the Monday after a weekend'],
    ['2026-12-23', 3, '2026-12-29', 'skips Christmas'],
    ['2026-12-24', 10, '2027-01-11', 'goes on in the next year'],
    ['2026-05-06', 2, '2026-05-08', 'is the Friday of the source'],
    ['2026-06-22', -1, '2026-06-18', 'goes back over a holiday too'],
  ];
  for (const [from, days, to, why] of cases) {
    it(`counts ${String(days)} business days from ${from} to ${to}: ${why}`, () => {
      expect(addBusinessDays(from, days)).to.equal(to);
    });
  }

  it('observes eleven federal holidays each year', () => {
    const weekdays = (year: string) => {
      let day = `${year}-01-01`;
      let count = 0;
      while (day <= `${year}-12-31`) {
        const next = addBusinessDays(day, 1);
        if (next.startsWith(year)) count += 1;
        day = next;
      }
      return count;
    };
    // 261 weekdays in each year; January 1 is a holiday and so is not counted on from.
    expect([weekdays('2026'), weekdays('2027')]).to.eql([261 - 11, 261 - 12]);
  });
});

describe('orders of the mock backend', () => {
  it('number at least sixty, latest first, by page (PS-02)', async () => {
    const { client } = portalWithClient();

    const first = await client.send(searchOrders, { page: 1, pageSize: 10 });
    const last = await client.send(searchOrders, { page: Math.ceil(first.total / 10), pageSize: 10 });

    expect(first.total).to.be.at.least(60);
    expect(first.orders[0]?.orderId).to.equal(ORDERS.request);
    expect([first.from, first.to, last.to]).to.eql([1, 10, first.total]);
  });

  it('can be found by ID or by all member fields together', async () => {
    const { client, backend } = portalWithClient();
    const { member } = backend.orders.get(ORDERS.oncology);
    const [lastName = '', firstName = ''] = member.name.split(', ');
    const find = async (wanted: Record<string, string>) => {
      const { orders } = await client.send(searchOrders, { ...wanted, page: 1, pageSize: 10 });
      return orders.map((order) => order?.orderId);
    };

    expect(await find({ orderId: ORDERS.oncology })).to.eql([ORDERS.oncology]);
    expect(await find({ lastName: lastName.toUpperCase(), firstName, memberId: member.memberId.toLowerCase() })).to.eql(
      [ORDERS.oncology],
    );
    expect(await find({ lastName, firstName: 'Nobody' })).to.eql([]);
  });

  it('can be found regardless of case, punctuation, and diacritics (10-22)', async () => {
    const { client, backend } = portalWithClient();
    const { member } = backend.orders.get(ORDERS.oncology);
    const [last = '', first = ''] = member.name.split(', ');
    const spaced = `${member.memberId.slice(0, 3)} ${member.memberId.slice(3).toLowerCase()}`;
    const searches: readonly Record<string, string>[] = [
      { orderId: ` ${ORDERS.oncology.slice(0, 3)}-${ORDERS.oncology.slice(3)}\u200b` },
      { memberId: spaced },
      { lastName: `${last},${first}`, memberId: spaced },
      { firstName: `${first} ${last}`, memberId: spaced },
      { lastName: last.replace(/[aeiou]/, '$&\u0301'), firstName: first.slice(0, 1), birthDate: member.birthDate },
    ];

    for (const wanted of searches) {
      const { orders } = await client.send(searchOrders, { ...wanted, page: 1, pageSize: 10 });
      expect(orders.map((order) => order?.orderId)).to.include(ORDERS.oncology);
    }
    const { total } = await client.send(searchOrders, { lastName: first, memberId: spaced, page: 1, pageSize: 10 });
    expect(total, 'a first name alone is not a last name').to.equal(0);
  });

  it('show an approval only if there is one (DD-30)', async () => {
    const { client } = portalWithClient();

    const { orders } = await client.send(searchOrders, { page: 1, pageSize: 100 });

    for (const order of orders) expect(order?.approval !== null).to.equal(order?.status.code === 'authorized');
  });

  it("include the design deck's case: sixty years old, two services (MC-20)", async () => {
    const { client } = portalWithClient();

    const order = await client.send(getOrderHeader, { orderId: '136930695' });

    expect(order.member.age).to.equal(60);
    expect(order.services.map(({ code }) => code)).to.eql(['93307', '72149']);
    expect([order.solution.display, order.lineOfBusiness.display]).to.eql(['Diagnostic Imaging', 'Medicare']);
    expect(await problemOf(client.send(getOrderHeader, { orderId: '0' }))).to.equal('404 not-found');
  });
});
