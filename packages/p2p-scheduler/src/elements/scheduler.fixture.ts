import { fixture, html } from '@open-wc/testing';

import { ORDERS, mockPortal } from '@portal/mocks';
import type { MockPortalOptions } from '@portal/mocks';

import '../define/p2p-scheduler.js';
import { schedulerDriver } from './p2p-scheduler.driver.js';
import type { P2pScheduler } from './p2p-scheduler.js';

/** A scheduler with its own backend, after the first reads. */
export async function aScheduler(options: MockPortalOptions = {}, orderId: string = ORDERS.request) {
  const portal = mockPortal(options);
  const el = await fixture<P2pScheduler>(
    html`<p2p-scheduler order-id=${orderId} .settings=${portal.settings}></p2p-scheduler>`,
  );
  const driver = schedulerDriver(el);
  await driver.settled();
  return { el, portal, ...driver };
}

export type RenderedScheduler = Awaited<ReturnType<typeof aScheduler>>;

/** Selects the first time of Wednesday and fills in the participant. */
export async function fill({ picker, contact, settled }: RenderedScheduler): Promise<void> {
  await picker().choose(/Wednesday/);
  const form = contact();
  await form.choose('other');
  await form.type('firstName', 'Avery');
  await form.type('lastName', 'Quill');
  await form.type('phone', '312-555-0143');
  await form.type('email', 'avery.quill@clinic.example');
  await settled();
}

/** Every entry filled in and the time held. */
export async function filled(options: MockPortalOptions = {}): Promise<RenderedScheduler> {
  const scheduler = await aScheduler(options);
  await fill(scheduler);
  return scheduler;
}
