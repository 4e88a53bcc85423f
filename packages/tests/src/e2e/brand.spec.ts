import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { Page } from '@playwright/test';

import { recordsFound } from './copy.js';
import { expect, test } from './portal.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const BRANDS = new URL('../../../demo-portal/brands/', import.meta.url);

interface Axe {
  run(options: object): Promise<{ violations: { nodes: { html: string }[] }[] }>;
}

/** Every text that is too faint, in shadow roots too. */
async function faintTexts(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await axe.run({ runOnly: ['color-contrast'] });
    return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html.slice(0, 160)));
  });
}

const colorOf = (page: Page, selector: string, property: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

/** The policy of the portal allows no style element. */
const adopt = (page: Page, brand: string): Promise<void> =>
  page.evaluate(
    (text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [sheet];
    },
    readFileSync(new URL(brand, BRANDS), 'utf8'),
  );

test('one brand file changes the portal and the modules [10-0]', async ({ portal, page }) => {
  await portal.open('/');
  await expect(page.getByText(recordsFound(13)).first()).toBeVisible();
  const places = [
    ['.brand-bar', 'background-color'],
    ['message-center .link', 'color'],
  ] as const;
  const colors = () => Promise.all(places.map(([selector, property]) => colorOf(page, selector, property)));
  const before = await colors();
  await adopt(page, 'harbor.css');
  const after = await colors();

  expect(after.map((color, at) => color !== before[at])).toEqual([true, true]);
  expect(after[1]).toMatch(/^oklch\(0\.4\d* 0\.0\d* 19\d/);
  expect(await faintTexts(page)).toEqual([]);
});

test('the second brand is readable in the dark scheme of the modules [10-0]', async ({ portal, page }) => {
  await portal.open('/');
  await expect(page.getByText(recordsFound(13)).first()).toBeVisible();
  await adopt(page, 'harbor.css');
  await page.locator('message-center').evaluate((element) => {
    element.setAttribute('theme', 'dark');
    // The module has no background of its own: the page's shows.
    if (element.parentElement) element.parentElement.style.background = '#17151d';
  });

  expect(await colorOf(page, 'message-center .link', 'color')).toMatch(/^oklch\(0\.76 /);
});
