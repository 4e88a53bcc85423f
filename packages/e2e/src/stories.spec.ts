/**
 * Every story of the built Storybook: it draws, its play function holds, and axe finds nothing.
 *
 * A story says how it went in the event `storyFinished`; the accessibility addon adds its report there.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { test as base, expect } from '@playwright/test';
import type { BrowserContext } from '@playwright/test';

const INDEX = fileURLToPath(new URL('../../../storybook-static/index.json', import.meta.url));

interface Entry {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly name: string;
}

interface Finished {
  readonly storyId: string;
  readonly status: string;
  readonly reporters: readonly { readonly type: string; readonly status: string; readonly result?: AxeResult }[];
}

interface AxeResult {
  readonly violations?: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

const entries: readonly Entry[] = existsSync(INDEX)
  ? Object.values((JSON.parse(readFileSync(INDEX, 'utf8')) as { entries: Record<string, Entry> }).entries)
  : [];
const stories = entries.filter(({ type }) => type === 'story');

/** Storybook itself is read and compiled once by each worker, and not once by each story: nothing of a story is stored. */
const test = base.extend<object, { readonly storybook: BrowserContext }>({
  storybook: [
    async ({ browser }, use) => {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        timezoneId: 'America/Denver',
        locale: 'en-US',
      });
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ storybook }, use) => {
    const page = await storybook.newPage();
    await use(page);
    await page.close();
  },
});

test('there are stories (npm run build:storybook builds them)', () => {
  expect(stories.length).toBeGreaterThan(0);
});

for (const { id, title, name } of stories) {
  test(`story ${title}: ${name}`, async ({ page, baseURL }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.addInitScript(listenForTheEnd);
    await page.goto(`${baseURL ?? ''}/iframe.html?id=${id}&viewMode=story`);

    const end = await page.waitForFunction(() => (window as unknown as { finished?: Finished }).finished);
    const { status, reporters } = (await end.jsonValue()) ?? { status: 'none', reporters: [] };
    const violations = reporters
      .flatMap(({ result }) => result?.violations ?? [])
      .map(({ id: rule, nodes }) => `${rule}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);

    expect(errors).toEqual([]);
    expect(violations).toEqual([]);
    expect(status).toBe('success');
    expect(reporters.map(({ type }) => type)).toContain('a11y');
  });
}

/** Runs in the page, before Storybook: keeps what the first story says at its end. */
function listenForTheEnd(): void {
  interface Channel {
    on(type: string, listener: (finished: unknown) => void): void;
  }
  const page = window as unknown as { finished?: unknown };
  let channel: Channel | undefined;
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    get: () => channel,
    set: (given: Channel) => {
      channel = given;
      given.on('storyFinished', (finished) => (page.finished ??= finished));
    },
  });
}
