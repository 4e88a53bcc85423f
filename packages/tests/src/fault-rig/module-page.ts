/** A module on a host page whose link has the focus: the base of every matrix. */
import { fixture, html } from '@open-wc/testing';

import { mockPortal } from '@portal/mocks';
import type { MockPortal } from '@portal/mocks';

import type { Bench } from './matrix.js';
import { buttonOf, controlValues, deepText, press } from './page.js';
import type { Scene } from './soundness.js';
import { until } from './timers.js';
import { Wire } from './wire.js';

/** One sentence, or alternatives. */
export type Words = string | RegExp | readonly string[];

export interface PageOptions {
  readonly portal?: MockPortal;
  readonly wire?: Wire;
  /** Called before the first render. */
  readonly before?: (wire: Wire) => void;
  /** Overrides the portal's settings. */
  readonly settings?: object;
}

type ModuleTag = 'message-center' | 'info-request-form' | 'p2p-scheduler' | 'p2p-manage';

/** Whether a text contains one of the sentences. */
export const hasWords = (text: string, words: Words): boolean =>
  words instanceof RegExp ? words.test(text) : [words].flat().some((one) => text.includes(one));

/** Awaits only the first render. */
export async function modulePage<Tag extends ModuleTag>(
  { watch, timers, askHeaders, after }: Bench,
  tag: Tag,
  properties: object,
  { portal = mockPortal(), wire = new Wire(portal.settings.fetch), before, settings }: PageOptions,
) {
  before?.(wire);
  const page = await fixture<HTMLElement>(html`<div><a href="#host">Host</a></div>`);
  const toHost = (): void => page.querySelector('a')?.focus();
  toHost();
  const module: HTMLElementTagNameMap[Tag] = document.createElement(tag);
  const all = {
    ...portal.settings,
    fetch: wire.fetch,
    report: watch.report,
    headers: askHeaders,
    ...settings,
  };
  Object.assign(module, { settings: all, ...properties });
  page.append(module);
  // Typed text outlives the element.
  after.push(() => module.endSession());
  await module.updateComplete;
  const scene: Scene = { el: module as unknown as Scene['el'], wire, watch };
  const { renderRoot } = scene.el;
  const text = (): string => deepText(renderRoot);

  return {
    scene,
    module,
    page,
    portal,
    wire,
    watch,
    timers,
    renderRoot,
    text,
    /** The current input. */
    kept: () => controlValues(renderRoot),
    /** Moves the focus to the host's own page. */
    toHost,
    pressed: (name: string): void => press(renderRoot, name),
    offers: (name: string): boolean => buttonOf(renderRoot, name) !== undefined,
    /** Settles when the text appears. */
    shows: (words: Words) =>
      until(
        () => hasWords(text(), words),
        () => `"${String(words)}" in: ${text()}`,
      ),
    noLongerShows: (words: Words) =>
      until(
        () => !hasWords(text(), words),
        () => `no "${String(words)}" in: ${text()}`,
      ),
  };
}

export type ModulePage = Awaited<ReturnType<typeof modulePage>>;
