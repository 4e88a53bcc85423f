import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { Page } from '@playwright/test';

import { NOTES, REPORT } from './files.js';
import { BOOKED_ORDER, CLARIFICATION, ORDER, expect, test } from './portal.js';
import type { Portal } from './portal.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string; target: unknown }[] }[] }>;
}

async function violations(page: Page): Promise<string[]> {
  // By the protocol and not by a tag, which the portal's policy would refuse.
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
  /** Brings the page into the state, and waits until it is drawn. */
  readonly reach: (page: Page, portal: Portal) => Promise<void>;
}

const sees = (text: string) => (page: Page) =>
  expect(page.getByText(text).filter({ visible: true }).first()).toBeVisible();

/** The question answered, and a file for each document, accepted. */
async function answered(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: /details of any completed physical therapy/ }).fill('Six weeks, in May.');
  await page.locator('input[type=file]').first().setInputFiles([REPORT, NOTES]);
  await sees('3 of 3 items provided')(page);
}

/** A time and a contact chosen, and the summary on screen. */
async function reviewed(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^\w+, June \d+, .*[AP]M/ })
    .first()
    .click();
  await page.getByLabel('Contact Person').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Continue' }).click();
  await sees('Peer-to-Peer Request Summary')(page);
}

const STATES: readonly State[] = [
  { name: 'the landing page', route: '/', reach: sees('Total Number of Records Found: 13') },
  { name: 'an empty mailbox', route: '/', scenario: 'empty-mailbox', reach: sees('No record found.') },
  { name: 'an opened message', route: `/messages/${CLARIFICATION}`, reach: sees('0 of 3 items provided') },
  {
    name: 'a request with faults',
    route: `/messages/${CLARIFICATION}`,
    reach: async (page) => {
      await page.getByRole('button', { name: 'Submit Additional Information' }).click();
      await sees('Not sent yet.')(page);
    },
  },
  // On a day whose date is long in words and figures.
  { name: 'a request with files', route: `/messages/${CLARIFICATION}`, now: '2026-11-18T18:17:00Z', reach: answered },
  {
    name: 'a submitted answer',
    route: `/messages/${CLARIFICATION}`,
    reach: async (page) => {
      await answered(page);
      await page.getByRole('button', { name: 'Submit Additional Information' }).click();
      await sees('Additional information was submitted on')(page);
    },
  },
  {
    name: 'a closed request',
    route: `/messages/${CLARIFICATION}`,
    scenario: 'request-closed',
    reach: sees('This request is closed'),
  },
  { name: 'the order search', route: '/orders', reach: sees('Request Peer-to-Peer') },
  { name: 'the request of a peer-to-peer', route: `/orders/${ORDER}/p2p/request`, reach: sees('Previous Week') },
  {
    name: 'the request with faults',
    route: `/orders/${ORDER}/p2p/request`,
    reach: async (page) => {
      await page.getByRole('button', { name: 'Continue' }).click();
      await sees('Enter a Last Name')(page);
    },
  },
  { name: 'the summary before it is scheduled', route: `/orders/${ORDER}/p2p/request`, reach: reviewed },
  {
    name: 'the confirmation',
    route: `/orders/${ORDER}/p2p/request`,
    reach: async (page) => {
      await reviewed(page);
      await page.getByRole('button', { name: 'Schedule Peer-to-Peer' }).click();
      await sees('The Peer-to-Peer discussion is requested for:')(page);
    },
  },
  {
    name: 'no open times',
    route: `/orders/${ORDER}/p2p/request`,
    scenario: 'no-slots',
    reach: sees('Currently we are unable'),
  },
  {
    name: 'the summary of a peer-to-peer',
    route: `/orders/${BOOKED_ORDER}/p2p/manage`,
    reach: sees('Told to the scheduling team'),
  },
  {
    name: 'the cancellation of a peer-to-peer',
    route: `/orders/${BOOKED_ORDER}/p2p/manage`,
    reach: async (page) => {
      await page.getByRole('button', { name: 'Cancel Peer-to-Peer' }).click();
      await sees('Keep appointment')(page);
    },
  },
  {
    name: 'the rescheduling of a peer-to-peer',
    route: `/orders/${BOOKED_ORDER}/p2p/manage`,
    reach: async (page) => {
      await page.getByRole('button', { name: 'Reschedule' }).click();
      await sees('Previous Week')(page);
    },
  },
  { name: 'the outbox', route: '/outbox', reach: sees('No e-mail has been sent yet.') },
  { name: 'the scenarios', route: '/scenarios', reach: sees('office-day') },
  { name: 'a page of the real portal', route: '/elsewhere/help-center', reach: sees('belongs to the real portal') },
  {
    name: 'failing messages',
    route: '/',
    scenario: 'failing',
    failing: true,
    reach: sees('We could not load the messages'),
  },
  {
    name: 'a failing peer-to-peer',
    route: `/orders/${ORDER}/p2p/request`,
    scenario: 'failing',
    failing: true,
    reach: sees('We could not'),
  },
  {
    name: 'the end of the session',
    route: '/',
    scenario: 'signed-out',
    failing: true,
    reach: sees('Your session has expired'),
  },
  {
    name: 'the signed-out page',
    route: '/',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Logout' }).click();
      await sees('You are signed out')(page);
    },
  },
  {
    name: 'the QA panel',
    route: '/',
    reach: async (page, portal) => {
      await portal.payer('Send an information request');
      await sees('Sent.')(page);
    },
  },
];

for (const width of [1280, 320]) {
  for (const { name, route, scenario, failing, now, reach } of STATES) {
    test(`axe finds nothing in ${name} at ${width} px`, async ({ page, portal }) => {
      if (failing) portal.expectFailedCalls();
      await page.setViewportSize({ width, height: 800 });
      await portal.open(route, { ...(scenario && { scenario }), ...(now && { now }) });
      await reach(page, portal);

      expect(await violations(page)).toEqual([]);
    });
  }
}

test('axe sees into the modules: a fault that is planted there is found', async ({ page, portal }) => {
  await portal.open('/');
  await sees('Total Number of Records Found: 13')(page);
  await page.evaluate(() => {
    document.querySelector('message-center')?.shadowRoot?.append(document.createElement('input'));
  });

  expect((await violations(page)).join()).toContain('label');
});
