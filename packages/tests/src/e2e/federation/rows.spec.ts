/** Other faults between a host and a remote: rows F11 to F25 of the fault list. */
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

import { respondWith } from '@portal/mock-server';
import type { Page } from '@playwright/test';

import { FAILED, FALLBACK, copyOf, partOf, provided, recordsFound } from '../copy.js';
import { CLARIFICATION } from '../portal.js';
import type { PortalHost } from './pages/start.js';
import { HOST_FILES } from './paths.js';
import { TAGS, expect, noted, test } from './site.js';
import { FORM, REQUEST, sees } from './states.js';
import { row } from './table.js';

const TABLE = 'Other faults between a host and a remote';

const passed = (fault: string, what: string, seen: string): void => row(TABLE, { fault, what, result: seen });

const notice = (page: Page) => page.getByRole('alert').filter({ hasText: FALLBACK.title });
const LIST = recordsFound(13);
const CENTER = { tags: ['message-center'], markup: '<message-center></message-center>' };

/** All console messages except the browser's notes about failed requests, and all uncaught errors. */
function problemsOf(page: Page): readonly string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (!message.text().startsWith('Failed to load resource')) problems.push(message.text());
  });
  page.on('pageerror', ({ message }) => problems.push(message));
  return problems;
}

test('F11: a late remote still loads, defined and rendered once', async ({ page, site }) => {
  const problems = problemsOf(page);
  const late: (() => void)[] = [];
  const { remote } = site;
  remote.fault = (path, response) => {
    if (path !== 'remoteEntry.js' || late.length > 5) return false;
    late.push(() => response.setHeader('content-type', 'text/javascript').end(remote.textOf(path)));
    return true;
  };
  await page.addInitScript(() => {
    const original = customElements.define.bind(customElements);
    const counts: Record<string, number> = {};
    Object.assign(globalThis, { defined: counts });
    customElements.define = (name, ...rest) => {
      counts[name] = (counts[name] ?? 0) + 1;
      original(name, ...rest);
    };
  });
  await site.open(page, { ...CENTER, options: { timeout: 600 } });
  const still = page.getByRole('alert').filter({ hasText: FALLBACK.slow });
  await still.getByRole('button', { name: FALLBACK.again }).click();
  await expect.poll(() => late.length, 'hanging attempts').toBe(2);

  remote.fault = undefined;
  for (const answer of late) answer();

  await sees(LIST)(page);
  await expect(still).toHaveCount(0);
  const lits = () =>
    page.evaluate(() => (globalThis as unknown as { litHtmlVersions: readonly string[] }).litHtmlVersions.length);
  expect(await lits(), 'copies that ran').toBe(1);
  const counts = await page.evaluate(() => (globalThis as unknown as { defined: Record<string, number> }).defined);
  expect(Object.values(counts).filter((count) => count !== 1)).toEqual([]);
  expect(problems).toEqual([]);
  passed('F11', 'a late response to both attempts', 'the notice, then the module, once');
});

const BROKEN = [
  {
    fault: 'F12',
    what: 'a file that throws on load',
    change: (path: string, text: string) =>
      /\/message-center-(?!words)/.test(path) ? `throw new Error('no');${text}` : text,
    reason: 'broken',
  },
  {
    fault: 'F13',
    what: 'a module with another name on the remote',
    change: (_path: string, text: string) => text.replace('"./message-center"', '"./message-centre"'),
    reason: 'no-such-module',
  },
];

for (const { fault, what, change, reason } of BROKEN) {
  test(`${fault}: ${what} is reported, and recovers on one click`, async ({ page, site }) => {
    site.remote.change = change;
    await site.open(page, CENTER);
    await expect(notice(page)).toContainText('(800) 252-2021');
    expect((await noted(page)).reasons['message-center']).toBe(reason);

    site.remote.change = undefined;
    await page.getByRole('button', { name: FALLBACK.again }).click();

    await sees(LIST)(page);
    passed(fault, what, `the notice (${reason}), recovered on one click`);
  });
}

test('F15: a tag defined by the page stays, with a report', async ({ page, site }) => {
  const problems = problemsOf(page);
  await site.open(page, {
    tags: ['message-badge'],
    markup: '<message-badge></message-badge>',
    head: `<script>customElements.define('message-badge', class extends HTMLElement {
      connectedCallback() { this.textContent = 'A badge of the hospital'; }
    })</script>`,
  });

  await sees('A badge of the hospital')(page);
  const { results, reports } = await page.evaluate(() => {
    const host = (globalThis as unknown as { portalHost: PortalHost }).portalHost;
    return { results: JSON.stringify(host.results), reports: host.reports };
  });
  expect(results).toContain('"skew":"foreign"');
  expect(reports).toEqual([{ kind: 'version-skew', where: 'message-badge', code: 'foreign' }]);
  expect(problems).toEqual([]);
  passed('F15', 'a tag of the host', "the host's own element; the host is notified");
});

test("F17: a host's zod messages don't reach a module", async ({ page, site }) => {
  const problems = problemsOf(page);
  const lift = site.plan.add('*', [
    respondWith({ headers: { 'content-type': 'application/json' }, body: '{"items":"many","total":"thirteen"}' }),
  ]);
  await site.open(page, { ...CENTER, host: 'with-zod' });
  await sees(copyOf('failure.contract'))(page);
  await expect(page.getByText('Words of the hospital')).toHaveCount(0);

  lift();
  await page.getByRole('button', { name: copyOf('failure.again') }).click();

  await sees(LIST)(page);
  expect(problems).toEqual([]);
  passed('F17', "a host's zod configuration", "the module's own messages");
});

test('F18: hostile styles, right to left, large font: visible focus, no overflow', async ({ page, site }) => {
  site.css = `* { outline: 0 !important; margin: 0; padding: 0; border: 0; }
    :focus { outline: none !important; } html { font-size: 200%; } button, input { all: unset; }`;
  await page.setViewportSize({ width: 320, height: 800 });
  await site.open(page, {
    tags: ['info-request-form'],
    markup: `<info-request-form ${FORM} dir="rtl"></info-request-form>`,
    head: '<link rel="stylesheet" href="/page.css">',
  });
  const answer = page.getByRole('textbox', { name: /details of any completed physical therapy/ });
  await answer.fill('Six weeks.');
  await answer.press('Tab');

  const seen = await page.evaluate(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    const { outlineStyle, outlineWidth } = focused ? getComputedStyle(focused) : { outlineStyle: '', outlineWidth: '' };
    const root = document.documentElement;
    return { outline: `${outlineStyle} ${outlineWidth}`, sideways: root.scrollWidth - root.clientWidth };
  });
  expect(seen.outline).toBe('solid 2px');
  // Right-to-left layout rounds by up to one pixel.
  expect(seen.sideways).toBeLessThanOrEqual(1);
  passed('F18', 'hostile styles, dir=rtl, 200 % at 320 px', 'a focus ring of 2 px, nothing sideways');
});

/** Patches as made by monitoring, old libraries, and frameworks. */
const PATCHES = `
  const send = globalThis.fetch;
  globalThis.fetch = function (input, init) {
    return Promise.resolve(send.call(this, input, init)).then((answer) => new Proxy(answer, {
      get: (target, name) => { const value = target[name]; return typeof value === 'function' ? value.bind(target) : value; },
    }));
  };
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (...given) { this.__asked = given; return open.apply(this, given); };
  const Own = Promise;
  globalThis.Promise = class ZonePromise extends Own {};
  const Clock = Date;
  globalThis.Date = class extends Clock { constructor(...given) { super(...(given.length ? given : [Clock.now()])); } };
  const later = globalThis.setTimeout;
  globalThis.setTimeout = (run, ms, ...given) => later(() => run(...given), ms);
  Array.prototype.remove = function (item) { return this.filter((each) => each !== item); };
  Array.prototype.last = function () { return this[this.length - 1]; };
  Array.prototype.toJSON = undefined;
  String.prototype.strip = function () { return this.trim(); };
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (...given) { return listen.apply(this, given); };
`;

test('F19: a module works with globals that the host patched', async ({ page, site }) => {
  const problems = problemsOf(page);
  await site.open(page, {
    tags: ['message-center', 'p2p-scheduler'],
    markup: `<message-center ${FORM}></message-center><p2p-scheduler ${REQUEST}></p2p-scheduler>`,
    head: `<script>${PATCHES}</script>`,
  });

  await sees(provided(0, 3))(page);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF') });
  await sees(copyOf('info-request-form.status.checking'))(page);
  await page
    .getByRole('button', { name: /^\w+, June \d+, .*[AP]M/ })
    .first()
    .click();
  await sees(partOf('p2p-slot-picker.held'))(page);
  expect(problems).toEqual([]);
  passed('F19', 'fetch, XMLHttpRequest, Promise, Date, timers, prototypes patched', 'everything works');
});

test('F20: every module names a missing or unusable setting', async ({ page, site }) => {
  const faults = [
    { settings: { baseUrl: '' }, code: 'base-url-missing' },
    { settings: { baseUrl: 'http://' }, code: 'base-url-unusable' },
    { settings: { timeZone: 'Mars/Olympus' }, code: 'time-zone-unknown' },
  ];
  for (const { settings, code } of faults) {
    await site.open(page, {
      tags: TAGS,
      markup: TAGS.map((tag) => `<${tag} order-id="1" message-id="1"></${tag}>`).join(''),
      settings,
      head: `<script>globalThis.failed = []; addEventListener('module-failed', ({ target, detail }) =>
        failed.push(target.localName + ' ' + detail.code))</script>`,
    });
    const failed = () => page.evaluate(() => (globalThis as unknown as { failed: string[] }).failed.sort());
    await expect.poll(failed).toEqual(TAGS.map((tag) => `${tag} ${code}`).sort());
    for (const tag of TAGS)
      await expect(page.locator(tag)).toContainText(
        tag === 'message-badge' ? copyOf('message-badge.label') : copyOf(`module.${code}`),
      );
  }
  passed('F20', 'no URL, an unusable one, an unknown zone', 'every module names the setting');
});

const PLACES = {
  'a frame': { path: '/frame' },
  "a host's shadow root": {
    markup: `<hospital-panel></hospital-panel>`,
    head: `<script>customElements.define('hospital-panel', class extends HTMLElement {
      connectedCallback() { this.attachShadow({ mode: 'open' }).append(document.createElement('message-center')); }
    })</script>`,
  },
  'a hidden page': {
    head: `<script>Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
      Object.defineProperty(document, 'hidden', { get: () => true }); globalThis.requestAnimationFrame = () => 0;</script>`,
  },
} as const;

for (const [where, shown] of Object.entries(PLACES)) {
  test(`F21: a module renders in ${where}`, async ({ page, site }) => {
    const problems = problemsOf(page);
    await site.open(page, { ...CENTER, ...shown });
    const place = 'path' in shown ? page.frameLocator('iframe') : page;

    await expect(place.getByText(LIST)).toBeVisible();
    await place.getByRole('row').filter({ hasText: '136930695' }).getByText('Clarification is Needed').click();
    await expect(place.getByText(provided(0, 3)).last()).toBeVisible();
    expect(problems).toEqual([]);
    passed('F21', where, 'the module');
  });
}

test('F22: a page with an outdated entry loads the new one automatically', async ({ page, site }) => {
  // The browser still has the old entry, whose files are gone; a retry uses a new URL.
  site.remote.change = (path, text, attempt) =>
    path === 'remoteEntry.js' && attempt === 0 ? text.replaceAll(/-[\w-]{8}\.js/g, '-gone0000.js') : text;
  await site.open(page, CENTER);

  await sees(LIST)(page);
  await expect(notice(page)).toHaveCount(0);
  passed('F22', 'an old entry whose files are gone', 'the module, on the second attempt');
});

test('F22: a missing later part shows an error, and recovers', async ({ page, site }) => {
  site.remote.fault = (path, response) => {
    if (!path.includes('/message-detail-')) return false;
    response.writeHead(404).end();
    return true;
  };
  await site.open(page, { ...CENTER, markup: `<message-center ${FORM}></message-center>` });
  const failure = page.getByRole('alert').filter({ hasText: FAILED });
  await expect(failure).toContainText('(800) 252-2021');

  // A missing part is not requested again and again.
  await page.waitForLoadState('networkidle');
  const requested = site.remote.requested.filter((path) => path.includes('/message-detail-'));
  expect(requested.length).toBeLessThanOrEqual(2);

  site.remote.fault = undefined;
  await failure.getByRole('button', { name: copyOf('failure.again') }).click();

  await sees(provided(0, 3))(page);
  passed('F22', 'a missing later part', 'the error, the phone number, recovered on one click');
});

test('F22: a part inside a retried part loads too', async ({ page, site }) => {
  site.remote.fault = (path, response) => {
    if (!path.includes('/message-detail-')) return false;
    response.writeHead(404).end();
    return true;
  };
  await site.open(page, { ...CENTER, markup: `<message-center ${FORM}></message-center>` });
  const failure = page.getByRole('alert').filter({ hasText: FAILED });
  await expect(failure).toBeVisible();
  site.remote.fault = undefined;
  await failure.getByRole('button', { name: copyOf('failure.again') }).click();
  await sees(provided(0, 3))(page);

  await page.getByRole('button', { name: copyOf('message-center.print') }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  passed('F22', 'a part of a retried part', 'the record of the message, without a reload');
});

test('F24: properties set before the class is defined apply', async ({ page, site }) => {
  const problems = problemsOf(page);
  await site.open(page, { markup: '<message-center></message-center>', tags: [] });
  await page.evaluate((messageId) => {
    const { given, load } = (globalThis as unknown as { portalHost: PortalHost }).portalHost;
    const settings = {
      baseUrl: `${given.api}/api/v1`,
      now: () => new Date(given.now),
      payer: { name: 'Early', shortName: 'Early' },
    };
    Object.assign(document.querySelector('message-center') ?? {}, { messageId, settings, headingLevel: 3 });
    void load('message-center');
  }, CLARIFICATION);

  await expect(page.getByRole('heading', { level: 3, name: /Clarification is Needed/ })).toBeVisible();
  expect(problems).toEqual([]);
  passed('F24', 'properties set before the class is defined', 'the module, as configured');
});

test('F25: the loader can be imported without a browser', async () => {
  const host = (await import(pathToFileURL(join(HOST_FILES, 'server.js')).href)) as Record<string, unknown>;

  expect(Object.keys(host).sort()).toEqual(['VERSION', 'loadPortalModule']);
  passed('F25', 'a host with server rendering', 'nothing: importing the loader needs no browser');
});
