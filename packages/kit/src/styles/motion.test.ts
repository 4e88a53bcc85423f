import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';

import { controlStyles } from './index.js';

class TestButton extends LitElement {
  static override styles = controlStyles;

  override render(): unknown {
    return html`<button class="button primary">Submit</button>`;
  }
}
customElements.define('test-button', TestButton);

describe('reduced motion', () => {
  it('changes controls without a transition (10-0)', async () => {
    const el = await fixture<TestButton>(html`<test-button></test-button>`);
    const button = el.renderRoot.querySelector('button');

    expect(matchMedia('(prefers-reduced-motion: reduce)').matches).to.equal(true);
    expect(button && getComputedStyle(button).transitionDuration).to.equal('0s');
  });
});

describe('controls that change by themselves', () => {
  it('change at once: a transition is for what is under the pointer', () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync([controlStyles].flat(3).map(String).join('\n'));
    const moving = [...sheet.cssRules].filter((rule) => rule instanceof CSSStyleRule && rule.style.transition !== '');

    expect(moving.map((rule) => (rule as CSSStyleRule).selectorText)).to.deep.equal(['.button:hover']);
  });
});
