import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, queryAll, state } from 'lit/decorators.js';

import type { P2p } from '@portal/api';
import { p2pRecordCopy } from '@portal/copy';
import { formatMoment } from '@portal/domain';
import { chip, controlStyles, environmentContext, fact, heading, serverText } from '@portal/kit';
import type { Environment, PortalSettings } from '@portal/kit';

import { callsOf, isAhead, isOver } from '../model/status.js';
import { reasonFor } from '../model/why.js';
import { payerLine } from '../views/payer-line.js';

import { styles } from './p2p-record.styles.js';

const SUBTITLE = { className: 'subtitle' };

interface Reader extends Element {
  refresh(): void;
}

/**
 * The details of a booking: why it can't be changed, calls, preparation, emails to the scheduling team,
 * and history (PM-08, PM-10).
 *
 * @tag p2p-record
 */
export class P2pRecord extends LitElement {
  static override styles = [controlStyles, styles];

  @property({ attribute: false }) p2p?: P2p;

  /** Settings for the button that requests another Peer-to-Peer. */
  @property({ attribute: false }) settings?: PortalSettings | undefined;

  /** IANA zone of the displayed times. */
  @property({ attribute: false }) timeZone = 'UTC';

  @property({ attribute: 'heading-level', type: Number }) headingLevel = 3;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  /** Elements that read their own data. */
  @queryAll('p2p-action, p2p-documents, p2p-receipts, p2p-history') private readers!: NodeListOf<Reader>;

  /** If the booking is unchanged, its details may still have changed or failed before, so refresh them. */
  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('p2p');
    const isAgain = before?.orderId === this.p2p?.orderId && before?.version === this.p2p?.version;
    if (before && isAgain) for (const reader of this.readers) reader.refresh();
  }

  override render(): unknown {
    const { p2p, environment, timeZone, headingLevel } = this;
    if (!p2p || !environment) return nothing;
    const { orderId, version } = p2p;

    return html`
      <div class="main">
        ${isAhead(p2p) ? this.#renderWhyNot(p2p, environment) : nothing}
        ${isOver(p2p) ? this.#renderAgain(p2p, environment) : nothing} ${this.#renderCalls(p2p, environment)}
        ${isAhead(p2p) || p2p.state === 'missed' ? this.#renderPreparation(p2p, environment) : nothing}
        ${
          isAhead(p2p) || p2p.state === 'missed'
            ? html`<p2p-documents
                order-id=${orderId}
                heading-level=${headingLevel}
                ?disabled=${!p2p.canAddDocuments.allowed}
              ></p2p-documents>`
            : nothing
        }
      </div>
      <div class="rail">
        <p2p-receipts
          .orderId=${orderId}
          .version=${version}
          .timeZone=${timeZone}
          .headingLevel=${headingLevel}
        ></p2p-receipts>
        <p2p-history
          .orderId=${orderId}
          .version=${version}
          .timeZone=${timeZone}
          .headingLevel=${headingLevel}
        ></p2p-history>
      </div>
    `;
  }

  /** Why an upcoming call can't be changed here, and whom to call instead. */
  #renderWhyNot({ canCancel, canReschedule }: P2p, environment: Environment): unknown {
    const t = p2pRecordCopy(environment.strings);
    const sentences = [
      ...(canCancel.allowed ? [] : [t(`no-cancel.${reasonFor(canCancel.reason)}`)]),
      ...(canReschedule.allowed ? [] : [t(`no-reschedule.${reasonFor(canReschedule.reason)}`)]),
    ];
    if (sentences.length === 0) return nothing;
    return html`<div>${sentences.map((sentence) => html`<p>${sentence}</p>`)} ${payerLine(environment)}</div>`;
  }

  /** The order's button: request another Peer-to-Peer, or why not. */
  #renderAgain({ orderId }: P2p, { strings }: Environment): TemplateResult {
    return html`<section>
      ${heading(this.headingLevel, p2pRecordCopy(strings)('again'), SUBTITLE)}
      <p2p-action .orderId=${orderId} .settings=${this.settings}></p2p-action>
    </section>`;
  }

  #renderCalls(p2p: P2p, { strings, locale, payer }: Environment): unknown {
    const calls = callsOf(p2p);
    if (calls.length === 0) return nothing;
    const t = p2pRecordCopy(strings);
    const { most } = p2p.attempts;
    const left = p2p.state === 'missed' ? most - calls.length : 0;
    const place = { timeZone: this.timeZone, locale };
    return html`<section>
      ${heading(this.headingLevel, t('calls', { payer: payer.shortName }), SUBTITLE)}
      <ol>
        ${calls.map(
          ({ at, result }, index) => html`
            <li>
              <span>${t('call.count', { count: index + 1, most })}</span>
              <time class="numbers" datetime=${at}>${formatMoment(at, place)}</time>
              ${chip(result === 'missed' ? 'refused' : 'done', t(`call.${result}`))}
            </li>
          `,
        )}
      </ol>
      ${left > 0 ? html`<p>${t('calls-left', { payer: payer.shortName, count: left })}</p>` : nothing}
    </section>`;
  }

  #renderPreparation({ preparation, reviewerSpecialty }: P2p, environment: Environment): TemplateResult {
    const t = p2pRecordCopy(environment.strings);
    const { reason, bring } = preparation;
    return html`<section>
      ${heading(this.headingLevel, t('preparation'), SUBTITLE)}
      <dl>
        ${reviewerSpecialty === null ? nothing : fact(t('specialty'), serverText(reviewerSpecialty, environment))}
        ${reason === '' ? nothing : fact(t('denied'), serverText(reason, environment))}
        ${
          bring.length === 0
            ? nothing
            : fact(
                t('bring'),
                html`<ul>
                  ${bring.map((thing) => html`<li>${serverText(thing, environment)}</li>`)}
                </ul>`,
              )
        }
      </dl>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p2p-record': P2pRecord;
  }
}
