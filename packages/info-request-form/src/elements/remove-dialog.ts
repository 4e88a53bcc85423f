import { html } from 'lit';
import type { TemplateResult } from 'lit';

import type { UploadRecord } from '@portal/attachments';
import { dialogView } from '@portal/ui';

import type { FilesWords } from '../files-copy.js';
import { shortName } from '../model/file-sentences.js';

export interface RemoveDialog {
  /** The file that is to be removed; nothing while nothing is asked. */
  readonly file: UploadRecord | undefined;
  readonly t: FilesWords;
  readonly onKeep: () => void;
  readonly onRemove: () => void;
}

/** Asked before a file is taken off the server. */
export const removeDialog = ({ file, t, onKeep, onRemove }: RemoveDialog): TemplateResult =>
  dialogView({
    open: file !== undefined,
    heading: t('ask.remove', { name: shortName(file?.fileName ?? '') }),
    content: html`<p>${t('ask.remove.text')}</p>`,
    actions: html`
      <button type="button" class="button" @click=${onKeep}>${t('ask.cancel')}</button>
      <button type="button" class="button danger" @click=${onRemove}>${t('files.remove')}</button>
    `,
    onClose: onKeep,
  });
