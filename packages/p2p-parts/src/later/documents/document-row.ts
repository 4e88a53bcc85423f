import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { fileActions, fileName, fileStatus } from '@portal/attachments';
import type { FileActions, ShownFile } from '@portal/attachments';
import type { documentCopy } from '@portal/copy';
import { formatFileSize, formatMoment } from '@portal/domain';
import type { Environment } from '@portal/kit';

/** The environment with the copy of the documents. */
export type DocumentCopyContext = Environment & { readonly t: ReturnType<typeof documentCopy> };

export interface DocumentRow extends ShownFile {
  readonly copyContext: DocumentCopyContext;
  /** Omitted if the documents are read-only. */
  readonly act?: FileActions['act'] | undefined;
}

/** One document: its name, status, and actions. */
export function documentRow(row: DocumentRow): TemplateResult {
  const { record, copyContext, act } = row;
  const { t } = copyContext;
  const { sizeBytes, fileType, uploadedAt } = record;
  const size = formatFileSize(sizeBytes, copyContext.locale);
  const facts = [
    fileType ? t('about', { type: fileType, size }) : size,
    ...(uploadedAt ? [t('added', { time: formatMoment(uploadedAt, copyContext) })] : []),
  ];
  return html`
    <li>
      <div class="about">${fileName(row)} <span class="hint numbers">${facts.join(' · ')}</span></div>
      ${fileStatus(row)} ${act ? fileActions(row, { act }) : nothing}
    </li>
  `;
}
