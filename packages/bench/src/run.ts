/** One run: all measurements, in order. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

import type { Browser } from 'playwright';

import { portalHeaders, injectRemote } from '../../tools/src/portal-page.js';
import { ROOT } from '../../tools/src/run.js';
import { originOf, portOf, serve } from '../../tools/src/serve.js';
import { growth } from './growth.js';
import { openBrowser } from './measure/browser.js';
import { playKeys } from './measure/keys.js';
import { playRounds } from './measure/rounds.js';
import type { Series } from './measure/rounds.js';
import { openOnSlowLine, openPortal } from './measure/slow-line.js';
import { ANSWER, LIST, SHORT_LIST, WEEK, withoutPeers } from './plays.js';
import type { Play } from './plays.js';
import type { Figure, Result } from './result.js';
import { prepare } from './site/record.js';
import { openSite } from './site/site.js';
import type { Site } from './site/site.js';

export interface RunOptions {
  /** Without peers, boxes, and slow connections. */
  readonly short: boolean;
  /** Folder of a built federated remote. */
  readonly remote: string;
  readonly rounds: number;
  /** `list`, `short-list`, `week`, `keys`, `line`, `growth`, or `portal` alone. */
  readonly only: string | undefined;
}

const PLAYS: Readonly<Record<string, Play>> = { list: LIST, 'short-list': SHORT_LIST, week: WEEK };

/** For a connection: the processor adds no variation. */
const SLOW_ROUNDS = 5;

export async function measureAll(options: RunOptions): Promise<Result> {
  const { short, remote, rounds, only } = options;
  const wants = (part: string): boolean => (only === undefined ? !short || part in PLAYS : only === part);
  const site = await openSite({ remote, peers: !short && [...Object.keys(PLAYS), 'keys'].some(wants) });
  const browser = await openBrowser();
  const traced = short ? 1 : 2;
  try {
    const series: Series[] = [];
    for (const [part, whole] of Object.entries(PLAYS)) {
      if (!wants(part)) continue;
      const play = short ? withoutPeers(whole) : whole;
      series.push(...(await playRounds(await stageOf(browser, site, play), { plain: rounds, traced })));
      console.log(`${play.name}: ${String(rounds)} rounds`);
    }
    if (wants('keys'))
      series.push(...(await playKeys(await stageOf(browser, site, ANSWER), { plain: rounds, traced })));
    const figures = [
      ...(wants('line') ? await slowLine(browser, site) : []),
      ...(wants('growth') ? await growth({ browser, url: site.url, rounds }) : []),
      ...(wants('portal') ? await portal(browser, remote) : []),
    ];
    return { ...circumstances(browser), series, figures };
  } finally {
    await browser.close();
    site.close();
  }
}

const stageOf = async (browser: Browser, { url }: Site, play: Play) => ({
  browser,
  url,
  play,
  prepared: await prepare(browser, url, play),
});

function circumstances(browser: Browser): Omit<Result, 'series' | 'figures'> {
  // The last commit that changed more than the bench itself.
  const log = ['log', '-1', '--format=%h', '--', ':!packages/bench', ':!README.md', ':!package.json'];
  const commit = execFileSync('git', log, { cwd: ROOT, encoding: 'utf8' }).trim();
  const processor = cpus()[0]?.model.trim() ?? 'an unknown processor';
  return {
    date: new Date().toISOString().slice(0, 10),
    commit,
    machine: `${String(cpus().length)} × ${processor}, Chromium ${browser.version()}`,
  };
}

async function slowLine(browser: Browser, site: Site): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const { name, tag, play } of [
    { name: 'list', tag: 'message-center', play: SHORT_LIST },
    { name: 'week', tag: 'p2p-scheduler', play: WEEK },
  ]) {
    const prepared = await prepare(browser, site.url, play);
    const opened = [];
    for (let round = 0; round < SLOW_ROUNDS; round += 1)
      opened.push(await openOnSlowLine(browser, { url: site.url, prepared }, tag));
    figures.push(
      { name: `${name} on Slow 4G until ready`, unit: 'ms', values: opened.map(({ ready }) => ready) },
      { name: `${name}, requests`, unit: 'requests', values: opened.map(({ requests }) => requests) },
      { name: `${name}, requests in a row`, unit: 'requests', values: opened.map(({ inARow }) => inARow) },
    );
  }
  return figures;
}

/** Served as by `npm start`. */
async function portal(browser: Browser, remoteFolder: string): Promise<readonly Figure[]> {
  const root = join(ROOT, 'dist/portal');
  if (!existsSync(root)) throw new Error('No demo portal: npm run build -- portal.');
  const remoteServer = await serve({ root: remoteFolder, port: 0, cors: true, retryPrefix: true });
  const origins = { remote: originOf(portOf(remoteServer)), api: originOf(portOf(remoteServer)) };
  const server = await serve({
    root,
    port: 0,
    page: (html) => injectRemote(html, origins),
    pageHeaders: portalHeaders(origins),
  });
  try {
    const painted = [];
    for (let round = 0; round < SLOW_ROUNDS; round += 1)
      painted.push(await openPortal(browser, `${originOf(portOf(server))}/`));
    const name = (what: string): string => `demo portal on Slow 4G, ${what}`;
    return [
      { name: name('first paint'), unit: 'ms', values: painted.map(({ first }) => first) },
      { name: name('largest paint'), unit: 'ms', values: painted.map(({ largest }) => largest) },
      { name: name('layout shift'), unit: 'score', values: painted.map(({ shift }) => shift) },
    ];
  } finally {
    for (const one of [server, remoteServer]) one.close().closeAllConnections();
  }
}
