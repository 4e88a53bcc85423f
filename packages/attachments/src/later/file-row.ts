/**
 * The parts of a file row, rendered in their owner's own shadow root: in the table of a request or the list of a call.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { placeAmongNamesakes } from '@portal/domain';
import { chip } from '@portal/kit';

import { fileStateCopy } from './file-state-copy.js';
import type { FileCopyContext, ShownFile } from './file-state-copy.js';
import { isMissing } from '../listed-file.js';
import { isInProgress } from './queue/upload-queue-records.js';
import type { UploadRecord, UploadState } from './queue/upload-queue-types.js';

/** The file's name, with its position among files of the same name. */
export function fileName({ record, records, copyContext }: ShownFile): TemplateResult {
  const namesake = placeAmongNamesakes(record, records);
  return html`<span class="name" id="name-${record.id}"
    ><bdi>${record.fileName}</bdi>${
      namesake ? html` <span class="hint">${copyContext.t('files.namesake', namesake)}</span>` : nothing
    }</span
  >`;
}

/** The file's status in one or two words, with reasons as sentences. With `bar`, a progress bar too. */
export function fileStatus(file: ShownFile, { bar = false } = {}): TemplateResult {
  const { record, copyContext } = file;
  const { state, removal, moving } = record;
  return html`
    <div class="status">
      ${stateChip(state, copyContext)}
      ${
        bar && state.status === 'sending' && state.share !== undefined
          ? html`<progress max="1" .value=${state.share} aria-hidden="true"></progress>`
          : nothing
      }
      ${fileStateCopy(file).map((sentence) => html`<p class="small">${sentence}</p>`)}
      ${moving === 'failed' ? html`<p class="small">${copyContext.t('files.moveFailed')}</p>` : nothing}
      ${removal === 'failed' ? html`<p class="small">${copyContext.t('files.removeFailed')}</p>` : nothing}
    </div>
  `;
}

const MEANINGS = {
  queued: 'neutral',
  sending: 'info',
  checking: 'waiting',
  accepted: 'done',
  rejected: 'refused',
  failed: 'refused',
} as const;

function stateChip(state: UploadState, { t, locale }: FileCopyContext): TemplateResult {
  if (isMissing(state)) return chip('refused', t('status.missing'));
  const share = state.status === 'sending' ? state.share : undefined;
  if (share === undefined) return chip(MEANINGS[state.status], t(`status.${state.status}`));
  if (share >= 1) return chip('info', t('status.confirming'));
  const n = new Intl.NumberFormat(locale).format(Math.floor(share * 100));
  return chip('info', t('status.sending.share', { n }));
}

export type FileAction = 'remove' | 'retry' | 'replace';

export interface FileActions {
  readonly act: (action: FileAction, record: UploadRecord) => void;
  /** Whether all actions are disabled. */
  readonly locked?: boolean;
  /** Whether the user can replace the file. */
  readonly replaceable?: boolean;
  /** Additional actions. */
  readonly more?: unknown;
}

/** Actions on a file. Each button's accessible name includes the file name. */
export function fileActions(
  { record, copyContext: { t } }: ShownFile,
  { act, locked = false, replaceable = false, more = nothing }: FileActions,
): TemplateResult {
  const { id, state, removal } = record;
  const isDisabled = locked || removal === 'running';
  const action = (name: FileAction, label: string): TemplateResult => html`
    <button
      type="button"
      class="button quiet small"
      id="${name}-${id}"
      aria-labelledby="${name}-${id} name-${id}"
      aria-disabled=${isDisabled}
      @click=${() => !isDisabled && act(name, record)}
    >
      ${label}
    </button>
  `;
  const again = retryLabel(state);
  return html`
    <div class="actions">
      ${more} ${again === undefined ? nothing : action('retry', t(again))}
      ${replaceable && SETTLED.includes(state.status) ? action('replace', t('files.replace')) : nothing}
      ${action('remove', t(removeLabel(record)))}
    </div>
  `;
}

const SETTLED: readonly string[] = ['accepted', 'rejected', 'failed'];

function removeLabel(record: UploadRecord): 'files.cancel' | 'files.removing' | 'files.remove' {
  if (record.attachmentId === undefined && isInProgress(record)) return 'files.cancel';
  return record.removal === 'running' ? 'files.removing' : 'files.remove';
}

/** The label for a retry, if a retry can help. */
function retryLabel(state: UploadState): 'files.retry' | 'files.again' | undefined {
  if (state.status === 'sending' && state.stalled) return 'files.again';
  return state.status === 'failed' && state.retryable ? 'files.retry' : undefined;
}
