import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { P2pState, Participant, SlotChoice } from '@portal/api';
import { summaryCopy } from '@portal/copy';
import {
  contactName,
  formatLongDate,
  formatPhone,
  formatTimeRange,
  formatTimeSpan,
  isTimeZone,
  wallClock,
  zoneName,
} from '@portal/domain';
import type { Place } from '@portal/domain';
import { environmentContext, fact, heading, textStyles } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { styles } from './p2p-summary.styles.js';

const LEADS = {
  requested: 'requested',
  confirmed: 'scheduled',
  called: 'scheduled',
  missed: 'was-scheduled',
  completed: 'was-scheduled',
  cancelled: 'was-requested',
  declined: 'was-requested',
  expired: 'was-requested',
  other: 'requested',
} as const satisfies Record<P2pState, string>;

/**
 * The call's time, zone, and participant (PS-20, PM-05). The lead sentence fits the status (DD-22).
 *
 * @tag p2p-summary
 */
export class P2pSummary extends LitElement {
  static override styles = [textStyles, styles];

  /** The time section renders once set. */
  @property({ attribute: false }) slotChoice?: SlotChoice;

  /** The participant section renders once set. */
  @property({ attribute: false }) participant?: Participant;

  /** The participant's credential as text; empty if the plan requires none. */
  @property({ attribute: false }) credential = '';

  @property({ attribute: false }) state: P2pState = 'requested';

  /** IANA zone of the displayed time. */
  @property({ attribute: 'time-zone' }) timeZone = 'America/Chicago';

  /** IANA zone of the payer. Its time shows too if the clocks differ. */
  @property({ attribute: 'payer-zone' }) payerZone = '';

  /** Level of the two lead headings. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 3;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  override render(): unknown {
    return html`${this.slotChoice ? this.#renderTime(this.slotChoice) : nothing}
    ${this.participant ? this.#renderPerson(this.participant) : nothing}`;
  }

  #renderTime({ start, end }: SlotChoice): TemplateResult {
    const t = summaryCopy(this.environment?.strings);
    const place = this.#placeOf(this.timeZone);

    return html`
      ${heading(this.headingLevel, t(LEADS[this.state]))}
      <dl class="when">
        <div>
          <dt>${t('when')}</dt>
          <dd class="time numbers">
            <span>${formatLongDate(start, place)}</span> <span>${formatTimeSpan(start, end, place)}</span>
          </dd>
        </div>
        <div>
          <dt>${t('zone')}</dt>
          <dd>${zoneName(place, start)}</dd>
          ${this.#renderPayerTime({ start, end })}
        </div>
      </dl>
    `;
  }

  #renderPayerTime({ start, end }: Pick<SlotChoice, 'start' | 'end'>): unknown {
    const { payerZone } = this;
    if (!isTimeZone(payerZone)) return nothing;
    const here = wallClock(start, this.timeZone);
    const there = wallClock(start, payerZone);
    if (here.time === there.time && here.date === there.date) return nothing;

    const place = this.#placeOf(payerZone);
    return html`
      <dd class="muted small">
        ${summaryCopy(this.environment?.strings)('payer-time', {
          time:
            here.date === there.date
              ? formatTimeRange(start, end, place)
              : `${formatLongDate(start, place)}, ${formatTimeSpan(start, end, place)}`,
          payer: this.environment?.payer.shortName ?? 'the health plan',
          zone: zoneName(place, start),
        })}
      </dd>
    `;
  }

  #renderPerson(person: Participant): TemplateResult {
    const t = summaryCopy(this.environment?.strings);

    return html`
      ${heading(this.headingLevel, t('person'))}
      <dl class="person">
        ${fact(t('contact'), contactName(person))} ${this.credential ? fact(t('credential'), this.credential) : nothing}
        ${fact(t('phone'), formatPhone(person.phone, person.extension))}
        ${
          person.secondaryPhone
            ? fact(t('secondary'), formatPhone(person.secondaryPhone, person.secondaryExtension))
            : nothing
        }
        ${fact(t('email'), person.email)}
      </dl>
    `;
  }

  #placeOf(timeZone: string): Place {
    return { timeZone, locale: this.environment?.locale ?? 'en-US' };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p2p-summary': P2pSummary;
  }
}
