import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { query, state } from 'lit/decorators.js';

import { ApiError } from '@portal/api';
import type { ApiErrorKind } from '@portal/api';

import { anyOf, ofFailure } from '../copy.fixture.js';
import { failedView } from './failed-view.js';
import type { Environment } from './settings.js';

const KINDS = Object.keys({
  offline: 1,
  timeout: 1,
  unauthorized: 1,
  forbidden: 1,
  'not-found': 1,
  gone: 1,
  conflict: 1,
  stale: 1,
  rejected: 1,
  busy: 1,
  server: 1,
  contract: 1,
} satisfies Record<ApiErrorKind, 1>) as ApiErrorKind[];

class TestPart extends LitElement {
  @state() failed = true;

  override render(): unknown {
    const error = new ApiError('offline', { operation: 'readPart' });
    return this.failed
      ? failedView(error, { failed: 'We couldn’t load the part.', retry: this.#handleRetry })
      : 'there';
  }

  readonly #handleRetry = (): void => {
    this.failed = false;
  };
}
customElements.define('test-part', TestPart);

class TestWhole extends LitElement {
  @query('h2') private heading!: HTMLElement | null;
  @query('test-part') readonly inner!: TestPart;

  override focus(options?: FocusOptions): void {
    this.heading?.focus(options);
  }

  override render(): unknown {
    return html`<h2 tabindex="-1">Whole</h2>
      <test-part></test-part>`;
  }
}
customElements.define('test-whole', TestWhole);

describe('failedView', () => {
  it('moves focus to the surrounding element when "Try again" disappears (WCAG 2.4.3)', async () => {
    const whole = await fixture<TestWhole>(html`<test-whole></test-whole>`);
    const { inner } = whole;
    await inner.updateComplete;
    const button = inner.renderRoot.querySelector('button');
    button?.focus();

    button?.click();
    await inner.updateComplete;

    expect(inner.renderRoot.textContent).to.contain('there');
    expect(whole.shadowRoot?.activeElement?.textContent).to.equal('Whole');
  });

  const PHONE = '(800) 555-0100';
  const PAYER = { name: 'Plan', shortName: 'Plan', phone: PHONE };
  const TITLE = 'We couldn’t save the part.';
  const KEPT = 'What you entered is still here.';
  const ACTION = anyOf(ofFailure('again'), ofFailure('forbidden'), ofFailure('rejected'), ofFailure('support'));
  const copyIn = async (error: unknown, payer: object): Promise<string> => {
    const environment = { payer, strings: {} } as unknown as Environment;
    const el = await fixture<HTMLElement>(
      html`<p>${failedView(error, { failed: TITLE, kept: KEPT, retry: () => undefined, environment })}</p>`,
    );
    return el.textContent.replace(/\s+/g, ' ').trim();
  };

  it('names what happened, what remains, what to do, and whom to call', async () => {
    const copy = await copyIn(new ApiError('server', { operation: 'readPart' }), PAYER);
    const call = ofFailure('call', { payer: 'Plan', phone: PHONE });
    expect(copy).to.equal(`${TITLE} ${KEPT} ${ofFailure('server')} ${call} ${ofFailure('again')}`);
  });

  it('shows an action or a phone number for each kind of failure', async () => {
    for (const kind of KINDS) {
      const error = new ApiError(kind, { operation: 'readPart' });
      expect(await copyIn(error, PAYER), kind).to.contain(PHONE);
      expect(await copyIn(error, { name: 'Plan', shortName: 'Plan' }), kind).to.match(ACTION);
    }
  });
});
