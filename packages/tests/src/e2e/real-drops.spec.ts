/**
 * Files dragged in from the operating system: onto the drop zone, beside it, and outside every module. A script can't
 * simulate such a drop: if no handler accepts it, the browser opens the file itself.
 */
import { writeFileSync } from 'node:fs';

import type { Locator, Page, TestInfo } from '@playwright/test';

import { copyOf, patternOf } from './copy.js';
import { REPORT } from './files.js';
import { Form, expect, filesAt, test } from './rig.js';
import type { Portal } from './portal.js';

/** Drags a file from the disk over the middle of a place, and drops it there. */
async function dropFrom(path: string, page: Page, place: Locator): Promise<void> {
  await place.scrollIntoViewIfNeeded();
  const box = await place.boundingBox();
  if (!box) throw new Error('The drop target is not visible.');
  const devtools = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, ...at, data });
}

function aFileOnDisk(info: TestInfo): string {
  const path = info.outputPath(REPORT.name);
  writeFileSync(path, REPORT.buffer);
  return path;
}

async function opened(page: Page, portal: Portal): Promise<{ readonly form: Form; readonly address: string }> {
  const form = new Form(page);
  await form.open(portal);
  // The limits are loaded by then; the form accepts no file before.
  await expect(page.getByText(patternOf('info-request-form.files.drop'))).toBeVisible();
  return { form, address: page.url() };
}

/** Neither this tab nor another one shows the file. */
function expectStay(page: Page, address: string): void {
  expect(page.url()).toBe(address);
  expect(page.context().pages()).toHaveLength(1);
}

test('a real file dropped on the drop zone is attached (10-B9, IR-11)', async ({ page, portal, rig }, info) => {
  const { form, address } = await opened(page, portal);
  await dropFrom(aFileOnDisk(info), page, page.getByText(patternOf('info-request-form.files.drop')));

  await expect(form.row(REPORT.name)).toBeVisible();
  await expect.poll(() => filesAt(rig)).toEqual([REPORT.name]);
  expectStay(page, address);
});

test('a real file dropped beside the zone gets a question (10-B9)', async ({ page, portal, rig }, info) => {
  const { form, address } = await opened(page, portal);
  await dropFrom(aFileOnDisk(info), page, page.getByRole('heading', { name: copyOf('info-request-form.title') }));

  const offer = page.getByRole('dialog');
  await expect(offer).toContainText(REPORT.name);
  expect(filesAt(rig)).toEqual([]);
  expectStay(page, address);

  await offer.getByRole('radio').first().check();
  await offer.getByRole('button').last().click();
  await expect(form.row(REPORT.name)).toBeVisible();
  await expect.poll(() => filesAt(rig)).toEqual([REPORT.name]);
});

test('a real file dropped outside the modules is left to the browser (10-B9)', async ({ page, portal, rig }, info) => {
  const { form, address } = await opened(page, portal);
  await form.text.fill('Six weeks of therapy.');
  const opens = page.context().waitForEvent('page');
  await dropFrom(aFileOnDisk(info), page, page.getByRole('banner'));

  // This was a real drop: nothing handled it, and the browser shows the file in a new tab.
  expect((await opens).url()).toContain(REPORT.name);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(form.text).toHaveValue('Six weeks of therapy.');
  await expect(form.rows).toHaveCount(0);
  expect(filesAt(rig)).toEqual([]);
  expect(page.url()).toBe(address);
});
