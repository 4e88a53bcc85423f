/** Every string of every response may be very long: 120 characters without a space, or forty words. */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';

import { Wire, deepText } from '@portal/tests/fault-rig';
import { mockPortal } from '@portal/mocks';

import { STATES } from '../states.js';
import type { State, Tag } from '../states.js';
import { layoutFindings } from './findings.js';
import { STRETCHES, stretchAll } from './stretch.js';
import type { Stretch } from './stretch.js';

async function rendered<T extends Tag>(tag: T, state: State<T>, stretch: Stretch) {
  const { scenario = 'office-day', with: attributes = {}, steps } = state;
  const portal = mockPortal({ scenario });
  const wire = new Wire(portal.settings.fetch);
  stretchAll(wire, stretch);
  const page = await fixture<HTMLElement>(html`<div></div>`);
  const el = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value);
  el.settings = { ...portal.settings, fetch: wire.fetch, pollInterval: 0 };
  page.append(el);
  await steps(el);
  await nextFrame();
  return el;
}

for (const direction of ['ltr', 'rtl'] as const) {
  for (const stretch of Object.keys(STRETCHES) as Stretch[]) {
    describe(`a very long ${stretch} in every response string, ${direction}, at 320 px`, () => {
      before(async () => {
        await setViewport({ width: 320, height: 900 });
        document.documentElement.dir = direction;
        // Without a body margin, all 320 px belong to the module.
        document.body.style.margin = '0';
      });

      after(async () => {
        document.documentElement.dir = '';
        document.body.style.margin = '';
        await setViewport({ width: 1200, height: 900 });
      });

      for (const [tag, states] of Object.entries(STATES) as [Tag, Readonly<Record<string, State<Tag>>>][]) {
        for (const [name, state] of Object.entries(states)) {
          it(`fits <${tag}>: ${name} (10-25)`, async () => {
            const el = await rendered(tag, state, stretch);

            expect(deepText(el), 'a long text is on screen').to.include(STRETCHES[stretch].trim());
            expect(layoutFindings(el)).to.deep.equal([]);
          });
        }
      }
    });
  }
}
