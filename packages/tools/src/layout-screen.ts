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
  readonly height: number;
  /** Follows the portal's origin, such as `#/messages/m-1`. `query` adds to the search parameters. */
  readonly hash: string;
  readonly query?: string;
  /** The visitor's language, which the demo portal speaks; English by default. */
  readonly language?: 'es';
  /** Resolves when the screen shows its result. */
  readonly open: (page: Page) => Promise<void>;
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

/** Runs in the page before its scripts: adds up layout shifts. */
export function countShifts(): void {
  const page = window as unknown as { shifts: number };
  page.shifts = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as readonly LayoutShift[])
      page.shifts += entry.hadRecentInput ? 0 : entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** A slow screen finishes loading within this time. */
const SETTLE_MS = 6_000;

export const settle = (page: Page): Promise<void> => page.waitForTimeout(SETTLE_MS);

export const stable: Figure = { name: 'layout shift', limit: 0.01, read: (page) => shifts(page) };

/** The sum of all layout shifts so far (CLS without session windows, so it is never smaller). */
export async function shifts(page: Page): Promise<number> {
  const value = await page.evaluate(() => (window as unknown as { readonly shifts: number }).shifts);
  return Math.round(value * 1000) / 1000;
}
