import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';

import { pause, waitUntil } from '@portal/tests/fault-rig';
import { getHold, scheduleP2p } from '@portal/api';
import { COLLEAGUE, ORDERS, PERSON, answer, problem } from '@portal/mocks';
import type { MockPortal } from '@portal/mocks';
import { ofLost, ofSlots, quickSteps, quickTicks, showsHold, slotAt } from '@portal/p2p-parts/testing';

import { ofScheduler, ofStep } from '../copy.fixture.js';
import { schedulerDriver } from './p2p-scheduler.driver.js';
import type { P2pScheduler } from './p2p-scheduler.js';
import { filled } from './scheduler.fixture.js';
import type { RenderedScheduler } from './scheduler.fixture.js';

/** All text of the module, including hidden and screen reader text. */
const wholeText = (root: ParentNode): string =>
  [...root.querySelectorAll('*')]
    .map((each) => (each.shadowRoot ? wholeText(each.shadowRoot) : each.childElementCount > 0 ? '' : each.textContent))
    .join(' ');

async function held(options: Parameters<typeof filled>[0] = {}): Promise<RenderedScheduler> {
  const scheduler = await filled(options);
  await waitUntil(() => showsHold(scheduler.hold()));
  await scheduler.settled();
  return scheduler;
}

/** A coworker's page on the same backend. */
async function colleagues(portal: MockPortal) {
  const el = await fixture<P2pScheduler>(
    html`<p2p-scheduler order-id=${ORDERS.request} .settings=${portal.as(COLLEAGUE)}></p2p-scheduler>`,
  );
  const driver = schedulerDriver(el);
  await driver.settled();
  return { el, ...driver };
}

const isLost = ({ hold, alerts }: Pick<RenderedScheduler, 'hold' | 'alerts'>): boolean =>
  hold() === '' && alerts().length > 0;

/** The events that make the page check its hold. */
const CHECKS: Readonly<Record<string, (scheduler: RenderedScheduler) => unknown>> = {
  'the window gets the focus': () => window.dispatchEvent(new Event('focus')),
  'the page is shown again': () => document.dispatchEvent(new Event('visibilitychange')),
  'the poll interval is over': ({ portal }) => portal.clock.advance(31_000),
};

let slowTicks: () => void;
before(() => (slowTicks = quickTicks()));
after(() => slowTicks());

describe('<p2p-scheduler> after the server ends its hold', () => {
  before(() => setViewport({ width: 1200, height: 900 }));

  for (const [moment, look] of Object.entries(CHECKS)) {
    for (const page of ['first page', 'Summary']) {
      it(`shows who ended it on the ${page} when ${moment} (10-12)`, async () => {
        const scheduler = await held();
        if (page === 'Summary') await scheduler.press(ofScheduler('continue'));
        scheduler.portal.qa.colleagueHolds(ORDERS.request);

        await look(scheduler);

        await waitUntil(() => isLost(scheduler));
        expect(scheduler.alerts().join()).to.contain(COLLEAGUE);
        expect(scheduler.headings()).to.include(ofScheduler('title'));
        expect(scheduler.contact().value('firstName')).to.equal('Avery');
        expect(showsHold(wholeText(scheduler.el.renderRoot)), 'no visible hold').to.equal(false);
      });
    }
  }

  it("doesn't reach the summary with an ended hold (10-12)", async () => {
    const scheduler = await held();
    scheduler.portal.qa.colleagueHolds(ORDERS.request);

    await scheduler.press(ofScheduler('continue'));

    await waitUntil(() => isLost(scheduler));
    expect(scheduler.headings()).to.include(ofScheduler('title'));
    expect(scheduler.alerts().join()).to.contain(COLLEAGUE);
  });

  it('submits nothing with an ended hold (10-12)', async () => {
    let requests = 0;
    const count = answer(scheduleP2p, () => {
      requests += 1;
      return problem(500, 'unexpected');
    });
    const scheduler = await held({ overrides: [count] });
    await scheduler.press(ofScheduler('continue'));
    scheduler.portal.qa.colleagueHolds(ORDERS.request);

    await scheduler.press(ofStep('schedule'));

    await waitUntil(() => isLost(scheduler));
    expect(requests).to.equal(0);
  });

  for (const [status, code] of [
    [410, 'hold-over'],
    [410, 'anything'],
    [404, 'not-found'],
  ] as const) {
    for (const press of [ofScheduler('continue'), ofStep('schedule')]) {
      it(`allows another selection at "${press}" after ${String(status)} ${code} (10-12)`, async () => {
        let over = false;
        const scheduler = await held({
          overrides: [
            answer(getHold, ({ holdId }) =>
              over
                ? problem(status, code)
                : { holdId, slotId: 's', expiresAt: '2026-06-23T14:05:00.000Z', extendable: true },
            ),
          ],
        });
        if (press !== ofScheduler('continue')) await scheduler.press(ofScheduler('continue'));
        over = true;

        await scheduler.press(press);

        await waitUntil(() => isLost(scheduler));
        await waitUntil(() => scheduler.offers().length > 0);
        expect(showsHold(wholeText(scheduler.el.renderRoot))).to.equal(false);
        expect(scheduler.contact().value('lastName')).to.equal('Quill');
      });
    }
  }

  it('continues if the hold check gets no response (10-12)', async () => {
    const scheduler = await held({ overrides: [answer(getHold, () => new Promise(() => undefined))] });
    const slowSteps = quickSteps();
    try {
      await scheduler.press(ofScheduler('continue'));
      await waitUntil(() => scheduler.headings().includes(ofStep('summary')));
    } finally {
      slowSteps();
    }
  });

  it('counts down to the end the server returns in a check (10-12)', async () => {
    const scheduler = await held({
      overrides: [
        answer(getHold, ({ holdId }) => ({
          ...{ holdId, slotId: 's', extendable: true },
          ...{ expiresAt: '2026-06-23T14:00:50.000Z', secondsLeft: 50 },
        })),
      ],
    });

    window.dispatchEvent(new Event('focus'));

    await waitUntil(() => scheduler.hold() === ofSlots('held', { left: '50 seconds' }));
  });

  it('continues if the hold check fails (10-12)', async () => {
    const scheduler = await held({ overrides: [answer(getHold, () => new Response('', { status: 404 }))] });

    await scheduler.press(ofScheduler('continue'));

    expect(scheduler.headings()).to.include(ofStep('summary'));
    expect(showsHold(scheduler.hold())).to.equal(true);
  });

  it("doesn't check a hold that a pending booking may have used (10-12)", async () => {
    let requested = 0;
    let isBooking = false;
    const scheduler = await held({
      overrides: [
        answer(getHold, ({ holdId }) => {
          requested += 1;
          return { holdId, slotId: 's', expiresAt: '2026-06-23T14:05:00.000Z', extendable: true };
        }),
        answer(scheduleP2p, () => {
          isBooking = true;
          return new Promise(() => undefined);
        }),
      ],
    });
    await scheduler.press(ofScheduler('continue'));
    void scheduler.press(ofStep('schedule'));
    await waitUntil(() => isBooking);
    const before = requested;

    for (const look of Object.values(CHECKS)) await look(scheduler);
    await pause(30);

    expect(requested).to.equal(before);
    expect(isLost(scheduler)).to.equal(false);
  });

  it("doesn't check a hold while the booking's outcome is unknown (10-12)", async () => {
    let requested = 0;
    const scheduler = await held({
      overrides: [
        answer(getHold, ({ holdId }) => {
          requested += 1;
          return { holdId, slotId: 's', expiresAt: '2026-06-23T14:05:00.000Z', extendable: true };
        }),
        answer(scheduleP2p, () => Response.error()),
      ],
    });
    await scheduler.press(ofScheduler('continue'));
    await scheduler.press(ofStep('schedule'));
    await waitUntil(() => scheduler.alerts().length > 0);
    const before = requested;

    for (const look of Object.values(CHECKS)) await look(scheduler);
    await pause(30);

    expect(requested).to.equal(before);
  });

  it('checks once per interval and never in a hidden tab (10-12)', async () => {
    let requested = 0;
    const scheduler = await held({
      overrides: [
        answer(getHold, ({ holdId }) => {
          requested += 1;
          return { holdId, slotId: 's', expiresAt: '2026-06-23T14:05:00.000Z', extendable: true };
        }),
      ],
    });
    const hidden = (value: boolean) => Object.defineProperty(document, 'hidden', { configurable: true, value });
    try {
      hidden(true);
      scheduler.portal.clock.advance(70_000);
      await waitUntil(() => scheduler.hold().includes('3'));
      expect(requested, 'in a hidden tab').to.equal(0);
    } finally {
      Reflect.deleteProperty(document, 'hidden');
    }
    await waitUntil(() => requested === 1);
    await scheduler.settled();
    for (let i = 0; i < 3; i += 1) window.dispatchEvent(new Event('focus'));
    await scheduler.settled();
    expect(requested, 'three wishes at once are one').to.equal(2);
  });
});

describe('<p2p-scheduler> with two users on one order', () => {
  before(() => setViewport({ width: 1200, height: 900 }));

  it("names the coworker's held time and takes over on request (10-12)", async () => {
    const first = await held();
    const second = await colleagues(first.portal);

    await second.picker().choose(/Thursday/);
    await waitUntil(() => isLost(second));
    expect(second.alerts().join()).to.contain(
      ofLost('lost.colleague', {
        name: 'Viral Patel',
        time: slotAt('Wednesday, June 24, 2026', '10:00 – 10:30 AM', 'Central Time (CT)'),
        moment: slotAt('Thursday, June 25, 2026', '9:00 – 9:30 AM', 'Central Time (CT)'),
      }),
    );
    expect(second.offers(), 'no other time is to be had').to.have.length(1);
    window.dispatchEvent(new Event('focus'));
    await first.settled();
    expect(showsHold(first.hold()), 'the first one keeps the time').to.equal(true);

    await second.press(second.offers()[0] ?? '');
    await waitUntil(() => showsHold(second.hold()));
    expect(second.picker().chosen().join()).to.match(/Thursday/);

    window.dispatchEvent(new Event('focus'));
    await waitUntil(() => isLost(first));
    expect(first.alerts().join()).to.contain(COLLEAGUE).and.to.contain('Thursday');
    expect(showsHold(second.hold())).to.equal(true);
  });

  it('shows that the user holds another time in another window (10-12)', async () => {
    const first = await held();
    const el = await fixture<P2pScheduler>(
      html`<p2p-scheduler order-id=${ORDERS.request} .settings=${first.portal.as('Viral Patel')}></p2p-scheduler>`,
    );
    const second = schedulerDriver(el);
    await second.settled();

    await second.picker().choose(/Thursday/);
    await waitUntil(() => showsHold(second.hold()));
    window.dispatchEvent(new Event('focus'));

    await waitUntil(() => isLost(first));
    expect(first.alerts().join()).to.contain('Thursday').and.not.to.contain('Viral Patel');
    await waitUntil(() => first.offers().length > 0);
  });

  it('moves the hold to the window in use (10-12)', async () => {
    const first = await held();
    const el = await fixture<P2pScheduler>(
      html`<p2p-scheduler order-id=${ORDERS.request} .settings=${first.portal.as('Viral Patel')}></p2p-scheduler>`,
    );
    const second = schedulerDriver(el);
    await second.settled();
    await second.picker().choose(/Thursday/);
    await waitUntil(() => showsHold(second.hold()));

    await first.press(ofScheduler('continue'));
    await waitUntil(() => first.headings().includes(ofStep('summary')));
    await waitUntil(() => showsHold(first.hold()));
    window.dispatchEvent(new Event('focus'));

    await waitUntil(() => isLost(second));
    expect(showsHold(first.hold())).to.equal(true);
  });

  it('books with a hold moved to this window (10-12)', async () => {
    const sent: (string | null)[] = [];
    const first = await held({
      overrides: [
        answer(scheduleP2p, ({ holdId }) => {
          sent.push(holdId);
          return problem(409, 'slot-taken');
        }),
      ],
    });
    await first.press(ofScheduler('continue'));
    const { backend } = first.portal;
    const other = backend.slots.firstOpen(backend.orders.get(ORDERS.request));
    backend.holds.hold(backend.orders.get(ORDERS.request), other?.slotId ?? '');

    await first.press(ofStep('schedule'));

    await waitUntil(() => sent.length > 0);
    expect(backend.holds.get(ORDERS.request, sent[0] ?? '', PERSON).slotId).not.to.equal(other?.slotId);
  });
});
