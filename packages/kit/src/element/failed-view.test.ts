import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { query, state } from 'lit/decorators.js';

import { ApiError } from '@portal/api';

import { failedView } from './failed-view.js';

class TestPart extends LitElement {
  @state() failed = true;

  override render(): unknown {
    const error = new ApiError('offline', { operation: 'readPart' });
    return this.failed ? failedView(error, { doing: 'load the part', retry: this.#handleRetry }) : 'there';
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

describe('the view of a failure', () => {
  it('leaves the focus with what stands around it when "Try again" goes (WCAG 2.4.3)', async () => {
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
});
