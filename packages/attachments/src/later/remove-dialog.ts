import { html } from 'lit';
import type { TemplateResult } from 'lit';

import type { FileCopy } from '@portal/copy';
import { dialogView } from '@portal/kit';

export interface RemoveDialog {
  /** The name of the file to remove; undefined while the dialog is closed. */
  readonly name: string | undefined;
  readonly t: FileCopy;
  readonly onKeep: () => void;
  readonly onRemove: () => void;
}

/** Confirms the removal of a file from the server. */
export const removeDialog = ({ name, t, onKeep, onRemove }: RemoveDialog): TemplateResult =>
  dialogView({
    open: name !== undefined,
    heading: t('ask.remove', { name: name ?? '' }),
    content: html`<p>${t('ask.remove.text')}</p>`,
    actions: html`
      <button type="button" class="button" @click=${onKeep}>${t('ask.cancel')}</button>
      <button type="button" class="button danger" @click=${onRemove}>${t('files.remove')}</button>
    `,
    onClose: onKeep,
  });
