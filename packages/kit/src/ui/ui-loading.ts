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

  /** The heights of the result's rows in pixels, from top to bottom. `44x5` is a row of five boxes. */
  @property() shape = '20 20 20';

  /** 0: the skeleton alone, 1: with the label, 2: with the advice. */
  @state() private phase = 0;

  #timers: readonly ReturnType<typeof setTimeout>[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.phase = 0;
    this.#timers = [
      setTimeout(() => (this.phase = 1), WORDS_AFTER_MS),
      setTimeout(() => (this.phase = 2), SLOW_AFTER_MS),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#timers.forEach(clearTimeout);
  }

  override render(): TemplateResult {
    return html`
      <p role="status" class="muted">
        ${this.phase > 0 ? this.label : nothing} ${this.phase > 1 ? this.slow : nothing}
      </p>
      <div aria-hidden="true">${this.shape.match(/\S+/g)?.map(row)}</div>
    `;
  }
}

/** Pictures, because a strict CSP allows no `style` attribute, and their size is an attribute of its own. */
function row(heights: string): TemplateResult {
  const [height, boxes = 1] = heights.split('x');
  return html`<div>
    ${Array.from({ length: Number(boxes) }, () => html`<svg class="ghost" height=${height}></svg>`)}
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-loading': UiLoading;
  }
}
