import type { Locator, Page } from '@playwright/test';

import { RESCHEDULED, copyOf, patternOf } from './copy.js';
import { NOTES } from './files.js';
import { CLARIFICATION, ORDER, expect, test } from './portal.js';

const MANY = 120;

const cannotProvide = (n: number): string => copyOf('info-request-form.document.cannot.item', { n });

/** Presses Tab until the place has the focus, which must then be visible. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  await expect(place).toBeVisible();
  for (let stops = 0; stops < MANY; stops += 1) {
    if (await place.evaluate((element) => element.matches(':focus'))) {
      await expect(place).toBeInViewport();
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab doesn't reach ${place.toString()}.`);
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
  await press(
    page,
    page
      .getByRole('row', { name: patternOf('message-center.select-row', { order: '136930695' }) })
      .getByText('Clarification is Needed'),
  );
  await expect(page).toHaveURL(new RegExp(`#/messages/${CLARIFICATION}$`));

  await type(page, page.getByRole('textbox', { name: /details of any completed physical therapy/ }), 'Six weeks.');
  const chooser = page.waitForEvent('filechooser');
  await press(page, page.getByRole('button', { name: copyOf('info-request-form.document.add') }).first());
  await (await chooser).setFiles(NOTES);
  await expect(page.getByRole('row').filter({ hasText: NOTES.name })).toContainText(
    copyOf('info-request-form.status.accepted'),
    {
      timeout: 20_000,
    },
  );

  await press(page, page.getByRole('checkbox', { name: cannotProvide(3) }), 'Space');
  const reason = page.getByLabel(copyOf('info-request-form.document.reason'));
  await tabTo(page, reason);
  await page.keyboard.press('ArrowDown');
  await expect(reason).not.toHaveValue('');
  await press(page, page.getByRole('button', { name: copyOf('info-request-form.submit') }));

  await expect(page.getByText(patternOf('info-request-form.sent.title'))).toBeVisible();
  await expect(portal.messagesLink(1)).toBeVisible();
});

test('journey 2 by keyboard alone', async ({ page, portal }) => {
  const slots = page.getByRole('button', { name: /^\w+, June \d+, .*[AP]M/ });
  // The grid is one Tab stop; the arrow keys move inside it.
  const stop = slots.and(page.locator('[tabindex="0"]'));
  const order = portal.order(ORDER);
  await portal.open('/orders');

  await press(page, order.getByRole('button', { name: copyOf('p2p-action.request') }));
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await tabTo(page, page.getByLabel(copyOf('p2p-slot-picker.time-zone')));
  await tabTo(page, stop);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel(copyOf('p2p-contact-form.contact')));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel(copyOf('p2p-contact-form.firstName'))).not.toHaveValue('');
  await press(page, page.getByRole('button', { name: copyOf('p2p-scheduler.continue') }));
  await expect(page.getByRole('heading', { name: copyOf('p2p-scheduler.summary') })).toBeFocused();
  await press(page, page.getByRole('button', { name: copyOf('p2p-scheduler.schedule') }));
  await expect(page.getByRole('dialog', { name: copyOf('p2p-scheduler.done-requested') })).toBeVisible();
  await press(page, page.getByRole('button', { name: copyOf('p2p-scheduler.return') }));

  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await press(page, order.getByRole('button', { name: copyOf('p2p-action.manage') }));
  await press(page, page.getByRole('button', { name: copyOf('p2p-manage.reschedule') }));
  await press(page, stop);
  await press(page, page.getByRole('button', { name: copyOf('p2p-manage.continue') }));
  await press(page, page.getByRole('button', { name: copyOf('p2p-manage.confirm') }));
  await expect(page.getByText(RESCHEDULED).first()).toBeVisible();

  await press(page, page.getByRole('button', { name: copyOf('p2p-manage.cancel') }));
  await tabTo(page, page.getByLabel(copyOf('p2p-manage.cancel-reason')));
  await page.keyboard.press('ArrowDown');
  await press(page, page.getByRole('button', { name: copyOf('p2p-manage.cancel') }).last());
  await expect(page.getByText(copyOf('p2p-manage.done.cancelled')).first()).toBeVisible();
  await press(page, page.getByRole('button', { name: copyOf('p2p-manage.back') }).first());
  await expect(order.getByRole('button', { name: copyOf('p2p-action.request') })).toBeVisible();
});
