import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { formCopy } from '@portal/copy';
import { controlStyles, environmentContext } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { firstOf, listOf } from '../draft/model/saved-copy.js';
import { SubmitPressedEvent } from '../events.js';
import { styles } from './request-finish.styles.js';

const SHOWN = 4;

/**
 * The progress, the state of the draft, and Submit.
 *
 * @tag request-finish
 *
 * @fires {SubmitPressedEvent} submit-pressed - The user selected Submit.
 */
export class RequestFinish extends LitElement {
  static override styles = [controlStyles, styles];

  /** Number of items that are provided or explained. */
  @property({ type: Number }) provided = 0;

  /** Number of items. */
  @property({ type: Number }) total = 0;

  /** Numbers of the missing items. */
  @property({ attribute: false, hasChanged: (now, before) => String(now) !== String(before) })
  missing: readonly number[] = [];

  /** The state of the draft, as text. */
  @property({ attribute: false }) draft = '';

  /** Whether a submission is in progress. */
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
          ${this.missing.length > 0 ? html`<span class="missing">${this.#missingCopy(this.environment)}</span>` : nothing}
          <span class="draft muted">${this.draft}</span>
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

  /** "Still missing: items 2 and 3"; the first few of a long list. */
  #missingCopy({ strings, locale }: Environment): string {
    const t = formCopy(strings);
    const { missing } = this;
    const more = missing.length - SHOWN;
    if (more > 0) return t('meter.missing.more', { items: firstOf(missing.slice(0, SHOWN), locale), n: more });
    return t('meter.missing', { count: missing.length, items: listOf(missing, locale) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'request-finish': RequestFinish;
  }
}
