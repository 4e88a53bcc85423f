/** The portal as visitors use it: by role and name, with checks for what must never happen. */
import { test as base, expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

import { copyOf } from './copy.js';

export { expect };

/** Tuesday, 9 AM in the payer's zone, after all dates of the rollout. */
export const NOW = '2026-06-23T14:00:00Z';

export const CLARIFICATION = 'm-136930695';
export const ORDER = '123456789';
export const BOOKED_ORDER = '124020011';

/** Patient data of the records that the tests open; none of it may leave the page. */
const PATIENTS = /Thornbury|Tamsin|Drummond|Pavel|Eastman|123A855639|123A771425|01\/11\/1966/i;

export interface OpenOptions {
  readonly scenario?: string;
  readonly qa?: boolean;
  /** The start time of the clock. */
  readonly now?: string;
  /** The backend, if it is not the service worker in the page. */
  readonly backend?: 'http';
}

export class Portal {
  readonly page: Page;
  readonly #problems: string[] = [];
  #expected: RegExp | undefined;

  constructor(page: Page) {
    this.page = page;
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.#problems.push(message.text());
    });
    page.on('pageerror', (error) => this.#problems.push(error.message));
  }

  async open(route = '/', { scenario, qa, now = NOW, backend }: OpenOptions = {}): Promise<void> {
    const query = new URLSearchParams({
      now,
      // The payer's zone, wherever the test runs.
      'time-zone': 'America/Chicago',
      locale: 'en-US',
      ...(scenario ? { scenario } : {}),
      ...(qa ? { qa: '' } : {}),
      ...(backend ? { backend } : {}),
    });
    await this.page.goto(`/?${query.toString()}#${route}`);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  /** The browser logs failed requests to the console; this test expects them. */
  expectFailedCalls(noted = /^Failed to load resource/): void {
    this.#expected = noted;
  }

  /** The link in the header with the count of waiting requests. */
  messagesLink(count: number): Locator {
    const name = copyOf('message-badge.count', { label: copyOf('message-badge.label'), count });
    return this.page.getByRole('link', { name });
  }

  async payer(act: string): Promise<void> {
    const toggle = this.page.getByRole('button', { name: 'QA panel' });
    if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
    const panel = this.page.getByRole('complementary', { name: 'QA panel' });
    await panel.getByRole('button', { name: act, exact: true }).click();
    await expect(panel.getByRole('status')).not.toBeEmpty();
  }

  async hidePanel(): Promise<void> {
    const toggle = this.page.getByRole('button', { name: 'QA panel' });
    if ((await toggle.getAttribute('aria-expanded')) === 'true') await toggle.click();
  }

  order(orderId: string): Locator {
    return this.page.getByRole('rowgroup', { name: orderId });
  }

  /** Checks the rules for every page and moment. */
  async checkInvariants(): Promise<void> {
    const found = await this.page.evaluate(() => ({
      address: location.href,
      title: document.title,
      history: JSON.stringify(history.state ?? ''),
      stored: JSON.stringify([window.localStorage, window.sessionStorage, document.cookie]),
      width: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }));
    expect(found.width, 'no sideways scrolling').toBeLessThanOrEqual(0);
    expect(Object.values(found).join(' '), 'no patient data in URL, title, or storage').not.toMatch(PATIENTS);
    const problems = this.#problems.filter((text) => !this.#expected?.test(text));
    expect(problems, 'an empty console').toEqual([]);
  }
}

export const test = base.extend<{ portal: Portal }>({
  portal: async ({ page }, use) => {
    const portal = new Portal(page);
    await use(portal);
    await portal.checkInvariants();
  },
});
