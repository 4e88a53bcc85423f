import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { getP2p, getP2pCalendar } from '@portal/api';
import type { P2p } from '@portal/api';
import { stepCopy } from '@portal/copy';
import type { StepCopy } from '@portal/copy';
import {
  contactName,
  formatLongDate,
  formatPhone,
  formatTimeSpan,
  formatTimeWithZone,
  wallClock,
  zoneName,
} from '@portal/domain';
import {
  aboutServerText,
  Announcer,
  controlStyles,
  dialogStyles,
  dialogView,
  environmentContext,
  failedView,
  heading,
  LazyPart,
  Mutation,
  notice,
  saveFile,
  serverText,
} from '@portal/kit';
import type { Environment, Meaning } from '@portal/kit';
import { BookingPoller, slotMoment } from '@portal/p2p-parts';

import { StepActionEvent } from '../events.js';
import { P2pManageRequestedEvent } from '../manage-event.js';
import { isAhead, newsOf } from '../model/news.js';
import type { News } from '../model/news.js';
import { styles } from './p2p-scheduler-done.styles.js';

/**
 * The result of the request: a confirmation dialog and the page behind it (PS-22 to PS-25). Shows "scheduled" only after
 * the payer confirmed the time (DD-22, decision 4), and follows changes by the payer or a coworker while it is open.
 *
 * @tag p2p-scheduler-done
 *
 * @fires {StepActionEvent} step-action - `dismiss` closes the confirmation, `leave` returns to the order search.
 * @fires {P2pManageRequestedEvent} p2p-manage-requested - Open the page that manages it.
 */
export class P2pSchedulerDone extends LitElement {
  static override styles = [controlStyles, dialogStyles, styles];

  @property({ attribute: false }) booking?: P2p;

  /** Whether the user closed the confirmation. */
  @property({ type: Boolean }) dismissed = false;

  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  /** The booking after someone else changed it. */
  @state() private changed: { readonly p2p: P2p; readonly news: News } | undefined;

  @query('.title') private titleLine!: HTMLElement | null;

  readonly #announcer = new Announcer(this);

  readonly poller = new BookingPoller(this, {
    environment: () => this.environment,
    read: (client, orderId, signal) => client.send(getP2p, { orderId }, { signal }),
    shown: () => this.#shown,
    onFound: (p2p) => this.#follow(p2p),
  });

  readonly #calendar = new Mutation(this, async ({ orderId }: Pick<P2p, 'orderId'>, { signal }) => {
    const { fileName, content } = await this.#client().send(getP2pCalendar, { orderId }, { signal });
    saveFile(fileName, content, 'text/calendar');
  });

  /** Loads while the user reads the confirmation. */
  readonly documents = new LazyPart(this, () => import('@portal/p2p-parts/define/later/p2p-documents.js'));

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('booking')) this.changed = undefined;
    // The dialog already announced it, so the page behind it doesn't.
    if (changed.has('dismissed')) this.#announcer.announce('');
  }

  protected override firstUpdated(): void {
    void this.documents.ensure();
  }

  async focusTitle(): Promise<void> {
    await this.updateComplete;
    this.titleLine?.focus();
  }

  override render(): unknown {
    const { environment } = this;
    const booking = this.#shown;
    if (!booking || !environment) return nothing;
    const t = stepCopy(environment.strings);
    return html`
      ${heading(this.headingLevel, t('summary'), { className: 'title', focusable: true })}
      ${this.dismissed ? [this.#announcer.render(), this.#renderOutcome(booking, environment, t)] : nothing}
      ${isAhead(booking) ? html`<p class="advisory">${t('advisory')}</p>` : nothing}
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
      ${this.dismissed ? html`<div class="actions">${this.#renderActions(booking, t)}</div>` : this.#renderDialog(booking, environment, t)}
    `;
  }

  /** Why the order wasn't authorized, and what to have ready (5d.5). */
  #renderAtHand(booking: P2p, t: StepCopy): unknown {
    const { reason, bring } = booking.preparation;
    if (!isAhead(booking) || (reason === '' && bring.length === 0)) return nothing;
    return html`
      <section class="at-hand">
        ${heading(this.headingLevel + 1, t('at-hand'), { className: 'subtitle' })}
        ${reason ? html`<p>${aboutServerText((text) => t('reason', { reason: text }), reason, this.environment)}</p>` : nothing}
        ${
          bring.length > 0
            ? html`<p>${t('bring')}</p>
                <ul>
                  ${bring.map((each) => html`<li>${serverText(each, this.environment)}</li>`)}
                </ul>`
            : nothing
        }
      </section>
    `;
  }

  #renderDocuments({ orderId, canAddDocuments }: P2p, t: StepCopy): unknown {
    return this.documents.render({
      environment: this.environment,
      failed: t('could-not.documents'),
      loading: t('loading-documents'),
      ready: () => html`
        ${canAddDocuments.allowed ? nothing : html`<p class="muted">${t('no-documents')}</p>`}
        <p2p-documents
          order-id=${orderId}
          heading-level=${this.headingLevel + 1}
          ?disabled=${!canAddDocuments.allowed}
        ></p2p-documents>
      `,
    });
  }

  #renderDialog(booking: P2p, environment: Environment, t: StepCopy): TemplateResult {
    return dialogView({
      open: true,
      heading: t(titleOf(booking)),
      meaning: meaningOf(booking),
      content: html`
        ${this.#announcer.render()} ${isAhead(booking) ? this.#renderTime(booking, environment, t) : nothing}
        ${this.#renderNext(booking, environment, t)} ${this.#renderCalendarFailure(t)}
      `,
      actions: html`<button type="button" class="button quiet" @click=${() => this.#emitAction('dismiss')}>
          ${t(isAhead(booking) ? 'prepare' : 'show-summary')}
        </button>
        ${this.#renderActions(booking, t)}`,
      onClose: () => this.#emitAction('dismiss'),
    });
  }

  #renderTime(booking: P2p, environment: Environment, t: StepCopy): TemplateResult {
    const place = { timeZone: booking.timeZone, locale: environment.locale };
    const { start, end } = booking.slot;
    return html`
      <p>${t(booking.state === 'confirmed' ? 'done.confirmed' : 'done.requested')}</p>
      <p class="when numbers">
        <strong>${formatLongDate(start, place)}</strong>
        <strong>${formatTimeSpan(start, end, place)}</strong>
        <span>${zoneName(place, start)}</span>
        ${this.#renderPayerTime(booking, environment, t)}
      </p>
    `;
  }

  #renderPayerTime({ slot, timeZone, payerZone }: P2p, environment: Environment, t: StepCopy): unknown {
    if (payerZone === '') return nothing;
    const here = wallClock(slot.start, timeZone);
    const there = wallClock(slot.start, payerZone);
    if (here.time === there.time && here.date === there.date) return nothing;
    const { locale, strings, payer } = environment;
    const moment = slotMoment(slot, { timeZone: payerZone, locale }, strings);
    return html`<span>${t('payer-time', { moment, payer: payer.shortName })}</span>`;
  }

  #renderOutcome(booking: P2p, environment: Environment, t: StepCopy): TemplateResult {
    return html`
      ${notice(meaningOf(booking), this.#renderNext(booking, environment, t))} ${this.#renderCalendarFailure(t)}
    `;
  }

  /** The next step, by status. */
  #renderNext(booking: P2p, environment: Environment, t: StepCopy): TemplateResult {
    const { participant } = booking;
    const payer = environment.payer.shortName;
    const news = this.changed ? html`<p><strong>${this.#newsText(this.changed, environment)}</strong></p>` : nothing;
    if (!isAhead(booking)) return html`${news}`;
    return html`
      ${news}
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
      ${booking.reviewerSpecialty ? html`<p>${this.#specialtyCopy(booking.reviewerSpecialty, environment, t)}</p>` : nothing}
      ${this.#renderReceipt(booking, t)}
    `;
  }

  #renderReceipt({ receipt, timeZone }: P2p, t: StepCopy): unknown {
    if (!receipt) return nothing;
    const time = formatTimeWithZone(receipt.at, { timeZone, locale: this.environment?.locale ?? 'en-US' });
    const key = receipt.status === 'sent' || receipt.status === 'failed' ? receipt.status : 'queued';
    return html`<p class="muted small numbers">${t(`receipt.${key}`, { time })}</p>`;
  }

  #renderCalendarFailure(t: StepCopy): unknown {
    const { error } = this.#calendar;
    return error === undefined
      ? nothing
      : failedView(error, { failed: t('could-not.calendar'), environment: this.environment });
  }

  #renderActions(booking: P2p, t: StepCopy): TemplateResult {
    const { orderId } = booking;
    return html`
      ${
        this.changed
          ? html`<button
              type="button"
              class="button"
              @click=${() => this.dispatchEvent(new P2pManageRequestedEvent(orderId))}
            >
              ${t('manage')}
            </button>`
          : nothing
      }
      ${
        isAhead(booking)
          ? html`<button
              type="button"
              class="button"
              aria-disabled=${this.#calendar.running}
              @click=${() => void this.#calendar.run({ orderId })}
            >
              ${t('calendar')}
            </button>`
          : nothing
      }
      <button type="button" class="button primary" @click=${() => this.#emitAction('leave')}>${t('return')}</button>
    `;
  }

  get #shown(): P2p | undefined {
    return this.changed?.p2p ?? this.booking;
  }

  #follow(p2p: P2p): void {
    const { environment } = this;
    const before = this.#shown;
    if (!environment || !before) return;
    this.changed = { p2p, news: newsOf(before, p2p) };
    this.#announcer.announce(this.#newsText(this.changed, environment));
  }

  #newsText({ p2p, news }: { readonly p2p: P2p; readonly news: News }, environment: Environment): string {
    const { payer, locale, strings } = environment;
    const moment = slotMoment(p2p.slot, { timeZone: p2p.timeZone, locale }, strings);
    return stepCopy(strings)(`news.${news}`, { payer: payer.shortName, moment });
  }

  #specialtyCopy(reviewer: string, environment: Environment, t: StepCopy): unknown {
    return aboutServerText((specialty) => t('specialty', { specialty }), reviewer, environment);
  }

  #client(): Environment['client'] {
    if (!this.environment) throw new Error('The environment is missing.');
    return this.environment.client;
  }

  #emitAction(action: StepActionEvent['detail']['action']): void {
    this.dispatchEvent(new StepActionEvent(action));
  }
}

/** "Scheduled" would promise a time that the payer has not confirmed (DD-22). */
const titleOf = (booking: P2p): 'done' | 'done-requested' | 'changed' =>
  !isAhead(booking) ? 'changed' : booking.state === 'confirmed' ? 'done' : 'done-requested';

const meaningOf = ({ state }: P2p): Meaning =>
  state === 'confirmed' ? 'done' : state === 'requested' ? 'waiting' : state === 'declined' ? 'refused' : 'info';

declare global {
  interface HTMLElementTagNameMap {
    'p2p-scheduler-done': P2pSchedulerDone;
  }
}
