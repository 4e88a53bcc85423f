import { consume } from '@lit/context';
import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { stepCopy } from '@portal/copy';
import { controlStyles, dialogStyles, dialogView, environmentContext } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { StepActionEvent } from '../events.js';

/**
 * Asks before the user would lose entries.
 *
 * @tag p2p-scheduler-leave
 *
 * @fires {StepActionEvent} step-action - `stay` or `leave`.
 */
export class P2pSchedulerLeave extends LitElement {
  static override styles = [controlStyles, dialogStyles];

  @property({ type: Boolean }) open = false;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  override render(): TemplateResult {
    const t = stepCopy(this.environment?.strings);
    const action = (name: 'stay' | 'leave') => () => this.dispatchEvent(new StepActionEvent(name));
    return dialogView({
      open: this.open,
      heading: t('leave-title'),
      content: html`<p>${t('leave')}</p>`,
      actions: html`
        <button type="button" class="button" @click=${action('stay')}>${t('stay')}</button>
        <button type="button" class="button danger" @click=${action('leave')}>${t('leave-now')}</button>
      `,
      onClose: action('stay'),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p2p-scheduler-leave': P2pSchedulerLeave;
  }
}
