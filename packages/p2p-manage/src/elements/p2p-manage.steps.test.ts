import { expect, fixture, html } from '@open-wc/testing';

import { waitUntil } from '@portal/tests/fault-rig';
import { ORDERS, mockPortal } from '@portal/mocks';

import '../define/p2p-manage.js';
import '../define/later/p2p-manage-record.js';
import '../define/later/p2p-manage-tasks.js';
import { ofManage, ofTask } from '../copy.fixture.js';
import { manageDriver } from './p2p-manage.driver.js';
import type { P2pManage } from './p2p-manage.js';

function received(el: HTMLElement, type: 'step-changed' | 'dirty-changed'): unknown[] {
  const details: unknown[] = [];
  el.addEventListener(type, ({ detail }) => details.push(detail));
  return details;
}

async function aPage(step = 'overview', portal = mockPortal()) {
  const el = await fixture<P2pManage>(
    html`<p2p-manage order-id=${ORDERS.confirmed} step=${step} .settings=${portal.settings}></p2p-manage>`,
  );
  const driver = manageDriver(el);
  await driver.settled();
  return { el, portal, ...driver };
}

describe("<p2p-manage> in a host's history", () => {
  it('emits each step and keeps the time when going back and forth (10-8)', async () => {
    const { el, press, pressSlot, headings, hold, settled } = await aPage();
    const steps = received(el, 'step-changed');
    const dirty = received(el, 'dirty-changed');
    await press(ofManage('reschedule'));
    await pressSlot(0);
    await press(ofTask('continue'));
    expect(el.step).to.equal('confirm');

    for (const [step, heading] of [
      ['reschedule', ofTask('reschedule-title')],
      ['overview', ofManage('title')],
      ['reschedule', ofTask('reschedule-title')],
      ['confirm', ofTask('confirm-title')],
    ] as const) {
      el.step = step;
      await settled();
      await waitUntil(() => headings().includes(heading) && el.step === step);
    }
    await waitUntil(() => hold() !== '');

    expect(steps).to.deep.equal(
      ['reschedule', 'confirm', 'reschedule', 'overview', 'reschedule', 'confirm'].map((step) => ({
        orderId: ORDERS.confirmed,
        step,
      })),
    );
    await press(ofTask('confirm'));
    await waitUntil(() => el.step === 'overview');
    expect(dirty.at(0)).to.deep.equal({ dirty: true });
    expect(dirty.at(-1)).to.deep.equal({ dirty: false });
  });

  it('keeps a contact and a reason between visits, until abandoned (10-8)', async () => {
    const { el, press, type, portal } = await aPage();
    await press(ofManage('edit'));
    await type('firstName', 'Konrad');
    el.step = 'cancel';
    const driver = manageDriver(el);
    await driver.settled();
    await driver.type('note', 'No longer needed.');
    el.remove();

    const back = await aPage('edit', portal);
    expect(back.value('firstName')).to.equal('Konrad');
    await back.press(ofTask('edit-back'));
    back.el.step = 'cancel';
    await back.settled();
    expect(back.value('note')).to.equal('No longer needed.');
    back.el.remove();

    expect((await aPage('edit', portal)).value('firstName')).not.to.equal('Konrad');
  });

  it('clears everything once the session ends (10-8)', async () => {
    const { el, press, pressSlot, portal } = await aPage();
    await press(ofManage('reschedule'));
    await pressSlot(0);
    el.endSession();
    el.remove();
    el.resume();

    const back = await aPage('reschedule', portal);
    expect(back.el.dirty).to.equal(false);
    expect(back.hold()).to.equal('');
  });

  it('responds to an unavailable step with the current one (10-8)', async () => {
    const { el, settled } = await aPage();
    const steps = received(el, 'step-changed');
    el.step = 'confirm';
    await settled();
    await waitUntil(() => el.step === 'reschedule');
    el.step = 'anything';
    await settled();
    await waitUntil(() => el.step === 'reschedule');
    expect(steps.at(-1)).to.deep.equal({ orderId: ORDERS.confirmed, step: 'reschedule' });
  });
});
