import type { FieldError, Attachment, DocumentItem, InfoRequestItem, ItemAnswer, QuestionItem } from '@portal/api';
import { isBlank } from '@portal/domain';

import { IMAGING_PROMPT, ITEM_TITLES, LONG_WORD, QUESTION_PROMPT, VISIT_NOTES_PROMPT } from '../data/prompts.js';
import { OFFICE_DAY } from './traits.js';
import type { Traits } from './traits.js';

const common = { lang: 'en-US', required: true } as const;

/** The items of a request, with the order's service lines. */
export function itemsFor(typeCode: string, { visitNotes, words }: Traits): InfoRequestItem[] {
  const long = words === 'long' ? ` ${LONG_WORD.repeat(4)} ${QUESTION_PROMPT.repeat(4)}` : '';
  const question: QuestionItem = {
    ...common,
    kind: 'question',
    itemId: 'i-therapy',
    title: ITEM_TITLES.therapy,
    prompt: QUESTION_PROMPT + long,
    serviceLine: 2,
    maxLength: 1_000,
  };
  const imaging: DocumentItem = {
    ...common,
    kind: 'document',
    itemId: 'i-imaging',
    title: ITEM_TITLES.imaging,
    prompt: IMAGING_PROMPT + long,
    serviceLine: null,
    minCount: 1,
    canProvideReason: true,
  };
  const notes: DocumentItem = {
    ...imaging,
    itemId: 'i-visit-notes',
    title: ITEM_TITLES.notes,
    prompt: VISIT_NOTES_PROMPT,
    minCount: visitNotes,
  };

  if (typeCode.startsWith('documentation')) return [imaging, notes];
  if (typeCode === 'clarification') return [question, imaging, notes];
  return [{ ...question, serviceLine: null }];
}

/** Number of items in a request of this type. */
export const itemCount = (typeCode: string): number => itemsFor(typeCode, OFFICE_DAY).length;

/** Characters as the limit counts them: UTF-16 code units, every line break one (DD-01). */
export const lengthOf = (text: string): number => text.replace(/\r\n?/g, '\n').length;

interface Given {
  readonly answers: readonly ItemAnswer[];
  /** The files of the response. */
  readonly files: readonly Attachment[];
  /** Whether the response is partial. */
  readonly part?: boolean;
}

/** All validation errors of a response. Files being checked count until they are rejected. */
export function faultsOf(items: readonly InfoRequestItem[], { answers, files, part = false }: Given): FieldError[] {
  const refused = files.filter(({ status }) => status === 'rejected');
  const faults = [
    ...itemFaults(items, { answers, files }),
    ...refused.map(({ itemId, attachmentId }) => ({ pointer: itemId ?? attachmentId, code: 'file-not-accepted' })),
  ];
  const missing = faults.filter(({ code }) => MISSING.includes(code));
  return part && missing.length < items.length ? faults.filter((fault) => !missing.includes(fault)) : faults;
}

/** Number of provided items, in a draft or response. */
export const providedIn = (items: readonly InfoRequestItem[], given: Given): number =>
  items.length - itemFaults(items, given).length;

const MISSING: readonly string[] = ['required', 'file-required'];

function itemFaults(items: readonly InfoRequestItem[], { answers, files }: Given): FieldError[] {
  const standing = files.filter(({ status }) => status !== 'rejected');
  // Files for the whole request count toward missing documents.
  let spare = standing.filter(({ itemId }) => itemId === null).length;

  return items.flatMap((item): FieldError[] => {
    const answer = answers.find(({ itemId }) => itemId === item.itemId);
    if (item.kind === 'question') return questionFaults(item, answer);

    const missing = item.minCount - standing.filter(({ itemId }) => itemId === item.itemId).length;
    if (missing <= spare) {
      spare -= Math.max(missing, 0);
      return [];
    }
    return documentFaults(item, answer);
  });
}

function questionFaults({ itemId, required, maxLength }: QuestionItem, answer: ItemAnswer | undefined): FieldError[] {
  const text = answer?.text ?? '';
  if (required && isBlank(text)) return [{ pointer: itemId, code: 'required' }];
  return lengthOf(text) > maxLength ? [{ pointer: itemId, code: 'too-long' }] : [];
}

function documentFaults(item: DocumentItem, answer: ItemAnswer | undefined): FieldError[] {
  const { itemId, required, canProvideReason } = item;
  const reason = canProvideReason ? (answer?.cannotProvide ?? null) : null;
  if (reason) return reason.reason === 'other' && isBlank(reason.text) ? [{ pointer: itemId, code: 'required' }] : [];
  return required ? [{ pointer: itemId, code: 'file-required' }] : [];
}
