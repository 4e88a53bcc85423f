import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';

import { waitUntil } from '@portal/tests/fault-rig';
import { ORDERS } from '@portal/mocks';
import type { MockPortal } from '@portal/mocks';

import { ofScheduler, ofStep } from '../copy.fixture.js';
import { schedulerDriver } from './p2p-scheduler.driver.js';
import type { P2pScheduler } from './p2p-scheduler.js';
import { aScheduler, fill, filled } from './scheduler.fixture.js';

const SUMMARY = ofStep('summary');

/** The details of the received events with this name, in order. */
function received(el: HTMLElement, type: 'step-changed' | 'dirty-changed'): unknown[] {
  const details: unknown[] = [];
  el.addEventListener(type, ({ detail }) => details.push(detail));
  return details;
}

/** Shows the order's page again with a new element. */
async function again(
  { settings }: MockPortal,
  { step = 'choose', orderId = ORDERS.request }: { readonly step?: string; readonly orderId?: string } = {},
) {
  const el = await fixture<P2pScheduler>(
    html`<p2p-scheduler order-id=${orderId} step=${step} .settings=${settings}></p2p-scheduler>`,
  );
  const driver = schedulerDriver(el);
  await driver.settled();
  return { el, ...driver };
}

describe("<p2p-scheduler> in a host's history", () => {
  before(() => setViewport({ width: 1200, height: 900 }));

  it('emits each step and keeps entries when going back and forth (10-8)', async () => {
    const { el, press, headings, contact, picker, settled } = await filled();
    const steps = received(el, 'step-changed');
    const chosen = picker().chosen();
    await press(ofScheduler('continue'));
    expect(el.step).to.equal('summary');

    el.setAttribute('step', 'choose');
    await settled();
    expect(headings()).to.include(ofScheduler('title'));
    expect(contact().value('firstName')).to.equal('Avery');
    expect(picker().chosen()).to.deep.equal(chosen);

    el.step = 'summary';
    await waitUntil(() => headings().includes(SUMMARY));
    expect(steps).to.deep.equal(['summary', 'choose', 'summary'].map((step) => ({ orderId: ORDERS.request, step })));
  });

  it('responds to an unavailable step with the current one (10-8)', async () => {
    const { el, settled, headings, faults } = await aScheduler();
    const steps = received(el, 'step-changed');
    for (const step of ['summary', 'done', 'anything']) {
      el.step = step;
      await settled();
      await waitUntil(() => steps.length > 0);
      expect(steps.splice(0)).to.deep.equal([{ orderId: ORDERS.request, step: 'choose' }]);
      expect(el.step).to.equal('choose');
    }
    expect(headings()).to.include(ofScheduler('title'));
    expect(faults(), 'the user has not selected Continue').to.be.empty;
  });

  it('emits dirty-changed when a request starts and when it succeeds (10-8)', async () => {
    const scheduler = await aScheduler();
    const dirty = received(scheduler.el, 'dirty-changed');
    await fill(scheduler);
    expect(dirty).to.deep.equal([{ dirty: true }]);
    expect(scheduler.el.dirty).to.equal(true);

    await scheduler.press(ofScheduler('continue'));
    await scheduler.press(ofStep('schedule'));
    await waitUntil(() => scheduler.dialog());
    expect(dirty).to.deep.equal([{ dirty: true }, { dirty: false }]);
    expect(scheduler.el.step).to.equal('done');
  });

  it('keeps the request between visits and holds its time again (10-8)', async () => {
    const { el, portal, picker, press } = await filled();
    const chosen = picker().chosen();
    await press(ofScheduler('continue'));
    el.remove();

    const back = await again(portal);
    expect(back.contact().value('lastName')).to.equal('Quill');
    expect(back.picker().chosen()).to.deep.equal(chosen);
    await waitUntil(() => back.holdId() !== null);
    back.el.remove();

    const forward = await again(portal, { step: 'summary' });
    await waitUntil(() => forward.headings().includes(SUMMARY));
  });

  it('shows that the time was lost between visits (10-8)', async () => {
    const { el, holdId, portal } = await filled();
    await waitUntil(() => holdId() !== null);
    el.remove();
    portal.qa.colleagueHolds(ORDERS.request);

    const back = await again(portal, { step: 'summary' });

    await waitUntil(() => back.alerts().length > 0 && back.el.step === 'choose');
    expect(back.contact().value('lastName')).to.equal('Quill');
  });

  it('stores requests by order (10-8)', async () => {
    const { el, portal, settled, contact } = await filled();
    el.orderId = ORDERS.mixedLengths;
    await settled();
    expect(contact().value('firstName')).to.equal('');
    await contact().type('firstName', 'Konrad');

    el.orderId = ORDERS.request;
    await settled();
    expect(contact().value('firstName')).to.equal('Avery');
    el.remove();
    expect((await again(portal, { orderId: ORDERS.mixedLengths })).contact().value('firstName')).to.equal('Konrad');
  });

  for (const [end, act] of [
    ['the session ends', ({ el }: { el: P2pScheduler }) => el.endSession()],
    [
      'it is left on purpose',
      async ({ press }: Pick<ReturnType<typeof schedulerDriver>, 'press'>) => {
        await press(ofScheduler('cancel'));
        await press(ofStep('leave-now'));
      },
    ],
    [
      'it is made',
      async ({ press, dialog }: Pick<ReturnType<typeof schedulerDriver>, 'press' | 'dialog'>) => {
        await press(ofScheduler('continue'));
        await press(ofStep('schedule'));
        await waitUntil(dialog);
      },
    ],
  ] as const) {
    it(`stores nothing once ${end} (10-8)`, async () => {
      const scheduler = await filled();
      await act(scheduler);
      scheduler.el.remove();
      scheduler.el.resume();

      const el = await fixture<P2pScheduler>(
        html`<p2p-scheduler order-id=${ORDERS.request} .settings=${scheduler.portal.settings}></p2p-scheduler>`,
      );
      await schedulerDriver(el).settled();
      expect(el.dirty).to.equal(false);
      expect(el.renderRoot.querySelector('p2p-scheduler-choose')?.draft?.participant.firstName ?? '').to.equal('');
    });
  }
});
