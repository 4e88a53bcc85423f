/**
 * `npm run pictures -- <commit>`: takes a screenshot of every story at a commit and now, at both widths, and lists the
 * stories that differ. Both screenshots of each are in `test-results/pictures`. For changes that must not be visible.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';

import { CHROME_FLAGS, chromePath } from './chrome.mjs';
import { ROOT } from './run.js';
import { originOf, portOf, serve } from './serve.js';
import { listenToStory, nextFrame, openStory } from './story-page.js';

// Outside node_modules, because files there aren't compiled like this repository's own code.
const WORK = join(tmpdir(), 'portal-pictures');
const OUT = join(ROOT, 'test-results/pictures');
const WIDTHS = [1280, 320] as const;
/** Takes a differing screenshot again, because an animation or a font may have interfered. */
const TRIES = 3;

const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();

/** The installed packages, with the workspaces of the other commit instead of this one's. */
function linkPackages(tree: string): void {
  const modules = join(tree, 'node_modules');
  mkdirSync(join(modules, '@portal'), { recursive: true });
  for (const name of readdirSync(join(ROOT, 'node_modules')).filter((each) => each !== '@portal' && each !== '.cache'))
    symlinkSync(join(ROOT, 'node_modules', name), join(modules, name));
  const folders = [
    ...readdirSync(join(tree, 'packages')).map((name) => join(tree, 'packages', name)),
    join(tree, 'mocks'),
  ];
  for (const folder of folders) {
    const { name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly name: string };
    symlinkSync(folder, join(modules, name));
  }
}

function buildStories(tree: string, to: string): string {
  const out = join(WORK, to);
  const args = ['storybook', 'build', '-c', 'stories/.storybook', '-o', out, '--quiet'];
  execFileSync('npx', args, { cwd: tree, stdio: ['ignore', 'ignore', 'inherit'] });
  return out;
}

function buildBefore(commit: string): string {
  const tree = join(WORK, 'tree');
  git('worktree', 'add', '--detach', '--force', tree, commit);
  try {
    linkPackages(tree);
    return buildStories(tree, 'before');
  } finally {
    git('worktree', 'remove', '--force', tree);
  }
}

function idsOf(folder: string): readonly string[] {
  const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
    readonly entries: Readonly<Record<string, { readonly id: string; readonly type: string }>>;
  };
  return Object.values(entries).flatMap(({ id, type }) => (type === 'story' ? [id] : []));
}

async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ timezoneId: 'America/Denver', locale: 'en-US', reducedMotion: 'reduce' });
  await listenToStory(context);
  return context.newPage();
}

/** One screenshot per width. */
async function pictures(page: Page, origin: string, id: string): Promise<readonly Buffer[]> {
  await page.setViewportSize({ width: WIDTHS[0], height: 900 });
  await openStory(page, origin, id);
  const taken: Buffer[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await nextFrame(page);
    taken.push(await page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' }));
  }
  return taken;
}

/**
 * The tolerance of a color channel, of 255, because text at subpixel positions renders with different shades each time.
 */
const SHADES = 24;

/** Runs in a page: the number of pixels that differ by more than that; all of them if the sizes differ. */
async function pixelsApart([was, is, shades]: readonly [string, string, number]): Promise<number> {
  const read = async (picture: string): Promise<ImageData> => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!canvas) throw new Error('No canvas');
    canvas.drawImage(bitmap, 0, 0);
    return canvas.getImageData(0, 0, bitmap.width, bitmap.height);
  };
  const [a, b] = [await read(was), await read(is)];
  if (a.width !== b.width || a.height !== b.height) return Math.max(a.data.length, b.data.length) / 4;
  let apart = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    const far = [0, 1, 2].some(
      (channel) => Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0)) > shades,
    );
    if (far) apart += 1;
  }
  return apart;
}

interface Sides {
  readonly pages: readonly [Page, Page];
  readonly origins: readonly [string, string];
  /** A separate page that compares screenshots. */
  readonly judge: Page;
}

/** The widths at which a story differs every time. */
async function differences({ pages, origins, judge }: Sides, id: string): Promise<readonly number[]> {
  let found: readonly number[] = WIDTHS;
  for (let time = 0; time < TRIES && found.length > 0; time += 1) {
    const [before = [], after = []] = await Promise.all(
      ([0, 1] as const).map((side) => pictures(pages[side], origins[side], id)),
    );
    const still: number[] = [];
    for (const width of found) {
      const [was, is] = [before, after].map((taken) => taken[WIDTHS.indexOf(width as (typeof WIDTHS)[number])]);
      if (!was || !is || was.equals(is)) continue;
      const given = [was.toString('base64'), is.toString('base64'), SHADES] as const;
      if ((await judge.evaluate(pixelsApart, given)) === 0) continue;
      writeFileSync(join(OUT, `${id}.${String(width)}.before.png`), was);
      writeFileSync(join(OUT, `${id}.${String(width)}.after.png`), is);
      still.push(width);
    }
    found = still;
  }
  return found;
}

const [commit] = process.argv.slice(2);
if (commit === undefined) throw new Error('Say against which commit: npm run pictures -- main~1');
for (const folder of [WORK, OUT]) rmSync(folder, { recursive: true, force: true });
git('worktree', 'prune');
mkdirSync(OUT, { recursive: true });
const folders = [buildBefore(git('rev-parse', `${commit}^{commit}`)), buildStories(ROOT, 'after')] as const;
const [before, after] = [idsOf(folders[0]), idsOf(folders[1])];
const servers = [await serve({ root: folders[0], port: 0 }), await serve({ root: folders[1], port: 0 })] as const;
const origins = [originOf(portOf(servers[0])), originOf(portOf(servers[1]))] as const;
const browser = await chromium.launch({ executablePath: chromePath(), args: [...CHROME_FLAGS] });
const pages = [await openPage(browser), await openPage(browser)] as const;
const judge = await openPage(browser);

let differing = 0;
const both = after.filter((id) => before.includes(id));
for (const id of both) {
  const widths = await differences({ pages, origins, judge }, id);
  if (widths.length > 0) console.log(`≠ ${id} at ${widths.map((width) => `${String(width)} px`).join(' and ')}`);
  differing += widths.length > 0 ? 1 : 0;
}
await browser.close();
for (const server of servers) server.close().closeAllConnections();
for (const id of before.filter((each) => !after.includes(each))) console.log(`− ${id}`);
for (const id of after.filter((each) => !before.includes(each))) console.log(`+ ${id}`);
console.log(`${String(both.length)} stories in both, ${String(differing)} of them look different.`);
process.exitCode = differing > 0 ? 1 : 0;
