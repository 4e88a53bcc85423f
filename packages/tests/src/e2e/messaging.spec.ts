import type { Locator, Page } from '@playwright/test';

import { NOTES, REPORT } from './files.js';
import type { GivenFile } from './files.js';
import { expect, test } from './portal.js';

/** As a person drops it: over the place that says that files can be dropped there. */
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
  page.getByRole('table', { name: 'Attachments' }).getByRole('row').filter({ hasText: name });

test('journey 1: a request is found, answered with two files and sent; the next one arrives by itself', async ({
  page,
  portal,
}) => {
  await portal.open('/');

  await test.step('the header counts what waits, and the list has the columns and tabs of the source', async () => {
    await expect(portal.messagesLink(2)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Message Center' })).toBeVisible();
    for (const name of ['Message Type', 'Member Name', 'Order ID', 'Health Plan', 'Received', 'Request Status']) {
      await expect(page.getByRole('columnheader', { name })).toBeVisible();
    }
    for (const name of ['All', 'Unread', 'Closed', 'Today']) {
      await expect(
        page.getByRole('tab', { name }).or(page.getByRole('button', { name: new RegExp(`^${name}`) })),
      ).toBeVisible();
    }
    await expect(page.getByText('Total Number of Records Found: 13')).toBeVisible();
  });

  await test.step('the message opens with its case and its questions', async () => {
    await page.getByRole('row').filter({ hasText: '136930695' }).getByText('Clarification is Needed').click();
    await expect(page).toHaveURL(/#\/messages\/m-136930695$/);
    await expect(page.getByRole('heading', { name: 'Message: Clarification is Needed' })).toBeVisible();
    await expect(page.getByText('136930695').filter({ visible: true }).first()).toBeVisible();
    await expect(page.getByText('93307 - ECHO, transthoracic, heart, complete')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Provide Additional Information' })).toBeVisible();
    await expect(page.getByText(/this request could close on .* at 7:00 PM CT/)).toBeVisible();
    await expect(page.getByText('1000 characters left (Maximum 1000 characters)')).toBeVisible();
    await expect(page.getByText('Please provide the documents requested below.', { exact: false })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Disclaimer' })).toBeVisible();
    await expect(page.getByRole('table', { name: 'Attachments' }).getByText('No record found.')).toBeVisible();
  });

  await test.step('an answer is typed, and the counter counts', async () => {
    const answer = 'Six weeks of physical therapy, completed on May 29.';
    await page.getByRole('textbox', { name: /details of any completed physical therapy/ }).fill(answer);
    await expect(page.getByText(`${1000 - answer.length} characters left (Maximum 1000 characters)`)).toBeVisible();
  });

  await test.step('one file is dropped, one is chosen by the button; both are checked and accepted', async () => {
    await dropOn(page.getByText('or drop or paste files here', { exact: false }), page, REPORT);
    await expect(row(page, REPORT.name)).toBeVisible();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Attach file' }).click();
    await (await chooser).setFiles(NOTES);
    await expect(row(page, NOTES.name)).toContainText(/Sending|Checking/);
    for (const { name } of [REPORT, NOTES])
      await expect(row(page, name)).toContainText('File Accepted', { timeout: 20_000 });
  });

  await test.step('it is sent, and shows as responded', async () => {
    await page.getByRole('button', { name: 'Submit Additional Information' }).click();
    await expect(page.getByText(/Additional information was submitted on/)).toBeVisible();
    await expect(portal.messagesLink(1)).toBeVisible();
    await page.getByRole('button', { name: 'Message Center' }).click();
    await expect(page.getByRole('row', { name: 'Clarification is Needed, order 136930695' })).toContainText(
      'Responded',
    );
    const response = 'Response: Additional Information Provided, order 136930695';
    await expect(page.getByRole('row', { name: response })).toBeVisible();
    await expect(page.getByText('Total Number of Records Found: 14')).toBeVisible();
  });

  await test.step('a new request of the payer is counted and listed without a reload', async () => {
    const loaded = await page.evaluate(() => performance.timeOrigin);
    await portal.payer('Send an information request');
    await portal.hidePanel();
    await expect(portal.messagesLink(2)).toBeVisible();
    await expect(page.getByText('Total Number of Records Found: 15')).toBeVisible();
    expect(await page.evaluate(() => performance.timeOrigin)).toBe(loaded);
  });
});
