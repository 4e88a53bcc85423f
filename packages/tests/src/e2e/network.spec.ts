/** Reads over a failing connection: explained, never partially shown, and recovered on one click. */
import {
  SIGN_IN_WALLS,
  drip,
  hang,
  respondWith,
  page as pageReply,
  overstateLength,
  reset,
  resetDuringResponse,
  truncate,
} from '@portal/mock-server';
import type { Fault } from '@portal/mock-server';

import { copyOf, recordsFound } from './copy.js';
import { CLARIFICATION } from './portal.js';
import { expect, expectFocus, test } from './rig.js';

const UNREACHED = copyOf('failure.offline');
const OFF_CONTRACT = copyOf('failure.contract');
const BROKEN = copyOf('failure.server');
const BUSY = copyOf('failure.busy');
const TOO_LONG = copyOf('failure.timeout');
const AGAIN = copyOf('failure.again');
const CHARACTERS_LEFT = copyOf('info-request-form.question.left', { n: 1000, max: 1000 });

interface ReadFault {
  readonly row: string;
  readonly what: string;
  readonly faults: readonly Fault[];
  readonly words: string;
}

const html = (status: number, title: string): Fault => respondWith(pageReply(status, title));
const retryAfter = (value: string): Fault => respondWith({ status: 429, headers: { 'retry-after': value } });

/** In sequence: each click leads to the next fault. */
const READ_FAULTS: readonly ReadFault[] = [
  { row: 'N1', what: 'no connection', faults: [reset()], words: UNREACHED },
  {
    row: 'N6',
    what: 'a connection that breaks during the response',
    faults: [resetDuringResponse(120)],
    words: UNREACHED,
  },
  { row: 'N6', what: 'JSON that ends in the middle', faults: [truncate(120)], words: OFF_CONTRACT },
  { row: 'N6', what: 'fewer bytes than announced', faults: [overstateLength(10)], words: UNREACHED },
  { row: 'H11', what: 'a proxy page', faults: [html(502, 'Bad Gateway')], words: BROKEN },
  { row: 'H13', what: 'no content', faults: [respondWith({ status: 204 })], words: OFF_CONTRACT },
  { row: 'H10', what: 'a delay in seconds', faults: [retryAfter('2')], words: BUSY },
  { row: 'H13', what: 'an empty response', faults: [respondWith({ status: 200 })], words: OFF_CONTRACT },
  { row: 'H10', what: 'an absurd delay', faults: [retryAfter('1000000000')], words: BUSY },
];

const ROWS = 'N1, N6, H10, H11, H13';

const READS = [
  {
    tag: 'message-center',
    id: 'MC-26',
    operation: 'pageMessages',
    route: '/',
    failed: copyOf('message-center.could-not.list'),
    there: recordsFound(13),
    never: copyOf('message-center.none'),
  },
  {
    tag: 'info-request-form',
    id: 'IR-20',
    operation: 'getInfoRequest',
    route: `/messages/${CLARIFICATION}`,
    failed: copyOf('info-request-form.could-not.read'),
    there: CHARACTERS_LEFT,
    never: copyOf('info-request-form.submit'),
  },
] as const;

for (const { tag, id, operation, route, failed, there, never } of READS) {
  test(`${tag} explains each broken response, and recovers on one click (${ROWS}, ${id})`, async ({
    page,
    portal,
    rig,
  }) => {
    portal.expectFailedCalls();
    const notice = page.getByRole('alert').filter({ hasText: failed });
    const again = notice.getByRole('button', { name: AGAIN });

    for (const [index, { row, what, faults, words }] of READ_FAULTS.entries()) {
      await test.step(`${row}: ${what}`, async () => {
        const lift = rig.plan.add(operation, faults);
        const before = rig.plan.tries(operation);
        if (index === 0) await portal.open(route, { backend: 'http' });
        else await again.click();

        await expect.poll(() => rig.plan.tries(operation)).toBeGreaterThan(before);
        await expect(notice).toContainText(words);
        await expect(page.getByText(never)).toHaveCount(0);
        await expect(page.getByText(there)).toHaveCount(0);
        if (index > 0) await expectFocus(page);
        lift();
      });
    }

    await again.click();
    await expect(page.getByText(there).filter({ visible: true })).toBeVisible();
    await expect(notice).toHaveCount(0);
    await expectFocus(page);
  });
}

test('an unreachable server is reported, and recovers on one click (N7, N1, MC-26)', async ({ page, portal, rig }) => {
  portal.expectFailedCalls();
  await rig.stop();
  await portal.open('/', { backend: 'http' });
  const notice = page.getByRole('alert').filter({ hasText: copyOf('message-center.could-not.list') });
  await expect(notice).toContainText(UNREACHED);

  await rig.start();
  await notice.getByRole('button', { name: AGAIN }).click();
  await expect(page.getByText(recordsFound(13))).toBeVisible();
});

test('a read without a response times out after eight seconds (N4, IR-20)', async ({ page, portal, rig }) => {
  rig.plan.add('getInfoRequest', [hang()], { times: 1 });
  await portal.open(`/messages/${CLARIFICATION}`, { backend: 'http' });
  await expect(page.getByText(copyOf('info-request-form.slow'))).toBeVisible();
  const notice = page.getByRole('alert').filter({ hasText: copyOf('info-request-form.could-not.read') });
  await expect(notice).toContainText(TOO_LONG);

  await notice.getByRole('button', { name: AGAIN }).click();
  await expect(page.getByText(CHARACTERS_LEFT)).toBeVisible();
  await expectFocus(page);
});

test('a dripping response times out, and none of it is shown (N5, MC-26)', async ({ page, portal, rig }) => {
  rig.plan.add('pageMessages', [drip(1)], { times: 1 });
  await portal.open('/', { backend: 'http' });
  await expect(page.getByText(copyOf('message-center.slow'))).toBeVisible();
  const notice = page.getByRole('alert').filter({ hasText: copyOf('message-center.could-not.list') });
  await expect(notice).toContainText(TOO_LONG);

  await notice.getByRole('button', { name: AGAIN }).click();
  await expect(page.getByText(recordsFound(13))).toBeVisible();
});

for (const { tag, id, operation, route, there } of READS)
  for (const { what, fault } of SIGN_IN_WALLS) {
    test(`${tag} recognizes ${what}, and continues afterward (H14, N9, 10-17, ${id})`, async ({
      page,
      portal,
      rig,
    }) => {
      rig.plan.add(operation, [fault()], { times: 1 });
      await portal.open(route, { backend: 'http' });
      const dialog = page.getByRole('dialog', { name: 'Your session expired' });
      await dialog.getByRole('button', { name: 'Sign in again' }).click();

      await expect(dialog).toBeHidden();
      await expect(page.getByText(there).filter({ visible: true })).toBeVisible();
    });
  }
