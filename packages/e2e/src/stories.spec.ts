/**
 * Every story of the built Storybook: it draws, its play function holds, and axe finds nothing.
 *
 * A story says how it went in the event `storyFinished`; the accessibility addon adds its report there.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, test } from '@playwright/test';

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

test('there are stories (npm run build:storybook builds them)', () => {
  expect(stories.length).toBeGreaterThan(0);
});

for (const { id, title, name } of stories) {
  test(`story ${title}: ${name}`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.addInitScript(listenForTheEnd);
    await page.goto(`/iframe.html?id=${id}&viewMode=story`);

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
