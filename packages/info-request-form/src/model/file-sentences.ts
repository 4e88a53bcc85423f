/** Codes into sentences: what is wrong with a file, and why it did not arrive. */
import type { AttachmentLimits } from '@portal/api';
import { formatFileSize } from '@portal/domain';
import type { UploadState, Values } from '@portal/kit';

import type { FilesWords } from '../files-copy.js';

export interface Speech {
  readonly t: FilesWords;
  readonly locale: string;
}

const FAULTS = [
  'empty',
  'too-large',
  'type-not-allowed',
  'type-mismatch',
  'duplicate',
  'too-many',
  'total-too-large',
  'malware',
  'unreadable',
  'encrypted',
  'folder',
  'quota-exceeded',
] as const;

const NAMES_LIMITS: readonly string[] = ['too-large', 'type-not-allowed', 'too-many', 'total-too-large'];

/** Why a file was refused. A reason that is not known here is told as a refusal. */
export function faultSentence(
  reason: string,
  limits: AttachmentLimits | undefined,
  { t, locale }: Speech,
  sizeBytes = Number.POSITIVE_INFINITY,
): string {
  const fault = FAULTS.find((known) => known === reason) ?? 'other';
  // Without the limits there is nothing to name.
  if (!limits && NAMES_LIMITS.includes(fault)) return t('fault.limits');
  // Something on the way takes less than the limits say: naming them would be untrue (H8).
  if (limits && fault === 'too-large' && sizeBytes <= limits.maxBytesPerFile) return t('fault.too-large.now');
  return t(`fault.${fault}`, limitValues(limits, locale));
}

/** The values that sentences about limits name. */
export const limitValues = (limits: AttachmentLimits | undefined, locale: string): Values =>
  limits
    ? {
        size: formatFileSize(limits.maxBytesPerFile, locale),
        total: formatFileSize(limits.maxBytesTotal, locale),
        n: limits.maxFiles,
        types: [...new Set(limits.types.map(({ label }) => label))].join(', '),
      }
    : { size: '', total: '', n: '', types: '' };

/** Why a file did not arrive, and what helps. */
export function failureSentence({ code }: Extract<UploadState, { status: 'failed' }>, { t }: Speech): string {
  if (code === 'vanished') return t('failed.vanished');
  if (code === 'offline' || code === 'timeout') return t('failed.connection');
  if (code === 'forbidden' || code === 'unauthorized') return t('failed.forbidden');
  return t(['gone', 'not-found', 'conflict'].includes(code) ? 'failed.gone' : 'failed.later');
}

const SHORT = 60;

/** A name that can be said: the beginning and the end of a very long one. */
export function shortName(fileName: string): string {
  const letters = Array.from(fileName);
  return letters.length <= SHORT ? fileName : `${letters.slice(0, 40).join('')}…${letters.slice(-16).join('')}`;
}
