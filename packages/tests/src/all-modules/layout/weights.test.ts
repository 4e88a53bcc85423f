/** One main action and one figure per screen, one title size per level, one control height per row. */
import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { LitElement, css } from 'lit';

import { STATES } from '../states.js';
import type { State, Tag } from '../states.js';
import { rendered } from './rendered.js';
import { weightFindings } from './weights.js';

for (const width of [320, 1200]) {
  describe(`weights on a screen of ${width} px`, () => {
    before(() => setViewport({ width, height: 900 }));
    after(() => setViewport({ width: 1200, height: 900 }));

    for (const [tag, states] of Object.entries(STATES) as [Tag, Readonly<Record<string, State<Tag>>>][]) {
      for (const [name, state] of Object.entries(states)) {
        it(`follow the rules in <${tag}>: ${name} (10-0)`, async () => {
          const el = await rendered(tag, state);

          expect(weightFindings(el).join('\n')).to.equal('');
        });
      }
    }
  });
}

class UnrulyPage extends LitElement {
  static override styles = css`
    .row {
      display: flex;
      align-items: center;
    }

    .tall {
      min-block-size: 60px;
    }

    .figure {
      font-size: 28px;
    }

    .small {
      font-size: 12px;
    }
  `;

  override render(): unknown {
    return html`
      <h2>One</h2>
      <h2 class="small">Two</h2>
      <p><span class="figure">1</span></p>
      <p><span class="figure">2</span></p>
      <div class="row">
        <button class="button danger">No</button>
        <button class="button primary">Yes</button>
        <button class="button primary tall">Again</button>
      </div>
    `;
  }
}
customElements.define('unruly-page', UnrulyPage);

describe('the findings about weights', () => {
  it('name each rule that a page breaks (10-0)', async () => {
    const found = weightFindings(await fixture(html`<unruly-page></unruly-page>`)).join('\n');

    for (const words of ['filled buttons', 'figures', 'h2 has sizes', 'after the destructive one', 'px high, beside'])
      expect(found).to.include(words);
  });
});
