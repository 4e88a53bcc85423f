import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import type { AttachmentLimits } from '@portal/api';
import { isMissing } from '@portal/attachments';
import type { UploadRecord } from '@portal/attachments';
import { chip } from '@portal/kit';

import { failureSentence, faultSentence, stallSentence } from '../model/file-sentences.js';
import type { Speech } from '../model/file-sentences.js';

export interface StatusSpeech extends Speech {
  /** Which file has the same content; undefined where nobody knows. */
  readonly duplicate?: string | undefined;
}

/** The state of a file in one or two words, with its reasons in sentences. */
export function fileStatus(
  record: UploadRecord,
  limits: AttachmentLimits | undefined,
  speech: StatusSpeech,
): TemplateResult {
  const { state, removal, moving } = record;
  return html`
    <div class="status">
      ${stateChip(state, speech)}
      ${
        state.status === 'sending' && state.share !== undefined
          ? html`<progress max="1" .value=${state.share} aria-hidden="true"></progress>`
          : nothing
      }
      ${sentences(record, limits, speech).map((sentence) => html`<p class="small">${sentence}</p>`)}
      ${moving === 'failed' ? html`<p class="small">${speech.t('files.moveFailed')}</p>` : nothing}
      ${removal === 'failed' ? html`<p class="small">${speech.t('files.removeFailed')}</p>` : nothing}
    </div>
  `;
}

function stateChip(state: UploadRecord['state'], { t, locale }: Speech): TemplateResult {
  switch (state.status) {
    case 'queued':
      return chip('neutral', t('status.queued'));
    case 'sending': {
      if (state.share === undefined) return chip('info', t('status.sending'));
      if (state.share >= 1) return chip('info', t('status.confirming'));
      const n = new Intl.NumberFormat(locale).format(Math.floor(state.share * 100));
      return chip('info', t('status.sending.share', { n }));
    }
    case 'checking':
      return chip('waiting', t('status.checking'));
    case 'accepted':
      return chip('done', t('status.accepted'));
    case 'rejected':
    case 'failed':
      if (isMissing(state)) return chip('refused', t('status.missing'));
      return chip('refused', t(`status.${state.status}`));
  }
}

function sentences(
  record: UploadRecord,
  limits: AttachmentLimits | undefined,
  speech: StatusSpeech,
): readonly string[] {
  const { state } = record;
  if (state.status === 'sending' && state.stalled) return [stallSentence(state, speech)];
  if (state.status === 'failed') return [failureSentence(state, speech)];
  if (state.status !== 'rejected') return [];
  // Without a reason, it is still told that there was a refusal.
  const reasons = state.reasons.length > 0 ? state.reasons : ['other'];
  return reasons.map((reason) =>
    reason === 'duplicate' && speech.duplicate !== undefined
      ? speech.duplicate
      : faultSentence(reason, limits, speech, record),
  );
}
