import { html } from 'lit';
import type { TemplateResult } from 'lit';

import { dialogView } from '@portal/ui';

import type { SchedulerWords } from '../copy.js';

export interface LeaveDialog {
  readonly open: boolean;
  readonly t: SchedulerWords;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asked before something that was entered would be lost. */
export const leaveDialog = ({ open, t, onStay, onLeave }: LeaveDialog): TemplateResult =>
  dialogView({
    open,
    heading: t('leave-title'),
    content: html`<p>${t('leave')}</p>`,
    actions: html`
      <button type="button" class="button" @click=${onStay}>${t('stay')}</button>
      <button type="button" class="button danger" @click=${onLeave}>${t('leave-now')}</button>
    `,
    onClose: onStay,
  });
