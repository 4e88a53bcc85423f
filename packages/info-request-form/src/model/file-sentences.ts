/** Codes into sentences: what is wrong with a file, and why it did not arrive. */
import type { AttachmentLimits } from '@portal/api';
import { contentIn, typeAdvice } from '@portal/attachments';
import type { FileReason, UploadRecord, UploadState } from '@portal/attachments';
import { formatFileSize, placeAmongNamesakes } from '@portal/domain';
import type { Values } from '@portal/kit';

import type { FilesWords } from '../files-copy.js';

export interface Speech {
  readonly t: FilesWords;
  readonly locale: string;
  readonly strings?: Readonly<Record<string, string>> | undefined;
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

const NAMES_LIMITS: readonly string[] = [
  'too-large',
  'type-not-allowed',
  'type-mismatch',
  'too-many',
  'total-too-large',
];

const namesLimits = (reason: string): boolean => NAMES_LIMITS.includes(reason) || contentIn(reason) !== undefined;

/** Why a file was refused. A reason that is not known here is told as a refusal. */
export function faultSentence(
  reason: string,
  limits: AttachmentLimits | undefined,
  speech: Speech,
  file: Partial<Pick<UploadRecord, 'fileName' | 'sizeBytes'>> = {},
): string {
  const { t, locale } = speech;
  const fault = faultOf(reason);
  // Without the limits there is nothing to name.
  if (!limits) return t(namesLimits(reason) ? 'fault.limits' : fault);
  const advice = typeAdvice({ fileName: file.fileName ?? '', reason }, limits, speech);
  if (advice !== undefined) return advice;
  // Something on the way takes less than the limits say: naming them would be untrue (H8).
  const { sizeBytes = Number.POSITIVE_INFINITY } = file;
  if (reason === 'too-large' && sizeBytes <= limits.maxBytesPerFile) return t('fault.too-large.now');
  return t(fault, limitValues(limits, locale));
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

/** Which file has the same content as one that was refused for that, and what it answers. */
export function duplicateSentence(
  { fileName, itemId }: UploadRecord,
  numbers: ReadonlyMap<string, number>,
  { t }: Speech,
): string {
  const n = itemId === null ? undefined : numbers.get(itemId);
  const name = shortName(fileName);
  return n === undefined ? t('fault.duplicate.whole', { name }) : t('fault.duplicate.item', { name, n });
}

/** Nothing has moved for a while. */
export function stallSentence({ share }: Extract<UploadState, { status: 'sending' }>, { t }: Speech): string {
  if (share === undefined) return t('stalled.unknown');
  return t(share < 1 ? 'stalled.sending' : 'stalled.confirming');
}

/** What a file is called where it is spoken of: with its place among those of the same name. */
export function spokenName(record: UploadRecord, records: readonly UploadRecord[], { t }: Pick<Speech, 't'>): string {
  const name = shortName(record.fileName);
  const place = placeAmongNamesakes(record, records);
  return place ? t('files.named', { name, ...place }) : name;
}

/** Why a file did not arrive, and what helps. */
export function failureSentence({ code }: Extract<UploadState, { status: 'failed' }>, { t }: Speech): string {
  if (code === 'vanished') return t('failed.vanished');
  if (code === 'missing') return t('failed.missing');
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
