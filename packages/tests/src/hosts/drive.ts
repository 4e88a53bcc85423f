/** The user's actions in a host, and the expected results. The same for every kind. */
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

import { respondWith } from '@portal/mock-server';

import type { RunningHost } from './run-host.js';

export const FIRST = { order: '123456789', message: 'm-136930695', messageOrder: '136930695' };
/** An order with a Peer-to-Peer, and another request. */
export const SECOND = { order: '124020011', message: 'm-136955120', messageOrder: '136955120', p2p: 'p2p-7001' };
export const NOTICE = { order: '136941377', message: 'm-136941377' };

/** The modules, and the elements around them if the host uses them. */
export const TAGS = [
  'message-center',
  'message-badge',
  'info-request-form',
  'p2p-scheduler',
  'p2p-manage',
  'p2p-action',
] as const;
export type Tag = (typeof TAGS)[number];

export class Host {
  readonly page: Page;
  readonly running: RunningHost;
  /** Base URL of the modules; empty if the host serves them itself. */
  readonly modules: string;
  readonly problems: string[] = [];

  constructor(page: Page, running: RunningHost, modules: string) {
    this.page = page;
    this.running = running;
    this.modules = modules;
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        this.problems.push(`${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => this.problems.push(`Uncaught ${error.message}`));
  }

  module(tag: Tag): Locator {
    return this.page.locator(tag);
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  /** The console usually explains a missing element. */
  async waitFor(element: Locator): Promise<void> {
    await expect(element)
      .toBeVisible()
      .catch((fault: unknown) => {
        throw new Error([...this.problems, String(fault)].join('\n'));
      });
  }

  /** The next call of an operation gets an off-contract response. */
  garble(operation: string): void {
    this.#next(operation, { status: 200, body: '{"items":"many"}' });
  }

  /** The session expires at the next call of an operation. */
  expireNext(operation: string): void {
    this.#next(operation, { status: 401, body: '{"type":"about:blank","title":"Signed out","status":401}' });
  }

  #next(operation: string, { status, body }: { readonly status: number; readonly body: string }): void {
    const headers = { 'content-type': status === 200 ? 'application/json' : 'application/problem+json' };
    this.running.plan.add(operation, [respondWith({ status, headers, body })], { times: 1 });
  }

  /**
   * An empty console, except for the browser's own notes about an order without a Peer-to-Peer, and about the ended
   * session.
   */
  isQuiet(): void {
    const expected =
      /^Failed to load resource: the server responded with a status of 40[14] .*\/api\/v1\/|favicon\.ico$/;
    expect(
      this.problems.filter((text) => !expected.test(text)),
      'an empty console',
    ).toEqual([]);
  }

  /** Marks an element, and returns a check that it is still the one on the page. */
  async marked(module: Locator): Promise<() => Promise<boolean>> {
    const before = await module.elementHandle();
    return () => module.evaluate((now, was) => now === was, before);
  }

  /** A removed module must not poll when the page becomes visible again. */
  async isLeftAlone(): Promise<void> {
    const calls = this.running.authorizations.length;
    await this.page.evaluate(async () => {
      document.dispatchEvent(new Event('visibilitychange'));
      window.dispatchEvent(new Event('focus'));
      window.dispatchEvent(new Event('online'));
      await new Promise((resolve) => setTimeout(resolve, 150));
    });
    expect(this.running.authorizations.length, 'no polling remains').toBe(calls);
  }

  /** The look of the host's own heading: font, color, position. */
  heading(): Promise<Readonly<Record<string, string>>> {
    return this.page.evaluate(() => {
      const heading = document.querySelector('h1');
      if (!heading) return {};
      const style = getComputedStyle(heading);
      const root = getComputedStyle(document.documentElement);
      return {
        text: heading.textContent,
        font: style.font,
        color: style.color,
        margin: style.margin,
        root: root.font,
        background: getComputedStyle(document.body).background,
      };
    });
  }

  async notReported(line: string): Promise<void> {
    await expect(this.page.locator('#heard li').filter({ hasText: line })).toHaveCount(0);
  }

  async reported(line: string | RegExp): Promise<void> {
    await expect(this.page.locator('#heard li').filter({ hasText: line }).first()).toBeAttached();
  }
}
