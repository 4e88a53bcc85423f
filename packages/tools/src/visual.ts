/**
 * `npm run test:visual`: takes a picture of every state of the four modules, at two widths, light and dark, and compares it
 * pixel by pixel with the one in `packages/tests/pictures`. `test-results/visual/index.html` shows each changed picture: old,
 * new, and the difference. `npm run test:visual -- scheduler` takes only the states with "scheduler" in their ID, and
 * `-- --update` saves the new pictures. Needs `npm run build:storybook`.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { Browser, Page } from '@playwright/test';

import { PICTURE_FONT, pictureEnvironment } from './chrome.mjs';
import { MODULES } from './modules.js';
import { pixelsOf, pngOf, webpOf } from './picture-files.js';
import { tablePage } from './picture-table.js';
import type { Row } from './picture-table.js';
import { difference } from './pixels.js';
import type { Pixels } from './pixels.js';
import { ROOT } from './run.js';
import { originOf, portOf, serve } from './serve.js';
import { chosenStories } from './story-index.js';
import type { Story } from './story-index.js';
import { openStory, setGlobals } from './story-page.js';
import { openBrowser, openPage, pictureOf, settle, visitStories } from './story-pictures.js';
import type { Size } from './story-pictures.js';

const STORIES = join(ROOT, 'storybook-static');
const SAVED = join(ROOT, 'packages/tests/pictures');
const MADE_WITH = join(SAVED, 'made-with.txt');
const OUT = join(ROOT, 'test-results/visual');
const WIDTHS = [1280, 320] as const;
const THEMES = ['light', 'dark'] as const;
const HEIGHT = 900;
/** Late parts can be missing from the first picture. */
const TRIES = 5;
const PAUSE_MS = 200;

/** Every story in a module's own file is a state, so a new story gets pictures. */
const FILES = new Set(Object.values(MODULES).map((name) => `./stories/${name}/${name}.stories.ts`));

interface Look {
  readonly width: (typeof WIDTHS)[number];
  readonly theme: (typeof THEMES)[number];
}

const isSame = (a: Pixels, b: Pixels): boolean =>
  a.width === b.width && a.height === b.height && Buffer.compare(a.data, b.data) === 0;

/** The page once it looks like the saved picture, or the same twice. */
async function steadyPicture(page: Page, view: Size, saved: Pixels | undefined): Promise<Pixels> {
  let last = await pixelsOf(await pictureOf(page, view));
  for (let time = 1; time < TRIES; time += 1) {
    if (saved && isSame(last, saved)) return last;
    await new Promise((next) => setTimeout(next, PAUSE_MS));
    const next = await pixelsOf(await pictureOf(page, view));
    if (isSame(next, last)) return next;
    last = next;
  }
  throw new Error('It never looks the same twice.');
}

function write(file: string, content: Buffer | string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

const changed: Row[] = [];
let missing = 0;
let same = 0;
let saved = 0;

async function report({ title, name }: Story, path: string, [was, is]: readonly [Pixels, Pixels]): Promise<void> {
  const { count, picture } = difference(was, is);
  const files: string[] = [];
  for (const [side, shown] of Object.entries({ old: was, new: is, difference: picture })) {
    files.push(`${path}.${side}.png`);
    write(join(OUT, `${path}.${side}.png`), await pngOf(shown));
  }
  console.log(`≠ ${path}: ${String(count)} pixels`);
  changed.push({ title: `${title}: ${name}`, name: `${path}, ${String(count)} pixels`, files });
}

async function takePicture(page: Page, story: Story, { width, theme }: Look): Promise<void> {
  const path = `${story.id}/${String(width)}-${theme}`;
  const file = join(SAVED, `${path}.webp`);
  const was = existsSync(file) ? await pixelsOf(readFileSync(file)) : undefined;
  const is = await steadyPicture(page, { width, height: HEIGHT }, was);
  if (was && isSame(was, is)) {
    same += 1;
  } else if (update) {
    write(file, await webpOf(is));
    saved += 1;
  } else if (was) {
    await report(story, path, [was, is]);
  } else {
    console.log(`+ ${path}: no saved picture`);
    missing += 1;
  }
}

async function takePictures(page: Page, story: Story): Promise<void> {
  await page.setViewportSize({ width: WIDTHS[0], height: HEIGHT });
  // The other theme first, because Chrome can render a moved dialog between two pixels until it repaints everything.
  const failure = await openStory(page, origin, story.id, { theme: THEMES[1] });
  if (failure !== undefined) throw new Error(failure);
  await settle(page);
  for (const width of WIDTHS) {
    for (const theme of THEMES) {
      await setGlobals(page, { theme });
      await takePicture(page, story, { width, theme });
    }
  }
}

/** Saved pictures of states that no longer exist. */
function leftovers(stories: readonly Story[]): readonly string[] {
  const ids = new Set(stories.map(({ id }) => id));
  const folders = existsSync(SAVED) ? readdirSync(SAVED, { withFileTypes: true }) : [];
  return folders.flatMap((entry) => (entry.isDirectory() && !ids.has(entry.name) ? [entry.name] : []));
}

/** Another browser or font can change pixels without a change of the code. */
function toolsOf(browser: Browser): string {
  const font = createHash('sha256').update(readFileSync(PICTURE_FONT)).digest('hex').slice(0, 12);
  return `Chromium ${browser.version()}, Liberation Sans ${font}`;
}

const args = process.argv.slice(2);
const update = args.includes('--update');
const words = args.filter((arg) => arg !== '--update');
const isState = ({ importPath }: Story): boolean => FILES.has(importPath);
const wanted = chosenStories(STORIES, words).filter(isState);
const gone = words.length === 0 ? leftovers(wanted) : [];
rmSync(OUT, { recursive: true, force: true });

const browser = await openBrowser(pictureEnvironment());
const tools = toolsOf(browser);
const savedTools = existsSync(MADE_WITH) ? readFileSync(MADE_WITH, 'utf8').trim() : tools;
if (update && words.length > 0 && tools !== savedTools)
  throw new Error(`Update all pictures: the saved ones are from ${savedTools}, and new ones from ${tools}.`);

const server = await serve({ root: STORIES, port: 0 });
const origin = originOf(portOf(server));
const failed = await visitStories(wanted, () => openPage(browser, { width: WIDTHS[0], height: HEIGHT }), takePictures);
await browser.close();
server.close().closeAllConnections();

for (const id of gone) {
  if (update) rmSync(join(SAVED, id), { recursive: true });
  else console.log(`− ${id}: no such state`);
}
if (update) write(MADE_WITH, `${tools}\n`);
if (changed.length > 0) {
  const title = `${String(changed.length)} changed pictures`;
  write(join(OUT, 'index.html'), tablePage({ title, columns: ['Old', 'New', 'Difference'], rows: changed }));
  console.log('Old, new, and difference: test-results/visual/index.html');
  if (tools !== savedTools) console.log(`The saved pictures are from ${savedTools}. This run used ${tools}.`);
}
const red = changed.length + missing + failed.length + (update ? 0 : gone.length);
console.log(
  `${String(wanted.length)} states: ${String(same)} pictures are the same, ${String(changed.length)} changed, ${String(saved)} saved.`,
);
process.exitCode = red > 0 || wanted.length === 0 ? 1 : 0;
