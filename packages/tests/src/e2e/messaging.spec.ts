import type { Locator, Page } from '@playwright/test';

import { anyOf, beginsWith, copyOf, patternOf, recordsFound } from './copy.js';
import { NOTES, REPORT } from './files.js';
import type { GivenFile } from './files.js';
import { expect, test } from './portal.js';

/** Drops a file like a user: over the drop zone. */
async function dropOn(place: Locator, page: Page, { name, mimeType, buffer }: GivenFile): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ({ name, mimeType, base64 }) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type: mimeType }));
      return transfer;
    },
    { name, mimeType, base64: buffer.toString('base64') },
  );
  for (const type of ['dragenter', 'dragover', 'drop']) await place.dispatchEvent(type, { dataTransfer });
}

const row = (page: Page, name: string): Locator =>
  page
    .getByRole('table', { name: copyOf('info-request-form.attachments') })
    .getByRole('row')
    .filter({ hasText: name });

const charactersLeft = (n: number): string => copyOf('info-request-form.question.left', { n, max: 1000 });

/** A row has the name of its checkbox. */
const rowOf = (type: string): RegExp => patternOf('message-center.select-row', { type, order: '136930695' });

test('journey 1: answer a request with two files; the next one arrives', async ({ page, portal }) => {
  await portal.open('/');

  await test.step('the header counts waiting requests, and the list matches the design deck', async () => {
    await expect(portal.messagesLink(2)).toBeVisible();
    await expect(page.getByRole('heading', { name: copyOf('message-center.title') })).toBeVisible();
    for (const column of ['type', 'member', 'order', 'plan', 'received', 'status']) {
      const name = copyOf(`message-center.column.${column}`);
      await expect(page.getByRole('columnheader', { name })).toBeVisible();
    }
    for (const tab of ['all', 'unread', 'closed', 'today']) {
      const name = copyOf(`message-center.tab.${tab}`);
      await expect(
        page.getByRole('tab', { name }).or(page.getByRole('button', { name: beginsWith(name) })),
      ).toBeVisible();
    }
    await expect(page.getByText(recordsFound(13))).toBeVisible();
  });

  await test.step('the message opens with its case and its questions', async () => {
    await page.getByRole('row').filter({ hasText: '136930695' }).getByText('Clarification is Needed').click();
    await expect(page).toHaveURL(/#\/messages\/m-136930695$/);
    const title = copyOf('message-center.message.title', { type: 'Clarification is Needed' });
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await expect(page.getByText('136930695').filter({ visible: true }).first()).toBeVisible();
    await expect(page.getByText('93307 - ECHO, transthoracic, heart, complete')).toBeVisible();
    await expect(page.getByRole('heading', { name: copyOf('info-request-form.title') })).toBeVisible();
    await expect(page.getByText(patternOf('info-request-form.deadline', { time: '7:00 PM CT' }))).toBeVisible();
    await expect(page.getByText(charactersLeft(1000))).toBeVisible();
    await expect(page.getByText(copyOf('info-request-form.documents.lead'))).toBeVisible();
    await expect(page.getByRole('heading', { name: copyOf('info-request-form.disclaimer') })).toBeVisible();
    await expect(
      page
        .getByRole('table', { name: copyOf('info-request-form.attachments') })
        .getByText(copyOf('info-request-form.files.none')),
    ).toBeVisible();
  });

  await test.step('the user types an answer, and the counter updates', async () => {
    const answer = 'Six weeks of physical therapy, completed on May 29.';
    await page.getByRole('textbox', { name: /details of any completed physical therapy/ }).fill(answer);
    await expect(page.getByText(charactersLeft(1000 - answer.length))).toBeVisible();
  });

  await test.step('one file is dropped, one is chosen; both are checked and accepted', async () => {
    await dropOn(page.getByText(patternOf('info-request-form.files.drop')), page, REPORT);
    await expect(row(page, REPORT.name)).toBeVisible();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: copyOf('info-request-form.files.attach') }).click();
    await (await chooser).setFiles(NOTES);
    await expect(row(page, NOTES.name)).toContainText(
      anyOf(
        'info-request-form.status.sending',
        'info-request-form.status.sending.share',
        'info-request-form.status.checking',
      ),
    );
    for (const { name } of [REPORT, NOTES])
      await expect(row(page, name)).toContainText(copyOf('info-request-form.status.accepted'), { timeout: 20_000 });
  });

  await test.step('the user submits, and the request shows as responded', async () => {
    await page.getByRole('button', { name: copyOf('info-request-form.submit') }).click();
    await expect(page.getByText(patternOf('info-request-form.sent.title'))).toBeVisible();
    await expect(portal.messagesLink(1)).toBeVisible();
    await page.getByRole('button', { name: copyOf('message-center.title') }).click();
    await expect(page.getByRole('row', { name: rowOf('Clarification is Needed') })).toContainText('Responded');
    await expect(page.getByRole('row', { name: rowOf('Response: Additional Information Provided') })).toBeVisible();
    await expect(page.getByText(recordsFound(14))).toBeVisible();
  });

  await test.step('a new request is counted and listed without a reload', async () => {
    const loaded = await page.evaluate(() => performance.timeOrigin);
    await portal.payer('Send an information request');
    await portal.hidePanel();
    await expect(portal.messagesLink(2)).toBeVisible();
    await expect(page.getByText(recordsFound(15))).toBeVisible();
    expect(await page.evaluate(() => performance.timeOrigin)).toBe(loaded);
  });
});
