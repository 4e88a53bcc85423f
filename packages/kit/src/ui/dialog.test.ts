import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';

import { controlStyles } from '../styles/index.js';

import { dialogDriver } from './dialog.driver.js';
import { dialogView } from './dialog.js';
import { dialogStyles } from './dialog.styles.js';

class TestAsker extends LitElement {
  static override styles = [controlStyles, dialogStyles];

  @property({ type: Boolean }) open = false;
  closed = 0;
  pressed = 0;

  override render(): unknown {
    return html`<button type="button" id="before">Schedule</button> ${dialogView({
        open: this.open,
        heading: 'Peer-to-Peer Scheduled',
        meaning: 'done',
        content: html`<p>The call is booked.</p>`,
        actions: html`<button type="button" class="button primary" @click=${this.handlePress}>Return</button>`,
        onClose: () => this.handleClose(),
      })}`;
  }

  private handleClose(): void {
    this.closed += 1;
    this.open = false;
  }

  private handlePress(): void {
    this.pressed += 1;
  }
}
customElements.define('test-asker', TestAsker);

async function anAsker(open = false) {
  const el = await fixture<TestAsker>(html`<test-asker .open=${open}></test-asker>`);
  const toggle = async (to: boolean) => {
    el.open = to;
    await el.updateComplete;
  };
  const focused = () => el.shadowRoot?.activeElement;
  return { el, toggle, focused, ...dialogDriver(el.renderRoot) };
}

describe('dialogView', () => {
  it('opens as a modal with focus on its heading', async () => {
    const { el, toggle, isOpen, title, text, focused } = await anAsker();

    await toggle(true);

    expect([isOpen(), title(), text()]).to.deep.equal([true, 'Peer-to-Peer Scheduled', 'The call is booked.']);
    expect(focused()?.id).to.equal('dialog-heading');
    await expect(el).to.be.accessible();
  });

  it('opens if it is open in the first render', async () => {
    expect((await anAsker(true)).isOpen()).to.equal(true);
  });

  it('closes on Escape, notifies its owner once, and returns focus', async () => {
    const { el, toggle, isOpen, focused } = await anAsker();
    el.renderRoot.querySelector<HTMLElement>('#before')?.focus();
    await toggle(true);

    await sendKeys({ press: 'Escape' });
    await el.updateComplete;

    expect([isOpen(), el.closed, focused()?.id]).to.deep.equal([false, 1, 'before']);
  });

  it('stays open if reopened before the browser reports the close', async () => {
    const { el, toggle, isOpen } = await anAsker(true);

    await toggle(false);
    await toggle(true);
    await nextFrame();
    await nextFrame();

    expect([isOpen(), el.closed]).to.deep.equal([true, 0]);
  });

  it('emits nothing when its owner closes it', async () => {
    const { el, toggle, isOpen } = await anAsker(true);

    await toggle(false);
    await new Promise((done) => setTimeout(done));

    expect([isOpen(), el.closed]).to.deep.equal([false, 0]);
  });

  it('sends clicks of its buttons to its owner', async () => {
    const { el } = await anAsker(true);

    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });

    expect(el.pressed).to.equal(1);
    expect(el.renderRoot.querySelector('dialog button')).to.not.equal(null);
  });
});
