import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { formatTimeWithZone } from '@portal/domain';
import { controlStyles, environmentContext, icon } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { words } from '../copy.js';
import { DraftChosenEvent } from '../events.js';
import type { Saved } from '../model/draft.js';

/**
 * Two drafts of one answer: the person's own and a colleague's. Both are kept until one is chosen.
 *
 * @tag request-conflict
 *
 * @fires {DraftChosenEvent} draft-chosen - One was chosen.
 */
export class RequestConflict extends LitElement {
  static override styles = controlStyles;

  @property({ attribute: false }) theirs?: Saved;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @query('button') private button!: HTMLButtonElement | null;

  override focus(options?: FocusOptions): void {
    this.button?.focus(options);
  }

  override render(): unknown {
    const { theirs, environment } = this;
    if (!theirs || !environment) return nothing;
    const t = words(environment.strings);
    const name = theirs.by ?? t('conflict.someone');
    const time = theirs.at === undefined ? '' : formatTimeWithZone(theirs.at, environment);

    return html`
      <div class="notice waiting" role="alert">
        ${icon('waiting')}
        <div>
          <p><strong>${t('conflict.title')}</strong></p>
          <p>${t('conflict.text', { name, time })}</p>
          <p class="actions">
            <button type="button" class="button" @click=${() => this.dispatchEvent(new DraftChosenEvent('mine'))}>
              ${t('conflict.mine')}
            </button>
            <button type="button" class="button" @click=${() => this.dispatchEvent(new DraftChosenEvent('theirs'))}>
              ${t('conflict.theirs')}
            </button>
          </p>
        </div>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'request-conflict': RequestConflict;
  }
}
