/** `Portal-Strict-1` with enforced integrity: no violation in any state, and planted ones are detected. */
import type { Page } from '@playwright/test';

import { FALLBACK, recordsFound } from '../copy.js';
import { expect, noted, test } from './site.js';
import type { Site } from './site.js';
import { STATES, markupOf, sees } from './states.js';
import type { State } from './states.js';
import { row } from './table.js';
import { NOTHING, watch } from './watch.js';

const TABLE = 'Portal-Strict-1 with Integrity-Policy, the federated build';

async function openStrict(page: Page, site: Site, state: Omit<State, 'name' | 'reach'>): Promise<void> {
  await site.open(page, {
    tags: [state.tag],
    markup: markupOf(state),
    headers: site.strictHeaders(),
    integrity: true,
    ...state.page,
  });
}

for (const state of STATES) {
  test(`policy: ${state.tag}, ${state.name}: no violation`, async ({ page, site }) => {
    const violations = await watch(page);
    await openStrict(page, site, state);
    await state.reach(page, site);

    const found = await violations();
    const written = found.console.filter(
      (text) => !(state.failing && text.startsWith('Failed to load resource')) && !state.message?.test(text),
    );
    expect({ ...found, console: written }).toEqual(NOTHING);
    row(TABLE, {
      module: state.tag,
      state: state.name,
      violations: String(found.events.length),
      reports: String(found.reports.length),
      console: String(written.length),
      'eval, Function': String(found.evaluated),
    });
  });
}

test('policy: the notice instead of a module: no violation', async ({ page, site }) => {
  const violations = await watch(page);
  site.remote.fault = (_path, response) => {
    response.destroy();
    return true;
  };
  await openStrict(page, site, { tag: 'message-center' });
  await sees(FALLBACK.title)(page);

  const { events, reports, evaluated } = await violations();
  expect({ events, reports, evaluated }).toEqual({ events: [], reports: [], evaluated: 0 });
  row(TABLE, {
    module: 'loader',
    state: 'its notice',
    violations: '0',
    reports: '0',
    console: '-',
    'eval, Function': '0',
  });
});

test('policy: through the runtime of a host: no violation', async ({ page, site }) => {
  const violations = await watch(page);
  await openStrict(page, site, { tag: 'message-center', page: { host: 'runtime' } });
  await sees(recordsFound(13))(page);

  expect(await violations()).toEqual(NOTHING);
});

/** Each is blocked, and each detector is named. */
const PLANTED: readonly { readonly what: string; readonly directive: string; readonly act: () => void }[] = [
  {
    what: 'an inline style',
    directive: 'style-src-attr',
    act: () => document.querySelector('message-center')?.shadowRoot?.firstElementChild?.setAttribute('style', 'top: 0'),
  },
  {
    what: 'text as HTML',
    directive: 'require-trusted-types-for',
    act: () => {
      const inside = document.querySelector('message-center')?.shadowRoot?.firstElementChild;
      if (inside) inside.innerHTML = '<b>bold</b>';
    },
  },
  { what: 'a second Trusted Types policy', directive: 'trusted-types', act: () => void globalThis.planted() },
];

declare global {
  var planted: () => unknown;
}

for (const { what, directive, act } of PLANTED) {
  test(`policy: detects ${what}`, async ({ page, site }) => {
    const violations = await watch(page);
    await openStrict(page, site, { tag: 'message-center' });
    await sees(recordsFound(13))(page);
    await page.evaluate(() => {
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes: { createPolicy: (name: string, rules: object) => unknown };
      };
      globalThis.planted = () => trustedTypes.createPolicy('lit-html', {});
    });

    await page.evaluate(act).catch(() => undefined);

    await expect.poll(async () => (await violations()).events.join()).toContain(directive);
    const { reports, console } = await violations();
    expect(reports.length + console.length).toBeGreaterThan(0);
  });
}

test('policy: detects eval, also if it is blocked', async ({ page, site }) => {
  const violations = await watch(page);
  await site.open(page, {
    head: `<script nonce="{nonce}">addEventListener('load', () => {
      for (const run of [() => new Function('return 1'), () => eval('1'), () => (() => 0).constructor('return 1')])
        try { run(); } catch {}
    })</script>`,
    headers: site.strictHeaders(),
    integrity: true,
  });

  await expect.poll(async () => (await violations()).evaluated).toBe(3);
  expect((await violations()).events.length).toBe(3);
});

test('policy: blocks a script without a hash, and detects it', async ({ page, site }) => {
  const violations = await watch(page);
  await site.open(page, { tags: ['message-center'], headers: site.strictHeaders(), integrity: false });

  await expect.poll(async () => (await violations()).reports.join()).toContain('integrity');
});

test('policy: no shipped file evaluates text', ({ site }) => {
  const found = site.remote.scripts.filter((file) =>
    /\beval\s*\(|\bFunction\s*\(|\bnew Function\b|\.constructor\s*\(\s*[`"']/.test(site.remote.textOf(file)),
  );

  expect(site.remote.scripts.length).toBeGreaterThan(20);
  expect(found).toEqual([]);
});

test('policy (F16): a host with its own Lit needs only allow-duplicates', async ({ page, site }) => {
  const violations = await watch(page);
  const lits = () =>
    page.evaluate(() => (globalThis as unknown as { litHtmlVersions: readonly string[] }).litHtmlVersions.length);

  await openStrict(page, site, { tag: 'message-center' });
  await sees(recordsFound(13))(page);
  expect(await lits(), 'a host without Lit loads one copy').toBe(1);

  const headers = site.strictHeaders("lit-html 'allow-duplicates'");
  await openStrict(page, site, { tag: 'message-center', page: { host: 'with-lit', headers } });
  await sees(recordsFound(13))(page);
  expect(await lits()).toBe(2);
  expect(await violations()).toEqual(NOTHING);

  await openStrict(page, site, { tag: 'message-center', page: { host: 'with-lit' } });
  await sees(FALLBACK.title)(page);
  await expect(page.getByRole('heading', { name: 'Hospital' })).toBeVisible();
  expect((await noted(page)).reasons['message-center']).toBe('broken');
});
