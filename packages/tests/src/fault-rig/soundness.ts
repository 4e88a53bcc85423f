/** The guarantees after every fault. */
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

/** Text of a value that was not formatted. */
const UNSAID = /\bundefined\b|\bNaN\b|Invalid Date|\[object |\bnull\b/;

/** A quick check: no hidden errors, no leaks, no blank page, and a focused element. */
export function expectSound({ el, wire, watch }: Scene, values?: readonly string[]): void {
  const text = deepText(el.renderRoot);
  const urls = wire.calls.map(({ url }) => url);
  expect(watch.findings(urls, wire.canaries), 'nothing uncaught, logged, or leaked').to.deep.equal([]);
  expect(wire.reusedKeys(), 'one key per write').to.deep.equal([]);
  expect(text.trim(), 'never blank').not.to.equal('');
  expect(text, 'everything formatted').not.to.match(UNSAID);
  for (const raw of RAW_WORDS) expect(text, 'no raw network or server message').not.to.include(raw);
  expect(deepFocus(), 'the focus is on an element').not.to.equal(undefined);
  if (values) expect(lostOf(values, controlValues(el.renderRoot)), 'lost input').to.deep.equal([]);
}

/** No axe violation. */
export const expectAccessible = async ({ el }: Scene): Promise<void> => {
  await pause(20);
  // Colors in transition can't be checked.
  for (const { renderRoot } of [{ renderRoot: el.renderRoot }, ...shadowHosts(el.renderRoot)]) {
    for (const animation of renderRoot.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
  }
  await expect(el).to.be.accessible();
};

const shadowHosts = (root: ShadowRoot): readonly { readonly renderRoot: ShadowRoot }[] =>
  deepAll(root, '*').flatMap(({ shadowRoot }) => (shadowRoot ? { renderRoot: shadowRoot } : []));
