import { consume } from '@lit/context';
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';

import type { AttachmentLimits, InfoRequestItem } from '@portal/api';
import { FileActionEvent, fileActions, fileName, fileRowStyles, fileStatus } from '@portal/attachments';
import type { UploadRecord } from '@portal/attachments';
import { filesCopy } from '@portal/copy';
import { formatFileSize } from '@portal/domain';
import { controlStyles, environmentContext } from '@portal/kit';
import type { Environment } from '@portal/kit';

/**
 * The files of one item, inside the item: name, size, type, status, reason, and actions.
 *
 * @tag request-files
 *
 * @fires {FileActionEvent} file-action - The user selected Remove, Replace, or Try again.
 */
export class RequestFiles extends LitElement {
  static override styles = [
    controlStyles,
    fileRowStyles,
    css`
      .files {
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
      }

      .file {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto auto auto;
        align-items: center;
        gap: 4px 16px;
        padding: 2px 4px 2px 12px;
      }

      .file + .file {
        border-block-start: 1px solid var(--_line);
      }

      .status {
        display: contents;
      }

      .chip {
        grid-row: 1;
        grid-column: 3;
        white-space: nowrap;
      }

      .actions {
        grid-row: 1;
        grid-column: 4;
        flex-wrap: nowrap;
      }

      .status > :is(p, progress) {
        grid-column: 1 / -1;
        inline-size: 100%;
      }

      .status > p {
        padding-block-end: 4px;
        color: var(--_refused);
        font-weight: 600;
      }

      progress {
        block-size: 4px;
        accent-color: var(--_accent);
      }

      @container (inline-size < 560px) {
        .file {
          grid-template-columns: minmax(0, 1fr) auto;
        }

        .name {
          grid-column: 1 / -1;
        }

        .chip,
        .actions {
          grid-row: auto;
          grid-column: auto;
        }

        .actions {
          grid-column: 1 / -1;
          margin-inline-start: -8px;
        }
      }
    `,
  ];

  /** All files of the request: duplicates and equal names refer to each other. */
  @property({ attribute: false }) records: readonly UploadRecord[] = [];

  /** All items, for their numbers. */
  @property({ attribute: false }) items: readonly InfoRequestItem[] = [];

  @property({ attribute: false }) itemId = '';

  @property({ attribute: false }) limits?: AttachmentLimits | undefined;

  /** Whether the response is being submitted. */
  @property({ type: Boolean }) locked = false;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  override render(): unknown {
    const { environment, records, itemId } = this;
    const own = records.filter((record) => record.itemId === itemId);
    if (!environment || own.length === 0) return nothing;
    return html`<ul class="files">
      ${repeat(
        own,
        ({ id }) => id,
        (record) => this.#renderFile(record, environment),
      )}
    </ul>`;
  }

  #renderFile(record: UploadRecord, environment: Environment): TemplateResult {
    const { records, limits, locked, items } = this;
    const t = filesCopy(environment.strings);
    const numbers = new Map(items.map(({ itemId }, i) => [itemId, i + 1]));
    const file = { record, records, limits, numbers, copyContext: { ...environment, t } };
    return html`<li class="file">
      ${fileName(file)}
      <span class="hint numbers"
        >${[formatFileSize(record.sizeBytes, environment.locale), record.fileType].filter(Boolean).join(' · ')}</span
      >
      ${fileStatus(file, { bar: true })}
      ${fileActions(file, {
        act: (action, { id }) => this.dispatchEvent(new FileActionEvent(id, action)),
        locked,
        replaceable: true,
      })}
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'request-files': RequestFiles;
  }
}
