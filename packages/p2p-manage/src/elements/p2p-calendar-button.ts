import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';

import { getP2pCalendar } from '@portal/api';
import { manageCopy } from '@portal/copy';
import { Announcer, Mutation, controlStyles, environmentContext, failedView, saveFile } from '@portal/kit';
import type { Environment } from '@portal/kit';

/**
 * Downloads the calendar file of a booking from the server. The file has no member name.
 *
 * @tag p2p-calendar-button
 */
export class P2pCalendarButton extends LitElement {
  static override styles = controlStyles;

  @property({ attribute: false }) orderId?: string;

  /** The call won't take place: the file removes it from the calendar. */
  @property({ type: Boolean }) off = false;

  /** Saves a file; the browser's download by default. */
  @property({ attribute: false }) save = saveFile;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  readonly #announcer = new Announcer(this);

  /** A read that behaves like a write: one at a time, with its error next to the button. */
  readonly calendar = new Mutation(this, async (orderId: string, { signal }) => {
    const file = await this.environment?.client.send(getP2pCalendar, { orderId }, { signal });
    if (file) this.save(file.fileName, file.content, 'text/calendar');
    return file;
  });

  override render(): unknown {
    const { environment } = this;
    const t = manageCopy(environment?.strings);
    return html`
      <button
        type="button"
        class="button"
        aria-disabled=${this.calendar.running || nothing}
        @click=${this.#handleClick}
      >
        ${t(this.off ? 'calendar-off' : 'calendar')}
      </button>
      ${
        this.calendar.error === undefined
          ? nothing
          : failedView(this.calendar.error, { failed: t('could-not-calendar'), environment })
      }
      ${this.#announcer.render()}
    `;
  }

  async #handleClick(): Promise<void> {
    if (this.orderId === undefined) return;
    const saved = await this.calendar.run(this.orderId);
    if (saved) this.#announcer.announce(manageCopy(this.environment?.strings)('calendar-saved'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p2p-calendar-button': P2pCalendarButton;
  }
}
