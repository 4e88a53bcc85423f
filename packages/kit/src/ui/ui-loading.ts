import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { textStyles } from '../styles/index.js';

import { styles } from './ui-loading.styles.js';

const WORDS_AFTER_MS = 1_000;
const SLOW_AFTER_MS = 5_000;

/**
 * Loading state: a skeleton of the final height, text after a second, and advice after five.
 *
 * @tag ui-loading
 */
export class UiLoading extends LitElement {
  static override styles = [textStyles, styles];

  /** The label, such as "Loading messages…". */
  @property() label = '';

  /** The text and advice if loading takes long. */
  @property() slow = '';

  /** Rows of the skeleton. */
  @property({ type: Number }) lines = 3;

  @state() private phase: 'skeleton' | 'words' | 'slow' = 'skeleton';

  #timers: readonly ReturnType<typeof setTimeout>[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.phase = 'skeleton';
    this.#timers = [
      setTimeout(() => (this.phase = 'words'), WORDS_AFTER_MS),
      setTimeout(() => (this.phase = 'slow'), SLOW_AFTER_MS),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#timers.forEach(clearTimeout);
  }

  override render(): TemplateResult {
    return html`
      <p role="status" class="muted">
        ${this.phase === 'skeleton' ? nothing : this.label} ${this.phase === 'slow' ? this.slow : nothing}
      </p>
      <div aria-hidden="true">${Array.from({ length: this.lines }, () => html`<div class="line"></div>`)}</div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-loading': UiLoading;
  }
}
