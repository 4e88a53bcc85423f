import type { Page } from '@playwright/test';

import { ORDER, expect, test } from './portal.js';

const slots = (page: Page) => page.getByRole('button', { name: /^\w+, June \d+, .*[AP]M/ });

async function fillContact(page: Page): Promise<void> {
  await page.getByLabel('Contact Person').selectOption({ label: 'Somebody else' });
  await page.getByLabel('First Name').fill('Konrad');
  await page.getByLabel('Last Name').fill('Brandt');
  await page.getByLabel('Contact Phone Number').fill('(312) 555-0142');
  await page.getByLabel('Email Address').fill('k.brandt@lakeviewortho.example');
}

test('journey 2: a peer-to-peer is requested, moved and cancelled, and the list is told three times', async ({
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
    await order.getByRole('button', { name: 'Request Peer-to-Peer' }).click();
    await expect(page).toHaveURL(/#\/orders\/123456789\/p2p\/request$/);
    await expect(page.getByRole('heading', { name: 'Request Peer-to-Peer Review' })).toBeVisible();
  });

  await test.step('another zone shows other times, and a time is chosen', async () => {
    const zone = page.getByLabel('Time Zone');
    await expect(zone).toContainText('Central Time (CT)');
    const first = await slots(page).first().textContent();
    await zone.selectOption({ label: 'Eastern Time (ET)' });
    await expect(slots(page).first()).not.toHaveText(first ?? '');
    await slots(page).first().click();
  });

  await test.step('the contact is filled in, and the summary repeats it', async () => {
    await fillContact(page);
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('heading', { name: 'Peer-to-Peer Request Summary' })).toBeVisible();
    for (const value of ['Eastern Time (ET)', '(312) 555-0142', 'Konrad Brandt']) {
      await expect(page.getByRole('definition').filter({ hasText: value, visible: true })).toBeVisible();
    }
  });

  await test.step('it is scheduled, and the button on the order changes', async () => {
    await page.getByRole('button', { name: 'Schedule Peer-to-Peer' }).click();
    await expect(page.getByRole('dialog', { name: 'Peer-to-Peer Scheduled' })).toBeVisible();
    await page.getByRole('button', { name: 'Return to Order Search' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await order.getByRole('button', { name: 'Manage Peer-to-Peer' }).click();
    await expect(page.getByRole('heading', { name: 'Peer-to-Peer Summary' })).toBeVisible();
  });

  await test.step('it is moved to another time', async () => {
    await page.getByRole('button', { name: 'Reschedule' }).click();
    await slots(page).last().click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Confirm new time' }).click();
    await expect(page.getByText(/The new time is (booked|requested)/).first()).toBeVisible();
  });

  await test.step('it is cancelled with a reason, and can be requested again', async () => {
    await page.getByRole('button', { name: 'Cancel Peer-to-Peer' }).click();
    await expect(page.getByRole('dialog', { name: 'Cancel this Peer-to-Peer?' })).toBeVisible();
    await page.getByLabel('Reason').selectOption({ label: 'The discussion is no longer needed' });
    // The one in the dialog; the other, behind it, is inert.
    await page.getByRole('button', { name: 'Cancel Peer-to-Peer' }).last().click();
    await expect(page.getByText('The Peer-to-Peer is cancelled.').first()).toBeVisible();
    await page.getByRole('button', { name: 'Return to Order Search' }).first().click();
    await expect(order.getByRole('button', { name: 'Request Peer-to-Peer' })).toBeVisible();
  });

  await test.step('the outbox has exactly the three e-mails', async () => {
    await page.evaluate(() => {
      location.hash = '#/outbox';
    });
    const emails = page.getByRole('list', { name: 'E-mails' }).getByRole('listitem');
    await expect(emails).toHaveCount(3);
    await expect(emails.nth(2)).toContainText('requested');
    await expect(emails.nth(1)).toContainText('rescheduled');
    await expect(emails.nth(0)).toContainText('cancelled');
    for (const email of await emails.all()) await expect(email).toContainText('peer-to-peer@payer.example');
  });
});
