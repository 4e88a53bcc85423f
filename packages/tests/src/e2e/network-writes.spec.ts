/** Writes over a connection that fails: done once, told honestly, and nothing typed is lost. */
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

/** Answers of the office that the server holds for an order. */
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

const TROUBLES: readonly {
  readonly rows: string;
  readonly what: string;
  readonly fault: Fault;
  readonly words: string;
}[] = [
  { rows: 'N3', what: 'whose answer is lost', fault: dropResponse(), words: UNSURE },
  { rows: 'N3, N6', what: 'whose answer breaks off', fault: resetDuringResponse(40), words: UNSURE },
  { rows: 'N2', what: 'that does not arrive', fault: reset(), words: UNSURE },
  { rows: 'N2', what: 'that breaks on its way', fault: resetDuringRequest(40), words: UNSURE },
  {
    rows: 'H10',
    what: 'that is to come later',
    fault: respondWith({ status: 429, headers: { 'retry-after': '1' } }),
    words: copyOf('failure.busy'),
  },
  {
    rows: 'H11',
    what: 'that meets a broken proxy',
    fault: respondWith(pageReply(502, 'Bad Gateway')),
    words: copyOf('failure.server'),
  },
  {
    rows: 'H13',
    what: 'that is answered with nothing',
    fault: respondWith({ status: 204 }),
    words: copyOf('failure.contract'),
  },
];

for (const { rows, what, fault, words } of TROUBLES) {
  test(`an answer ${what} is kept as typed, and a second press sends it once (${rows}, IR-20)`, async ({
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
    expect(rig.plan.keys(SUBMIT), 'the key of the first try').toHaveLength(1);
    expect(rig.plan.acts(SUBMIT)).toBe(1);
    expect(responsesAt(rig)).toBe(1);
  });
}

for (const { what, fault } of SIGN_IN_WALLS) {
  test(`${what} under Submit: after signing in the answer is sent, once (H2, H14, 10-17, IR-20)`, async ({
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

test('a double click and Enter while it is being sent send it once (O1, IR-15)', async ({ page, portal, rig }) => {
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

test('the answer about one patient is never shown or sent under another (O12, IR-20)', async ({
  page,
  portal,
  rig,
}) => {
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
  // The answer of the first is here by now, whatever becomes of it.
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

test('marking messages whose answer is lost is told, keeps the selection, and is done once (N3, MC-05)', async ({
  page,
  portal,
  rig,
}) => {
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
