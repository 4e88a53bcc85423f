/**
 * `npm run contact-sheet`: one page with a picture of every story in both brands and both color schemes, in
 * `test-results/contact-sheet/index.html`. `npm run contact-sheet -- scheduler` takes only the stories with "scheduler"
 * in their ID. Needs `npm run build:storybook`.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';

import { CHROME_FLAGS, chromePath } from './chrome.mjs';
import { ROOT } from './run.js';
import { originOf, portOf, serve } from './serve.js';
import { listenToStory, openStory, setGlobals } from './story-page.js';

const STORIES = join(ROOT, 'storybook-static');
const OUT = join(ROOT, 'test-results/contact-sheet');
const LOOKS = [
  { brand: 'default', theme: 'light' },
  { brand: 'default', theme: 'dark' },
  { brand: 'harbor', theme: 'light' },
  { brand: 'harbor', theme: 'dark' },
] as const;
const VIEW = { width: 1024, height: 768 };
/** Two stories at a time, one per core. */
const PAGES = 2;

interface Entry {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly name: string;
}

async function picturesOf(page: Page, origin: string, id: string): Promise<readonly string[]> {
  await openStory(page, origin, id);
  const files: string[] = [];
  for (const look of LOOKS) {
    await setGlobals(page, look);
    const file = `${id}.${look.brand}.${look.theme}.jpg`;
    await page.screenshot({ path: join(OUT, file), type: 'jpeg', quality: 70, animations: 'disabled', caret: 'hide' });
    files.push(file);
  }
  return files;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const rowOf = ({ title, name }: Entry, files: readonly string[]): string => {
  const cells = files.map((file) => `<td><a href="${file}"><img loading="lazy" src="${file}" alt=""></a></td>`);
  return `<tr><th scope="row">${escaped(title)}<br>${escaped(name)}</th>${cells.join('')}</tr>`;
};

const pageOf = (rows: readonly string[]): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Contact sheet</title>
<style>
  body { font: 14px/1.4 system-ui, sans-serif; margin: 24px; }
  thead th { position: sticky; top: 0; background: #fff; }
  th { text-align: start; vertical-align: top; padding: 4px 8px; }
  img { width: 300px; height: 225px; object-fit: cover; object-position: top; border: 1px solid #dcd9e4; }
</style>
<h1>Contact sheet: ${String(rows.length)} states</h1>
<table>
<thead><tr><th scope="col">State</th>${LOOKS.map(({ brand, theme }) => `<th scope="col">${brand}, ${theme}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</html>
`;

if (!existsSync(join(STORIES, 'index.json'))) throw new Error('Run `npm run build:storybook` first.');
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const words = process.argv.slice(2);
const { entries } = JSON.parse(readFileSync(join(STORIES, 'index.json'), 'utf8')) as {
  readonly entries: Readonly<Record<string, Entry>>;
};
const wanted = Object.values(entries).filter(
  ({ id, type }) => type === 'story' && words.every((word) => id.includes(word)),
);

const server = await serve({ root: STORIES, port: 0 });
const origin = originOf(portOf(server));
const browser = await chromium.launch({ executablePath: chromePath(), args: [...CHROME_FLAGS] });
const left = [...wanted];
const files = new Map<string, readonly string[]>();
const failed: string[] = [];

async function work(): Promise<void> {
  const context = await browser.newContext({
    viewport: VIEW,
    timezoneId: 'America/Denver',
    locale: 'en-US',
    reducedMotion: 'reduce',
  });
  await listenToStory(context);
  const page = await context.newPage();
  for (let entry = left.shift(); entry; entry = left.shift()) {
    const { id } = entry;
    await picturesOf(page, origin, id).then(
      (taken) => files.set(id, taken),
      () => failed.push(id),
    );
  }
  await context.close();
}

await Promise.all(Array.from({ length: PAGES }, work));
await browser.close();
server.close().closeAllConnections();
writeFileSync(join(OUT, 'index.html'), pageOf(wanted.flatMap((entry) => rowOf(entry, files.get(entry.id) ?? []))));
for (const id of failed) console.log(`✗ ${id}`);
console.log(
  `${String(files.size)} states, ${String(files.size * LOOKS.length)} pictures: test-results/contact-sheet/index.html`,
);
process.exitCode = failed.length > 0 ? 1 : 0;
