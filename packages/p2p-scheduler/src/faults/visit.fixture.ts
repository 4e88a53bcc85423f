import { deepAll, deepText, modulePage, pause, until } from '@portal/tests/fault-rig';
import type { Bench, PageOptions } from '@portal/tests/fault-rig';
import { ORDERS, mockPortal } from '@portal/mocks';
import type { MockPortalOptions } from '@portal/mocks';
import { ofModule, ofSlots, partOf } from '@portal/p2p-parts/testing';

import '../define/p2p-scheduler.js';
// There before the first test, which would otherwise pay for them.
import '../define/later/p2p-scheduler-steps.js';
import '@portal/p2p-parts/define/later/p2p-documents.js';

import { ofScheduler, ofStep } from '../copy.fixture.js';
import { schedulerDriver } from '../elements/p2p-scheduler.driver.js';

export const CONTINUE = ofScheduler('continue');
export const SCHEDULE = ofStep('schedule');
export const KEEP = ofSlots('keep');
/** How the line of a hold begins that lasts for minutes. */
export const HELD = partOf(ofSlots('held'));
export const DONE = ofStep('done.requested');
export const EXPIRED = ofModule('expired');

/** As typed: nothing of it may be read outside of the form. */
export const TYPED = {
  firstName: 'Zq4Avery',
  lastName: 'Zq4Quill',
  phone: '(312) 555-0143',
  email: 'zq4.quill@clinic.example',
} as const;

/** At least as long as a timer must be to stand still. */
const TICK_MS = 3_500;

/** After so long without an answer on its way, none is coming: what is left hangs. */
const HANGS_MS = 150;

export interface VisitOptions extends PageOptions, Pick<MockPortalOptions, 'scenario' | 'timeZone'> {
  readonly orderId?: string;
  /** The clock of the computer, where it differs from the server's. */
  readonly now?: () => Date;
  readonly locale?: string;
}

export type Visit = Awaited<ReturnType<typeof aVisit>>;

/** A scheduler on a page of a host, whose link has the focus; nothing is awaited. */
export async function aVisit(bench: Bench, options: VisitOptions = {}) {
  const { portal = mockPortal(options), orderId = ORDERS.request } = options;
  const { now = portal.settings.now, locale = 'en-US', settings } = options;
  standStill();
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
    /** Waits for what was read and drawn; not for what hangs. */
    settled: () => Promise.race([driver.settled(), pause(HANGS_MS)]),
    values: page.kept,
    /** "You chose …", also while the step is hidden. */
    choice: () => deepAll(renderRoot, '.chosen').map(deepText).join(' ').trim(),
    offersTo: page.offers,
    /** The times that are offered near one that was lost. */
    offered: driver.offers,
    /** The clocks of server and computer move on, and the module looks at its own. */
    later: async (ms: number): Promise<void> => {
      portal.clock.advance(ms);
      await timers.elapse(TICK_MS);
    },
    /** Peer-to-peers that the server has for the order. */
    booked: () => portal.qa.listP2ps().filter((booking) => booking.orderId === module.orderId),
  };
}

/** The tick of a hold is moved by the test as well. */
function standStill(): void {
  const page = globalThis as unknown as { setInterval: (run: () => void, ms: number) => number };
  const held = page.setInterval;
  page.setInterval = (run, ms) => held(run, Math.max(ms, TICK_MS));
}

/** A visit whose week is on screen. */
export async function aRenderedVisit(bench: Bench, options: VisitOptions = {}): Promise<Visit> {
  const visit = await aVisit(bench, options);
  await until(
    () => deepAll(visit.renderRoot, '[part=slot]').length > 0,
    () => `the week in: ${visit.text()}`,
  );
  await visit.settled();
  return visit;
}

/** Says who takes part, with the focus in the form. */
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

/** Chooses the first open time of a day, with the focus on it. */
export function choose({ renderRoot, text }: Visit, day = 'Wednesday'): void {
  const slot = deepAll<HTMLButtonElement>(renderRoot, '[part=slot]').find(({ ariaLabel }) => ariaLabel?.includes(day));
  if (!slot) throw new Error(`No time is open on ${day} in: ${text()}`);
  slot.focus();
  slot.click();
}

/** A time is held and everything is typed. */
export async function aFilledVisit(bench: Bench, options: VisitOptions = {}): Promise<Visit> {
  const visit = await aRenderedVisit(bench, options);
  await typed(visit);
  choose(visit);
  await visit.shows(HELD);
  await visit.settled();
  return visit;
}

/** At the summary, before anything is sent. */
export async function aReviewedVisit(bench: Bench, options: VisitOptions = {}): Promise<Visit> {
  const visit = await aFilledVisit(bench, options);
  await goOn(visit);
  return visit;
}

/** From the choice to the summary. */
export async function goOn(visit: Visit): Promise<void> {
  visit.pressed(CONTINUE);
  await visit.shows(ofStep('summary'));
  await visit.settled();
}
