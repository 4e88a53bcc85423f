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
  formatTimeSpan,
  formatTimeWithZone,
  wallClock,
  zoneName,
} from '@portal/domain';
import { Later, Mutation, controlStyles, environmentContext, failedView, heading, notice, saveFile } from '@portal/kit';
import type { Environment } from '@portal/kit';
import { slotMoment } from '@portal/p2p-parts';
import { dialogStyles, dialogView } from '@portal/ui';

import { stepWords } from '../step-copy.js';
import type { StepWords } from '../step-copy.js';
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
    saveFile(fileName, content, 'text/calendar');
  });

  /** Beyond the confirmation, and fetched while that is read. */
  readonly documents = new Later(this, () => import('@portal/p2p-parts/define/p2p-documents.js'));

  protected override firstUpdated(): void {
    void this.documents.ensure();
  }

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
        .credential=${booking.credential?.display ?? ''}
      ></p2p-summary>
      ${this.#renderAtHand(booking, t)} ${this.#renderDocuments(booking, t)}
      ${this.told ? html`<div class="actions">${this.#renderActions(booking, t)}</div>` : this.#renderDialog(booking, environment, t)}
    `;
  }

  /** What the call is about, and what would help (5d.5). */
  #renderAtHand({ preparation: { reason, bring } }: P2p, t: StepWords): unknown {
    if (reason === '' && bring.length === 0) return nothing;
    return html`
      <section class="at-hand">
        ${heading(this.headingLevel + 1, t('at-hand'), { className: 'subtitle' })}
        ${reason ? html`<p>${t('reason', { reason })}</p>` : nothing}
        ${
          bring.length > 0
            ? html`<p>${t('bring')}</p>
                <ul>
                  ${bring.map((each) => html`<li>${each}</li>`)}
                </ul>`
            : nothing
        }
      </section>
    `;
  }

  #renderDocuments({ orderId, canAddDocuments }: P2p, t: StepWords): unknown {
    if (!this.documents.ready) {
      const { environment } = this;
      return this.documents.render({ environment, doing: t('doing.documents'), loading: t('loading-documents') });
    }
    return html`
      ${canAddDocuments.allowed ? nothing : html`<p class="muted">${t('no-documents')}</p>`}
      <p2p-documents
        order-id=${orderId}
        heading-level=${this.headingLevel + 1}
        ?disabled=${!canAddDocuments.allowed}
      ></p2p-documents>
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
          <strong>${formatTimeSpan(start, end, place)}</strong>
          <span>${zoneName(booking.timeZone, start)}</span>
          ${this.#renderPayerTime(booking, environment, t)}
        </p>
        ${this.#renderNext(booking, environment, t)} ${this.#renderCalendarFailure(t)}
      `,
      actions: html`<button type="button" class="button quiet" @click=${() => this.#wish('dismiss')}>
          ${t('prepare')}
        </button>
        ${this.#renderActions(booking, t)}`,
      onClose: () => this.#wish('dismiss'),
    });
  }

  #renderPayerTime({ slot, timeZone, payerZone }: P2p, environment: Environment, t: StepWords): unknown {
    if (payerZone === '') return nothing;
    const here = wallClock(slot.start, timeZone);
    const there = wallClock(slot.start, payerZone);
    if (here.time === there.time && here.date === there.date) return nothing;
    const { locale, strings, payer } = environment;
    const moment = slotMoment(slot, { timeZone: payerZone, locale }, strings);
    return html`<span>${t('payer-time', { moment, payer: payer.shortName })}</span>`;
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
      ${booking.reviewerSpecialty ? html`<p>${t('specialty', { specialty: booking.reviewerSpecialty })}</p>` : nothing}
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
