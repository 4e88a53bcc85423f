/** Writes over a failing connection: done once, reported accurately, without losing text. */
import {
  SIGN_IN_WALLS,
  respondWith,
  delayResponse,
  dropResponse,
  page as pageReply,
  reset,
  resetDuringResponse,
  resetDuringRequest,
} from '@portal/mock-server';
import type { Fault } from '@portal/mock-server';

import { copyOf, patternOf } from './copy.js';
import { CLARIFICATION } from './portal.js';
import { Form, TYPED, expect, expectFocus, test } from './rig.js';
import type { Rig } from './rig.js';

const UNSURE = copyOf('info-request-form.submit.unsure');
const SENT = patternOf('info-request-form.sent.title');
const SUBMIT = 'submitInfoResponse';
const OTHER_ORDER = '136955120';

/** The office's responses on the server for an order. */
const responsesAt = ({ backend }: Rig, orderId = '136930695'): number =>
  backend.messages
    .page({
      view: 'all',
      search: orderId,
      sort: { by: 'received', direction: 'descending' },
      timeZone: 'America/Chicago',
      pageSize: 100,
      cursor: null,
    })
    .items.filter((row) => row?.type.code === 'response').length;

const WRITE_FAULTS: readonly {
  readonly rows: string;
  readonly what: string;
  readonly fault: Fault;
  readonly words: string;
}[] = [
  { rows: 'N3', what: 'with a lost response', fault: dropResponse(), words: UNSURE },
  { rows: 'N3, N6', what: 'with a truncated response', fault: resetDuringResponse(40), words: UNSURE },
  { rows: 'N2', what: "that doesn't arrive", fault: reset(), words: UNSURE },
  { rows: 'N2', what: 'that breaks during the request', fault: resetDuringRequest(40), words: UNSURE },
  {
    rows: 'H10',
    what: 'that should retry later',
    fault: respondWith({ status: 429, headers: { 'retry-after': '1' } }),
    words: copyOf('failure.busy'),
  },
  {
    rows: 'H11',
    what: 'through a broken proxy',
    fault: respondWith(pageReply(502, 'Bad Gateway')),
    words: copyOf('failure.server'),
  },
  {
    rows: 'H13',
    what: 'with an empty response',
    fault: respondWith({ status: 204 }),
    words: copyOf('failure.contract'),
  },
];

for (const { rows, what, fault, words } of WRITE_FAULTS) {
  test(`a submission ${what} keeps the text, and succeeds once on retry (${rows}, IR-20)`, async ({
    page,
    portal,
    rig,
  }) => {
    portal.expectFailedCalls();
    const form = new Form(page);
    rig.plan.add(SUBMIT, [fault], { times: 1 });
    await form.open(portal);
    await form.fill(TYPED);
    await form.submit.click();

    await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible();
    await expect(form.text).toHaveValue(TYPED);
    await expect(form.submit).toBeFocused();
    await form.submit.click();

    await expect(page.getByText(SENT)).toBeVisible();
    await expectFocus(page);
    expect(rig.plan.tries(SUBMIT)).toBe(2);
    expect(rig.plan.keys(SUBMIT), 'the key of the first attempt').toHaveLength(1);
    expect(rig.plan.acts(SUBMIT)).toBe(1);
    expect(responsesAt(rig)).toBe(1);
  });
}

for (const { what, fault } of SIGN_IN_WALLS) {
  test(`${what} at Submit: the response is submitted once after sign-in (H2, H14, 10-17, IR-20)`, async ({
    page,
    portal,
    rig,
  }) => {
    const form = new Form(page);
    rig.plan.add(SUBMIT, [fault()], { times: 1 });
    await form.open(portal);
    await form.fill(TYPED);
    await form.submit.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign in again' }).click();

    await expect(page.getByText(SENT)).toBeVisible();
    expect(rig.plan.keys(SUBMIT)).toHaveLength(1);
    expect(responsesAt(rig)).toBe(1);
  });
}

test('a double click and Enter during a submission submit once (O1, IR-15)', async ({ page, portal, rig }) => {
  const form = new Form(page);
  rig.plan.add(SUBMIT, [delayResponse(700)]);
  await form.open(portal);
  await form.fill(TYPED);
  await form.submit.dblclick();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');

  await expect(page.getByText(SENT)).toBeVisible();
  expect(rig.plan.tries(SUBMIT)).toBe(1);
  expect(responsesAt(rig)).toBe(1);
});

test("one patient's response never appears under another (O12, IR-20)", async ({ page, portal, rig }) => {
  const form = new Form(page);
  const other = rig.qa.sendInfoRequest(OTHER_ORDER);
  rig.plan.add(SUBMIT, [delayResponse(1_500)]);
  await form.open(portal);
  await form.fill(TYPED);
  await form.submit.click();
  await expect.poll(() => rig.plan.acts(SUBMIT)).toBe(1);

  await page.evaluate((id) => {
    location.hash = `#/messages/${id}`;
  }, other);
  await expect(page.getByText(OTHER_ORDER).filter({ visible: true }).first()).toBeVisible();
  await expect(form.text).toHaveValue('');
  await form.text.fill('About the other one.');
  // The first submission's response has arrived by now, whatever its outcome.
  await expect.poll(() => rig.plan.tries('getMessageSummary')).toBeGreaterThan(2);
  await expect(form.text).toHaveValue('About the other one.');
  await expect(page.getByText(SENT)).toHaveCount(0);
  await expect(page.getByText(TYPED.slice(0, 20))).toHaveCount(0);
  expect(responsesAt(rig)).toBe(1);
  expect(responsesAt(rig, OTHER_ORDER)).toBe(0);

  await page.evaluate((id) => {
    location.hash = `#/messages/${id}`;
  }, CLARIFICATION);
  await expect(page.getByText(SENT)).toBeVisible();
});

test('marking with a lost response is reported, and done once (N3, MC-05)', async ({ page, portal, rig }) => {
  portal.expectFailedCalls();
  rig.plan.add('markMessages', [dropResponse()], { times: 1 });
  await portal.open('/', { backend: 'http' });
  const box = page.getByRole('checkbox', {
    name: patternOf('message-center.select-row', { type: 'Required Documentation', order: OTHER_ORDER }),
  });
  await box.check();
  await page.getByRole('button', { name: copyOf('message-center.mark-unread') }).click();
  const notice = page.getByRole('alert').filter({ hasText: copyOf('message-center.could-not.mark') });
  await expect(notice).toBeVisible();
  await expect(box).toBeChecked();

  await notice.getByRole('button', { name: copyOf('failure.again') }).click();
  await expect(notice).toHaveCount(0);
  await expectFocus(page);
  expect(rig.plan.keys('markMessages')).toHaveLength(1);
});
