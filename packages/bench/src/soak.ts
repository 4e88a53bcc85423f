/**
 * `npm run soak` checks what must not grow: ten simulated hours of polling with a ten-minute outage, two hundred
 * mounts, and the cost of the list with a hundred and with a hundred thousand messages. Needs `npm run build --
 * remote`. `leaks.spec.ts` of the federation suite tests the same mounts in every state.
 */
import { join } from 'node:path';

import type { Browser, CDPSession, Page } from 'playwright';

import { ROOT } from '../../tools/src/run.js';
import { coldPage, openBrowser } from './measure/browser.js';
import { playRounds } from './measure/rounds.js';
import { summary } from './measure/statistics.js';
import type { Prepared } from './page/types.js';
import { SHORT_LIST, withoutPeers } from './plays.js';
import { prepare } from './site/record.js';
import { openSite } from './site/site.js';

const MINUTE_MS = 60_000;
const HOURS = 10;
const POLL_MS = 30_000;
const OUTAGE = { from: 5 * 60, to: 5 * 60 + 10 } as const;
const PER_MINUTE = 6;
const MOUNTS = 200;
const ROUNDS = 5;
/** Allowed heap growth in bytes after ten hours or two hundred mounts, for code compiled meanwhile. */
const HEAP_BYTES = 500_000;
/** The allowed difference between the medians of the two mailboxes. */
const GROWTH = 1.15;

interface HeapState {
  readonly nodes: number;
  readonly listeners: number;
  readonly bytes: number;
}

const lines: string[] = [];

function report(promise: string, figure: string, holds: boolean): void {
  lines.push(`${holds ? '✓' : '✗'} ${promise.padEnd(64)} ${figure}`);
}

/** The page's resources after garbage collection. */
async function heldBy(session: CDPSession): Promise<HeapState> {
  for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { nodes, listeners: jsEventListeners, bytes: usedSize };
}

const difference = (before: HeapState, after: HeapState): string =>
  `nodes ${String(before.nodes)} → ${String(after.nodes)}, listeners ${String(before.listeners)} → ${String(after.listeners)}, ` +
  `heap ${(before.bytes / 1000).toFixed(0)} → ${(after.bytes / 1000).toFixed(0)} kB`;

const isFlat = (before: HeapState, after: HeapState): boolean =>
  after.nodes <= before.nodes && after.listeners <= before.listeners && after.bytes - before.bytes <= HEAP_BYTES;

/** The most calls in any minute of a period; instants in milliseconds. */
function mostPerMinute(calls: readonly number[], from: number, to: number): number {
  const inside = calls.filter((at) => at >= from && at < to);
  return Math.max(0, ...inside.map((at) => inside.filter((one) => one >= at && one < at + MINUTE_MS).length));
}

async function minutes(page: Page, count: number): Promise<void> {
  for (let minute = 0; minute < count; minute += 1) {
    await page.clock.runFor(MINUTE_MS);
    // Lets pending responses arrive between two minutes.
    await page.evaluate(() => new Promise((done) => void Promise.resolve().then(done)));
  }
}

async function tenHours(browser: Browser, url: string, prepared: Prepared): Promise<void> {
  const { page, close } = await coldPage(browser, url, { ...prepared, pollInterval: POLL_MS });
  const session = await page.context().newCDPSession(page);
  await page.evaluate(() => bench.load('ours-list'));
  await page.clock.install({ time: prepared.now });
  await page.evaluate(() => void bench.mount('first-10'));
  await minutes(page, 60);
  const before = await heldBy(session);
  await minutes(page, OUTAGE.from - 60);
  const turn = (off: boolean): Promise<number> =>
    page.evaluate((is) => {
      globalThis.outage = is;
      return Date.now();
    }, off);
  const from = await turn(true);
  await minutes(page, OUTAGE.to - OUTAGE.from);
  const to = await turn(false);
  await minutes(page, HOURS * 60 - OUTAGE.to);
  const after = await heldBy(session);
  const calls = await page.evaluate(() => globalThis.calls);
  await close();

  report(`${String(HOURS)} hours of polling leak nothing`, difference(before, after), isFlat(before, after));
  const [usual, without] = [mostPerMinute(calls, to + 10 * MINUTE_MS, Infinity), mostPerMinute(calls, from, to)];
  report(`at most ${String(PER_MINUTE)} requests a minute during an outage`, String(without), without <= PER_MINUTE);
  report('polling continues at the same rate afterward', `${String(usual)} a minute`, usual >= 1 && usual <= 4);
}

async function mounts(browser: Browser, url: string, prepared: Prepared): Promise<void> {
  const { page, close } = await coldPage(browser, url, prepared);
  const session = await page.context().newCDPSession(page);
  await page.evaluate(() => bench.load('ours-list'));
  const mount = (times: number): Promise<void> =>
    page.evaluate(async (count) => {
      const place = document.querySelector('#place');
      for (let time = 0; time < count; time += 1) {
        const ready = new Promise((done) => addEventListener('module-ready', done, { once: true }));
        void bench.mount('first-10');
        await ready;
        place?.replaceChildren();
      }
    }, times);
  await mount(20);
  const before = await heldBy(session);
  await mount(MOUNTS);
  const after = await heldBy(session);
  await close();
  report(`${String(MOUNTS)} mounts leak nothing`, difference(before, after), isFlat(before, after));
}

/** Median milliseconds of the first ten rows. */
async function listOf(browser: Browser, url: string, scenario: 'hundred-messages' | 'large-mailbox'): Promise<number> {
  const play = { ...withoutPeers(SHORT_LIST), scenario };
  const prepared = await prepare(browser, url, play);
  const series = await playRounds({ browser, url, prepared, play }, { plain: ROUNDS, traced: 0 });
  return summary(series.find(({ work, player }) => work === 'first-10' && player === 'ours')?.cpu ?? []).median;
}

const site = await openSite({ remote: join(ROOT, 'dist/remote'), peers: false });
const browser = await openBrowser();
try {
  const prepared = await prepare(browser, site.url, SHORT_LIST);
  await tenHours(browser, site.url, prepared);
  await mounts(browser, site.url, prepared);
  const [few, many] = [
    await listOf(browser, site.url, 'hundred-messages'),
    await listOf(browser, site.url, 'large-mailbox'),
  ];
  report('100,000 messages cost what 100 do', `${few.toFixed(1)} and ${many.toFixed(1)} ms`, many <= few * GROWTH);
} finally {
  await browser.close();
  site.close();
}
console.log(lines.join('\n'));
process.exitCode = lines.some((line) => line.startsWith('✗')) ? 1 : 0;
