import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';

import { badgeCopy } from '@portal/copy';
import { MessagePollController, ModuleElement } from '@portal/kit';
import type { MessageSummary } from '@portal/api';

import { UnreadCountChangedEvent } from '../events.js';
import { styles } from './message-badge.styles.js';

/**
 * The number of messages that wait for the office, for a link in the host's header: "Secure Messages (1)" (MC-15).
 * Renders text in the host's own font and color; without a response it shows only the label.
 *
 * @tag message-badge
 *
 * @fires {UnreadCountChangedEvent} unread-count-changed - The number is known or has changed.
 *
 * @csspart label - The host's label with the number.
 * @csspart dot - Shown while there are unread messages.
 */
export class MessageBadge extends ModuleElement {
  static override styles = styles;

  /** The host's label for its messages, in the plural form that it needs. */
  @property() label?: string;

  readonly #summaryPoll = new MessagePollController(
    this,
    () => this.environment,
    (summary, before) => {
      if (summary && !sameCounts(summary, before)) this.dispatchEvent(new UnreadCountChangedEvent(summary));
      if (summary) this.environment?.outcome.ready();
    },
  );

  // A host's header has no room for a module's notices: on an error, the badge shows only the label.
  override render(): unknown {
    const { environment } = this;
    const t = badgeCopy(environment?.strings);
    const label = this.label ?? t('label');
    const { summary } = this.#summaryPoll;
    if (!environment || !summary) return html`<span>${label}</span>`;

    const { actionable: count, unread } = summary;
    return html`<span part="label">${t('count', { label, count })}</span>${
        unread > 0
          ? html`<span part="dot" class="dot" role="img" aria-label=${t('unread', { count: unread })}></span>`
          : nothing
      }`;
  }

  override refresh(): void {
    void this.#summaryPoll.refresh();
  }

  protected override renderModule(): unknown {
    return nothing;
  }

  protected override readonly inline = true;

  protected override clearData(): void {
    // The shared poll clears the counts itself.
    this.requestUpdate();
  }
}

const sameCounts = (a: MessageSummary, b: MessageSummary | undefined): boolean =>
  a.unread === b?.unread && a.actionable === b.actionable;

declare global {
  interface HTMLElementTagNameMap {
    'message-badge': MessageBadge;
  }
}
