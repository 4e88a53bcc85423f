import { deepAll, modulePage, until } from '@portal/tests/fault-rig';
import type { Bench, PageOptions } from '@portal/tests/fault-rig';

import '../define/message-center.js';
// Loads the detail before the first test, so that its time limit doesn't include it.
import '../define/later/message-detail.js';
import { messageCenterDriver } from '../elements/message-center.driver.js';

/** The newest three rows are two requests that wait for a response and one notice; the fourth is closed. */
export const OWED = 0;
export const CLOSED = 3;
/** The text that the user types into the search. */
export const TYPED = 'Zq4-typed-in-the-search';

export interface CenterOptions extends PageOptions {
  readonly messageId?: string;
  readonly pollInterval?: number;
}

export type Center = Awaited<ReturnType<typeof aCenter>>;

/** A message center on a host page whose link has the focus; it awaits nothing. */
export async function aCenter(bench: Bench, { messageId, pollInterval = 0, ...options }: CenterOptions = {}) {
  const page = await modulePage(bench, 'message-center', { messageId }, { ...options, settings: { pollInterval } });
  const driver = messageCenterDriver(page.module);

  return {
    ...driver,
    ...page,
    center: page.module,
    /** Ticks rows, one by one. */
    ticks: async (...rows: readonly number[]): Promise<void> => {
      for (const row of rows) {
        deepAll(page.renderRoot, 'tbody input')[row]?.focus();
        driver.tick(row);
      }
      await until(() => rows.every((row) => driver.ticked()[row]), 'the tick');
      await page.module.updateComplete;
    },
    /** Types into the search without submitting it. */
    typed: (words: string): void => {
      const field = driver.searchField();
      if (!field) throw new Error('The search field is missing');
      bench.watch.canaries.add(words);
      field.focus();
      field.value = words;
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    },
  };
}

/** A message center with its first page on screen. */
export async function aRenderedCenter(bench: Bench, options: CenterOptions = {}): Promise<Center> {
  const center = await aCenter(bench, options);
  await until(
    () => center.types().length > 0,
    () => `the list in: ${center.text()}`,
  );
  return center;
}

/** A list with an unsubmitted search and a ticked message. */
export async function usedCenter(bench: Bench, options: CenterOptions = {}): Promise<Center> {
  const center = await aRenderedCenter(bench, options);
  center.typed(TYPED);
  await center.ticks(CLOSED);
  return center;
}
