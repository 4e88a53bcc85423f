/**
 * `npm run pictures -- <commit>`: takes a screenshot of every story at a commit and now, at both widths, and lists the
 * stories that differ. Both screenshots of each are in `test-results/pictures`. For changes that must not be visible.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { pixelsOf } from './picture-files.js';
import { difference } from './pixels.js';
import { ROOT } from './run.js';
import { originOf, portOf, serve } from './serve.js';
import { storiesIn } from './story-index.js';
import { openStory } from './story-page.js';
import { openBrowser, openPage, pictureOf, settle } from './story-pictures.js';

// Outside node_modules, because files there aren't compiled like this repository's own code.
const WORK = join(tmpdir(), 'portal-pictures');
const OUT = join(ROOT, 'test-results/pictures');
const WIDTHS = [1280, 320] as const;
const HEIGHT = 900;
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

/** One screenshot per width. */
async function pictures(page: Page, origin: string, id: string): Promise<readonly Buffer[]> {
  await page.setViewportSize({ width: WIDTHS[0], height: HEIGHT });
  await openStory(page, origin, id);
  await settle(page);
  const taken: Buffer[] = [];
  for (const width of WIDTHS) {
    taken.push(await pictureOf(page, { width, height: HEIGHT }));
  }
  return taken;
}

interface Sides {
  readonly pages: readonly [Page, Page];
  readonly origins: readonly [string, string];
}

/** The widths at which a story differs every time. */
async function differences({ pages, origins }: Sides, id: string): Promise<readonly number[]> {
  let found: readonly number[] = WIDTHS;
  for (let time = 0; time < TRIES && found.length > 0; time += 1) {
    const [before = [], after = []] = await Promise.all(
      ([0, 1] as const).map((side) => pictures(pages[side], origins[side], id)),
    );
    const still: number[] = [];
    for (const width of found) {
      const [was, is] = [before, after].map((taken) => taken[WIDTHS.indexOf(width as (typeof WIDTHS)[number])]);
      if (!was || !is || was.equals(is)) continue;
      if (difference(await pixelsOf(was), await pixelsOf(is)).count === 0) continue;
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
const [before = [], after = []] = folders.map((folder) => storiesIn(folder).map(({ id }) => id));
const servers = [await serve({ root: folders[0], port: 0 }), await serve({ root: folders[1], port: 0 })] as const;
const origins = [originOf(portOf(servers[0])), originOf(portOf(servers[1]))] as const;
const browser = await openBrowser();
const view = { width: WIDTHS[0], height: HEIGHT };
const pages = [await openPage(browser, view), await openPage(browser, view)] as const;

let differing = 0;
const both = after.filter((id) => before.includes(id));
for (const id of both) {
  const widths = await differences({ pages, origins }, id);
  if (widths.length > 0) console.log(`≠ ${id} at ${widths.map((width) => `${String(width)} px`).join(' and ')}`);
  differing += widths.length > 0 ? 1 : 0;
}
await browser.close();
for (const server of servers) server.close().closeAllConnections();
for (const id of before.filter((each) => !after.includes(each))) console.log(`− ${id}`);
for (const id of after.filter((each) => !before.includes(each))) console.log(`+ ${id}`);
console.log(`${String(both.length)} stories in both, ${String(differing)} of them look different.`);
process.exitCode = differing > 0 ? 1 : 0;
