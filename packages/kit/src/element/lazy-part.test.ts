import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';

import { ApiError } from '@portal/api';
import { waitUntil } from '@portal/tests/fault-rig';

import { failedView } from './failed-view.js';
import { LazyPart } from './lazy-part.js';

const COULD_NOT = 'We couldn’t load the next step.';

const LIMIT_MS = 8_000;
const HELD = -1;

class TestStep extends LitElement {
  tries = 0;
  works = true;
  wait: { readonly loading?: string; readonly needed?: boolean } = { loading: 'Loading…' };
  load = (): Promise<void> => (this.works ? Promise.resolve() : Promise.reject(new TypeError('not fetched')));
  readonly later = new LazyPart(
    this,
    () => {
      this.tries += 1;
      return this.load();
    },
    20,
  );

  override render(): unknown {
    return this.later.render({
      environment: undefined,
      failed: COULD_NOT,
      ...this.wait,
      ready: () => 'The next step',
    });
  }
}
customElements.define('test-step', TestStep);

const aStep = () => fixture<TestStep>(html`<test-step></test-step>`);
const text = (el: TestStep) => el.renderRoot.textContent.replace(/\s+/g, ' ').trim();

/** Selects "Try again"; settles like the parts. */
const pressed = (el: TestStep): Promise<boolean> => {
  el.renderRoot.querySelector('button')?.click();
  return el.later.ensure();
};

/** Delays the time limit until the test releases it. */
function holdLimit() {
  const { setTimeout, clearTimeout } = window;
  let held: (() => void) | undefined;
  Object.assign(window, {
    setTimeout: (run: () => void, ms?: number) => {
      if (ms !== LIMIT_MS) return setTimeout(run, ms);
      held = run;
      return HELD;
    },
    clearTimeout: (id?: number) => {
      if (id === HELD) held = undefined;
      else clearTimeout(id);
    },
  });
  return {
    pass: () => held?.(),
    waiting: () => held !== undefined,
    end: () => Object.assign(window, { setTimeout, clearTimeout }),
  };
}

describe('LazyPart', () => {
  it('loads once, whatever the number of requests', async () => {
    const el = await aStep();

    await Promise.all([el.later.ensure(), el.later.ensure()]);
    await el.later.ensure();
    await el.updateComplete;

    expect([el.tries, text(el)]).to.deep.equal([1, 'The next step']);
  });

  it('loads on its own shortly after the module renders', async () => {
    const el = await aStep();

    el.dispatchEvent(new CustomEvent('module-ready'));
    await new Promise<void>((done) => {
      const watch = new MutationObserver(() => el.later.ready && done());
      watch.observe(el.renderRoot, { childList: true, characterData: true, subtree: true });
    });

    expect(el.tries).to.equal(1);
  });

  it('loads for a module that moved on its page', async () => {
    const el = await aStep();
    el.dispatchEvent(new CustomEvent('module-ready'));

    el.parentElement?.append(el);

    await waitUntil(() => el.later.ready);
    expect(el.tries).to.equal(1);
  });

  it('requests needed parts once, and not again after a failure', async () => {
    const el = await aStep();
    el.works = false;
    el.wait = { loading: 'Loading…', needed: true };
    el.requestUpdate();
    await waitUntil(() => el.later.failed);
    el.requestUpdate();
    await el.updateComplete;

    expect(el.tries).to.equal(1);
    expect(text(el)).to.contain(COULD_NOT);
  });

  it('renders nothing while an unneeded part loads, but shows its failure', async () => {
    const el = await aStep();
    el.works = false;
    el.wait = {};
    el.requestUpdate();
    await el.updateComplete;
    expect(text(el)).to.equal('');

    await el.later.ensure();
    await el.updateComplete;
    expect(text(el)).to.contain(COULD_NOT);
    expect(el.tries).to.equal(1);
  });

  it('loads parts of the first render when the module is connected', async () => {
    const el = document.createElement('p');
    const host = Object.assign(el, {
      updateComplete: Promise.resolve(true),
      addController: (controller: { hostConnected?(): void }) => controller.hostConnected?.(),
      removeController: () => undefined,
      requestUpdate: () => undefined,
    });
    let tries = 0;

    const later = new LazyPart(host, () => Promise.resolve((tries += 1)), 'at once');

    // The constructor connects this host.
    expect(tries).to.equal(1);
    expect(await later.ensure()).to.equal(true);
  });

  it('shows an error, and the part after Try again succeeds (F22)', async () => {
    const el = await aStep();
    el.works = false;
    expect(await el.later.ensure()).to.equal(false);
    await el.updateComplete;
    expect(text(el)).to.contain(COULD_NOT);

    el.works = true;
    el.renderRoot.querySelector('button')?.click();
    await el.later.ensure();
    await el.updateComplete;

    expect(text(el)).to.equal('The next step');
  });

  it('blames neither the network nor the server in its error [10-15]', async () => {
    const el = await aStep();
    el.works = false;
    await el.later.ensure();
    await el.updateComplete;

    const failedText = (error: unknown) =>
      fixture<HTMLElement>(html`<p>${failedView(error, { failed: COULD_NOT })}</p>`);
    const words = async (error: unknown) => (await failedText(error)).textContent.replace(/\s+/g, ' ').trim();
    for (const kind of ['offline', 'server', 'timeout'] as const)
      expect(text(el)).not.to.contain(await words(new ApiError(kind, { operation: 'getMessage' })));
    expect(text(el)).to.contain(await words(new TypeError('Failed to fetch dynamically imported module')));
  });

  it('shows an error at the limit and the part once it arrives (F22)', async () => {
    const el = await aStep();
    let come: (() => void) | undefined;
    const parts = new Promise<void>((resolve) => (come = resolve));
    el.load = () => parts;
    const limit = holdLimit();
    try {
      for (const press of [() => el.later.ensure(), () => pressed(el)]) {
        const opened = press();
        await el.updateComplete;
        expect(text(el)).to.equal('Loading…');
        limit.pass();
        expect(await opened).to.equal(false);
        await el.updateComplete;
        expect(text(el)).to.contain(COULD_NOT);
      }
      come?.();
      await parts;
      await el.updateComplete;
      expect(text(el)).to.equal('The next step');
      expect(limit.waiting()).to.equal(false);
    } finally {
      limit.end();
    }
  });

  it('clears its timer when the module leaves the page', async () => {
    const el = await aStep();
    el.load = () => new Promise(() => undefined);
    const limit = holdLimit();
    try {
      void el.later.ensure();
      expect(limit.waiting()).to.equal(true);
      el.remove();
      expect(limit.waiting()).to.equal(false);
    } finally {
      limit.end();
    }
  });

  it('loads nothing for a module that left the page', async () => {
    const el = await aStep();
    el.dispatchEvent(new CustomEvent('module-ready'));

    el.remove();
    await new Promise((done) => setTimeout(done, 60));

    expect(el.tries).to.equal(0);
  });
});
