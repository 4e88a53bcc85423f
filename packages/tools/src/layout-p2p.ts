/** Layout figures of the peer-to-peer pages and the order search. */
import type { Locator, Page } from '@playwright/test';

import { heightOf, pageHeight, slowScreen, topOf } from './layout-screen.js';
import type { Figure, Screen } from './layout-screen.js';

const REQUEST = '#/orders/123456789/p2p/request';
const MANAGE = '#/orders/124020011/p2p/manage';

const slot = (page: Page): Locator => page.locator('p2p-slot-picker [part=slot]').first();
const bar = (page: Page): Locator => page.locator('p2p-scheduler-choose .end');
/** The bar of the demo portal. */
const header: Figure = { name: 'portal bar, height', limit: 56, read: (page) => heightOf(page.locator('header')) };

const openWeek = (page: Page): Promise<void> => slot(page).waitFor();

async function openScheduler(page: Page): Promise<void> {
  await openWeek(page);
  await page.locator('p2p-contact-form .input').first().waitFor();
}

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

/** Controls of the bar that another one covers. */
const covered = (page: Page): Promise<number> =>
  bar(page)
    .locator('.button')
    .evaluateAll((buttons) => {
      const boxes = buttons.map((button) => button.getBoundingClientRect());
      const pairs = boxes.flatMap((one, at) => boxes.slice(at + 1).map((other) => [one, other] as const));
      const over = pairs.filter(
        ([one, other]) =>
          one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
      );
      return over.length;
    });

const held = (width: number, language?: 'es'): Screen => ({
  name: 'week, time held',
  width,
  height: width === 320 ? 640 : 768,
  hash: REQUEST,
  ...(language && { language }),
  open: holdFirstTime,
  figures: [
    { name: 'selected time, hold, Continue: height', limit: 72, read: (page) => heightOf(bar(page)) },
    { name: 'the same, outside the viewport', limit: 0, read: outside },
    { name: 'buttons of it that overlap', limit: 0, read: covered },
  ],
});

/** First loads over a slow network. */
const slow = (width: 1366 | 320): readonly Screen[] => [
  slowScreen({ name: 'week and scheduler', width, hash: REQUEST, open: openScheduler }),
  slowScreen({ name: 'booking and history', width, hash: MANAGE, open: openBooking }),
];

export const P2P_SCREENS: readonly Screen[] = [
  { name: 'week', width: 1366, height: 768, hash: REQUEST, open: openWeek, figures: WEEK },
  ...[1366, 1024, 768, 320].flatMap((width) => [held(width), held(width, 'es')]),
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
  ...slow(1366),
  ...slow(320),
  {
    name: 'orders',
    width: 1366,
    height: 768,
    hash: '#/orders',
    open: (page) => page.locator('.orders p2p-action').first().waitFor(),
    figures: [{ name: 'page, height', limit: 1660, read: pageHeight }],
  },
];
