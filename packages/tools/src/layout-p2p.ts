/** Layout figures of the peer-to-peer pages and the order search. */
import type { Locator, Page } from '@playwright/test';

import { heightOf, pageHeight, topOf } from './layout-screen.js';
import type { Figure, Screen } from './layout-screen.js';

const REQUEST = '#/orders/123456789/p2p/request';
const MANAGE = '#/orders/124020011/p2p/manage';

const slot = (page: Page): Locator => page.locator('p2p-slot-picker [part=slot]').first();
const bar = (page: Page): Locator => page.locator('p2p-scheduler-choose .end');
/** The bar of the demo portal. */
const header: Figure = { name: 'portal bar, height', limit: 56, read: (page) => heightOf(page.locator('header')) };

const openWeek = (page: Page): Promise<void> => slot(page).waitFor();

async function holdFirstTime(page: Page): Promise<void> {
  await slot(page).click();
  await page.locator('p2p-scheduler-choose .hold').waitFor({ state: 'attached' });
}

async function openBooking(page: Page): Promise<void> {
  await page.locator('p2p-history ol li').first().waitFor();
  await page.locator('p2p-documents .drop, p2p-documents button').first().waitFor();
}

/** Pixels of the bar outside the viewport. */
const outside = async (page: Page): Promise<number> => {
  const box = await bar(page).boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  return box ? Math.max(0, box.y + box.height - height, -box.y) : Infinity;
};

const fontSize = (locator: Locator): Promise<number> =>
  locator.first().evaluate((element) => parseFloat(getComputedStyle(element).fontSize));

const WEEK: readonly Figure[] = [
  { name: 'week, height', limit: 580, read: (page) => heightOf(page.locator('p2p-slot-list')) },
  { name: 'first time, top', limit: 520, read: (page) => topOf(slot(page)) },
  header,
];

const HELD = (limit: number): readonly Figure[] => [
  { name: 'selected time, hold, Continue: height', limit, read: (page) => heightOf(bar(page)) },
  { name: 'the same, outside the viewport', limit: 0, read: outside },
];

export const P2P_SCREENS: readonly Screen[] = [
  { name: 'week', width: 1366, height: 768, hash: REQUEST, open: openWeek, figures: WEEK },
  { name: 'week, time held', width: 1366, height: 768, hash: REQUEST, open: holdFirstTime, figures: HELD(72) },
  { name: 'week, time held', width: 320, height: 640, hash: REQUEST, open: holdFirstTime, figures: HELD(72) },
  {
    name: 'booking',
    width: 1366,
    height: 768,
    hash: MANAGE,
    open: openBooking,
    figures: [
      { name: 'page, height', limit: 1050, read: pageHeight },
      {
        name: 'time, smaller than 28 pixels by',
        limit: 0,
        read: async (page) => 28 - (await fontSize(page.locator('p2p-summary .time > span'))),
      },
    ],
  },
  {
    name: 'orders',
    width: 1366,
    height: 768,
    hash: '#/orders',
    open: (page) => page.locator('.orders p2p-action').first().waitFor(),
    figures: [{ name: 'page, height', limit: 1660, read: pageHeight }],
  },
];
