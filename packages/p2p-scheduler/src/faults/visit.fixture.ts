import { fixture, html } from '@open-wc/testing';

import { Wire, buttonOf, controlValues, deepAll, deepText, pause, press, until } from '@portal/tests/fault-rig';
import type { Bench, Scene } from '@portal/tests/fault-rig';
import { ORDERS, mockPortal } from '@portal/mocks';
import type { MockPortal, MockPortalOptions } from '@portal/mocks';
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
export const HELD = partOf(ofSlots('held-minutes'));
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

export interface VisitOptions extends Pick<MockPortalOptions, 'scenario' | 'timeZone'> {
  readonly portal?: MockPortal;
  readonly wire?: Wire;
  readonly orderId?: string;
  /** The clock of the computer, where it differs from the server's. */
  readonly now?: () => Date;
  readonly locale?: string;
  /** Called before the first drawing. */
  readonly before?: (wire: Wire) => void;
  readonly headers?: () => Record<string, string>;
}

export type Visit = Awaited<ReturnType<typeof aVisit>>;

/** A scheduler on a page of a host, whose link has the focus; nothing is awaited. */
export async function aVisit({ watch, timers, after }: Bench, options: VisitOptions = {}) {
  const { portal = mockPortal(options), wire = new Wire(portal.settings.fetch), orderId = ORDERS.request } = options;
  const { before, headers, now = portal.settings.now, locale = 'en-US' } = options;
  standStill();
  before?.(wire);
  const settings = {
    ...portal.settings,
    now,
    locale,
    fetch: wire.fetch,
    report: watch.report,
    ...(headers && { headers }),
  };
  const page = await fixture<HTMLElement>(html`<div><a href="#host">Host</a></div>`);
  page.querySelector('a')?.focus();
  const el = document.createElement('p2p-scheduler');
  Object.assign(el, { settings, orderId });
  page.append(el);
  after.push(() => el.endSession());
  await el.updateComplete;
  const driver = schedulerDriver(el);
  const scene: Scene = { el: el as unknown as Scene['el'], wire, watch };
  const { renderRoot } = scene.el;
  const text = (): string => deepText(renderRoot);

  return {
    ...driver,
    /** Waits for what was read and drawn; not for what hangs. */
    settled: () => Promise.race([driver.settled(), pause(HANGS_MS)]),
    scene,
    module: el,
    page,
    portal,
    wire,
    watch,
    timers,
    renderRoot,
    text,
    values: () => controlValues(renderRoot),
    /** "You chose …", also while the step is hidden. */
    choice: () => deepAll(renderRoot, '.chosen').map(deepText).join(' ').trim(),
    toHost: (): void => page.querySelector('a')?.focus(),
    pressed: (name: string): void => press(renderRoot, name),
    offersTo: (name: string): boolean => buttonOf(renderRoot, name) !== undefined,
    /** Settles when the words are there. */
    says: (words: string | RegExp) =>
      until(
        () => (typeof words === 'string' ? text().includes(words) : words.test(text())),
        () => `"${String(words)}" in: ${text()}`,
      ),
    /** The clocks of server and computer move on, and the module looks at its own. */
    later: async (ms: number): Promise<void> => {
      portal.clock.advance(ms);
      await timers.elapse(TICK_MS);
    },
    /** Peer-to-peers that the server has for the order. */
    booked: () => portal.qa.listP2ps().filter((booking) => booking.orderId === el.orderId),
  };
}

/** The tick of a hold is moved by the test as well. */
function standStill(): void {
  const page = globalThis as unknown as { setInterval: (run: () => void, ms: number) => number };
  const held = page.setInterval;
  page.setInterval = (run, ms) => held(run, Math.max(ms, TICK_MS));
}

/** A visit whose week is on screen. */
export async function aDrawnVisit(bench: Bench, options: VisitOptions = {}): Promise<Visit> {
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
  const visit = await aDrawnVisit(bench, options);
  await typed(visit);
  choose(visit);
  await visit.says(HELD);
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
  await visit.says(ofStep('summary'));
  await visit.settled();
}
