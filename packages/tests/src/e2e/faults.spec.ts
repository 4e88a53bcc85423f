import { copyOf, patternOf, recordsFound } from './copy.js';
import { TOO_LARGE } from './files.js';
import { BOOKED_ORDER, CLARIFICATION, ORDER, expect, test } from './portal.js';

const AGAIN = copyOf('failure.again');

const PAGES = [
  { route: '/', failed: copyOf('message-center.could-not.list'), there: recordsFound(13) },
  {
    route: `/messages/${CLARIFICATION}`,
    failed: copyOf('message-center.could-not.open'),
    there: copyOf('message-center.case.services'),
  },
  // The portal's own copy.
  { route: '/orders', failed: 'We couldn’t search for orders', there: 'View Letters', again: 'Try again' },
  {
    route: `/orders/${ORDER}/p2p/request`,
    failed: copyOf('p2p-scheduler.could-not.order'),
    there: copyOf('p2p-slot-picker.schedule'),
  },
  {
    route: `/orders/${BOOKED_ORDER}/p2p/manage`,
    failed: copyOf('p2p-manage.could-not-order'),
    there: copyOf('p2p-manage.reschedule'),
  },
];

for (const { route, failed, there, again = AGAIN } of PAGES) {
  test(`${route} explains that every call failed, and recovers on one click`, async ({ page, portal }) => {
    portal.expectFailedCalls();
    await portal.open(route, { scenario: 'failing' });
    await expect(page.getByText(failed).first()).toBeVisible();
    const loaded = await page.evaluate(() => performance.timeOrigin);

    await portal.payer('Stop failing');
    await portal.hidePanel();
    await page.getByRole('button', { name: again }).first().click();

    await expect(page.getByText(there).filter({ visible: true }).first()).toBeVisible();
    expect(await page.evaluate(() => performance.timeOrigin)).toBe(loaded);
  });
}

test('a failed submission keeps the text, and succeeds on one click later', async ({ page, portal }) => {
  portal.expectFailedCalls();
  await portal.open(`/messages/${CLARIFICATION}`);
  const answer = page.getByRole('textbox', { name: /details of any completed physical therapy/ });
  await answer.fill('Six weeks of therapy.');
  for (const checkbox of await page.getByRole('checkbox', { name: copyOf('info-request-form.document.cannot') }).all())
    await checkbox.check();
  for (const reason of await page.getByLabel(copyOf('info-request-form.document.reason')).all())
    await reason.selectOption({ label: copyOf('info-request-form.reason.not-performed') });

  await portal.payer('Fail all API requests');
  await portal.hidePanel();
  const submit = page.getByRole('button', { name: copyOf('info-request-form.submit') });
  await submit.click();
  await expect(page.getByText(copyOf('info-request-form.submit.unsure'))).toBeVisible();
  await expect(answer).toHaveValue('Six weeks of therapy.');

  await portal.payer('Stop failing');
  await portal.hidePanel();
  await submit.click();
  await expect(page.getByText(patternOf('info-request-form.sent.title'))).toBeVisible();
});

test('an expired session asks to sign in again, and keeps the text', async ({ page, portal }) => {
  portal.expectFailedCalls();
  await portal.open(`/messages/${CLARIFICATION}`);
  const answer = page.getByRole('textbox', { name: /details of any completed physical therapy/ });
  await answer.fill('Six weeks of therapy.');

  await portal.payer('Expire the session');
  const dialog = page.getByRole('dialog', { name: 'Your session expired' });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Sign in again' }).click();

  await expect(dialog).toBeHidden();
  await expect(answer).toHaveValue('Six weeks of therapy.');
  await expect(portal.messagesLink(2)).toBeVisible();
});

test('signing out removes all patient data, and signing in restores the portal', async ({ page, portal }) => {
  await portal.open(`/messages/${CLARIFICATION}`);
  await expect(page.getByText('Thornbury').first()).toBeVisible();

  await page.getByRole('button', { name: 'Logout' }).click();
  await expect(page.getByRole('heading', { name: 'Signed out' })).toBeFocused();
  await expect(page.getByText('Thornbury')).toHaveCount(0);

  await page.getByRole('button', { name: 'Sign in again' }).click();
  await expect(page.getByText(recordsFound(13))).toBeVisible();
});

test('a missing order is reported as missing', async ({ page, portal }) => {
  portal.expectFailedCalls();
  for (const step of ['request', 'manage']) {
    await portal.open(`/orders/999999999/p2p/${step}`);
    await expect(page.getByText(copyOf('failure.not-found')).first()).toBeVisible();
  }
});

test('a missing message is reported as missing', async ({ page, portal }) => {
  portal.expectFailedCalls();
  await portal.open('/messages/m-nothing');
  await expect(page.getByText(copyOf('failure.not-found')).first()).toBeVisible();
});

test('errors of a file and a required answer appear in place', async ({ page, portal }) => {
  await portal.open(`/messages/${CLARIFICATION}`);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: copyOf('info-request-form.files.attach') }).click();
  await (await chooser).setFiles(TOO_LARGE);
  const table = page.getByRole('table', { name: copyOf('info-request-form.attachments') });
  const row = table.getByRole('row').filter({ hasText: TOO_LARGE.name });
  await expect(row).toContainText(copyOf('info-request-form.fault.too-large', { size: '10 MB' }));

  await page.getByRole('button', { name: copyOf('info-request-form.submit') }).click();
  const answer = page.getByRole('textbox', { name: /details of any completed physical therapy/ });
  await expect(answer).toHaveAttribute('aria-invalid', 'true');
  await expect(answer).toHaveAccessibleDescription(patternOf('info-request-form.problem.question.missing'));
});

test('an empty contact form lists the missing fields and keeps the others', async ({ page, portal }) => {
  await portal.open(`/orders/${ORDER}/p2p/request`);
  const firstName = page.getByLabel(copyOf('p2p-contact-form.firstName'));
  await firstName.fill('Konrad');
  await page.getByRole('button', { name: copyOf('p2p-scheduler.continue') }).click();

  const missing = [
    'p2p-scheduler.slot.required',
    'p2p-contact-form.lastName.required',
    'p2p-contact-form.email.required',
  ];
  for (const key of missing) await expect(page.getByText(copyOf(key)).first()).toBeVisible();
  await expect(firstName).toHaveValue('Konrad');
});
