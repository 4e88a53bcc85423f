import { consume } from '@lit/context';
import { LitElement, css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';

import { formCopy } from '@portal/copy';
import { deadlineCopy, hasPassed, isWarningDue, nextUpdateAt } from '@portal/domain';
import { Announcer, environmentContext, textStyles } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { RequestStaleEvent } from '../events.js';

/**
 * The deadline in the user's zone and the payer's, the time left, and the consequence for a draft (IR-03). It updates
 * the time left silently, and announces it 60 and 15 minutes before the deadline.
 *
 * @tag request-deadline
 *
 * @fires {RequestStaleEvent} request-stale - The deadline passed while the form was open.
 */
export class RequestDeadline extends LitElement {
  static override styles = [
    textStyles,
    css`
      .notice {
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 8px 24px;
        border: 0;
        border-inline-start: 4px solid var(--_waiting);
        background: var(--_waiting-quiet);
      }

      .text {
        max-inline-size: 72ch;
      }

      /* The form for more time is as wide as the page at most. */
      ::slotted(*) {
        min-inline-size: 0;
      }

      .left {
        color: var(--_waiting);
        font-size: var(--_size-large);
        font-weight: 600;
        line-height: 1.3;
      }

      .waiting .left {
        font-size: 28px;
      }

      .notice p + p {
        margin-block-start: 2px;
      }

      @container (inline-size < 480px) {
        .notice {
          display: block;
          min-block-size: 162px;
          padding: 8px 12px;
          font-size: var(--_size-small);
        }

        /* What the slot holds follows the sentence on its last line, if it fits. */
        .text,
        .text > :not(.left) {
          display: inline;
        }

        ::slotted(*) {
          display: inline-block;
          max-inline-size: 100%;
          vertical-align: middle;
        }
      }
    `,
  ];

  /** Instant. */
  @property({ attribute: false }) dueAt?: string;

  /** IANA zone in which the payer states it. */
  @property({ attribute: false }) dueZone = 'UTC';

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  readonly #announcer = new Announcer(this);
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the timer last ran: a sleeping device misses its timers. */
  #updatedAt: Date | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#update);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#update);
    clearTimeout(this.#timer);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('dueAt')) this.#updatedAt = undefined;
    this.#wait();
  }

  override render(): unknown {
    const { environment, dueAt, dueZone } = this;
    if (!environment || dueAt === undefined) return nothing;
    const t = formCopy(environment.strings);
    const payer = environment.payer.shortName;
    const {
      date,
      time,
      left,
      over,
      soon,
      payer: theirs,
    } = deadlineCopy({ dueAt, dueZone }, environment, environment.now());

    return html`
      <div class="notice ${over || soon ? 'waiting' : ''}">
        <div class="text">
          ${over ? nothing : html`<p class="left numbers">${left ? t('deadline.left', { left }) : t('deadline.left.last')}</p>`}
          <p>${t('lead')} <span class="numbers">${t('deadline', { date, time })}</span></p>
          ${theirs ? html`<p class="muted numbers">${t('deadline.payer', { payer, ...theirs })}</p>` : nothing}
          ${over ? html`<p>${t('deadline.over', { payer })}</p>` : nothing}
        </div>
        <slot></slot>
      </div>
      ${this.#announcer.render()}
    `;
  }

  /** Waits until the text changes. */
  #wait(): void {
    clearTimeout(this.#timer);
    const { environment, dueAt } = this;
    if (!environment || dueAt === undefined || !this.isConnected) return;
    const now = environment.now();
    this.#updatedAt ??= now;
    this.#timer = setTimeout(this.#update, nextUpdateAt(dueAt, now));
  }

  readonly #update = (): void => {
    const { environment, dueAt } = this;
    const before = this.#updatedAt;
    if (!environment || dueAt === undefined || !before) return;
    const now = environment.now();
    this.#updatedAt = now;
    this.requestUpdate();
    if (isWarningDue(dueAt, before, now)) {
      const { left } = deadlineCopy({ dueAt, dueZone: this.dueZone }, environment, now);
      this.#announcer.announce(formCopy(environment.strings)('deadline.warning', { left }));
    }
    if (hasPassed(dueAt, before, now)) this.dispatchEvent(new RequestStaleEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'request-deadline': RequestDeadline;
  }
}
