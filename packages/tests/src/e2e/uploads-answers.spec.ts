/** Server decisions about files: signed out, rejected, accepted later, many of them. */
import { SIGN_IN_WALLS, respondWith, dropResponse, page as pageReply, reset } from '@portal/mock-server';

import { anyOf, copyOf, partOf, patternOf, recordsFound } from './copy.js';
import { documentOf } from './files.js';
import { CHECK_MS, Form, TYPED, expect, expectFocus, filesAt, slowLine, test } from './rig.js';

const CHECKING = copyOf('info-request-form.status.checking');
const ACCEPTED = copyOf('info-request-form.status.accepted');
const NOT_ACCEPTED = copyOf('info-request-form.status.rejected');
const SHARE = partOf('info-request-form.status.sending.share');
const REMOVE = copyOf('info-request-form.files.remove');

const SCAN = documentOf('mri.pdf', 600_000);

test('an upload continues once after an expired session and sign-in (U7, H2)', async ({ page, portal, rig }) => {
  portal.expectFailedCalls();
  const form = new Form(page);
  await form.open(portal);
  await form.text.fill(TYPED);
  await slowLine(page, 300_000);
  await form.attach(SCAN);
  await expect(form.row(SCAN.name)).toContainText(new RegExp(`${SHARE} [1-9]\\d`));
  rig.qa.expireSession(true);

  const dialog = page.getByRole('dialog', { name: 'Your session expired' });
  await dialog.getByRole('button', { name: 'Sign in again' }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(() => filesAt(rig)).toEqual([SCAN.name]);
  rig.clock.advance(CHECK_MS);

  await expect(form.row(SCAN.name)).toContainText(ACCEPTED);
  await expect(form.rows).toHaveCount(1);
  await expect(form.text).toHaveValue(TYPED);
  expect(rig.plan.keys('uploadAttachment')).toHaveLength(1);
  expect(rig.plan.acts('uploadAttachment')).toBe(1);
});

test('a 401 during an upload stops nothing for good (U7)', async ({ page, portal, rig }) => {
  portal.expectFailedCalls();
  const form = new Form(page);
  rig.plan.add('uploadAttachment', [respondWith({ status: 401 }, { after: 100_000 })], { times: 1 });
  await form.open(portal);
  await slowLine(page, 300_000);
  await form.attach(SCAN);
  const dialog = page.getByRole('dialog', { name: 'Your session expired' });
  await dialog.getByRole('button', { name: 'Sign in again' }).click();

  await expect(form.row(SCAN.name)).toContainText(CHECKING);
  expect(filesAt(rig)).toEqual([SCAN.name]);
  expect(rig.plan.keys('uploadAttachment')).toHaveLength(1);
});

for (const { what, fault } of SIGN_IN_WALLS) {
  test(`an upload that meets ${what} waits for sign-in, and continues once (U7, H14, 10-17)`, async ({
    page,
    portal,
    rig,
  }) => {
    // The browser logs the redirect target, which the page's policy blocks for an upload.
    portal.expectFailedCalls(/^Failed to load resource|single-sign-on/);
    const form = new Form(page);
    await form.open(portal);
    // Every call meets the wall; an upload that can't detect it sends a read to the same address.
    let lifts: readonly (() => void)[] = [];
    await form.attachBehind(() => {
      lifts = ['uploadAttachment', 'listAttachments'].map((operation) => rig.plan.add(operation, [fault()]));
    }, SCAN);
    const dialog = page.getByRole('dialog', { name: 'Your session expired' });
    const signIn = dialog.getByRole('button', { name: 'Sign in again' });
    await expect(signIn).toBeVisible();
    for (const lift of lifts) lift();
    await signIn.click();

    await expect(form.row(SCAN.name)).toContainText(CHECKING);
    expect(filesAt(rig)).toEqual([SCAN.name]);
    expect(rig.plan.keys('uploadAttachment')).toHaveLength(1);
  });
}

const REFUSALS = [
  { status: 413, words: anyOf('info-request-form.fault.too-large', 'info-request-form.fault.too-large.now') },
  { status: 415, words: patternOf('info-request-form.fault.type-not-allowed') },
] as const;

for (const { status, words } of REFUSALS) {
  test(`a proxy's ${String(status)} appears at the file it concerns (H8, IR-20)`, async ({ page, portal, rig }) => {
    portal.expectFailedCalls();
    const form = new Form(page);
    rig.plan.add('uploadAttachment', [respondWith(pageReply(status, 'Refused'))], { times: 1 });
    await form.open(portal);
    await form.attach(documentOf('refused.pdf'));
    await expect(form.row('refused.pdf')).toContainText(NOT_ACCEPTED);
    await expect(form.row('refused.pdf')).toContainText(words);

    await form.attach(documentOf('note.pdf'));
    await expect(form.row('note.pdf')).toContainText(CHECKING);
    await form.row('refused.pdf').getByRole('button', { name: REMOVE }).click();
    await expect(form.row('refused.pdf')).toHaveCount(0);
    await expectFocus(page);
    expect(filesAt(rig)).toEqual(['note.pdf']);
  });
}

test('the check continues while the user is elsewhere, and its result waits (U9, U10, IR-13)', async ({
  page,
  portal,
  rig,
}) => {
  const form = new Form(page);
  await form.open(portal);
  await form.attach(documentOf('good.pdf'), documentOf('blurred.pdf'));
  for (const name of ['good.pdf', 'blurred.pdf']) await expect(form.row(name)).toContainText(CHECKING);
  await page.getByRole('button', { name: copyOf('message-center.title') }).click();
  await expect(page.getByText(recordsFound(13))).toBeVisible();

  const blurred = rig.qa.listCheckingFiles().find(({ fileName }) => fileName === 'blurred.pdf');
  rig.qa.rejectFile(blurred?.attachmentId ?? '', 'unreadable');
  rig.clock.advance(CHECK_MS);
  await page.getByRole('row').filter({ hasText: '136930695' }).getByText('Clarification is Needed').click();

  await expect(form.row('good.pdf')).toContainText(ACCEPTED);
  await expect(form.row('blurred.pdf')).toContainText(NOT_ACCEPTED);
  await expect(form.row('blurred.pdf')).toContainText(copyOf('info-request-form.fault.unreadable'));
  await expect(form.rows).toHaveCount(2);
});

test('a file removed during its check is gone despite lost responses (U5, N3, IR-16)', async ({
  page,
  portal,
  rig,
}) => {
  portal.expectFailedCalls();
  const form = new Form(page);
  rig.plan.add('removeAttachment', [dropResponse()], { times: 1 });
  await form.open(portal);
  await form.attach(documentOf('wrong-patient.pdf'));
  const row = form.row('wrong-patient.pdf');
  await expect(row).toContainText(CHECKING);
  // The list would show that it is gone.
  rig.plan.add('listAttachments', [reset()]);
  const remove = async (): Promise<void> => {
    await row.getByRole('button', { name: REMOVE }).click();
    await page.getByRole('dialog').getByRole('button', { name: REMOVE }).click();
  };
  await remove();
  await expect(row).toContainText(copyOf('info-request-form.files.removeFailed'));

  await remove();
  await expect(row).toHaveCount(0);
  await expectFocus(page);
  expect(filesAt(rig)).toEqual([]);
  expect(rig.plan.keys('removeAttachment')).toHaveLength(1);
});

test('thirteen simultaneous files arrive once each, on several pages (U1, IR-12)', async ({ page, portal, rig }) => {
  const form = new Form(page);
  const names = Array.from({ length: 13 }, (_, index) => `visit-${String(index + 1).padStart(2, '0')}.pdf`);
  await form.open(portal);
  await form.attach(...names.map((name) => documentOf(name)));

  await expect.poll(() => filesAt(rig).length).toBe(13);
  // The last file added is in view.
  await expect(
    page
      .getByText(copyOf('info-request-form.files.range', { from: 11, last: 13, total: 13 }))
      .filter({ visible: true }),
  ).toBeVisible();
  rig.clock.advance(CHECK_MS);
  await expect(form.rows.filter({ hasText: ACCEPTED })).toHaveCount(3);
  await page
    .getByRole('button', { name: copyOf('info-request-form.files.first') })
    .filter({ visible: true })
    .click();

  await expect(form.rows.filter({ hasText: ACCEPTED })).toHaveCount(10);
  await expectFocus(page);
  expect(filesAt(rig).toSorted()).toEqual(names);
  expect(rig.plan.acts('uploadAttachment')).toBe(13);
});
