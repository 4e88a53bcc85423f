import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { formCopy } from '@portal/copy';
import { barStyles, controlStyles, environmentContext } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { listOf } from '../draft/model/saved-copy.js';
import { SubmitPressedEvent } from '../events.js';
import { styles } from './request-finish.styles.js';

const SHOWN = 4;

/**
 * How much is provided, whether the draft is kept, and Submit.
 *
 * @tag request-finish
 *
 * @fires {SubmitPressedEvent} submit-pressed - Submit was pressed.
 */
export class RequestFinish extends LitElement {
  static override styles = [controlStyles, barStyles, styles];

  /** Items that are provided or explained. */
  @property({ type: Number }) provided = 0;

  /** Items in all. */
  @property({ type: Number }) total = 0;

  /** Numbers of the items that are not. */
  @property({ attribute: false }) missing: readonly number[] = [];

  /** What is known about the draft, in words. */
  @property({ attribute: false }) draft = '';

  /** Whether the answer is being sent. */
  @property({ type: Boolean }) sending = false;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @query('button') private button!: HTMLButtonElement | null;

  override focus(options?: FocusOptions): void {
    this.button?.focus(options);
  }

  override render(): unknown {
    if (!this.environment) return nothing;
    const t = formCopy(this.environment.strings);
    const meter = t('meter', { n: this.provided, total: this.total });

    return html`
      <div class="bar">
        <div class="meter">
          <progress max=${this.total} .value=${this.provided} aria-label=${meter}></progress>
          <span class="numbers">${meter}</span>
          ${this.missing.length > 0 ? html`<span class="missing small">${this.#missingCopy(this.environment)}</span>` : nothing}
          <span class="draft small muted">${this.draft}</span>
        </div>
        <button
          type="button"
          class="button primary"
          aria-disabled=${this.sending}
          @click=${() => !this.sending && this.dispatchEvent(new SubmitPressedEvent())}
        >
          ${this.sending ? t('submitting') : t('submit')}
        </button>
      </div>
    `;
  }

  /** "Still missing: items 2 and 3"; of a long list the first few. */
  #missingCopy({ strings, locale }: Environment): string {
    const t = formCopy(strings);
    const { missing } = this;
    const more = missing.length - SHOWN;
    if (more > 0) return t('meter.missing.more', { items: missing.slice(0, SHOWN).join(', '), n: more });
    return t('meter.missing', { count: missing.length, items: listOf(missing, locale) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'request-finish': RequestFinish;
  }
}
