/** What must be so after every fault, whatever it was. */
import { expect } from '@open-wc/testing';

import { RAW_WORDS } from './faults.js';
import { controlValues, deepAll, deepFocus, deepText, lostOf } from './page.js';
import { pause } from './pause.js';
import type { Watch } from './watch.js';
import type { Wire } from './wire.js';

export interface Scene {
  readonly el: HTMLElement & { readonly renderRoot: ShadowRoot };
  readonly wire: Wire;
  readonly watch: Watch;
}

/** Words that say that something was not turned into words. */
const UNSAID = /\bundefined\b|\bNaN\b|Invalid Date|\[object |\bnull\b/;

/** Nothing broke unseen, nothing leaked, nothing is blank, the focus is somewhere. Quick. */
export function expectSound({ el, wire, watch }: Scene, values?: readonly string[]): void {
  const text = deepText(el.renderRoot);
  const urls = wire.calls.map(({ url }) => url);
  expect(watch.findings(urls, wire.canaries), 'nothing uncaught, nothing said, nothing leaked').to.deep.equal([]);
  expect(wire.reusedKeys(), 'a key is for one write').to.deep.equal([]);
  expect(text.trim(), 'never blank').not.to.equal('');
  expect(text, 'everything in words').not.to.match(UNSAID);
  for (const raw of RAW_WORDS) expect(text, 'no word of a network or a server').not.to.include(raw);
  expect(deepFocus(), 'the focus is on an element').not.to.equal(undefined);
  if (values)
    expect(lostOf(values, controlValues(el.renderRoot)), 'lost of what was typed and chosen').to.deep.equal([]);
}

/** No fault of accessibility. */
export const expectAccessible = async ({ el }: Scene): Promise<void> => {
  await pause(20);
  // Colours on their way are no colours to judge.
  for (const { renderRoot } of [{ renderRoot: el.renderRoot }, ...shadowHosts(el.renderRoot)]) {
    for (const animation of renderRoot.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
  }
  await expect(el).to.be.accessible();
};

const shadowHosts = (root: ShadowRoot): readonly { readonly renderRoot: ShadowRoot }[] =>
  deepAll(root, '*').flatMap(({ shadowRoot }) => (shadowRoot ? { renderRoot: shadowRoot } : []));
