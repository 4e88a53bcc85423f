import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';

import { ApiError } from '@portal/api';

import { Query } from './query.js';

interface Answer {
  readonly resolve: (value: string) => void;
  readonly reject: (error: unknown) => void;
}

class TestReader extends LitElement {
  @property() order?: string;
  readonly signals: AbortSignal[] = [];
  readonly answers: Answer[] = [];
  readonly outcomes: string[] = [];
  keeps = false;
  readonly query = new Query(this, {
    args: () => [this.order] as const,
    run: (_, signal) => {
      this.signals.push(signal);
      return new Promise<string>((resolve, reject) => this.answers.push({ resolve, reject }));
    },
    keep: () => this.keeps,
    pause: () => 0,
    outcome: () => ({ ready: () => this.outcomes.push('ready'), failed: () => this.outcomes.push('failed') }),
  });

  override render(): unknown {
    return this.query.render({
      loading: () => 'loading',
      failed: () => 'failed',
      ready: (value, { refreshing, failure }) =>
        `${value}${refreshing ? ' (refreshing)' : ''}${failure ? ' (stale)' : ''}`,
    });
  }
}
customElements.define('test-reader', TestReader);

async function aReader(order?: string) {
  const el = await fixture<TestReader>(html`<test-reader .order=${order}></test-reader>`);
  const settle = async () => {
    await new Promise((done) => setTimeout(done));
    await el.updateComplete;
  };
  return {
    el,
    settle,
    shown: () => el.renderRoot.textContent,
    answer: (value: string) => (el.answers.at(-1)?.resolve(value), settle()),
    fail: (error: unknown) => (el.answers.at(-1)?.reject(error), settle()),
    refresh: () => (void el.query.refresh(), settle()),
  };
}

const broken = new ApiError('server', { operation: 'getThing' });
const offline = new ApiError('offline', { operation: 'getThing' });

describe('Query', () => {
  it('keeps the previous value only if allowed, until the next response', async () => {
    const { el, answer, settle } = await aReader('first');
    await answer('one');

    el.order = 'second';
    await settle();
    expect(el.query.previous).to.equal(undefined);
    await answer('two');

    el.keeps = true;
    el.order = 'third';
    await settle();
    expect([el.query.value, el.query.previous]).to.deep.equal([undefined, 'two']);
    await answer('three');
    expect([el.query.value, el.query.previous]).to.deep.equal(['three', undefined]);
  });

  it('clears the previous value when its host leaves the page', async () => {
    const { el, answer, settle } = await aReader('first');
    const page = el.parentElement;
    el.keeps = true;
    await answer('one');
    el.order = 'second';
    await settle();
    expect(el.query.previous).to.equal('one');

    el.remove();
    page?.append(el);
    await settle();

    expect([el.query.value, el.query.previous]).to.deep.equal([undefined, undefined]);
  });

  it('waits for its inputs', async () => {
    const { el, shown } = await aReader();

    expect(shown()).to.equal('loading');
    expect(el.signals).to.be.empty;
  });

  it('retries a read that failed offline once the network is back (N1)', async () => {
    const { el, shown, fail, settle, answer } = await aReader('A');
    await fail(broken);
    dispatchEvent(new Event('online'));
    await settle();
    expect(el.signals).to.have.length(1);

    await (el.query.refresh(), fail(offline));
    dispatchEvent(new Event('online'));
    await settle();
    await answer('Ann');

    expect(shown()).to.equal('Ann');
    expect(el.signals).to.have.length(3);
  });

  it('keeps the value while it refreshes', async () => {
    const { shown, answer, refresh } = await aReader('A');
    await answer('Ann');

    await refresh();

    expect(shown()).to.equal('Ann (refreshing)');
  });

  it('keeps the value and marks it stale if a refresh fails', async () => {
    const { shown, answer, refresh, fail } = await aReader('A');
    await answer('Ann');
    await refresh();

    await fail(broken);

    expect(shown()).to.equal('Ann (stale)');
  });

  for (const kind of ['forbidden', 'not-found', 'gone', 'unauthorized'] as const) {
    it(`hides the value immediately when access is lost: ${kind} (H3)`, async () => {
      const { shown, answer, refresh, fail } = await aReader('A');
      await answer('Ann');
      await refresh();

      await fail(new ApiError(kind, { operation: 'getThing' }));

      expect(shown()).to.equal('failed');
    });
  }

  it("clears the value when another patient's data loads (O12)", async () => {
    const { el, shown, answer, settle } = await aReader('A');
    await answer('Ann');

    el.order = 'B';
    await settle();

    expect(shown()).to.equal('loading');
  });

  it('ignores a response that arrives after the inputs changed (O2)', async () => {
    const { el, shown, answer, settle } = await aReader('A');
    el.order = 'B';
    await settle();
    await answer('Bob');

    el.answers[0]?.resolve('Ann');
    await settle();

    expect(shown()).to.equal('Bob');
  });

  it('aborts when its host leaves the page and reads again afterward (O4, O5)', async () => {
    const { el, shown, answer, settle } = await aReader('A');
    const parent = el.parentElement;
    el.remove();
    expect(el.signals[0]?.aborted).to.equal(true);

    parent?.append(el);
    await settle();
    await answer('Ann');

    expect(shown()).to.equal('Ann');
  });

  it("doesn't read again if nothing was interrupted", async () => {
    const { el, answer, settle } = await aReader('A');
    await answer('Ann');
    const parent = el.parentElement;

    el.remove();
    parent?.append(el);
    await settle();

    expect(el.signals).to.have.length(1);
  });

  it('reports each outcome', async () => {
    const { el, answer, refresh, fail } = await aReader('A');
    await answer('Ann');
    await refresh();
    await fail(broken);

    expect(el.outcomes).to.deep.equal(['ready', 'failed']);
  });

  it('shows the result of a write without another read', async () => {
    const { el, shown, answer, settle } = await aReader('A');
    await answer('Ann');

    el.query.setValue('Anna');
    await settle();

    expect(shown()).to.equal('Anna');
    expect(el.signals).to.have.length(1);
  });
});
