import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { P2pAssistance, P2pEligibility } from '@portal/api';
import { closedCopy } from '@portal/copy';
import { formatMoment, formatPlain } from '@portal/domain';
import { controlStyles, environmentContext, heading, notice } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { StepActionEvent } from '../events.js';
import { P2pManageRequestedEvent } from '../manage-event.js';
import { ineligibleReason } from '../model/ineligible-reason.js';
import type { IneligibleReason } from '../model/ineligible-reason.js';
import { styles } from './p2p-scheduler-closed.styles.js';

export type ClosedKind = 'unavailable' | 'booked' | 'not-eligible';

type Fact = readonly [term: string, value: string];

/**
 * Explains why the user can't request a Peer-to-Peer, and whom to call. If no time is available, the deck's sentence
 * comes first, then details for the call (PS-13, DD-35).
 *
 * @tag p2p-scheduler-closed
 *
 * @fires {StepActionEvent} step-action - `leave` returns to the order search.
 * @fires {P2pManageRequestedEvent} p2p-manage-requested - Open the page of the existing Peer-to-Peer.
 */
export class P2pSchedulerClosed extends LitElement {
  static override styles = [controlStyles, styles];

  @property({ attribute: false }) kind: ClosedKind = 'unavailable';

  /** The reason, for `not-eligible`. */
  @property({ attribute: false }) eligibility?: P2pEligibility | undefined;

  /** The reference number for a call, for `unavailable`. */
  @property({ attribute: false }) reference = '';

  /** The order to get help for or to manage. */
  @property({ attribute: false }) orderId = '';

  /** Earlier help requests, for `unavailable`. */
  @property({ attribute: false }) assistance: P2pAssistance = { notice: null, callBack: null };

  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @query('.title') private titleLine!: HTMLElement | null;

  async focusTitle(): Promise<void> {
    await this.updateComplete;
    this.titleLine?.focus();
  }

  override render(): unknown {
    const { environment, kind } = this;
    if (!environment) return nothing;
    const t = closedCopy(environment.strings);
    return html`
      ${heading(this.headingLevel, t(kind === 'booked' ? 'booked-title' : 'title'), { className: 'title', focusable: true })}
      ${notice(
        'info',
        html`<p>${this.#sentence(environment)}</p>
          ${this.#renderFacts(environment)}`,
      )}
      ${
        kind === 'unavailable'
          ? html`<p2p-assistance
              heading-level=${this.headingLevel + 1}
              .orderId=${this.orderId}
              .assistance=${this.assistance}
            ></p2p-assistance>`
          : nothing
      }
      <p class="actions">
        ${kind === 'booked' ? this.#renderManage(t('manage')) : nothing}
        <button type="button" class="button" @click=${() => this.dispatchEvent(new StepActionEvent('leave'))}>
          ${t('return')}
        </button>
      </p>
    `;
  }

  #renderManage(words: string): TemplateResult {
    return html`<button
      type="button"
      class="button primary"
      @click=${() => this.dispatchEvent(new P2pManageRequestedEvent(this.orderId))}
    >
      ${words}
    </button>`;
  }

  #sentence(environment: Environment): string {
    const t = closedCopy(environment.strings);
    if (this.kind === 'booked') return t('booked');
    if (this.kind === 'unavailable') return t('unavailable', { payer: environment.payer.name });
    return ineligibleCopy(environment, ineligibleReason(this.eligibility));
  }

  /** The deadline to request it, if it is in the future. */
  #until({ locale, timeZone, now }: Environment): string | undefined {
    const end = this.eligibility?.windowEndsAt;
    return end && Date.parse(end) > now().getTime() ? formatMoment(end, { locale, timeZone }) : undefined;
  }

  #renderFacts(environment: Environment): TemplateResult | typeof nothing {
    const { strings, payer } = environment;
    const t = closedCopy(strings);
    const { kind, eligibility } = this;
    if (kind === 'booked' || (kind === 'not-eligible' && eligibility?.reason === 'order-state')) return nothing;

    const facts: readonly (readonly [string, string | undefined])[] = [
      [t('phone'), eligibility?.phone ?? payer.phone],
      [t('hours'), payer.hours],
      [t('reference'), kind === 'unavailable' ? this.reference : undefined],
      [t('until'), kind === 'unavailable' ? this.#until(environment) : undefined],
    ];
    return html`<dl class="facts numbers">
      ${facts
        .flatMap(([term, value]): Fact[] => (value ? [[term, value]] : []))
        .map(
          ([term, value]) =>
            html`<div>
              <dt>${term}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
    </dl>`;
  }
}

function ineligibleCopy({ strings, locale, timeZone }: Environment, why: IneligibleReason): string {
  const t = closedCopy(strings);
  if (why.key === 'not-in-rollout-yet') {
    const date = formatPlain(why.date, locale, { year: 'numeric', month: 'long', day: 'numeric' });
    return t('no.not-in-rollout-yet', { date });
  }
  if (why.key === 'window-over') return t('no.window-over', { date: formatMoment(why.instant, { locale, timeZone }) });
  return t(`no.${why.key}`);
}

declare global {
  interface HTMLElementTagNameMap {
    'p2p-scheduler-closed': P2pSchedulerClosed;
  }
}
