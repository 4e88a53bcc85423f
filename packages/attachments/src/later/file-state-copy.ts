/** Maps codes to sentences: a file's errors, and why an upload failed. */
import type { AttachmentLimits } from '@portal/api';
import { FAULTS } from '@portal/copy';
import type { FileCopy, Values } from '@portal/copy';
import { formatFileSize, placeAmongNamesakes } from '@portal/domain';

import { typeAdvice } from './file-advice.js';
import type { FileReason } from './file-rejections.js';
import { contentTypeIn, duplicateOf } from './queue/upload-check.js';
import type { UploadRecord, UploadState } from './queue/upload-queue-types.js';

/** A module's locale and copy. */
export interface FileCopyContext {
  readonly t: FileCopy;
  readonly locale: string;
  readonly strings?: Readonly<Record<string, string>> | undefined;
}

/** A visible file with its list, and the module's locale and copy. */
export interface ShownFile {
  readonly record: UploadRecord;
  /** All files, to detect duplicates and equal names. */
  readonly records: readonly UploadRecord[];
  readonly limits: AttachmentLimits | undefined;
  /** The number of each item that a file can answer, by ID; omitted if the module requests nothing. */
  readonly numbers?: ReadonlyMap<string, number>;
  readonly copyContext: FileCopyContext;
}

/** Details of a file besides its status: why it was rejected, why its upload failed, or that it has stalled. */
export function fileStateCopy({ record, records, limits, numbers, copyContext }: ShownFile): readonly string[] {
  const { state } = record;
  if (state.status === 'sending' && state.stalled) return [stallCopy(state, copyContext)];
  if (state.status === 'failed') return [failedCopy(state, copyContext)];
  if (state.status !== 'rejected') return [];
  // A rejection without a reason still has a sentence.
  const reasons = state.reasons.length > 0 ? state.reasons : ['other'];
  return reasons.map((reason) => {
    const original = reason === 'duplicate' ? duplicateOf(record, records) : undefined;
    return original ? duplicateCopy(original, numbers, copyContext) : faultCopy(reason, limits, copyContext, record);
  });
}

/** Why a file was rejected. An unknown reason uses the general sentence. */
export function faultCopy(
  reason: string,
  limits: AttachmentLimits | undefined,
  copyContext: FileCopyContext,
  file: Partial<Pick<UploadRecord, 'fileName' | 'sizeBytes'>> = {},
): string {
  const { t, locale } = copyContext;
  const fault = faultOf(reason);
  if (!limits) return t(namesLimits(reason, t(fault)) ? 'fault.limits' : fault);
  const advice = typeAdvice({ fileName: file.fileName ?? '', reason }, limits, copyContext);
  // A proxy's limit is lower than the payer's, so naming the payer's would be wrong (H8).
  const lessNow = reason === 'too-large' && file.sizeBytes !== undefined && file.sizeBytes <= limits.maxBytesPerFile;
  return advice ?? t(lessNow ? 'fault.too-large.now' : fault, limitValues(limits, locale));
}

type Fault = keyof typeof FAULTS;

const isKnown = (reason: string): reason is FileReason => Object.hasOwn(FAULTS, `fault.${reason}`);

/** A new reason in the contract doesn't compile until it has a sentence. */
const faultOf = (reason: string): Fault | 'fault.other' => (isKnown(reason) ? `fault.${reason}` : 'fault.other');

/** Whether the sentence of a reason depends on the limits. */
const namesLimits = (reason: string, sentence: string): boolean =>
  contentTypeIn(reason) !== undefined || sentence.includes('{');

/** The values in sentences about limits. */
export const limitValues = (limits: AttachmentLimits, locale: string): Values => ({
  size: formatFileSize(limits.maxBytesPerFile, locale),
  total: formatFileSize(limits.maxBytesTotal, locale),
  n: limits.maxFiles,
  types: new Intl.ListFormat(locale, { type: 'disjunction' }).format(new Set(limits.types.map(({ label }) => label))),
});

/** The original of a duplicate file, and the item it answers. */
function duplicateCopy(
  { fileName, itemId }: UploadRecord,
  numbers: ReadonlyMap<string, number> | undefined,
  { t }: FileCopyContext,
): string {
  const n = itemId === null ? undefined : numbers?.get(itemId);
  const name = shortName(fileName);
  return n === undefined ? t('fault.duplicate.whole', { name }) : t('fault.duplicate.item', { name, n });
}

/** The upload has stalled. */
function stallCopy({ share }: Extract<UploadState, { status: 'sending' }>, { t }: FileCopyContext): string {
  if (share === undefined) return t('stalled.unknown');
  return t(share < 1 ? 'stalled.sending' : 'stalled.confirming');
}

/** Why an upload failed, and what helps. */
function failedCopy({ code }: Extract<UploadState, { status: 'failed' }>, { t }: FileCopyContext): string {
  if (code === 'vanished') return t('failed.vanished');
  if (code === 'missing') return t('failed.missing');
  if (code === 'offline' || code === 'timeout') return t('failed.connection');
  if (code === 'forbidden' || code === 'unauthorized') return t('failed.forbidden');
  return t(['gone', 'not-found', 'conflict'].includes(code) ? 'failed.gone' : 'failed.later');
}

/** The name of a file in sentences, with its position among files of the same name. */
export function spokenName(record: UploadRecord, records: readonly UploadRecord[], t: FileCopy): string {
  const name = shortName(record.fileName);
  const place = placeAmongNamesakes(record, records);
  return place ? t('files.named', { name, ...place }) : name;
}

const SHORT = 60;

/** A short form of a very long name: its start and its end. */
export function shortName(fileName: string): string {
  const letters = Array.from(fileName);
  return letters.length <= SHORT ? fileName : `${letters.slice(0, 40).join('')}…${letters.slice(-16).join('')}`;
}
