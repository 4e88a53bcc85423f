/** Hosts and remotes of different versions: all nine pairs, and two remotes on one page. */
import type { Page } from '@playwright/test';

import { copyOf, recordsFound } from '../copy.js';
import type { PortalHost } from './pages/start.js';
import { RemoteServer } from './remote-server.js';
import { expect, test } from './site.js';
import { REQUEST, sees } from './states.js';
import { row } from './table.js';

const TABLE = 'Host and remote one minor version apart';
const OWN = /([`"'])0\.1\.0\1/g;
const VERSIONS = ['0.0.3', '0.1.0', '0.2.1'] as const;

const NAMED: Readonly<Record<string, string>> = {
  same: 'works',
  older: 'works; the host is notified once',
  newer: 'works; the host is notified once',
};

const as = (version: string) => (text: string) => text.replace(OWN, `$1${version}$1`);

const reported = (page: Page) =>
  page.evaluate(() => {
    const { results, reports } = (globalThis as unknown as { portalHost: PortalHost }).portalHost;
    const skews = Object.values(results).map((result) => ('skew' in result ? result.skew : result.reason));
    const versions = Object.values(results).map((result) => ('version' in result ? result.version : undefined));
    return { skews, versions, reports: [...reports] };
  });

for (const host of VERSIONS) {
  for (const remote of VERSIONS) {
    test(`skew: a ${host} host works with a ${remote} remote, reporting differences once (F14)`, async ({
      page,
      site,
    }) => {
      const problems: string[] = [];
      page.on('console', (message) => {
        if (message.type() !== 'log') problems.push(message.text());
      });
      page.on('pageerror', ({ message }) => problems.push(message));
      site.changeHost = as(host);
      site.remote.change = (_path, text) => as(remote)(text);
      await site.open(page, {
        tags: ['message-center', 'p2p-scheduler'],
        // Attributes of a future or past version, which the module ignores.
        markup: `<message-center density="compact" page-length="5"></message-center><p2p-scheduler ${REQUEST}></p2p-scheduler>`,
        settings: Object.fromEntries([['density', 'compact']]),
        head: `<script>addEventListener('module-ready', ({ target }) => (globalThis.ready ??= []).push(target.localName))</script>`,
      });
      await sees(recordsFound(13))(page);
      await sees(copyOf('p2p-slot-picker.schedule'))(page);

      const [major, minor] = [host, remote].map((version) => Number(version.split('.')[1]));
      const skew = minor === major ? 'same' : Number(minor) > Number(major) ? 'newer' : 'older';
      const { skews, versions, reports } = await reported(page);
      expect(skews).toEqual([skew, skew]);
      expect(versions).toEqual([remote, remote]);
      expect(reports.map(({ kind, code }) => `${kind} ${code}`)).toEqual(
        skew === 'same' ? [] : [`version-skew ${skew}`],
      );
      const ready = await page.evaluate(() => (globalThis as unknown as { ready: readonly string[] }).ready);
      expect([...ready].sort()).toEqual(['message-center', 'p2p-scheduler']);
      expect(problems).toEqual([]);
      row(TABLE, { host, remote, 'remote is': skew, behaviour: NAMED[skew] ?? '', reports: String(reports.length) });
    });
  }
}

test('skew: two versions on one page both render; the second reports once', async ({ page, site }) => {
  const other = new RemoteServer();
  await other.open();
  other.change = (_path, text) => as('0.2.1')(text);
  const consoleLines: string[] = [];
  page.on('console', (message) => consoleLines.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', ({ message }) => consoleLines.push(message));
  await site.open(page, {
    tags: ['message-center'],
    markup: `<message-center></message-center><p2p-scheduler ${REQUEST}></p2p-scheduler>`,
  });
  await sees(recordsFound(13))(page);

  await page.evaluate(async (remote) => {
    const { load } = (globalThis as unknown as { portalHost: PortalHost }).portalHost;
    await load('p2p-scheduler', { remote });
    await load('message-center', { remote });
  }, other.entry);
  await sees(copyOf('p2p-slot-picker.schedule'))(page);

  const { versions } = await reported(page);
  expect(versions).toEqual(['0.1.0', '0.2.1']);
  expect(consoleLines).toHaveLength(1);
  expect(consoleLines[0]).toMatch(/^warning: <[\w-]+> 0\.2\.1: the page has 0\.1\.0\.$/);
  row(TABLE, {
    host: '0.1.0',
    remote: '0.1.0 + 0.2.1',
    'remote is': 'both',
    behaviour: 'the first stays; the second reports once',
    reports: '1',
  });
  other.close();
});

test('skew: two copies of one version report nothing', async ({ page, site }) => {
  const other = new RemoteServer();
  await other.open();
  const consoleLines: string[] = [];
  page.on('console', (message) => consoleLines.push(message.text()));
  await site.open(page, {
    tags: ['message-center'],
    markup: `<message-center></message-center><p2p-scheduler ${REQUEST}></p2p-scheduler>`,
  });
  await sees(recordsFound(13))(page);
  await page.evaluate(
    (remote) => (globalThis as unknown as { portalHost: PortalHost }).portalHost.load('p2p-scheduler', { remote }),
    other.entry,
  );
  await sees(copyOf('p2p-slot-picker.schedule'))(page);

  expect(consoleLines).toEqual([]);
  other.close();
});
