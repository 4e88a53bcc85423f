import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';

import { Later } from './later.js';

class TestStep extends LitElement {
  tries = 0;
  works = true;
  readonly later = new Later(
    this,
    () => {
      this.tries += 1;
      return this.works ? Promise.resolve() : Promise.reject(new TypeError('not fetched'));
    },
    20,
  );

  override render(): unknown {
    return this.later.ready
      ? 'The next step'
      : this.later.render({ environment: undefined, doing: 'load the next step', loading: 'Loading…' });
  }
}
customElements.define('test-step', TestStep);

const aStep = () => fixture<TestStep>(html`<test-step></test-step>`);
const text = (el: TestStep) => el.renderRoot.textContent.replace(/\s+/g, ' ').trim();

describe('parts that come later', () => {
  it('are fetched once, however often they are asked for', async () => {
    const el = await aStep();

    await Promise.all([el.later.ensure(), el.later.ensure()]);
    await el.later.ensure();
    await el.updateComplete;

    expect([el.tries, text(el)]).to.deep.equal([1, 'The next step']);
  });

  it('are fetched by themselves a moment after the module was drawn', async () => {
    const el = await aStep();

    el.dispatchEvent(new CustomEvent('module-ready'));
    await new Promise<void>((done) => {
      const watch = new MutationObserver(() => el.later.ready && done());
      watch.observe(el.renderRoot, { childList: true, characterData: true, subtree: true });
    });

    expect(el.tries).to.equal(1);
  });

  it('that the first drawing needs are asked for when the module is put on a page', async () => {
    const el = document.createElement('p');
    const host = Object.assign(el, {
      updateComplete: Promise.resolve(true),
      addController: (controller: { hostConnected?(): void }) => controller.hostConnected?.(),
      removeController: () => undefined,
      requestUpdate: () => undefined,
    });
    let tries = 0;

    const later = new Later(host, () => Promise.resolve((tries += 1)), 'at once');

    // By its own constructor's call, which is what being connected does here.
    expect(tries).to.equal(1);
    expect(await later.ensure()).to.equal(true);
  });

  it('that do not come say so, and come by one press once they can (F22)', async () => {
    const el = await aStep();
    el.works = false;
    expect(await el.later.ensure()).to.equal(false);
    await el.updateComplete;
    expect(text(el)).to.contain('We could not load the next step.');

    el.works = true;
    el.renderRoot.querySelector('button')?.click();
    await el.later.ensure();
    await el.updateComplete;

    expect(text(el)).to.equal('The next step');
  });

  it('are not fetched for a module that has left the page', async () => {
    const el = await aStep();
    el.dispatchEvent(new CustomEvent('module-ready'));

    el.remove();
    await new Promise((done) => setTimeout(done, 60));

    expect(el.tries).to.equal(0);
  });
});
