import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import type { AttachmentLimits } from '@portal/api';
import { chip } from '@portal/kit';
import type { UploadRecord } from '@portal/kit';

import { failureSentence, faultSentence } from '../model/file-sentences.js';
import type { Speech } from '../model/file-sentences.js';

/** The state of a file in one or two words, with its reasons in sentences. */
export function fileStatus(
  { state, removal, moving, sizeBytes }: UploadRecord,
  limits: AttachmentLimits | undefined,
  speech: Speech,
): TemplateResult {
  return html`
    <div class="status">
      ${stateChip(state, speech)}
      ${
        state.status === 'sending' && state.share !== undefined
          ? html`<progress max="1" .value=${state.share} aria-hidden="true"></progress>`
          : nothing
      }
      ${sentences({ state, sizeBytes }, limits, speech).map((sentence) => html`<p class="small">${sentence}</p>`)}
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
      const n = new Intl.NumberFormat(locale).format(Math.round(state.share * 100));
      return chip('info', t('status.sending.share', { n }));
    }
    case 'checking':
      return chip('waiting', t('status.checking'));
    case 'accepted':
      return chip('done', t('status.accepted'));
    case 'rejected':
    case 'failed':
      return chip('refused', t(`status.${state.status}`));
  }
}

function sentences(
  { state, sizeBytes }: Pick<UploadRecord, 'state' | 'sizeBytes'>,
  limits: AttachmentLimits | undefined,
  speech: Speech,
): readonly string[] {
  if (state.status === 'failed') return [failureSentence(state, speech)];
  if (state.status !== 'rejected') return [];
  // Without a reason, it is still told that there was a refusal.
  const reasons = state.reasons.length > 0 ? state.reasons : ['other'];
  return reasons.map((reason) => faultSentence(reason, limits, speech, sizeBytes));
}
