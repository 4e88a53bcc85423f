/** A screen of the demo portal and its measurements, for `npm run layout`. */
import type { Locator, Page } from '@playwright/test';

export interface Figure {
  readonly name: string;
  /** The largest value that passes. */
  readonly limit: number;
  readonly read: (page: Page) => Promise<number>;
}

export interface Screen {
  readonly name: string;
  readonly width: number;
  /** `all`: as high as the page is once loaded, because a shift outside of the viewport doesn't count. */
  readonly height: number | 'all';
  /** Follows the portal's origin, such as `#/messages/m-1`. `query` adds to the search parameters. */
  readonly hash: string;
  readonly query?: string;
  /** The visitor's language, which the demo portal speaks; English by default. */
  readonly language?: 'es';
  /** Resolves when the screen shows its result. */
  readonly open: (page: Page) => Promise<void>;
  /** The same screen with a fast backend, for the height of its page; `open` by default. */
  readonly preview?: (page: Page) => Promise<void>;
  readonly figures: readonly Figure[];
}

/** The screen's clock: two days before the first due date of the demo data. */
export const LAYOUT_NOW = '2026-06-16T14:00:00Z';

async function boxOf(locator: Locator) {
  const box = await locator.first().boundingBox();
  if (!box) throw new Error(`Not on the page: ${String(locator)}`);
  return box;
}

/** Distance from the top of the page to the top of an element. */
export const topOf = async (locator: Locator): Promise<number> =>
  (await boxOf(locator)).y + (await locator.page().evaluate(() => scrollY));

export const bottomOf = async (locator: Locator): Promise<number> => {
  const { y, height } = await boxOf(locator);
  return y + height;
};

export const heightOf = async (locator: Locator): Promise<number> => (await boxOf(locator)).height;

/** Into how many rows these elements of one bar wrap. */
export const rowsOf = (locator: Locator): Promise<number> =>
  locator.evaluateAll((elements) => {
    const boxes = elements.map((element) => element.getBoundingClientRect()).filter(({ width }) => width > 0);
    const rows = boxes.filter(
      ({ top }, at) => !boxes.slice(0, at).some(({ bottom, top: above }) => top < bottom && above <= top + 24),
    );
    return rows.length;
  });

export const pageHeight = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);

/** How many visible elements match, in shadow roots too. */
export async function visible(locator: Locator): Promise<number> {
  const all = await locator.all();
  const seen = await Promise.all(all.map((one) => one.isVisible()));
  return seen.filter(Boolean).length;
}

interface LayoutShift {
  readonly value: number;
  /** Whether the user caused it: CLS leaves it out. */
  readonly hadRecentInput: boolean;
}

/** The layout of the page over time. */
interface Watched {
  shifts: number;
  /** Each height of the module, in order, with the tags in it. */
  heights: { readonly height: number; readonly tags: readonly string[] }[];
}

const MODULES = 'message-center, p2p-scheduler, p2p-manage';

/** Runs in the page before its scripts: adds up layout shifts, and notes each height of the module. */
function watchLayout(modules: string): void {
  const page = window as unknown as Watched;
  page.shifts = 0;
  page.heights = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as readonly LayoutShift[])
      page.shifts += entry.hadRecentInput ? 0 : entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  const inside = (root: ParentNode): string[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [
      ...(one.localName.includes('-') ? [one.localName] : []),
      ...(one.shadowRoot ? inside(one.shadowRoot) : []),
    ]);
  const note = (): void => {
    const module = document.querySelector<HTMLElement>(modules);
    const height = module?.offsetHeight ?? 0;
    const tags = module?.shadowRoot && page.heights.at(-1)?.height !== height ? inside(module.shadowRoot) : [];
    if (tags.length > 0) page.heights.push({ height, tags });
    requestAnimationFrame(note);
  };
  note();
}

export async function watch(page: Page): Promise<void> {
  await page.addInitScript(watchLayout, MODULES);
}

/** Starts over, before the user opens something. */
export const watchAgain = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.assign(window, { shifts: 0, heights: [] });
  });

/** A slow screen finishes loading within this time. */
const SETTLE_MS = 6_000;

export const settle = (page: Page): Promise<void> => page.waitForTimeout(SETTLE_MS);

const watched = (page: Page): Promise<Watched> =>
  page.evaluate(() => {
    const { shifts, heights } = window as unknown as Watched;
    return { shifts, heights };
  });

/** The sum of all layout shifts so far (CLS without session windows, so it is never smaller). */
const stable: Figure = { name: 'layout shift', limit: 0.01, read: async (page) => (await watched(page)).shifts };

/** How far the module's height is ever from its last one: a skeleton has the height of its result. */
const steady = (from = ''): Figure => ({
  name: 'module higher or lower meanwhile (%)',
  limit: 10,
  read: async (page) => {
    const { heights } = await watched(page);
    const last = heights.at(-1)?.height ?? 0;
    const later = heights.filter(({ tags }) => from === '' || tags.includes(from)).map(({ height }) => height);
    return Math.round((Math.max(...[...later, last].map((height) => Math.abs(height - last))) / last) * 100);
  },
});

interface SlowScreen extends Pick<Screen, 'name' | 'hash' | 'open'> {
  readonly width: 1366 | 320;
  /** The tag that shows what kind of result will come. */
  readonly from?: string;
}

/**
 * A screen that loads over a slow network: on an office monitor with everything inside the viewport, and on a phone as
 * its user sees it.
 */
export const slowScreen = ({ open, from, ...screen }: SlowScreen): Screen => ({
  ...screen,
  name: `${screen.name}, slow network`,
  height: screen.width === 320 ? 640 : 'all',
  query: '&scenario=slow',
  preview: open,
  open: async (page) => {
    await open(page);
    await settle(page);
  },
  figures: screen.width === 320 ? [stable] : [stable, steady(from)],
});
