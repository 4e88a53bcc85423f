/** Codes into sentences: what is wrong with a file, and what keeps the answer from being sent. */
import type { AttachmentLimits } from '@portal/api';
import { formatFileSize } from '@portal/domain';
import type { UploadState, Values } from '@portal/kit';

import type { FormWords } from '../copy.js';
import type { FileBlock, ItemView } from './checklist.js';

export interface Speech {
  readonly t: FormWords;
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
] as const;

const NAMES_LIMITS: readonly string[] = ['too-large', 'type-not-allowed', 'too-many', 'total-too-large'];

/** Why a file was refused. A reason that is not known here is told as a refusal. */
export function faultSentence(reason: string, limits: AttachmentLimits | undefined, { t, locale }: Speech): string {
  const fault = FAULTS.find((known) => known === reason) ?? 'other';
  // Without the limits there is nothing to name.
  if (!limits && NAMES_LIMITS.includes(fault)) return t('fault.limits');
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
  if (code === 'offline' || code === 'timeout') return t('failed.connection');
  if (code === 'forbidden' || code === 'unauthorized') return t('failed.forbidden');
  return t(['gone', 'not-found', 'conflict'].includes(code) ? 'failed.gone' : 'failed.later');
}

/** What is to be done for an item before the answer can be sent; nothing where it is well. */
export function problemSentence({ item, standing, fault }: ItemView, t: FormWords): string | undefined {
  switch (fault) {
    case undefined:
      return undefined;
    case 'missing':
      return t(`problem.${item.kind}.missing`);
    case 'too-long':
      return t('problem.too-long', { n: standing.state === 'too-long' ? standing.over : 0 });
    case 'partly': {
      const { have, need } = standing.state === 'partly' ? standing : { have: 0, need: 1 };
      return t('problem.partly', { have, need, more: need - have });
    }
    case 'reason-missing':
    case 'reason-words-missing':
      return t(`problem.${fault}`);
  }
}

export const blockSentence = ({ kind, fileName }: FileBlock, t: FormWords): string =>
  t(`problem.${kind}`, { name: fileName });
