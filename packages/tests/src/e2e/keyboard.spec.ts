import type { Locator, Page } from '@playwright/test';

import { NOTES } from './files.js';
import { CLARIFICATION, ORDER, expect, test } from './portal.js';

const MANY = 120;

/** Goes on by Tab alone until the place has the focus, which then must be visible. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  await expect(place).toBeVisible();
  for (let stops = 0; stops < MANY; stops += 1) {
    if (await place.evaluate((element) => element.matches(':focus'))) {
      await expect(place).toBeInViewport();
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${place.toString()}.`);
}

async function press(page: Page, place: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, place);
  await page.keyboard.press(key);
}

async function type(page: Page, place: Locator, text: string): Promise<void> {
  await tabTo(page, place);
  await page.keyboard.type(text);
}

test('journey 1 by keyboard alone', async ({ page, portal }) => {
  await portal.open('/');
  await press(page, page.getByRole('row', { name: 'order 136930695' }).getByText('Clarification is Needed'));
  await expect(page).toHaveURL(new RegExp(`#/messages/${CLARIFICATION}$`));

  await type(page, page.getByRole('textbox', { name: /details of any completed physical therapy/ }), 'Six weeks.');
  const chooser = page.waitForEvent('filechooser');
  await press(page, page.getByRole('button', { name: 'Add a document' }).first());
  await (await chooser).setFiles(NOTES);
  await expect(page.getByRole('row').filter({ hasText: NOTES.name })).toContainText('File Accepted', {
    timeout: 20_000,
  });

  await press(page, page.getByRole('checkbox', { name: 'I cannot provide this (item 3)' }), 'Space');
  const reason = page.getByLabel('Reason');
  await tabTo(page, reason);
  await page.keyboard.press('ArrowDown');
  await expect(reason).not.toHaveValue('');
  await press(page, page.getByRole('button', { name: 'Submit Additional Information' }));

  await expect(page.getByText(/Additional information was submitted on/)).toBeVisible();
  await expect(portal.messagesLink(1)).toBeVisible();
});

test('journey 2 by keyboard alone', async ({ page, portal }) => {
  const slots = page.getByRole('button', { name: /^\w+, June \d+, .*[AP]M/ });
  // The grid is one stop of Tab; the arrow keys go on inside.
  const stop = slots.and(page.locator('[tabindex="0"]'));
  const order = portal.order(ORDER);
  await portal.open('/orders');

  await press(page, order.getByRole('button', { name: 'Request Peer-to-Peer' }));
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await tabTo(page, page.getByLabel('Time Zone'));
  await tabTo(page, stop);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('Contact Person'));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('First Name')).not.toHaveValue('');
  await press(page, page.getByRole('button', { name: 'Continue' }));
  await expect(page.getByRole('heading', { name: 'Peer-to-Peer Request Summary' })).toBeFocused();
  await press(page, page.getByRole('button', { name: 'Schedule Peer-to-Peer' }));
  await expect(page.getByRole('dialog', { name: 'Peer-to-Peer Scheduled' })).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Return to Order Search' }));

  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await press(page, order.getByRole('button', { name: 'Manage Peer-to-Peer' }));
  await press(page, page.getByRole('button', { name: 'Reschedule' }));
  await press(page, stop);
  await press(page, page.getByRole('button', { name: 'Continue' }));
  await press(page, page.getByRole('button', { name: 'Confirm new time' }));
  await expect(page.getByText(/The new time is (booked|requested)/).first()).toBeVisible();

  await press(page, page.getByRole('button', { name: 'Cancel Peer-to-Peer' }));
  await tabTo(page, page.getByLabel('Reason'));
  await page.keyboard.press('ArrowDown');
  await press(page, page.getByRole('button', { name: 'Cancel Peer-to-Peer' }).last());
  await expect(page.getByText('The Peer-to-Peer is cancelled.').first()).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Return to Order Search' }).first());
  await expect(order.getByRole('button', { name: 'Request Peer-to-Peer' })).toBeVisible();
});
