/** What must be so after every fault, whatever it was. */
import { expect } from '@open-wc/testing';

import { RAW_WORDS } from './faults.js';
import { controlValues, deepFocus, deepText } from './page.js';
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
  if (values) expect(controlValues(el.renderRoot), 'what was typed and chosen').to.deep.equal(values);
}

/** No fault of accessibility. */
export const expectAccessible = async ({ el }: Scene): Promise<void> => {
  await expect(el).to.be.accessible();
};
