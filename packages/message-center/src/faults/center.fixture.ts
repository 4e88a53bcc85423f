import { fixture, html } from '@open-wc/testing';

import { Wire, deepAll, deepText, press, until } from '@portal/tests/fault-rig';
import type { Bench, Scene } from '@portal/tests/fault-rig';
import { mockPortal } from '@portal/mocks';
import type { MockPortal, MockPortalOptions } from '@portal/mocks';

import '../define/message-center.js';
// There before the first test, which would otherwise pay for it.
import '../define/later/message-detail.js';
import { messageCenterDriver } from '../elements/message-center.driver.js';

/** The newest three are two that wait for an answer and one that tells something; the fourth is closed. */
export const OWED = 0;
export const CLOSED = 3;

export interface CenterOptions extends MockPortalOptions {
  readonly portal?: MockPortal;
  readonly wire?: Wire;
  readonly messageId?: string;
  readonly pollInterval?: number;
  /** Called before the first drawing. */
  readonly before?: (wire: Wire) => void;
  readonly headers?: () => Record<string, string>;
}

export type Center = Awaited<ReturnType<typeof aCenter>>;

/** A message center on a page of a host, whose link has the focus; nothing is awaited. */
export async function aCenter(
  { watch, timers }: Bench,
  { portal = mockPortal(), wire = new Wire(portal.settings.fetch), before, headers, ...options }: CenterOptions = {},
) {
  before?.(wire);
  const settings = {
    ...portal.settings,
    fetch: wire.fetch,
    report: watch.report,
    pollInterval: options.pollInterval ?? 0,
    ...(headers && { headers }),
  };
  const page = await fixture<HTMLElement>(html`<div><a href="#host">Host</a></div>`);
  page.querySelector('a')?.focus();
  const el = document.createElement('message-center');
  Object.assign(el, { settings, messageId: options.messageId });
  page.append(el);
  await el.updateComplete;
  const driver = messageCenterDriver(el);
  const { renderRoot } = el as unknown as Scene['el'];
  const scene: Scene = { el: el as unknown as Scene['el'], wire, watch };
  const text = (): string => deepText(renderRoot);

  return {
    ...driver,
    scene,
    center: el,
    page,
    portal,
    wire,
    watch,
    timers,
    renderRoot,
    text,
    pressed: (name: string): void => press(renderRoot, name),
    /** Settles when the words are there. */
    says: (words: string) =>
      until(
        () => text().includes(words),
        () => `"${words}" in: ${text()}`,
      ),
    saysNoMore: (words: string) =>
      until(
        () => !text().includes(words),
        () => `no "${words}" in: ${text()}`,
      ),
    /** What a person ticks, row by row. */
    ticks: async (...rows: readonly number[]): Promise<void> => {
      for (const row of rows) {
        deepAll(renderRoot, 'tbody input')[row]?.focus();
        driver.tick(row);
      }
      await until(() => rows.every((row) => driver.ticked()[row]), 'the tick');
      await el.updateComplete;
    },
    /** Types into the search without searching. */
    typed: (words: string): void => {
      const field = driver.searchField();
      if (!field) throw new Error('There is no search');
      watch.canaries.add(words);
      field.focus();
      field.value = words;
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    },
  };
}

/** A message center with its first page on screen. */
export async function aDrawnCenter(bench: Bench, options: CenterOptions = {}): Promise<Center> {
  const center = await aCenter(bench, options);
  await until(
    () => center.types().length > 0,
    () => `the list in: ${center.text()}`,
  );
  return center;
}
