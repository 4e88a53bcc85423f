import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import type { AttachmentLimits } from '@portal/api';
import { isMissing, twinOf, typeAdvice } from '@portal/attachments';
import type { FileReason, UploadRecord, UploadState } from '@portal/attachments';
import { formatFileSize, formatMoment, placeAmongNamesakes } from '@portal/domain';
import { chip } from '@portal/kit';
import type { Environment } from '@portal/kit';

import type { DocumentWords } from './documents-copy.js';

export interface DocumentRow {
  readonly record: UploadRecord;
  /** All of them, for telling what is the same and what has the same name. */
  readonly records: readonly UploadRecord[];
  readonly limits: AttachmentLimits;
  readonly environment: Environment;
  readonly t: DocumentWords;
  /** Left out where the documents can be read and not changed. */
  readonly act?: ((action: 'retry' | 'remove', record: UploadRecord) => void) | undefined;
}

/** One document: its name, its state in words, what can be done with it. */
export function documentRow(row: DocumentRow): TemplateResult {
  const { record, records, environment, t, act } = row;
  const { id, fileName, sizeBytes, fileType, uploadedAt, state, removal } = record;
  const { locale, timeZone } = environment;
  const facts = [
    fileType
      ? t('about', { type: fileType, size: formatFileSize(sizeBytes, locale) })
      : formatFileSize(sizeBytes, locale),
    ...(uploadedAt ? [t('added', { time: formatMoment(uploadedAt, { locale, timeZone }) })] : []),
  ];
  const namesake = placeAmongNamesakes(record, records);
  return html`
    <li>
      <div class="about">
        <span class="name" id="name-${id}"
          ><bdi>${fileName}</bdi
          >${namesake ? html` <span class="hint">${t('namesake', namesake)}</span>` : nothing}</span
        >
        <span class="hint numbers">${facts.join(', ')}</span>
      </div>
      <div class="state">
        ${stateChip(state, { t, locale })} ${sentences(row).map((sentence) => html`<p class="small">${sentence}</p>`)}
        ${removal === 'failed' ? html`<p class="small">${t('remove-failed')}</p>` : nothing}
      </div>
      ${act ? html`<div class="actions">${actions(record, { t, act })}</div>` : nothing}
    </li>
  `;
}

function actions(
  record: UploadRecord,
  { t, act }: { t: DocumentWords; act: NonNullable<DocumentRow['act']> },
): unknown {
  const { id, state, removal, attachmentId } = record;
  const underWay = attachmentId === undefined && (state.status === 'queued' || state.status === 'sending');
  const action = (name: 'retry' | 'remove', label: string): TemplateResult => html`
    <button
      type="button"
      class="button quiet small"
      id="${name}-${id}"
      aria-labelledby="${name}-${id} name-${id}"
      aria-disabled=${removal === 'running'}
      @click=${() => removal !== 'running' && act(name, record)}
    >
      ${label}
    </button>
  `;
  return html`
    ${state.status === 'failed' && state.retryable ? action('retry', t('retry')) : nothing}
    ${state.status === 'sending' && state.stalled ? action('retry', t('again')) : nothing}
    ${action('remove', underWay ? t('cancel') : t(removal === 'running' ? 'removing' : 'remove'))}
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

function stateChip(state: UploadState, { t, locale }: { t: DocumentWords; locale: string }): TemplateResult {
  const share = state.status === 'sending' ? state.share : undefined;
  if (share !== undefined && share >= 1) return chip('info', t('status.confirming'));
  if (isMissing(state)) return chip('refused', t('status.missing'));
  const n = share === undefined ? '' : new Intl.NumberFormat(locale).format(Math.floor(share * 100));
  return chip(MEANINGS[state.status], share === undefined ? t(`status.${state.status}`) : t('status.share', { n }));
}

/** A reason that joins the contract does not compile until it has a sentence. */
const FAULTS = {
  empty: 'fault.empty',
  'too-large': 'fault.too-large',
  'type-not-allowed': 'fault.type-not-allowed',
  'type-mismatch': 'fault.type-mismatch',
  duplicate: 'fault.duplicate',
  'too-many': 'fault.too-many',
  'total-too-large': 'fault.total-too-large',
  malware: 'fault.malware',
  unreadable: 'fault.unreadable',
  encrypted: 'fault.encrypted',
  folder: 'fault.folder',
  'quota-exceeded': 'fault.quota-exceeded',
} as const satisfies Record<FileReason, string>;

const faultOf = (reason: string) => (Object.hasOwn(FAULTS, reason) ? FAULTS[reason as FileReason] : 'fault.other');

function sentences(row: DocumentRow): readonly string[] {
  const { state } = row.record;
  if (state.status === 'sending' && state.stalled) return [stall(state.share, row.t)];
  if (state.status === 'failed') return [failure(state.code, row.t)];
  if (state.status !== 'rejected') return [];
  // Without a reason, it is still told that there was a refusal.
  const reasons = state.reasons.length > 0 ? state.reasons : ['other'];
  return reasons.map((reason) => refusal(reason, row));
}

function refusal(reason: string, { record, records, limits, environment, t }: DocumentRow): string {
  const twin = reason === 'duplicate' ? twinOf(record, records) : undefined;
  if (twin) return t('fault.duplicate.of', { name: twin.fileName });
  const { fileName } = record;
  const types = [...new Set(limits.types.map(({ label }) => label))].join(', ');
  return typeAdvice({ fileName, reason }, limits, environment) ?? t(faultOf(reason), { types });
}

function stall(share: number | undefined, t: DocumentWords): string {
  if (share === undefined) return t('stalled.unknown');
  return t(share < 1 ? 'stalled.sending' : 'stalled.confirming');
}

function failure(code: string, t: DocumentWords): string {
  if (code === 'missing') return t('failed.missing');
  if (code === 'vanished') return t('failed.vanished');
  if (code === 'offline' || code === 'timeout') return t('failed.connection');
  if (code === 'forbidden' || code === 'unauthorized') return t('failed.forbidden');
  return t(['gone', 'not-found', 'conflict'].includes(code) ? 'failed.gone' : 'failed.later');
}
