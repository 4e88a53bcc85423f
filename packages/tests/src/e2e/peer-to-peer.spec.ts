import type { Page } from '@playwright/test';

import { RESCHEDULED, copyOf, partOf, patternOf } from './copy.js';
import { BOOKED_ORDER, ORDER, expect, test } from './portal.js';

const slots = (page: Page) => page.getByRole('button', { name: /^\w+, June \d+, .*[AP]M/ });

/** The module polls regularly, and when its page becomes visible again. */
const lookAgain = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

async function fillContact(page: Page): Promise<void> {
  const field = (key: string) => page.getByLabel(copyOf(`p2p-contact-form.${key}`));
  await field('contact').selectOption({ label: copyOf('p2p-contact-form.somebody') });
  await field('firstName').fill('Konrad');
  await field('lastName').fill('Brandt');
  await field('phone').fill('(312) 555-0142');
  await field('email').fill('k.brandt@lakeviewortho.example');
}

test('journey 2: a Peer-to-Peer is requested, rescheduled, and canceled, with three emails', async ({
  page,
  portal,
}) => {
  await portal.open('/');
  const order = portal.order(ORDER);

  await test.step('a Non-Authorized order offers the request', async () => {
    await page.getByRole('link', { name: 'Order Search' }).click();
    await page.getByRole('button', { name: 'Order ID' }).click();
    await page.getByLabel('Order ID', { exact: true }).fill(ORDER);
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Order Results (1)' })).toBeVisible();
    await expect(order).toContainText('Non-Authorized');
    await order.getByRole('button', { name: copyOf('p2p-action.request') }).click();
    await expect(page).toHaveURL(/#\/orders\/123456789\/p2p\/request$/);
    await expect(page.getByRole('heading', { name: copyOf('p2p-scheduler.title') })).toBeVisible();
  });

  await test.step('another zone shows other times, and the user selects one', async () => {
    const zone = page.getByLabel(copyOf('p2p-slot-picker.time-zone'));
    await expect(zone).toContainText('Central Time (CT)');
    const first = await slots(page).first().textContent();
    await zone.selectOption({ label: 'Eastern Time (ET)' });
    await expect(slots(page).first()).not.toHaveText(first ?? '');
    await slots(page).first().click();
  });

  await test.step('the user fills in the contact, and the summary repeats it', async () => {
    await fillContact(page);
    await page.getByRole('button', { name: copyOf('p2p-scheduler.continue') }).click();
    await expect(page.getByRole('heading', { name: copyOf('p2p-scheduler.summary') })).toBeVisible();
    for (const value of ['Eastern Time (ET)', '(312) 555-0142', 'Konrad Brandt']) {
      await expect(page.getByRole('definition').filter({ hasText: value, visible: true })).toBeVisible();
    }
  });

  await test.step("the user schedules it, and the order's button changes", async () => {
    await page.getByRole('button', { name: copyOf('p2p-scheduler.schedule') }).click();
    await expect(page.getByRole('dialog', { name: copyOf('p2p-scheduler.done-requested') })).toBeVisible();
    await page.getByRole('button', { name: copyOf('p2p-scheduler.return') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await order.getByRole('button', { name: copyOf('p2p-action.manage') }).click();
    await expect(page.getByRole('heading', { name: copyOf('p2p-manage.title') })).toBeVisible();
  });

  await test.step('the user reschedules it', async () => {
    await page.getByRole('button', { name: copyOf('p2p-manage.reschedule') }).click();
    await slots(page).last().click();
    await page.getByRole('button', { name: copyOf('p2p-manage.continue') }).click();
    await page.getByRole('button', { name: copyOf('p2p-manage.confirm') }).click();
    await expect(page.getByText(RESCHEDULED).first()).toBeVisible();
  });

  await test.step('the user cancels with a reason, and can request again', async () => {
    await page.getByRole('button', { name: copyOf('p2p-manage.cancel') }).click();
    await expect(page.getByRole('dialog', { name: copyOf('p2p-manage.cancel-title') })).toBeVisible();
    await page
      .getByLabel(copyOf('p2p-manage.cancel-reason'))
      .selectOption({ label: copyOf('p2p-manage.reason.no-longer-needed') });
    // The button in the dialog; the one behind it is inert.
    await page
      .getByRole('button', { name: copyOf('p2p-manage.cancel') })
      .last()
      .click();
    await expect(page.getByText(copyOf('p2p-manage.done.cancelled')).first()).toBeVisible();
    await page
      .getByRole('button', { name: copyOf('p2p-manage.back') })
      .first()
      .click();
    await expect(order.getByRole('button', { name: copyOf('p2p-action.request') })).toBeVisible();
  });

  await test.step('the outbox has exactly the three emails', async () => {
    await page.evaluate(() => {
      location.hash = '#/outbox';
    });
    const emails = page.getByRole('list', { name: 'Emails' }).getByRole('listitem');
    await expect(emails).toHaveCount(3);
    await expect(emails.nth(2)).toContainText('requested');
    await expect(emails.nth(1)).toContainText('rescheduled');
    await expect(emails.nth(0)).toContainText('canceled');
    for (const email of await emails.all()) await expect(email).toContainText('peer-to-peer@payer.example');
  });
});

test('a missed call shows its time, and the outcome appears after rescheduling (PM-10)', async ({ page, portal }) => {
  await portal.open(`/orders/${BOOKED_ORDER}/p2p/manage`, { qa: true });
  await expect(page.getByText(patternOf('p2p-manage.not-confirmed'))).toBeVisible();

  await test.step('the payer calls and reaches nobody, and the page updates', async () => {
    await portal.payer('Call: no answer');
    await portal.hidePanel();
    await lookAgain(page);
    await expect(page.getByText(copyOf('p2p-manage.found.payer', { payer: 'Carelon' })).first()).toBeVisible();
    const missed = { count: 1, most: 2, payer: 'Carelon', moment: 'Jun 23, 2026, 9:00 AM CT' };
    await expect(page.getByText(copyOf('p2p-manage.status.missed-call', missed))).toBeVisible();
  });

  await test.step('the user selects another time', async () => {
    await page.getByRole('button', { name: copyOf('p2p-manage.reschedule') }).click();
    await slots(page).last().click();
    await page.getByRole('button', { name: copyOf('p2p-manage.continue') }).click();
    const held = page
      .getByText(partOf('p2p-slot-picker.held'))
      .or(page.getByText(patternOf('p2p-slot-picker.held-short')));
    await expect(held.filter({ visible: true }).first()).toBeVisible();
    await page.getByRole('button', { name: copyOf('p2p-manage.confirm') }).click();
    await expect(page.getByText(patternOf('p2p-manage.told'))).toBeVisible();
  });

  await test.step("the outcome appears with the payer's next step", async () => {
    await portal.payer('Uphold the decision');
    await portal.hidePanel();
    await lookAgain(page);
    await expect(page.getByRole('heading', { name: copyOf('p2p-manage.outcome') })).toBeVisible();
    await expect(page.getByText('You can file an appeal.')).toBeVisible();
  });

  await test.step('the order shows it as completed, and links to the outcome', async () => {
    await page
      .getByRole('button', { name: copyOf('p2p-manage.back') })
      .first()
      .click();
    await portal
      .order(BOOKED_ORDER)
      .getByRole('button', { name: copyOf('p2p-action.outcome') })
      .click();
    await expect(page.getByRole('heading', { name: copyOf('p2p-manage.outcome') })).toBeVisible();
  });
});

test('the rollout announcement appears on every Peer-to-Peer page (PS-26)', async ({ page, portal }) => {
  const routes = ['/orders', `/orders/${ORDER}/p2p/request`, `/orders/${BOOKED_ORDER}/p2p/manage`];
  for (const route of routes) {
    await portal.open(route);
    await expect(
      page.getByText('Carelon is rolling out peer-to-peer scheduling through the provider portal.'),
    ).toBeVisible();
  }
});

test("Back and Forward move between a request's steps and keep input (10-8)", async ({ page, portal }) => {
  await portal.open('/orders');
  await portal
    .order(ORDER)
    .getByRole('button', { name: copyOf('p2p-action.request') })
    .click();
  const summary = page.getByRole('heading', { name: copyOf('p2p-scheduler.summary') });
  const firstName = page.getByLabel(copyOf('p2p-contact-form.firstName'));

  await test.step('the summary is a history entry', async () => {
    await slots(page).first().click();
    await fillContact(page);
    await page.getByRole('button', { name: copyOf('p2p-scheduler.continue') }).click();
    await expect(summary).toBeVisible();
    await expect(page).toHaveURL(/p2p\/request\/summary$/);
  });

  await test.step('Back shows the first step unchanged', async () => {
    await page.goBack();
    await expect(summary).toBeHidden();
    await expect(firstName).toHaveValue('Konrad');
    await expect(page.getByText(partOf('p2p-slot-picker.held')).first()).toBeVisible();
  });

  await test.step('Back from the first step leaves without asking, Forward restores', async () => {
    await page.goBack();
    await expect(portal.order(ORDER)).toBeVisible();
    await page.goForward();
    await expect(firstName).toHaveValue('Konrad');
    await expect(page.getByText(partOf('p2p-slot-picker.held')).first()).toBeVisible();
    await page.goForward();
    await expect(summary).toBeVisible();
    await expect(page.getByRole('definition').filter({ hasText: 'Konrad Brandt', visible: true })).toBeVisible();
  });

  await test.step('the Back button also goes back in the history', async () => {
    await page.getByRole('button', { name: copyOf('p2p-scheduler.back'), exact: true }).click();
    await expect(page).toHaveURL(/p2p\/request$/);
    await page.getByRole('button', { name: copyOf('p2p-scheduler.continue') }).click();
    await page.getByRole('button', { name: copyOf('p2p-scheduler.schedule') }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  });
});
