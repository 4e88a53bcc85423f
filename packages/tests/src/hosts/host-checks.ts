/** The check of each table column, in order. */
import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';

import type { PortalEventMap } from '@portal/host';

import { copyOf, patternOf, recordsFound } from '../e2e/copy.js';
import type { Column } from './columns.js';
import { FIRST, NOTICE, SECOND, TAGS } from './drive.js';
import type { Host } from './drive.js';

type HostCheckContext = (host: Host) => Promise<void>;

export const HOST_CHECKS: readonly (readonly [Column, HostCheckContext])[] = [
  ['shown', isShown],
  ['property', acceptsProperties],
  ['attribute', acceptsAttributes],
  ['events', reportsTyping],
  ['events', reportsMessages],
  ['events', reportsRequests],
  ['events', reportsResponses],
  ['change', followsMessage],
  ['change', followsOrder],
  ['events', reportsBookings],
  ['events', reportsEveryEvent],
  ['unmount', cleansUp],
  ['fallback', isIsolated],
];

const FIRST_RENDER = {
  'message-badge': copyOf('message-badge.count', { label: copyOf('message-badge.label'), count: 2 }),
  'message-center': recordsFound(13),
  'info-request-form': copyOf('info-request-form.title'),
  'p2p-action': copyOf('p2p-action.request'),
  'p2p-scheduler': copyOf('p2p-slot-picker.schedule'),
  'p2p-manage': copyOf('p2p-manage.none'),
} as const;

/** Every module renders its own data, under the host's heading. */
async function isShown(host: Host): Promise<void> {
  await expect(host.page.getByRole('heading', { level: 1, name: 'Provider portal' })).toBeVisible();
  for (const tag of TAGS) {
    const rendered = host.module(tag).getByText(FIRST_RENDER[tag]).first();
    await host.waitFor(rendered);
    await host.reported(`${tag} module-ready null`);
  }
  const size = await host.module('info-request-form').getByText(copyOf('info-request-form.lead')).evaluate(fontSize);
  expect(size, "independent of the host's root font size").toBe('15px');
  host.isQuiet();
}

const fontSize = (element: Element): string => getComputedStyle(element).fontSize;

/** The modules receive `settings`: their calls carry the host's header, and they show the payer's name. */
async function acceptsProperties(host: Host): Promise<void> {
  expect(host.running.authorizations).toContain('Bearer first');
  const warning = patternOf('p2p-scheduler.not-confirmed', { payer: 'Northwind' });
  await expect(host.module('p2p-scheduler').getByText(warning)).toBeAttached();
}

/** A module works with attributes alone. */
async function acceptsAttributes(host: Host): Promise<void> {
  const manage = host.module('p2p-manage');
  await expect(manage).toHaveAttribute('api-base-url', '/api/v1');
  await expect(manage).toHaveAttribute('order-id', FIRST.order);
  expect(await manage.evaluate((element) => 'settings' in element && element.settings === undefined)).toBe(true);
  await expect(manage.getByText(FIRST_RENDER['p2p-manage'])).toBeVisible();
}

/** After some idle seconds, typed text becomes a draft. Enter adds a line break, whatever the host does with Enter. */
async function reportsTyping(host: Host): Promise<void> {
  const text = host.module('info-request-form').getByRole('textbox').first();
  await text.fill('Six weeks of therapy.');
  await text.press('End');
  await text.press('Enter');
  await expect(text).toHaveValue('Six weeks of therapy.\n');
  await host.reported('info-request-form dirty-changed {"dirty":true}');
  await host.notReported('the host searched');

  const ownField = host.page.getByLabel('Search', { exact: true });
  if ((await ownField.count()) === 0) return;
  await ownField.press('Enter');
  await host.reported('the host searched');
}

async function reportsMessages(host: Host): Promise<void> {
  for (const tag of ['message-badge', 'message-center'])
    await host.reported(`${tag} unread-count-changed {"unread":2,"actionable":2}`);

  const center = host.module('message-center');
  await center.getByRole('row').filter({ hasText: NOTICE.order }).getByRole('button').click();
  await host.reported(`message-center message-opened {"messageId":"${NOTICE.message}","orderId":"${NOTICE.order}"}`);
  await center.getByRole('button', { name: copyOf('message-center.title') }).click();
  await host.reported('message-center message-list-requested null');
}

/** The text is a draft by now; the user completes and submits the response. */
async function reportsResponses(host: Host): Promise<void> {
  await host.reported(`info-request-form draft-saved {"messageId":"${FIRST.message}"}`);
  const form = host.module('info-request-form');
  const reasons = form.getByLabel(copyOf('info-request-form.document.reason'));
  const boxes = await form.getByRole('checkbox', { name: copyOf('info-request-form.document.cannot') }).all();
  for (const [index, box] of boxes.entries()) {
    await box.check();
    await reasons.nth(index).selectOption({ label: copyOf('info-request-form.reason.not-performed') });
  }
  await form.getByRole('button', { name: copyOf('info-request-form.submit') }).click();
  await host.reported(
    `info-request-form info-request-submitted {"messageId":"${FIRST.message}","orderId":"${FIRST.messageOrder}"}`,
  );
}

async function reportsRequests(host: Host): Promise<void> {
  await host.module('p2p-action').getByRole('button').click();
  await host.reported(`p2p-action p2p-request-requested {"orderId":"${FIRST.order}"}`);

  const scheduler = host.module('p2p-scheduler');
  await chooseTime(scheduler);
  const field = (key: string): Locator => scheduler.getByLabel(copyOf(`p2p-contact-form.${key}`));
  await field('contact').selectOption({ label: copyOf('p2p-contact-form.somebody') });
  await field('firstName').fill('Konrad');
  await field('lastName').fill('Brandt');
  await field('phone').fill('(312) 555-0142');
  await field('email').fill('k.brandt@lakeviewortho.example');
  await scheduler.getByRole('button', { name: copyOf('p2p-scheduler.continue') }).click();
  await host.reported('p2p-scheduler dirty-changed {"dirty":true}');
  await host.reported('p2p-scheduler step-changed {"orderId":"123456789","step":"summary"}');
  await scheduler.getByRole('button', { name: copyOf('p2p-scheduler.schedule') }).click();
  await host.reported(/^p2p-scheduler p2p-scheduled {"orderId":"123456789","p2pId":"[\w-]+","state":"requested"}$/);
  await scheduler
    .getByRole('button', { name: copyOf('p2p-scheduler.return') })
    .first()
    .click();
  await host.reported('p2p-scheduler order-search-requested null');
  await host.page.keyboard.press('Escape');
}

/**
 * The host sets another message on the existing element. Its first response is unreadable: the host is notified, and a
 * click recovers.
 */
async function followsMessage(host: Host): Promise<void> {
  const form = host.module('info-request-form');
  const stayed = await host.marked(form);
  host.garble('getInfoRequest');
  await host.press('Next message');
  await host.reported('info-request-form module-failed {"code":"contract","retryable":true}');
  await form.getByRole('button', { name: copyOf('failure.again') }).click();
  await expect(form.getByText(SECOND.messageOrder).first()).toBeVisible();
  expect(await stayed(), 'the element is the same').toBe(true);
}

/** The host sets another order on three modules during an expired session, renews it, and they continue. */
async function followsOrder(host: Host): Promise<void> {
  const stayed = await host.marked(host.module('p2p-manage'));
  host.expireNext('getP2pEligibility');
  await host.press('Next order');
  await host.reported(/^[\w-]+ session-expired {"operation":"getP2pEligibility"}$/);
  const button = (tag: 'p2p-action' | 'p2p-scheduler'): Locator =>
    host.module(tag).getByRole('button', { name: copyOf(`${tag}.manage`) });
  await expect(button('p2p-action')).toBeVisible();
  await expect(host.module('p2p-manage').getByText(patternOf('p2p-manage.status.requested')).first()).toBeVisible();
  await expect(button('p2p-scheduler')).toBeVisible();
  expect(host.running.authorizations, 'with the renewed session').toContain('Bearer renewed');
  expect(await stayed(), 'the element is the same').toBe(true);
}

async function reportsBookings(host: Host): Promise<void> {
  await host.module('p2p-action').getByRole('button').click();
  await host.reported(`p2p-action p2p-manage-requested {"orderId":"${SECOND.order}"}`);

  const manage = host.module('p2p-manage');
  await manage.getByRole('button', { name: copyOf('p2p-manage.reschedule') }).click();
  await chooseTime(manage);
  await manage.getByRole('button', { name: copyOf('p2p-manage.continue') }).click();
  await manage.getByRole('button', { name: copyOf('p2p-manage.confirm') }).click();
  await host.reported(`p2p-manage p2p-rescheduled {"orderId":"${SECOND.order}","p2pId":"${SECOND.p2p}"}`);

  await manage.getByRole('button', { name: copyOf('p2p-manage.cancel') }).click();
  await manage
    .getByLabel(copyOf('p2p-manage.cancel-reason'))
    .selectOption({ label: copyOf('p2p-manage.reason.no-longer-needed') });
  await manage
    .getByRole('button', { name: copyOf('p2p-manage.cancel') })
    .last()
    .click();
  await host.reported(`p2p-manage p2p-cancelled {"orderId":"${SECOND.order}","p2pId":"${SECOND.p2p}"}`);
}

/** Every event of the contract: a new one must be reported here too. */
const EVERY_EVENT = {
  'message-opened': true,
  'message-list-requested': true,
  'unread-count-changed': true,
  'info-request-submitted': true,
  'draft-saved': true,
  'dirty-changed': true,
  'step-changed': true,
  'p2p-scheduled': true,
  'p2p-rescheduled': true,
  'p2p-cancelled': true,
  'p2p-request-requested': true,
  'p2p-manage-requested': true,
  'order-search-requested': true,
  'module-ready': true,
  'module-failed': true,
  'session-expired': true,
} satisfies Record<keyof PortalEventMap, true>;

async function reportsEveryEvent(host: Host): Promise<void> {
  const lines = await host.page.locator('#heard li').allTextContents();
  expect(lines.map((line) => line.split(' ')[1])).toEqual(expect.arrayContaining(Object.keys(EVERY_EVENT)));
}

/** The host removes everything: nothing is left, nothing polls, and the host looks the same as before. */
async function cleansUp(host: Host): Promise<void> {
  const heading = await host.heading();
  await host.press('Close the modules');
  await expect(host.page.locator([...TAGS, 'portal-settings'].join(','))).toHaveCount(0);
  expect(await host.heading(), 'the modules changed nothing on the host').toEqual(heading);
  await host.isLeftAlone();
  host.isQuiet();
}

/** The modules' server is down: the host's page works, and names the phone number. */
async function isIsolated(host: Host): Promise<void> {
  const { page, modules } = host;
  await page.route(`${modules}/**`, (route) => route.abort());
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Provider portal' })).toBeVisible();
  for (const tag of ['message-center', 'p2p-scheduler', 'p2p-manage'] as const)
    await expect(host.module(tag).getByText('(555) 010-0100').first()).toBeVisible();
  // Module Federation 2 leaves an unhandled rejection even if the import is caught; its pages mention it.
  const broken = host.problems.filter((text) => /^Uncaught (?!\[ Federation Runtime \])/.test(text));
  expect(broken, 'no page error').toEqual([]);
}

/** The first available time; the schedule renders it for two widths, one of them visible. */
async function chooseTime(module: Locator): Promise<void> {
  await module
    .getByRole('button', { name: /^\w+, June \d+, .*[AP]M/ })
    .filter({ visible: true })
    .last()
    .click();
}
