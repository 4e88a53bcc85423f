import { consume } from '@lit/context';
import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { MessageEvent } from '@portal/api';
import { detailCopy } from '@portal/copy';
import { controlStyles, environmentContext, heading } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { historyEntry } from '../model/history-view.js';
import { styles } from './message-history.styles.js';

/**
 * Renders the history of a message: actor, action, and time, oldest first (MC-17).
 *
 * @tag message-history
 */
export class MessageHistory extends LitElement {
  static override styles = [controlStyles, styles];

  /** Undefined while they load. An unreadable entry is `null`. */
  @property({ attribute: false }) events?: readonly (MessageEvent | null)[] | undefined;

  /** Placeholder for the entries. */
  @property({ attribute: false }) instead: unknown;

  /** Whether the entries are folded away until the user opens them: the record of a task comes after the task. */
  @property({ type: Boolean }) folded = false;

  @property({ attribute: 'heading-level', type: Number }) headingLevel = 3;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  override render(): TemplateResult {
    const t = detailCopy(this.environment?.strings);
    const title = heading(this.headingLevel, t('history'));
    const events = this.events ? this.#renderEvents(this.events) : this.instead;
    if (!this.folded) return html`<section>${title} ${events}</section>`;
    return html`<details>
      <summary>${title}</summary>
      ${events}
    </details>`;
  }

  #renderEvents(events: readonly (MessageEvent | null)[]): unknown {
    const { environment } = this;
    const t = detailCopy(environment?.strings);
    if (events.length === 0) return html`<p class="muted">${t('history.none')}</p>`;
    return html`<ol>
      ${events.map((event) => (event && environment ? this.#renderEvent(event, environment) : html`<li class="muted">${t('history.unreadable')}</li>`))}
    </ol>`;
  }

  #renderEvent(event: MessageEvent, environment: Environment): TemplateResult {
    const { when, what, who } = historyEntry(event, environment);
    return html`
      <li>
        <time class="when numbers" datetime=${event.at}>${when}</time>
        <span><strong>${what}</strong> <span class="muted">${who}</span></span>
      </li>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'message-history': MessageHistory;
  }
}
