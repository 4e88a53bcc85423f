import { TOO_LARGE } from './files.js';
import { BOOKED_ORDER, CLARIFICATION, ORDER, expect, test } from './portal.js';

const PAGES = [
  { route: '/', failed: 'We could not load the messages', there: 'Total Number of Records Found: 13' },
  { route: `/messages/${CLARIFICATION}`, failed: 'We could not open this message', there: 'Services:' },
  { route: '/orders', failed: 'We could not search for orders', there: 'View Letters' },
  { route: `/orders/${ORDER}/p2p/request`, failed: 'We could not load this order', there: 'Available Schedule' },
  { route: `/orders/${BOOKED_ORDER}/p2p/manage`, failed: 'We could not', there: 'Reschedule' },
] as const;

for (const { route, failed, there } of PAGES) {
  test(`with every call failing, ${route} says what failed, and recovers by one press`, async ({ page, portal }) => {
    portal.expectFailedCalls();
    await portal.open(route, { scenario: 'failing' });
    await expect(page.getByText(failed).first()).toBeVisible();
    const loaded = await page.evaluate(() => performance.timeOrigin);

    await portal.payer('Stop failing');
    await portal.hidePanel();
    await page.getByRole('button', { name: 'Try again' }).first().click();

    await expect(page.getByText(there).filter({ visible: true }).first()).toBeVisible();
    expect(await page.evaluate(() => performance.timeOrigin)).toBe(loaded);
  });
}

test('an answer that cannot be sent stays typed, and is sent by one press once calls succeed', async ({
  page,
  portal,
}) => {
  portal.expectFailedCalls();
  await portal.open(`/messages/${CLARIFICATION}`);
  const answer = page.getByRole('textbox', { name: /details of any completed physical therapy/ });
  await answer.fill('Six weeks of therapy.');
  for (const checkbox of await page.getByRole('checkbox', { name: 'I cannot provide this' }).all())
    await checkbox.check();
  for (const reason of await page.getByLabel('Reason').all())
    await reason.selectOption({ label: 'It was not performed' });

  await portal.payer('Fail all calls');
  await portal.hidePanel();
  const submit = page.getByRole('button', { name: 'Submit Additional Information' });
  await submit.click();
  await expect(page.getByText('Everything is kept here.', { exact: false })).toBeVisible();
  await expect(answer).toHaveValue('Six weeks of therapy.');

  await portal.payer('Stop failing');
  await portal.hidePanel();
  await submit.click();
  await expect(page.getByText(/Additional information was submitted on/)).toBeVisible();
});

test('an expired session asks to sign in again, and what was typed is still there', async ({ page, portal }) => {
  portal.expectFailedCalls();
  await portal.open(`/messages/${CLARIFICATION}`);
  const answer = page.getByRole('textbox', { name: /details of any completed physical therapy/ });
  await answer.fill('Six weeks of therapy.');

  await portal.payer('Expire the session');
  const dialog = page.getByRole('dialog', { name: 'Your session has expired' });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Sign in again' }).click();

  await expect(dialog).toBeHidden();
  await expect(answer).toHaveValue('Six weeks of therapy.');
  await expect(portal.messagesLink(2)).toBeVisible();
});

test('signing out leaves nothing of a patient on the page, and signing in brings the portal back', async ({
  page,
  portal,
}) => {
  await portal.open(`/messages/${CLARIFICATION}`);
  await expect(page.getByText('Thornbury').first()).toBeVisible();

  await page.getByRole('button', { name: 'Logout' }).click();
  await expect(page.getByRole('heading', { name: 'Signed out' })).toBeFocused();
  await expect(page.getByText('Thornbury')).toHaveCount(0);

  await page.getByRole('button', { name: 'Sign in again' }).click();
  await expect(page.getByText('Total Number of Records Found: 13')).toBeVisible();
});

test('an order that does not exist is named as such', async ({ page, portal }) => {
  portal.expectFailedCalls();
  for (const step of ['request', 'manage']) {
    await portal.open(`/orders/999999999/p2p/${step}`);
    await expect(page.getByText(/not found/).first()).toBeVisible();
  }
});

test('a message that does not exist is named as such', async ({ page, portal }) => {
  portal.expectFailedCalls();
  await portal.open('/messages/m-nothing');
  await expect(page.getByText(/not found/).first()).toBeVisible();
});

test('a file over the limit and an empty required answer are said beside their place', async ({ page, portal }) => {
  await portal.open(`/messages/${CLARIFICATION}`);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Attach file' }).click();
  await (await chooser).setFiles(TOO_LARGE);
  const row = page.getByRole('table', { name: 'Attachments' }).getByRole('row').filter({ hasText: TOO_LARGE.name });
  await expect(row).toContainText('The file is larger than 10 MB');

  await page.getByRole('button', { name: 'Submit Additional Information' }).click();
  const answer = page.getByRole('textbox', { name: /details of any completed physical therapy/ });
  await expect(answer).toHaveAttribute('aria-invalid', 'true');
  await expect(answer).toHaveAccessibleDescription(/Enter an answer/);
});

test('an empty contact form says what is missing and keeps what is there', async ({ page, portal }) => {
  await portal.open(`/orders/${ORDER}/p2p/request`);
  await page.getByLabel('First Name').fill('Konrad');
  await page.getByRole('button', { name: 'Continue' }).click();

  for (const words of ['Select a date and time', 'Enter a Last Name', 'Enter an Email Address']) {
    await expect(page.getByText(words).first()).toBeVisible();
  }
  await expect(page.getByLabel('First Name')).toHaveValue('Konrad');
});
