/** Each part that a host can style exists in some state, and the host's style applies to it. */
import { expect, fixture } from '@open-wc/testing';

import { waitUntil } from '@portal/tests/fault-rig';
import { MESSAGES, ORDERS, mockPortal } from '@portal/mocks';
import type { PortalSettings } from '@portal/kit';

import '../states.js';
import { PARTS } from '../../../../tools/src/parts.mjs';

type Place = Readonly<Record<string, string>>;

/** The attributes that lead to the states with all parts. */
const PLACES: Readonly<Record<string, readonly Place[]>> = {
  'message-center': [{}, { 'message-id': MESSAGES.clarification }],
  'info-request-form': [{ 'message-id': MESSAGES.clarification }],
  'p2p-scheduler': [{ 'order-id': ORDERS.request }],
  'p2p-manage': [{ 'order-id': ORDERS.requested }],
  'message-badge': [{}],
  'p2p-action': [{ 'order-id': ORDERS.request }],
};

type Root = HTMLElement & { settings?: PortalSettings; endSession(): void };

const partsIn = (el: Root): readonly Element[] => [...(el.shadowRoot?.querySelectorAll('[part]') ?? [])];
const nameOf = (part: Element): string => part.getAttribute('part') ?? '';

async function shown(tag: string, place: Place): Promise<Root> {
  const el = await fixture<Root>(document.createElement(tag));
  for (const [name, value] of Object.entries(place)) el.setAttribute(name, value);
  el.settings = mockPortal({ scenario: 'office-day' }).settings;
  return el;
}

/** Every host part gets a border that no module has. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(
  Object.entries(PARTS)
    .flatMap(([tag, parts]) => parts.map((part) => `${tag}::part(${part}) { outline: 7px solid rgb(1, 2, 3); }`))
    .join('\n'),
);

describe('the parts of a public element', () => {
  before(() => void document.adoptedStyleSheets.push(sheet));
  after(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });

  for (const [tag, places] of Object.entries(PLACES)) {
    it(`exist in some state and take a style: <${tag}> (10-0)`, async () => {
      const expected = PARTS[tag] ?? [];
      const found = new Set<string>();
      for (const place of places) {
        const el = await shown(tag, place);
        const isComplete = () => {
          for (const part of partsIn(el)) if (getComputedStyle(part).outlineWidth === '7px') found.add(nameOf(part));
          return expected.every((name) => name === 'notice' || place !== places.at(-1) || found.has(name));
        };
        await waitUntil(isComplete, `missing parts of ${tag}`);
        await waitUntil(() => found.size > 0, 'no part');
        if (!expected.includes('notice')) continue;
        el.endSession();
        await waitUntil(() => isComplete() && found.has('notice'), 'no notice');
      }

      expect([...found].sort()).to.deep.equal(expected);
    });
  }
});
