/** Opens stories of a built Storybook in a browser, for pictures. */
import type { BrowserContext, Page } from '@playwright/test';

const WAIT_MS = 60_000;

interface Channel {
  on(type: string, listener: () => void): void;
  emit(type: string, detail: object): void;
}

interface StoryWindow {
  isOver?: boolean;
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
  // A play function finds elements by their English words, so it ends with an error in other languages.
  const ENDS = ['storyFinished', 'storyErrored', 'storyMissing', 'storyThrewException', 'playFunctionThrewException'];
  let channel: Channel | undefined;
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    get: () => channel,
    set: (given: Channel) => {
      channel = given;
      for (const end of ENDS) given.on(end, () => ((window as StoryWindow).isOver = true));
    },
  });
}

/** Opens a story with the toolbar's choices, and waits until it renders and its play function ends. */
export async function openStory(
  page: Page,
  origin: string,
  id: string,
  globals: Readonly<Record<string, string>> = {},
): Promise<void> {
  const choices = Object.entries(globals).map(([name, value]) => `${name}:${value}`);
  await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story&globals=${choices.join(';')}`);
  await page.waitForFunction(() => (window as StoryWindow).isOver, undefined, { timeout: WAIT_MS });
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
