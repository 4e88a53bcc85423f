import { expect, fixture, html } from '@open-wc/testing';

import { deepText, doubling } from '@portal/tests/fault-rig';
import { ORDERS, mockPortal } from '@portal/mocks';

import '../define/p2p-scheduler.js';
import { schedulerDriver } from './p2p-scheduler.driver.js';
import type { P2pScheduler } from './p2p-scheduler.js';

async function textOf(orderId: string, { twice }: { readonly twice: boolean }): Promise<string> {
  const { settings } = mockPortal();
  const given = twice ? { ...settings, fetch: doubling(settings.fetch) } : settings;
  const el = await fixture<P2pScheduler>(html`<p2p-scheduler order-id=${orderId} .settings=${given}></p2p-scheduler>`);
  await schedulerDriver(el).settled();
  return deepText(el.renderRoot);
}

describe('<p2p-scheduler> with a server that lists everything twice', () => {
  for (const orderId of [ORDERS.request, ORDERS.oncology]) {
    it(`renders times, contacts, and rules once: ${orderId} (10-28)`, async () => {
      expect(await textOf(orderId, { twice: true })).to.equal(await textOf(orderId, { twice: false }));
    });
  }
});
