import { html } from 'lit';
import type { TemplateResult } from 'lit';

import type { SchedulerWords } from '../copy.js';

export interface LeaveDialog {
  readonly open: boolean;
  readonly t: SchedulerWords;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asked before something that was entered would be lost. */
export const leaveDialog = ({ open, t, onStay, onLeave }: LeaveDialog): TemplateResult => html`
  <ui-dialog .open=${open} .heading=${t('leave-title')} @dialog-closed=${onStay}>
    <p>${t('leave')}</p>
    <button slot="actions" type="button" class="button" @click=${onStay}>${t('stay')}</button>
    <button slot="actions" type="button" class="button danger" @click=${onLeave}>${t('leave-now')}</button>
  </ui-dialog>
`;
