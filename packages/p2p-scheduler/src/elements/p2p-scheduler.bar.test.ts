import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';

import { aScheduler } from './scheduler.fixture.js';

/** The focused element, through all shadow roots. */
function focused(root: Document | ShadowRoot = document): Element | null {
  const inner = root.activeElement?.shadowRoot;
  return inner?.activeElement ? focused(inner) : root.activeElement;
}

async function aBar() {
  const { el, ...driver } = await aScheduler();
  const bar = el.renderRoot.querySelector('p2p-scheduler-choose')?.renderRoot.querySelector('.end');
  if (!bar) throw new Error('The first step has no bar.');
  return { ...driver, bar };
}

describe('<p2p-scheduler>, the bar of the first step', () => {
  afterEach(() => setViewport({ width: 1200, height: 900 }));

  for (const width of [320, 768, 1366]) {
    it(`stays in view at ${width} pixels and never hides the focused element (10-0)`, async () => {
      await setViewport({ width, height: 640 });
      const { bar, picker, chosen } = await aBar();
      await picker().choose(/./);
      expect(chosen()).not.to.equal('');

      scrollTo(0, document.body.scrollHeight / 2);
      const { height, bottom } = bar.getBoundingClientRect();
      expect(bottom).to.be.closeTo(innerHeight, 1);
      expect(height).to.be.at.most(72);

      for (let press = 0; press < 24; press += 1) {
        await sendKeys({ press: 'Tab' });
        const active = focused();
        if (!active || active === document.body || bar.contains(active)) continue;
        const name = `${active.localName} ${active.id}`;
        expect(active.getBoundingClientRect().bottom, name).to.be.at.most(bar.getBoundingClientRect().top + 1);
      }
    });
  }
});
