/** Files over a real connection that is slow, breaks, or hangs: nothing is lost, and nothing is stored twice. */
import { hang, dropResponse, reset, resetDuringRequest, throttle } from '@portal/mock-server';

import { copyOf, partOf } from './copy.js';
import { documentOf } from './files.js';
import { CHECK_MS, Form, TYPED, expect, expectFocus, filesAt, slowLine, test } from './rig.js';

const CHECKING = copyOf('info-request-form.status.checking');
const ACCEPTED = copyOf('info-request-form.status.accepted');
const NOT_SENT = copyOf('info-request-form.status.failed');
const SHARE = partOf('info-request-form.status.sending.share');
const CANCEL = copyOf('info-request-form.files.cancel');
const RETRY = copyOf('info-request-form.files.retry');

const LINE = 250_000;
const SCAN = documentOf('mri.pdf', 600_000);

test('progress follows the connection, and acceptance the server (U9, U12, IR-13)', async ({ page, portal, rig }) => {
  const form = new Form(page);
  await form.open(portal);
  await slowLine(page, LINE);
  await form.attach(SCAN);

  const shares = await form.shares(SCAN.name);
  expect(new Set(shares).size, 'progress steps').toBeGreaterThan(5);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  await expect(form.row(SCAN.name)).toContainText(CHECKING);

  // The status stays until the server accepts the file, however often the form polls.
  await expect.poll(() => rig.plan.tries('listAttachments')).toBeGreaterThan(2);
  await expect(form.row(SCAN.name)).toContainText(CHECKING);
  rig.clock.advance(CHECK_MS);
  await expect(form.row(SCAN.name)).toContainText(ACCEPTED);
  expect(filesAt(rig)).toEqual([SCAN.name]);
});

test('a slow upload blocks nothing else, and two files upload simultaneously (U12, IR-16)', async ({
  page,
  portal,
  rig,
}) => {
  const form = new Form(page);
  // Receives only the first bytes until the test has inspected the page, however slow the machine is.
  let take = (): void => undefined;
  const looked = new Promise<boolean>((resolve) => (take = () => resolve(false)));
  rig.plan.add('uploadAttachment', [{ reading: () => looked }, throttle(1_000_000)]);
  await form.open(portal);
  const large = [documentOf('left-knee.pdf', 2_000_000), documentOf('right-knee.pdf', 2_000_000)];
  await form.attach(...large, documentOf('note.pdf'));

  for (const { name } of large) await expect(form.row(name)).toContainText(SHARE);
  await expect(form.row('note.pdf')).toContainText(copyOf('info-request-form.status.queued'));
  await form.text.fill(TYPED);
  await expect(form.text).toHaveValue(TYPED);
  take();

  await expect.poll(() => filesAt(rig).length).toBe(3);
  rig.clock.advance(CHECK_MS);
  for (const name of ['left-knee.pdf', 'right-knee.pdf', 'note.pdf'])
    await expect(form.row(name)).toContainText(ACCEPTED);
  expect(rig.plan.acts('uploadAttachment')).toBe(3);
});

test('a canceled upload is gone here and on the server (U5, U11, IR-16)', async ({ page, portal, rig }) => {
  const form = new Form(page);
  await form.open(portal);
  await slowLine(page, LINE);
  await form.attach(SCAN);
  await expect(form.row(SCAN.name)).toContainText(new RegExp(`${SHARE} [2-9]\\d`));
  await form.row(SCAN.name).getByRole('button', { name: CANCEL }).click();

  await expect(form.rows).toHaveCount(0);
  await expectFocus(page);
  // The form polls once more, because the file might have arrived.
  await expect.poll(() => rig.plan.tries('listAttachments')).toBeGreaterThan(1);
  await expect(form.rows).toHaveCount(0);
  expect(filesAt(rig)).toEqual([]);
  expect(rig.plan.acts('uploadAttachment')).toBe(0);
});

test('a connection that breaks during an upload: Retry uploads it once (U6, N6)', async ({ page, portal, rig }) => {
  portal.expectFailedCalls();
  const form = new Form(page);
  rig.plan.add('uploadAttachment', [resetDuringRequest(300_000)], { times: 1 });
  await form.open(portal);
  await form.text.fill(TYPED);
  await form.attach(SCAN);

  await expect(form.row(SCAN.name)).toContainText(NOT_SENT);
  await expect(form.row(SCAN.name)).toContainText(copyOf('info-request-form.failed.connection'));
  await expect(form.text).toHaveValue(TYPED);
  expect(filesAt(rig)).toEqual([]);

  await form.row(SCAN.name).getByRole('button', { name: RETRY }).click();
  await expect(form.row(SCAN.name)).toContainText(CHECKING);
  await expectFocus(page);
  rig.clock.advance(CHECK_MS);
  await expect(form.row(SCAN.name)).toContainText(ACCEPTED);
  expect(filesAt(rig)).toEqual([SCAN.name]);
  expect(rig.plan.keys('uploadAttachment')).toHaveLength(1);
});

test('a stored file with a lost response: Retry stores no second one (U8, N3)', async ({ page, portal, rig }) => {
  portal.expectFailedCalls();
  const form = new Form(page);
  rig.plan.add('uploadAttachment', [dropResponse()], { times: 1 });
  await form.open(portal);
  // The list would show that it is there.
  const seeAgain = rig.plan.add('listAttachments', [reset()]);
  await form.attach(SCAN);
  await expect(form.row(SCAN.name)).toContainText(NOT_SENT);
  expect(filesAt(rig), 'it is there').toEqual([SCAN.name]);

  await form.row(SCAN.name).getByRole('button', { name: RETRY }).click();
  await expect(form.row(SCAN.name)).toContainText(CHECKING);
  seeAgain();
  rig.clock.advance(CHECK_MS);
  await expect(form.row(SCAN.name)).toContainText(ACCEPTED);
  await expect(form.rows).toHaveCount(1);
  expect(filesAt(rig)).toEqual([SCAN.name]);
  expect(rig.plan.tries('uploadAttachment')).toBe(2);
  expect(rig.plan.keys('uploadAttachment')).toHaveLength(1);
});

test('a file with a lost response appears in the list once (U8, IR-10)', async ({ page, portal, rig }) => {
  portal.expectFailedCalls();
  const form = new Form(page);
  rig.plan.add('uploadAttachment', [dropResponse()], { times: 1 });
  await form.open(portal);
  await form.attach(documentOf('lost.pdf'), documentOf('note.pdf'));

  await expect(form.row('lost.pdf')).toContainText(CHECKING);
  rig.clock.advance(CHECK_MS);
  for (const name of ['lost.pdf', 'note.pdf']) await expect(form.row(name)).toContainText(ACCEPTED);
  await expect(form.rows).toHaveCount(2);
  expect(filesAt(rig)).toEqual(['lost.pdf', 'note.pdf']);
});

test('a hanging upload can be canceled, and the form keeps working (N4, U5)', async ({ page, portal, rig }) => {
  const form = new Form(page);
  rig.plan.add('uploadAttachment', [hang()], { times: 1 });
  await form.open(portal);
  await form.attach(SCAN);
  await expect(form.row(SCAN.name)).toContainText(SHARE);

  await form.text.fill(TYPED);
  await form.attach(documentOf('note.pdf'));
  await expect(form.row('note.pdf')).toContainText(CHECKING);
  rig.clock.advance(CHECK_MS);
  await expect(form.row('note.pdf')).toContainText(ACCEPTED);

  await form.row(SCAN.name).getByRole('button', { name: CANCEL }).click();
  await expect(form.row(SCAN.name)).toHaveCount(0);
  await expectFocus(page);
  await expect(form.text).toHaveValue(TYPED);
  expect(filesAt(rig)).toEqual(['note.pdf']);
});
