import { consume } from '@lit/context';
import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { getMessageHistory } from '@portal/api';
import type { MessageEvent } from '@portal/api';
import { formatMoment } from '@portal/domain';
import { Query, controlStyles, environmentContext, failedView, heading } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { detailWords } from '../detail-copy.js';
import type { DetailCopy } from '../detail-copy.js';
import { styles } from './message-history.styles.js';

/**
 * Reads who did what with a message and when, oldest first (MC-17).
 *
 * @tag message-history
 */
export class MessageHistory extends LitElement {
  static override styles = [controlStyles, styles];

  @property({ attribute: false }) messageId?: string;

  @property({ attribute: 'heading-level', type: Number }) headingLevel = 3;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  readonly history = new Query(this, {
    args: () => [this.environment?.client, this.messageId] as const,
    run: ([client, messageId], signal) => client.send(getMessageHistory, { messageId }, { signal }),
  });

  readonly reread = (): Promise<unknown> => this.history.refresh();

  override render(): TemplateResult {
    const { environment } = this;
    const t = detailWords(environment?.strings);
    return html`
      <section>
        ${heading(this.headingLevel, t('history'))}
        ${this.history.render({
          loading: () => html`<ui-loading label=${t('history.loading')} lines="2"></ui-loading>`,
          failed: (error, retry) => failedView(error, { doing: t('history.load'), retry, environment }),
          ready: ({ events }) =>
            events.length === 0
              ? html`<p class="muted">${t('history.none')}</p>`
              : html`<ol>
                  ${events.map((event) => this.#renderEvent(event, t))}
                </ol>`,
        })}
      </section>
    `;
  }

  #renderEvent(event: MessageEvent | null, t: DetailCopy): TemplateResult {
    if (!event) return html`<li class="muted">${t('history.unreadable')}</li>`;

    const { timeZone = 'UTC', locale = 'en-US', payer } = this.environment ?? {};
    const { name, role: actor } = event.actor;
    const role = t(`role.${actor}`, { payer: payer?.shortName ?? '' });
    return html`
      <li>
        <time class="when numbers" datetime=${event.at}>${formatMoment(event.at, { timeZone, locale })}</time>
        <span>
          <strong>${t(`event.${event.kind}`)}</strong>
          <span class="muted">${name === null ? role : t('history.by', { name, role })}</span>
        </span>
      </li>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'message-history': MessageHistory;
  }
}
