import { deepAll, deepText, modulePage, pause, until } from '@portal/tests/fault-rig';
import type { Bench, PageOptions } from '@portal/tests/fault-rig';
import { ORDERS, mockPortal } from '@portal/mocks';
import type { MockPortalOptions } from '@portal/mocks';
import { ofModule, ofSlots, partOf } from '@portal/p2p-parts/testing';

import '../define/p2p-scheduler.js';
// Preloaded, so the first test doesn't wait for them.
import '../define/later/p2p-scheduler-steps.js';
import '@portal/p2p-parts/define/later/p2p-documents.js';

import { ofScheduler, ofStep } from '../copy.fixture.js';
import { schedulerDriver } from '../elements/p2p-scheduler.driver.js';

export const CONTINUE = ofScheduler('continue');
export const SCHEDULE = ofStep('schedule');
export const KEEP = ofSlots('keep');
/** How the hold line starts while minutes are left. */
export const HELD = partOf(ofSlots('held'));
export const DONE = ofStep('done.requested');
export const EXPIRED = ofModule('expired');

/** As typed; none of it may appear outside the form. */
export const TYPED = {
  firstName: 'Zq4Avery',
  lastName: 'Zq4Quill',
  phone: '(312) 555-0143',
  email: 'zq4.quill@clinic.example',
} as const;

/** The shortest timer that the test freezes. */
const TICK_MS = 3_500;

/** A request without a response for this long counts as stalled. */
const HANGS_MS = 150;

export interface VisitOptions extends PageOptions, Pick<MockPortalOptions, 'scenario' | 'timeZone'> {
  readonly orderId?: string;
  /** The device clock, if it differs from the server's. */
  readonly now?: () => Date;
  readonly locale?: string;
}

export type Visit = Awaited<ReturnType<typeof aVisit>>;

/** A scheduler on a host's page, with focus on the host's link. Awaits nothing. */
export async function aVisit(bench: Bench, options: VisitOptions = {}) {
  const { portal = mockPortal(options), orderId = ORDERS.request } = options;
  const { now = portal.settings.now, locale = 'en-US', settings } = options;
  freezeTicks();
  const page = await modulePage(
    bench,
    'p2p-scheduler',
    { orderId },
    { ...options, portal, settings: { now, locale, ...settings } },
  );
  const { module, renderRoot, timers } = page;
  const driver = schedulerDriver(module);

  return {
    ...driver,
    ...page,
    /** Waits for reads and renders, but not for stalled requests. */
    settled: () => Promise.race([driver.settled(), pause(HANGS_MS)]),
    values: page.kept,
    /** "You selected …", also while the step is hidden. */
    choice: () => deepAll(renderRoot, '.chosen').map(deepText).join(' ').trim(),
    offersTo: page.offers,
    /** The times offered near a lost one. */
    offered: driver.offers,
    /** Advances both clocks and lets the module check its own. */
    later: async (ms: number): Promise<void> => {
      portal.clock.advance(ms);
      await timers.elapse(TICK_MS);
    },
    /** The order's Peer-to-Peers on the server. */
    booked: () => portal.qa.listP2ps().filter((booking) => booking.orderId === module.orderId),
  };
}

/** Lets the test drive the hold's timer. */
function freezeTicks(): void {
  const page = globalThis as unknown as { setInterval: (run: () => void, ms: number) => number };
  const held = page.setInterval;
  page.setInterval = (run, ms) => held(run, Math.max(ms, TICK_MS));
}

/** A visit after its week has rendered. */
export async function aRenderedVisit(bench: Bench, options: VisitOptions = {}): Promise<Visit> {
  const visit = await aVisit(bench, options);
  await until(
    () => deepAll(visit.renderRoot, '[part=slot]').length > 0,
    () => `the week in: ${visit.text()}`,
  );
  await visit.settled();
  return visit;
}

/** Fills in the participant, with focus in the form. */
export async function typed({ contact, settled, renderRoot, watch }: Visit, words: Record<string, string> = TYPED) {
  await until(() => deepAll(renderRoot, 'p2p-contact-form').length > 0, 'the contact form');
  const form = contact();
  await form.choose('other');
  for (const [field, value] of Object.entries(words)) {
    await form.type(field as keyof typeof TYPED, value);
    watch.canaries.add(value);
  }
  deepAll(renderRoot, '#lastName')[0]?.focus();
  await settled();
}

/** Selects the first available time of a day and moves focus to it. */
export function choose({ renderRoot, text }: Visit, day = 'Wednesday'): void {
  const slot = deepAll<HTMLButtonElement>(renderRoot, '[part=slot]').find(({ ariaLabel }) => ariaLabel?.includes(day));
  if (!slot) throw new Error(`No time is open on ${day} in: ${text()}`);
  slot.focus();
  slot.click();
}

/** A held time and every entry filled in. */
export async function aFilledVisit(bench: Bench, options: VisitOptions = {}): Promise<Visit> {
  const visit = await aRenderedVisit(bench, options);
  await typed(visit);
  choose(visit);
  await visit.shows(HELD);
  await visit.settled();
  return visit;
}

/** The summary, before submitting. */
export async function aReviewedVisit(bench: Bench, options: VisitOptions = {}): Promise<Visit> {
  const visit = await aFilledVisit(bench, options);
  await goOn(visit);
  return visit;
}

/** Continues from the first step to the summary. */
export async function goOn(visit: Visit): Promise<void> {
  visit.pressed(CONTINUE);
  await visit.shows(ofStep('summary'));
  await visit.settled();
}
