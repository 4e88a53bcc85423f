/** Opens stories of a built Storybook in a browser, for pictures. */
import type { BrowserContext, Page } from '@playwright/test';

const WAIT_MS = 60_000;

interface Channel {
  on(type: string, listener: (detail: unknown) => void): void;
  emit(type: string, detail: object): void;
}

interface StoryWindow {
  isOver?: boolean;
  /** Why the story or its play function failed. */
  failure?: string;
  __STORYBOOK_ADDONS_CHANNEL__?: Channel;
}

/** Makes the pages of a context report the end of their first story. Call it before opening one. */
export async function listenToStory(context: BrowserContext): Promise<void> {
  // The compiler adds a helper for function names, which the page doesn't have.
  await context.addInitScript('globalThis.__name = (named) => named');
  await context.addInitScript(noteTheEnd);
}

/** Runs in the page before Storybook. */
function noteTheEnd(): void {
  const FAILURES = [
    'storyErrored',
    'storyMissing',
    'storyThrewException',
    'playFunctionThrewException',
    'unhandledErrorsWhilePlaying',
  ];
  const page = window as StoryWindow;
  const note = (failure: string): void => {
    page.failure ??= failure;
    page.isOver = true;
  };
  let channel: Channel | undefined;
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    get: () => channel,
    set: (given: Channel) => {
      channel = given;
      given.on('storyFinished', () => (page.isOver = true));
      for (const type of FAILURES) given.on(type, (detail) => note(`${type}: ${JSON.stringify(detail)}`));
    },
  });
}

/**
 * Opens a story with the toolbar's choices, and waits until it renders and its play function ends. Returns the reason if
 * that failed: a play function finds elements by their English words, so it ends with an error in other languages.
 */
export async function openStory(
  page: Page,
  origin: string,
  id: string,
  globals: Readonly<Record<string, string>> = {},
): Promise<string | undefined> {
  const choices = Object.entries({ ...globals, 'a11y.manual': '!true' }).map(([name, value]) => `${name}:${value}`);
  await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story&globals=${choices.join(';')}`);
  await page.waitForFunction(() => (window as StoryWindow).isOver, undefined, { timeout: WAIT_MS });
  return page.evaluate(() => (window as StoryWindow).failure);
}

/** Changes the toolbar's choices in the open story. Those of style alone keep its state. */
export async function setGlobals(page: Page, globals: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((given) => {
    (window as StoryWindow).__STORYBOOK_ADDONS_CHANNEL__?.emit('updateGlobals', { globals: given });
  }, globals);
  if (globals['theme'] !== undefined) {
    await page.waitForFunction(
      (theme) => getComputedStyle(document.documentElement).colorScheme === theme,
      globals['theme'],
      { timeout: WAIT_MS },
    );
  }
  await nextFrame(page);
}

/** Waits until a change of size or style is painted. */
export const nextFrame = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
