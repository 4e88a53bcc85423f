import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { P2p } from '@portal/api';
import { manageCopy, newsCopy } from '@portal/copy';
import { formatMoment } from '@portal/domain';
import type { Place } from '@portal/domain';
import { Announcer, controlStyles, environmentContext, notice } from '@portal/kit';
import type { Environment } from '@portal/kit';
import { BookingPoller } from '@portal/p2p-parts';

import { bookingOf } from '../booking-of.js';
import { OrderSearchRequestedEvent } from '../events.js';
import { BookingFoundEvent } from '../task-events.js';
import { START } from '../model/flow.js';
import type { Flow } from '../model/flow.js';
import { changesText, changesView } from '../later/changes-view.js';

import { styles } from './p2p-news.styles.js';

/**
 * Shows the user's result or someone else's change, and polls for changes (PM-08 to PM-10).
 *
 * @tag p2p-news
 *
 * @fires {BookingFoundEvent} booking-found - The server has a newer booking.
 * @fires {OrderSearchRequestedEvent} order-search-requested - Show the order search.
 */
export class P2pNews extends LitElement {
  static override styles = [controlStyles, styles];

  @property({ attribute: false }) p2p?: P2p;

  @property({ attribute: false }) flow: Flow = START;

  /** IANA zone of the displayed times. */
  @property({ attribute: false }) timeZone = 'UTC';

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @query('[data-news]') private news!: HTMLElement | null;

  readonly #announcer = new Announcer(this);

  readonly poller = new BookingPoller(this, {
    environment: () => this.environment,
    read: bookingOf,
    shown: () => this.p2p,
    onFound: (p2p) => this.dispatchEvent(new BookingFoundEvent(p2p)),
  });

  /** Moves focus to the news after it renders, so screen readers read it. */
  override focus(): void {
    void this.updateComplete.then(() => this.news?.focus());
  }

  /** Announces changes without moving focus. The dialog announces its own. */
  announce(): void {
    const { p2p, environment, flow } = this;
    if (flow.step === 'cancelling' || !flow.found || !flow.changes || !p2p || !environment) return;
    this.#announcer.announce(changesText({ ...flow, changes: flow.changes, p2p, place: this.#place, environment }));
  }

  override render(): TemplateResult {
    return html`${this.#renderNews()} ${this.#announcer.render()}`;
  }

  get #place(): Place {
    return { timeZone: this.timeZone, locale: this.environment?.locale ?? 'en-US' };
  }

  #renderNews(): unknown {
    const { p2p, environment, flow } = this;
    // While the cancel dialog is open, it shows the news.
    if (!p2p || !environment || flow.step === 'cancelling') return nothing;
    if (flow.changes) {
      const { changes } = flow;
      return html`<div id="news" data-news role="group" aria-labelledby="news" tabindex="-1">
        ${changesView({ ...flow, changes, p2p, place: this.#place, environment })}
      </div>`;
    }
    return flow.done ? this.#renderDone(flow.done, p2p, environment) : nothing;
  }

  #renderDone(done: NonNullable<Flow['done']>, p2p: P2p, environment: Environment): TemplateResult {
    const { strings } = environment;
    const t = newsCopy(strings);
    const sentence = done === 'rescheduled' && p2p.state === 'requested' ? 'rescheduled-requested' : done;
    return html`<div id="news" data-news role="group" aria-labelledby="news" tabindex="-1">
      ${notice(
        'done',
        html`<p><strong>${t(`done.${sentence}`)}</strong></p>
          ${done === 'edited' ? nothing : this.#renderReceipt(p2p, environment)}
          ${done === 'cancelled' ? html`<p>${t('calendar-after')}</p>` : nothing}
          ${done === 'rescheduled' ? html`<p>${t('calendar-moved')}</p>` : nothing}
          ${
            done === 'cancelled'
              ? html`<button type="button" class="button" @click=${this.#handleBack}>
                  ${manageCopy(strings)('back')}
                </button>`
              : nothing
          }`,
      )}
    </div>`;
  }

  /** Whether the email reached the scheduling team, and if not, what to do. */
  #renderReceipt({ receipt, orderId }: P2p, { strings, payer }: Environment): unknown {
    const t = newsCopy(strings);
    if (receipt?.status === 'sent') return html`<p>${t('told', { moment: formatMoment(receipt.at, this.#place) })}</p>`;
    if (receipt?.status === 'queued') return html`<p>${t('told-queued')}</p>`;
    if (receipt?.status !== 'failed') return nothing;
    const { shortName, phone } = payer;
    return html`<p>
      <strong>${t('told-failed')}</strong>
      ${phone ? t('told-call', { payer: shortName, phone, orderId }) : nothing}
    </p>`;
  }

  readonly #handleBack = (): void => {
    this.dispatchEvent(new OrderSearchRequestedEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'p2p-news': P2pNews;
  }
}
