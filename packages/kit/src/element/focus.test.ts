import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';

import { restoreFocus } from './focus.js';

class TestPlace extends LitElement {
  @property({ type: Boolean }) open = true;

  @query('h2') private headline!: HTMLElement;

  override focus(options?: FocusOptions): void {
    this.headline.focus(options);
  }

  override render(): unknown {
    return html`<h2 tabindex="-1">Title</h2>
      ${
        this.open
          ? html`<button>Press</button>
              <dialog><input /></dialog>`
          : nothing
      }`;
  }
}
customElements.define('test-place', TestPlace);

async function aPlace() {
  const el = await fixture<TestPlace>(html`<test-place></test-place>`);
  const close = async () => {
    el.open = false;
    await restoreFocus(el);
  };
  return { el, close, button: el.renderRoot.querySelector('button') };
}

describe('restoreFocus', () => {
  it('moves focus to the element when the focused control disappears', async () => {
    const { el, close, button } = await aPlace();
    button?.focus();

    await close();

    expect(el.shadowRoot?.activeElement?.localName).to.equal('h2');
  });

  it('moves focus to the element when a modal dialog disappears (O12)', async () => {
    const { el, close } = await aPlace();
    el.renderRoot.querySelector('dialog')?.showModal();
    expect(el.shadowRoot?.activeElement?.localName).to.equal('input');

    await close();

    expect(el.shadowRoot?.activeElement?.localName).to.equal('h2');
  });

  it('leaves focus alone if it was elsewhere', async () => {
    const { close } = await aPlace();

    await close();

    expect(document.activeElement).to.equal(document.body);
  });
});
