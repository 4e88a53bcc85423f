/** Files on a real connection that is slow, breaks or says nothing: nothing is lost, and nothing is stored twice. */
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

test('progress is that of the line, and a file is accepted only when the server says so (U9, U12, IR-13)', async ({
  page,
  portal,
  rig,
}) => {
  const form = new Form(page);
  await form.open(portal);
  await slowLine(page, LINE);
  await form.attach(SCAN);

  const shares = await form.shares(SCAN.name);
  expect(new Set(shares).size, 'steps of the way').toBeGreaterThan(5);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  await expect(form.row(SCAN.name)).toContainText(CHECKING);

  // However often it asks, "accepted" is the server's word.
  await expect.poll(() => rig.plan.tries('listAttachments')).toBeGreaterThan(2);
  await expect(form.row(SCAN.name)).toContainText(CHECKING);
  rig.clock.advance(CHECK_MS);
  await expect(form.row(SCAN.name)).toContainText(ACCEPTED);
  expect(filesAt(rig)).toEqual([SCAN.name]);
});

test('a server that takes a file slowly holds up nothing else, and two files go at once (U12, IR-16)', async ({
  page,
  portal,
  rig,
}) => {
  const form = new Form(page);
  // It takes no more than the first bytes before the page was looked at, however long a busy machine needs for that.
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

test('a file called off on its way is gone here, and was never there (U5, U11, IR-16)', async ({
  page,
  portal,
  rig,
}) => {
  const form = new Form(page);
  await form.open(portal);
  await slowLine(page, LINE);
  await form.attach(SCAN);
  await expect(form.row(SCAN.name)).toContainText(new RegExp(`${SHARE} [2-9]\\d`));
  await form.row(SCAN.name).getByRole('button', { name: CANCEL }).click();

  await expect(form.rows).toHaveCount(0);
  await expectFocus(page);
  // The list is read once more, because it might have arrived all the same.
  await expect.poll(() => rig.plan.tries('listAttachments')).toBeGreaterThan(1);
  await expect(form.rows).toHaveCount(0);
  expect(filesAt(rig)).toEqual([]);
  expect(rig.plan.acts('uploadAttachment')).toBe(0);
});

test('a connection that breaks in the middle of a file: Retry sends it once (U6, N6)', async ({
  page,
  portal,
  rig,
}) => {
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

test('a file that is stored while its answer is lost: Retry makes no second one (U8, N3)', async ({
  page,
  portal,
  rig,
}) => {
  portal.expectFailedCalls();
  const form = new Form(page);
  rig.plan.add('uploadAttachment', [dropResponse()], { times: 1 });
  await form.open(portal);
  // The list would tell that it is there.
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

test('a file whose answer is lost is found in the list, and is one row all the time (U8, IR-10)', async ({
  page,
  portal,
  rig,
}) => {
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

test('a file that hangs can be called off, and the rest of the form goes on (N4, U5)', async ({
  page,
  portal,
  rig,
}) => {
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
