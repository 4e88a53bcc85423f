import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { getP2pCalendar } from '@portal/api';
import type { P2p } from '@portal/api';
import {
  contactName,
  formatLongDate,
  formatPhone,
  formatTimeRange,
  formatTimeWithZone,
  zoneName,
} from '@portal/domain';
import { Mutation, controlStyles, environmentContext, failedView, heading, notice } from '@portal/kit';
import type { Environment } from '@portal/kit';
import { dialogStyles, dialogView } from '@portal/ui';

import { stepWords } from '../step-copy.js';
import type { StepWords } from '../step-copy.js';
import { download } from '../download.js';
import { StepWishEvent } from '../events.js';
import { styles } from './p2p-scheduler-done.styles.js';

/**
 * What became of the request: the confirmation over the page, and the page behind it (PS-22 to PS-25).
 * Says "scheduled" only where the payer has confirmed the time (C22, decisions 4).
 *
 * @tag p2p-scheduler-done
 *
 * @fires {StepWishEvent} step-wish - `dismiss` closes the confirmation, `leave` returns to the order search.
 */
export class P2pSchedulerDone extends LitElement {
  static override styles = [controlStyles, dialogStyles, styles];

  @property({ attribute: false }) booking?: P2p;

  /** Whether the confirmation was read and closed. */
  @property({ type: Boolean }) told = false;

  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @query('.title') private titleLine!: HTMLElement | null;

  readonly #calendar = new Mutation(this, async ({ orderId }: Pick<P2p, 'orderId'>, { signal }) => {
    const { fileName, content } = await this.#client().send(getP2pCalendar, { orderId }, { signal });
    download({ fileName, content, type: 'text/calendar' });
  });

  async focusTitle(): Promise<void> {
    await this.updateComplete;
    this.titleLine?.focus();
  }

  override render(): unknown {
    const { booking, environment } = this;
    if (!booking || !environment) return nothing;
    const t = stepWords(environment.strings);
    return html`
      ${heading(this.headingLevel, t('summary'), { className: 'title', focusable: true })}
      ${this.told ? this.#renderOutcome(booking, environment, t) : nothing}
      <p class="advisory">${t('advisory')}</p>
      <p2p-summary
        heading-level=${this.headingLevel + 1}
        time-zone=${booking.timeZone}
        payer-zone=${booking.payerZone}
        .state=${booking.state}
        .slotChoice=${booking.slot}
        .participant=${booking.participant}
      ></p2p-summary>
      ${this.told ? html`<div class="actions">${this.#renderActions(booking, t)}</div>` : this.#renderDialog(booking, environment, t)}
    `;
  }

  #renderDialog(booking: P2p, environment: Environment, t: StepWords): TemplateResult {
    const confirmed = booking.state === 'confirmed';
    const place = { timeZone: booking.timeZone, locale: environment.locale };
    const { start, end } = booking.slot;
    return dialogView({
      open: true,
      heading: t('done'),
      meaning: confirmed ? 'done' : 'waiting',
      content: html`
        <p>${t(confirmed ? 'done.confirmed' : 'done.requested')}</p>
        <p class="when numbers">
          <strong>${formatLongDate(start, place)}</strong>
          <strong>${formatTimeRange(start, end, place)}</strong>
          <span>${zoneName(booking.timeZone, start)}</span>
        </p>
        ${this.#renderNext(booking, environment, t)} ${this.#renderCalendarFailure(t)}
      `,
      actions: this.#renderActions(booking, t),
      onClose: () => this.#wish('dismiss'),
    });
  }

  #renderOutcome(booking: P2p, environment: Environment, t: StepWords): TemplateResult {
    return html`
      ${notice(booking.state === 'confirmed' ? 'done' : 'waiting', this.#renderNext(booking, environment, t))}
      ${this.#renderCalendarFailure(t)}
    `;
  }

  /** What happens next, by state. */
  #renderNext(booking: P2p, { payer: { shortName: payer } }: Environment, t: StepWords): TemplateResult {
    const { participant } = booking;
    return html`
      ${
        booking.state === 'confirmed'
          ? html`<p>
              ${t('next.confirmed', {
                payer,
                name: contactName(participant),
                phone: formatPhone(participant.phone, participant.extension),
              })}
            </p>`
          : html`<p>${t('representative-office', { payer })}</p>
              <p>${t('not-confirmed', { payer })}</p>`
      }
      ${this.#renderReceipt(booking, t)}
    `;
  }

  #renderReceipt({ receipt, timeZone }: P2p, t: StepWords): unknown {
    if (!receipt) return nothing;
    const time = formatTimeWithZone(receipt.at, { timeZone, locale: this.environment?.locale ?? 'en-US' });
    const key = receipt.status === 'sent' || receipt.status === 'failed' ? receipt.status : 'queued';
    return html`<p class="muted small numbers">${t(`receipt.${key}`, { time })}</p>`;
  }

  #renderCalendarFailure(t: StepWords): unknown {
    const { error } = this.#calendar;
    return error === undefined
      ? nothing
      : failedView(error, { doing: t('doing.calendar'), environment: this.environment });
  }

  #renderActions({ orderId }: P2p, t: StepWords): TemplateResult {
    return html`
      <button
        type="button"
        class="button"
        aria-disabled=${this.#calendar.running}
        @click=${() => void this.#calendar.run({ orderId })}
      >
        ${t('calendar')}
      </button>
      <button type="button" class="button primary" @click=${() => this.#wish('leave')}>${t('return')}</button>
    `;
  }

  #client(): Environment['client'] {
    if (!this.environment) throw new Error('The calendar file was asked for before the settings were there.');
    return this.environment.client;
  }

  #wish(wish: StepWishEvent['detail']['wish']): void {
    this.dispatchEvent(new StepWishEvent(wish));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p2p-scheduler-done': P2pSchedulerDone;
  }
}
