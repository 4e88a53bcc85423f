/** Codes into sentences: what is wrong with a file, and why it did not arrive. */
import type { AttachmentLimits } from '@portal/api';
import { FAULTS } from '@portal/copy';
import type { FileCopy, Values } from '@portal/copy';
import { formatFileSize, placeAmongNamesakes } from '@portal/domain';

import { typeAdvice } from './file-advice.js';
import type { FileReason } from './file-rejections.js';
import { contentTypeIn, duplicateOf } from './queue/upload-check.js';
import type { UploadRecord, UploadState } from './queue/upload-queue-types.js';

/** The language of a module. */
export interface FileSpeech {
  readonly t: FileCopy;
  readonly locale: string;
  readonly strings?: Readonly<Record<string, string>> | undefined;
}

/** A file as it is shown: with what it is among, and the language of its module. */
export interface ShownFile {
  readonly record: UploadRecord;
  /** All files, for telling what is the same and what has the same name. */
  readonly records: readonly UploadRecord[];
  readonly limits: AttachmentLimits | undefined;
  /** Number of each item that a file can answer, by its id; left out where nothing is asked for. */
  readonly numbers?: ReadonlyMap<string, number>;
  readonly speech: FileSpeech;
}

/** What is said of a file besides its state: why it was refused, why it did not arrive, or that it does not move. */
export function fileStateCopy({ record, records, limits, numbers, speech }: ShownFile): readonly string[] {
  const { state } = record;
  if (state.status === 'sending' && state.stalled) return [stallCopy(state, speech)];
  if (state.status === 'failed') return [failedCopy(state, speech)];
  if (state.status !== 'rejected') return [];
  // A refusal without a reason is still said.
  const reasons = state.reasons.length > 0 ? state.reasons : ['other'];
  return reasons.map((reason) => {
    const twin = reason === 'duplicate' ? duplicateOf(record, records) : undefined;
    return twin ? duplicateCopy(twin, numbers, speech) : faultCopy(reason, limits, speech, record);
  });
}

/** Why a file was refused. A reason that is not known here is said as a refusal. */
export function faultCopy(
  reason: string,
  limits: AttachmentLimits | undefined,
  speech: FileSpeech,
  file: Partial<Pick<UploadRecord, 'fileName' | 'sizeBytes'>> = {},
): string {
  const { t, locale } = speech;
  const fault = faultOf(reason);
  if (!limits) return t(namesLimits(reason, t(fault)) ? 'fault.limits' : fault);
  const advice = typeAdvice({ fileName: file.fileName ?? '', reason }, limits, speech);
  // Something on the way takes less than the limits say: naming them would be untrue (H8).
  const lessNow = reason === 'too-large' && file.sizeBytes !== undefined && file.sizeBytes <= limits.maxBytesPerFile;
  return advice ?? t(lessNow ? 'fault.too-large.now' : fault, limitValues(limits, locale));
}

type Fault = keyof typeof FAULTS;

const isKnown = (reason: string): reason is FileReason => Object.hasOwn(FAULTS, `fault.${reason}`);

/** A reason that joins the contract does not compile until it has a sentence. */
const faultOf = (reason: string): Fault | 'fault.other' => (isKnown(reason) ? `fault.${reason}` : 'fault.other');

/** Whether the sentence of a reason has nothing to say without the limits. */
const namesLimits = (reason: string, sentence: string): boolean =>
  contentTypeIn(reason) !== undefined || sentence.includes('{');

/** The values that sentences about limits name. */
export const limitValues = (limits: AttachmentLimits, locale: string): Values => ({
  size: formatFileSize(limits.maxBytesPerFile, locale),
  total: formatFileSize(limits.maxBytesTotal, locale),
  n: limits.maxFiles,
  types: new Intl.ListFormat(locale, { type: 'disjunction' }).format(new Set(limits.types.map(({ label }) => label))),
});

/** Which file has the same content as one that was refused for that, and what it answers. */
function duplicateCopy(
  { fileName, itemId }: UploadRecord,
  numbers: ReadonlyMap<string, number> | undefined,
  { t }: FileSpeech,
): string {
  const n = itemId === null ? undefined : numbers?.get(itemId);
  const name = shortName(fileName);
  return n === undefined ? t('fault.duplicate.whole', { name }) : t('fault.duplicate.item', { name, n });
}

/** Nothing has moved for a while. */
function stallCopy({ share }: Extract<UploadState, { status: 'sending' }>, { t }: FileSpeech): string {
  if (share === undefined) return t('stalled.unknown');
  return t(share < 1 ? 'stalled.sending' : 'stalled.confirming');
}

/** Why a file did not arrive, and what helps. */
function failedCopy({ code }: Extract<UploadState, { status: 'failed' }>, { t }: FileSpeech): string {
  if (code === 'vanished') return t('failed.vanished');
  if (code === 'missing') return t('failed.missing');
  if (code === 'offline' || code === 'timeout') return t('failed.connection');
  if (code === 'forbidden' || code === 'unauthorized') return t('failed.forbidden');
  return t(['gone', 'not-found', 'conflict'].includes(code) ? 'failed.gone' : 'failed.later');
}

/** What a file is called where it is spoken of: with its place among those of the same name. */
export function spokenName(record: UploadRecord, records: readonly UploadRecord[], t: FileCopy): string {
  const name = shortName(record.fileName);
  const place = placeAmongNamesakes(record, records);
  return place ? t('files.named', { name, ...place }) : name;
}

const SHORT = 60;

/** A name that can be said: the beginning and the end of a very long one. */
export function shortName(fileName: string): string {
  const letters = Array.from(fileName);
  return letters.length <= SHORT ? fileName : `${letters.slice(0, 40).join('')}…${letters.slice(-16).join('')}`;
}
