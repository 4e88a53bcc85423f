import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';

import { deadlineWords } from '@portal/domain';
import { chip, environmentContext, icon, textStyles } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { words } from '../copy.js';

const MINUTE_MS = 60_000;

/**
 * Until when an answer is taken, in the person's zone and the payer's, and how long that is. The time
 * left is kept right in silence.
 *
 * @tag request-deadline
 */
export class RequestDeadline extends LitElement {
  static override styles = textStyles;

  /** Instant. */
  @property({ attribute: false }) dueAt?: string;

  /** IANA zone that the payer states it in. */
  @property({ attribute: false }) dueZone = 'UTC';

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  #minutes: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#minutes = setInterval(() => this.requestUpdate(), MINUTE_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#minutes);
  }

  override render(): unknown {
    const { environment, dueAt, dueZone } = this;
    if (!environment || dueAt === undefined) return nothing;
    const t = words(environment.strings);
    const payer = environment.payer.shortName;
    const {
      date,
      time,
      left,
      over,
      soon,
      payer: theirs,
    } = deadlineWords({ dueAt, dueZone }, environment, environment.now());

    return html`
      <div class="notice ${over || soon ? 'waiting' : 'info'}">
        ${icon('waiting')}
        <div>
          <p>
            <span class="numbers">${t('deadline', { date, time })}</span>
            ${over ? nothing : chip(soon ? 'waiting' : 'neutral', t('deadline.left', { left }))}
          </p>
          ${theirs ? html`<p class="muted">${t('deadline.payer', { payer, ...theirs })}</p>` : nothing}
          ${over ? html`<p>${t('deadline.over', { payer })}</p>` : nothing}
        </div>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'request-deadline': RequestDeadline;
  }
}
