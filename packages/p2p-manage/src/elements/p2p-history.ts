import { consume } from '@lit/context';
import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { listP2pHistory } from '@portal/api';
import type { P2pEvent } from '@portal/api';
import { p2pRecordCopy } from '@portal/copy';
import { formatMoment } from '@portal/domain';
import { Query, controlStyles, environmentContext, failedView, heading } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { byWord } from '../model/history.js';

import { styles } from './entries.styles.js';

/**
 * The Peer-to-Peer's changes: who, what, and when, oldest first (PM-10).
 *
 * @tag p2p-history
 */
export class P2pHistory extends LitElement {
  static override styles = [controlStyles, styles];

  @property({ attribute: false }) orderId?: string;

  /** Version of the booking; a new version has a new history. */
  @property({ attribute: false }) version = '';

  /** IANA zone of the displayed times. */
  @property({ attribute: false }) timeZone = 'UTC';

  @property({ attribute: 'heading-level', type: Number }) headingLevel = 3;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  readonly history = new Query(this, {
    args: () => [this.environment?.client, this.orderId, this.version] as const,
    run: async ([client, orderId], signal) => (await client.send(listP2pHistory, { orderId }, { signal })).events,
  });

  /** Reads again and keeps the current content until then. */
  refresh(): void {
    void this.history.refresh();
  }

  override render(): TemplateResult {
    const { environment } = this;
    const t = p2pRecordCopy(environment?.strings);
    return html`
      ${heading(this.headingLevel, t('history'), { className: 'subtitle' })}
      ${this.history.render({
        loading: () => html`<ui-loading shape="60" label=${t('history-loading')}></ui-loading>`,
        failed: (error, retry) => failedView(error, { failed: t('could-not-history'), retry, environment }),
        ready: (events) =>
          events.length === 0
            ? html`<p class="muted">${t('history-none')}</p>`
            : html`<ol>
                ${events.map((event) => (event ? this.#renderEvent(event) : html`<li class="muted">${t('history-unreadable')}</li>`))}
              </ol>`,
      })}
    `;
  }

  #renderEvent({ at, kind, actor }: P2pEvent): TemplateResult {
    const t = p2pRecordCopy(this.environment?.strings);
    const place = { timeZone: this.timeZone, locale: this.environment?.locale ?? 'en-US' };
    const payer = this.environment?.payer.shortName ?? '';
    const by = byWord(actor);
    return html`
      <li>
        <time class="when muted numbers" datetime=${at}>${formatMoment(at, place)}</time>
        <span class="kind what">${t(`event.${kind}`)}</span>
        <span class="muted">${by === 'payer' ? payer : t(by, { name: actor.name ?? '', payer })}</span>
      </li>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p2p-history': P2pHistory;
  }
}
