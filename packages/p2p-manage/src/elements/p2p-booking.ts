import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { P2p } from '@portal/api';
import { manageCopy } from '@portal/copy';
import { formatMoment } from '@portal/domain';
import { chip, controlStyles, environmentContext, heading, notice, serverText } from '@portal/kit';
import type { Environment, Meaning } from '@portal/kit';

import { TaskBegunEvent } from '../events.js';
import { mayDo } from '../model/flow.js';
import type { Task } from '../model/flow.js';
import { MEANINGS, callsOf, isAhead, isOver, statusCopy } from '../model/status.js';
import { payerLine } from '../views/payer-line.js';

import { styles } from './p2p-booking.styles.js';

const OUTCOMES: Readonly<Record<NonNullable<P2p['outcome']>['code'], Meaning>> = {
  overturned: 'done',
  upheld: 'refused',
  withdrawn: 'neutral',
  other: 'info',
};

/**
 * A booking: its outcome, status, time, participant, and actions (PM-04 to PM-07).
 *
 * @tag p2p-booking
 *
 * @fires {TaskBegunEvent} task-begun - The user starts to cancel, reschedule, or change the contact person.
 */
export class P2pBooking extends LitElement {
  static override styles = [controlStyles, styles];

  @property({ attribute: false }) p2p?: P2p;

  /** IANA zone of the displayed times. */
  @property({ attribute: false }) timeZone = 'UTC';

  /** Level of the inner headings. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 3;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  /** Moves focus to the button that starts a task. After the task, the user is back where they were. */
  async focusTask(task: Task): Promise<void> {
    await this.updateComplete;
    this.shadowRoot?.getElementById(task)?.focus();
  }

  override render(): unknown {
    const { p2p, environment } = this;
    if (!p2p || !environment) return nothing;

    return html`
      <div class="card">
        ${this.#renderOutcome(p2p, environment)} ${this.#renderStatus(p2p, environment)}
        <p2p-summary
          .slotChoice=${p2p.slot}
          .participant=${p2p.participant}
          .credential=${p2p.credential?.display ?? ''}
          .state=${p2p.state}
          .timeZone=${this.timeZone}
          .payerZone=${p2p.payerZone}
          .headingLevel=${this.headingLevel}
        ></p2p-summary>
        ${this.#renderActions(p2p)}
      </div>
      ${isAhead(p2p) ? this.#renderDisclaimers(p2p, environment) : nothing}
    `;
  }

  /** The result comes first, because it is why the office opens the page. */
  #renderOutcome({ outcome }: P2p, environment: Environment): unknown {
    if (!outcome) return nothing;
    return notice(
      OUTCOMES[outcome.code],
      html`
        ${heading(this.headingLevel, manageCopy(environment.strings)('outcome'), { className: 'subtitle' })}
        <p class="outcome">${chip(OUTCOMES[outcome.code], serverText(outcome.display, environment))}</p>
        ${outcome.nextStep === null ? nothing : html`<p>${serverText(outcome.nextStep, environment)}</p>`}
      `,
    );
  }

  #renderStatus(p2p: P2p, environment: Environment): TemplateResult {
    const t = manageCopy(environment.strings);
    const payer = environment.payer.shortName;
    const until = p2p.mayRequestAgainUntil;
    const place = { timeZone: this.timeZone, locale: environment.locale };
    const calls = callsOf(p2p);
    const last = calls.at(-1);
    const moment = last ? formatMoment(last.at, place) : '';

    return html`
      <div class=${MEANINGS[p2p.state] === 'refused' ? 'notice refused status' : 'status'}>
        <p>${chip(MEANINGS[p2p.state], t(`state.${p2p.state}`))}</p>
        <p>${t(statusCopy(p2p), { payer, count: calls.length, most: p2p.attempts.most, moment })}</p>
        ${
          isOver(p2p)
            ? html`<p>
                ${until === null ? t('again-never') : t('again-until', { moment: formatMoment(until, place) })}
              </p>`
            : nothing
        }
        ${isAhead(p2p) ? nothing : payerLine(environment)}
      </div>
    `;
  }

  #renderDisclaimers({ state }: P2p, { strings, payer }: Environment): TemplateResult {
    const t = manageCopy(strings);
    const values = { payer: payer.shortName };
    return html`
      <div class="muted small disclaimers">
        <p>${t('received', values)}</p>
        ${state === 'requested' ? html`<p>${t('not-confirmed', values)}</p>` : nothing}
      </div>
    `;
  }

  #renderActions(p2p: P2p): TemplateResult {
    const t = manageCopy(this.environment?.strings);
    return html`
      <div class="actions">
        ${mayDo('rescheduling', p2p) ? this.#renderTask('rescheduling', t('reschedule'), '') : nothing}
        ${mayDo('editing', p2p) ? this.#renderTask('editing', t('edit'), '') : nothing}
        ${
          isAhead(p2p) || isOver(p2p)
            ? html`<p2p-calendar-button .orderId=${p2p.orderId} ?off=${isOver(p2p)}></p2p-calendar-button>`
            : nothing
        }
        ${mayDo('cancelling', p2p) ? this.#renderTask('cancelling', t('cancel'), 'danger last') : nothing}
      </div>
    `;
  }

  #renderTask(task: Task, label: string, className: string): TemplateResult {
    return html`
      <button
        type="button"
        id=${task}
        class="button ${className}"
        @click=${() => this.dispatchEvent(new TaskBegunEvent(task))}
      >
        ${label}
      </button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p2p-booking': P2pBooking;
  }
}
