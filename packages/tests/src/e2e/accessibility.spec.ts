import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { Page } from '@playwright/test';

import { CLOSED, copyOf, patternOf, provided, recordsFound } from './copy.js';
import { NOTES, REPORT } from './files.js';
import { BOOKED_ORDER, CLARIFICATION, ORDER, expect, test } from './portal.js';
import type { Portal } from './portal.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string; target: unknown }[] }[] }>;
}

async function violations(page: Page): Promise<string[]> {
  // Through the protocol, because the portal's policy would block a script tag.
  await page.evaluate(AXE);
  return page.evaluate(async (values) => {
    const { axe } = window as unknown as { axe: Axe };
    const found = await axe.run({ runOnly: { type: 'tag', values } });
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }, RULES);
}

interface State {
  readonly name: string;
  readonly route: string;
  readonly scenario?: string;
  readonly failing?: boolean;
  readonly now?: string;
  /** Brings the page into the state, and waits until it is rendered. */
  readonly reach: (page: Page, portal: Portal) => Promise<void>;
}

const sees = (text: string | RegExp) => (page: Page) =>
  expect(page.getByText(text).filter({ visible: true }).first()).toBeVisible();

/** A form with the question answered, and an accepted file for each document. */
async function answered(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: /details of any completed physical therapy/ }).fill('Six weeks, in May.');
  await page.locator('input[type=file]').first().setInputFiles([REPORT, NOTES]);
  await sees(provided(3, 3))(page);
}

/** A selected time and contact, with the summary on screen. */
async function reviewed(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^\w+, June \d+, .*[AP]M/ })
    .first()
    .click();
  await page.getByLabel(copyOf('p2p-contact-form.contact')).selectOption({ index: 1 });
  await page.getByRole('button', { name: copyOf('p2p-scheduler.continue') }).click();
  await sees(copyOf('p2p-scheduler.summary'))(page);
}

const STATES: readonly State[] = [
  { name: 'the landing page', route: '/', reach: sees(recordsFound(13)) },
  { name: 'an empty mailbox', route: '/', scenario: 'empty-mailbox', reach: sees(copyOf('message-center.none')) },
  { name: 'an opened message', route: `/messages/${CLARIFICATION}`, reach: sees(provided(0, 3)) },
  {
    name: 'a request with errors',
    route: `/messages/${CLARIFICATION}`,
    reach: async (page) => {
      await page.getByRole('button', { name: copyOf('info-request-form.submit') }).click();
      await sees(copyOf('info-request-form.problems.title'))(page);
    },
  },
  // On a date that is long as text and numbers.
  { name: 'a request with files', route: `/messages/${CLARIFICATION}`, now: '2026-11-18T18:17:00Z', reach: answered },
  {
    name: 'a submitted response',
    route: `/messages/${CLARIFICATION}`,
    reach: async (page) => {
      await answered(page);
      await page.getByRole('button', { name: copyOf('info-request-form.submit') }).click();
      await sees(patternOf('info-request-form.sent.title'))(page);
    },
  },
  {
    name: 'a closed request',
    route: `/messages/${CLARIFICATION}`,
    scenario: 'request-closed',
    reach: sees(CLOSED),
  },
  { name: 'the order search', route: '/orders', reach: sees(copyOf('p2p-action.request')) },
  {
    name: 'the request for a Peer-to-Peer',
    route: `/orders/${ORDER}/p2p/request`,
    reach: sees(copyOf('p2p-slot-picker.previous')),
  },
  {
    name: 'the request with errors',
    route: `/orders/${ORDER}/p2p/request`,
    reach: async (page) => {
      await page.getByRole('button', { name: copyOf('p2p-scheduler.continue') }).click();
      await sees(copyOf('p2p-contact-form.lastName.required'))(page);
    },
  },
  { name: 'the summary before it is scheduled', route: `/orders/${ORDER}/p2p/request`, reach: reviewed },
  {
    name: 'the confirmation',
    route: `/orders/${ORDER}/p2p/request`,
    reach: async (page) => {
      await reviewed(page);
      await page.getByRole('button', { name: copyOf('p2p-scheduler.schedule') }).click();
      await sees(copyOf('p2p-scheduler.done.requested'))(page);
    },
  },
  {
    name: 'no available times',
    route: `/orders/${ORDER}/p2p/request`,
    scenario: 'no-slots',
    reach: sees(patternOf('p2p-scheduler.unavailable')),
  },
  {
    name: 'the summary of a Peer-to-Peer',
    route: `/orders/${BOOKED_ORDER}/p2p/manage`,
    reach: sees(copyOf('p2p-manage.receipts')),
  },
  {
    name: 'the cancellation of a Peer-to-Peer',
    route: `/orders/${BOOKED_ORDER}/p2p/manage`,
    reach: async (page) => {
      await page.getByRole('button', { name: copyOf('p2p-manage.cancel') }).click();
      await sees(copyOf('p2p-manage.keep'))(page);
    },
  },
  {
    name: 'the rescheduling of a Peer-to-Peer',
    route: `/orders/${BOOKED_ORDER}/p2p/manage`,
    reach: async (page) => {
      await page.getByRole('button', { name: copyOf('p2p-manage.reschedule') }).click();
      await sees(copyOf('p2p-slot-picker.previous'))(page);
    },
  },
  { name: 'the outbox', route: '/outbox', reach: sees('No emails sent yet.') },
  { name: 'the scenarios', route: '/scenarios', reach: sees('office-day') },
  { name: 'a page of the real portal', route: '/elsewhere/help-center', reach: sees('is part of the real portal') },
  {
    name: 'failing messages',
    route: '/',
    scenario: 'failing',
    failing: true,
    reach: sees(copyOf('message-center.could-not.list')),
  },
  {
    name: 'a failing Peer-to-Peer',
    route: `/orders/${ORDER}/p2p/request`,
    scenario: 'failing',
    failing: true,
    reach: sees(copyOf('p2p-scheduler.could-not.order')),
  },
  {
    name: 'the end of the session',
    route: '/',
    scenario: 'signed-out',
    failing: true,
    reach: sees('Your session expired'),
  },
  {
    name: 'the signed-out page',
    route: '/',
    reach: async (page) => {
      const logout = page.getByRole('button', { name: 'Logout' });
      const menu = page.getByRole('button', { name: 'Menu', exact: true });
      // Narrow pages have it in the menu.
      await expect(logout.or(menu).filter({ visible: true }).first()).toBeVisible();
      if (!(await logout.isVisible())) await menu.click();
      await logout.click();
      await sees('You’re signed out')(page);
    },
  },
  {
    name: 'the QA panel',
    route: '/',
    reach: async (page, portal) => {
      await portal.payer('Send an information request');
      await sees('Request sent.')(page);
    },
  },
];

for (const width of [1280, 320]) {
  for (const { name, route, scenario, failing, now, reach } of STATES) {
    test(`axe finds no violation in ${name} at ${width} px`, async ({ page, portal }) => {
      if (failing) portal.expectFailedCalls();
      await page.setViewportSize({ width, height: 800 });
      await portal.open(route, { ...(scenario && { scenario }), ...(now && { now }) });
      await reach(page, portal);

      expect(await violations(page)).toEqual([]);
    });
  }
}

test('axe detects a violation planted in a module', async ({ page, portal }) => {
  await portal.open('/');
  await sees(recordsFound(13))(page);
  await page.evaluate(() => {
    document.querySelector('message-center')?.shadowRoot?.append(document.createElement('input'));
  });

  expect((await violations(page)).join()).toContain('label');
});
