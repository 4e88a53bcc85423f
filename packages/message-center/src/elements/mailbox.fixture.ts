import { fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import type { PortalSettings } from '@portal/kit';
import { mockPortal } from '@portal/mocks';
import type { MockPortalOptions } from '@portal/mocks';

import '../define/message-center.js';
// Loads the detail before the first test, so that its time limit doesn't include it.
import '../define/later/message-detail.js';
import { messageCenterDriver } from './message-center.driver.js';
import type { MessageCenter } from './message-center.js';

/** A message center with its own backend and its first page on screen. */
export async function aMailbox({
  attributes = {},
  strings,
  fetch,
  hrefFor,
  ...options
}: MockPortalOptions & {
  attributes?: Partial<Pick<MessageCenter, 'view' | 'messageId' | 'pageSize'>>;
  strings?: Record<string, string>;
  fetch?: (request: Request) => Promise<Response>;
  hrefFor?: NonNullable<PortalSettings['hrefFor']>;
} = {}) {
  const portal = mockPortal(options);
  const settings = {
    ...portal.settings,
    pollInterval: 0,
    ...(strings && { strings }),
    ...(fetch && { fetch }),
    ...(hrefFor && { hrefFor }),
  };
  const el = await fixture<MessageCenter>(
    html`<message-center
      .settings=${settings}
      .view=${attributes.view ?? 'all'}
      .messageId=${attributes.messageId}
      .pageSize=${attributes.pageSize ?? 10}
    ></message-center>`,
  );
  const driver = messageCenterDriver(el);
  if (!fetch) await driver.settled();
  return { el, ...portal, ...driver };
}

/** Polls, as the timer does after its interval. */
export const refreshCounts = (el: MessageCenter): Promise<void> => messageCenterDriver(el).refreshCounts();

/** Presses Tab until the named control has the focus. */
export const tabTo = async (name: string, focusedName: () => string | undefined): Promise<void> => {
  for (let stop = 0; stop < 40 && focusedName() !== name; stop += 1) await sendKeys({ press: 'Tab' });
};

/** Replaces timers of a minute and more, and the page's visibility, until release. */
export function fakeMinutes() {
  const own = { setInterval: globalThis.setInterval, clearInterval: globalThis.clearInterval };
  const real = { setInterval: own.setInterval.bind(globalThis), clearInterval: own.clearInterval.bind(globalThis) };
  const held = new Map<number, () => void>();
  let last = 0;
  let hidden = false;
  const page = globalThis as unknown as { setInterval: unknown; clearInterval: unknown };
  page.setInterval = (run: () => void, ms: number) => {
    if (ms < 60_000) return real.setInterval(run, ms);
    held.set((last -= 1), run);
    return last;
  };
  page.clearInterval = (timer: number | undefined) => {
    if (timer === undefined || !held.delete(timer)) real.clearInterval(timer);
  };
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });

  return {
    running: () => held.size,
    /** Runs the timers that a minute triggers. */
    pass: () => [...held.values()].forEach((run) => run()),
    hide: (to: boolean) => {
      hidden = to;
      document.dispatchEvent(new Event('visibilitychange'));
    },
    release: () => {
      Object.assign(globalThis, own);
      Reflect.deleteProperty(document, 'hidden');
    },
  };
}
