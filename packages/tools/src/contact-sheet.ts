/**
 * `npm run contact-sheet`: one page with a picture of every story in both brands and both color schemes, in
 * `test-results/contact-sheet/index.html`. `npm run contact-sheet -- scheduler` takes only the stories with "scheduler"
 * in their ID. Needs `npm run build:storybook`.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { tablePage } from './picture-table.js';
import { ROOT } from './run.js';
import { originOf, portOf, serve } from './serve.js';
import { chosenStories } from './story-index.js';
import { openStory, setGlobals } from './story-page.js';
import { openBrowser, openPage, settle, visitStories } from './story-pictures.js';

const STORIES = join(ROOT, 'storybook-static');
const OUT = join(ROOT, 'test-results/contact-sheet');
const LOOKS = [
  { brand: 'default', theme: 'light' },
  { brand: 'default', theme: 'dark' },
  { brand: 'harbor', theme: 'light' },
  { brand: 'harbor', theme: 'dark' },
] as const;
const VIEW = { width: 1024, height: 768 };

async function picturesOf(page: Page, origin: string, id: string): Promise<readonly string[]> {
  await openStory(page, origin, id);
  await settle(page);
  const files: string[] = [];
  for (const look of LOOKS) {
    await setGlobals(page, look);
    const file = `${id}.${look.brand}.${look.theme}.jpg`;
    await page.screenshot({ path: join(OUT, file), type: 'jpeg', quality: 70, animations: 'disabled', caret: 'hide' });
    files.push(file);
  }
  return files;
}

const wanted = chosenStories(STORIES, process.argv.slice(2));
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const server = await serve({ root: STORIES, port: 0 });
const origin = originOf(portOf(server));
const browser = await openBrowser();
const files = new Map<string, readonly string[]>();
const failed = await visitStories(
  wanted,
  () => openPage(browser, VIEW),
  async (page, { id }) => void files.set(id, await picturesOf(page, origin, id)),
);
await browser.close();
server.close().closeAllConnections();
writeFileSync(
  join(OUT, 'index.html'),
  tablePage({
    title: `Contact sheet: ${String(wanted.length)} states`,
    columns: LOOKS.map(({ brand, theme }) => `${brand}, ${theme}`),
    rows: wanted.map(({ id, title, name }) => ({ title, name, files: files.get(id) ?? [] })),
  }),
);
console.log(
  `${String(files.size)} states, ${String(files.size * LOOKS.length)} pictures: test-results/contact-sheet/index.html`,
);
process.exitCode = failed.length > 0 ? 1 : 0;
