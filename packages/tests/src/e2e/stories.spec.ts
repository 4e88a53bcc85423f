/**
 * Every story of the built Storybook renders, its play function passes, and axe finds nothing.
 *
 * A story reports its end with the event `storyFinished`, to which the accessibility addon adds its report. Errors of
 * its play function have separate events, and `storyFinished` still reports success.
 */
import { join } from 'node:path';

import { test as base, expect } from '@playwright/test';
import type { Page } from '@playwright/test';

import { ROOT } from '../../../tools/src/run.js';
import { storiesIn } from '../../../tools/src/story-index.js';

interface Finished {
  readonly storyId: string;
  readonly status: string;
  readonly reporters: readonly { readonly type: string; readonly status: string; readonly result?: AxeResult }[];
}

interface AxeResult {
  readonly violations?: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

const stories = storiesIn(join(ROOT, 'storybook-static'));

/** One tab per worker opens the stories one after the other: Storybook loads and compiles once, and caches no story. */
const test = base.extend<object, { readonly tab: Page }>({
  tab: [
    async ({ browser }, use) => {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        timezoneId: 'America/Denver',
        locale: 'en-US',
      });
      const tab = await context.newPage();
      await tab.addInitScript(listenForTheEnd);
      await use(tab);
      await context.close();
    },
    { scope: 'worker' },
  ],
});

test('there are stories (npm run build:storybook builds them)', () => {
  expect(stories.length).toBeGreaterThan(0);
});

for (const { id, title, name } of stories) {
  test(`story ${title}: ${name}`, async ({ tab, baseURL }) => {
    const errors: string[] = [];
    const note = (error: Error): void => void errors.push(error.message);
    tab.on('pageerror', note);
    await tab.goto(`${baseURL ?? ''}/iframe.html?id=${id}&viewMode=story`);

    const end = await tab.waitForFunction(() => (window as unknown as { finished?: Finished }).finished);
    const { status, reporters } = (await end.jsonValue()) ?? { status: 'none', reporters: [] };
    errors.push(...(await tab.evaluate(() => (window as unknown as { thrown: string[] }).thrown)));
    tab.off('pageerror', note);
    const violations = reporters
      .flatMap(({ result }) => result?.violations ?? [])
      .map(({ id: rule, nodes }) => `${rule}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);

    expect(errors).toEqual([]);
    expect(violations).toEqual([]);
    expect(status).toBe('success');
    expect(reporters.map(({ type }) => type)).toContain('a11y');
  });
}

/** Runs in the page, before Storybook: records the end of the first story, and errors on the way. */
function listenForTheEnd(): void {
  interface Channel {
    on(type: string, listener: (finished: unknown) => void): void;
  }
  const FAULTS = [
    'playFunctionThrewException',
    'storyErrored',
    'storyMissing',
    'storyThrewException',
    'unhandledErrorsWhilePlaying',
  ];
  const page = window as unknown as { finished?: unknown; thrown: string[] };
  page.thrown = [];
  let channel: Channel | undefined;
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    get: () => channel,
    set: (given: Channel) => {
      channel = given;
      for (const fault of FAULTS) given.on(fault, (detail) => page.thrown.push(`${fault}: ${JSON.stringify(detail)}`));
      given.on('storyFinished', (finished) => (page.finished ??= finished));
    },
  });
}
