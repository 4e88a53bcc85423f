import type { FieldFault, Attachment, DocumentItem, InfoRequestItem, ItemAnswer, QuestionItem } from '@portal/api';

import { IMAGING_PROMPT, LONG_WORD, QUESTION_PROMPT, VISIT_NOTES_PROMPT } from '../data/prompts.js';
import type { Traits } from './traits.js';

const common = { lang: 'en-US', required: true } as const;

/** What reviewers ask for; the numbers of the service lines are those of the order. */
export function itemsFor(typeCode: string, { visitNotes, words }: Traits): InfoRequestItem[] {
  const long = words === 'long' ? ` ${LONG_WORD.repeat(4)} ${QUESTION_PROMPT.repeat(4)}` : '';
  const question: QuestionItem = {
    ...common,
    kind: 'question',
    itemId: 'i-therapy',
    prompt: QUESTION_PROMPT + long,
    serviceLine: 2,
    maxLength: 1_000,
  };
  const imaging: DocumentItem = {
    ...common,
    kind: 'document',
    itemId: 'i-imaging',
    prompt: IMAGING_PROMPT + long,
    serviceLine: null,
    minCount: 1,
    canProvideReason: true,
  };
  const notes: DocumentItem = { ...imaging, itemId: 'i-visit-notes', prompt: VISIT_NOTES_PROMPT, minCount: visitNotes };

  if (typeCode.startsWith('documentation')) return [imaging, notes];
  if (typeCode === 'clarification') return [question, imaging, notes];
  return [{ ...question, serviceLine: null }];
}

/** Characters as the limit counts them: UTF-16 code units, every line break one (C1). */
const lengthOf = (text: string): number => text.replace(/\r\n?/g, '\n').length;

interface Given {
  readonly answers: readonly ItemAnswer[];
  /** The files that are sent with the answer. */
  readonly files: readonly Attachment[];
}

/** Everything that keeps an answer from being taken. */
export function faultsOf(items: readonly InfoRequestItem[], { answers, files }: Given): FieldFault[] {
  const unchecked = files.filter(({ status }) => status !== 'accepted');
  const accepted = files.filter(({ status }) => status === 'accepted');
  // Files for the request as a whole help out wherever a document is still missing.
  let spare = accepted.filter(({ itemId }) => itemId === null).length;

  const faults = items.flatMap((item): FieldFault[] => {
    const answer = answers.find(({ itemId }) => itemId === item.itemId);
    if (item.kind === 'question') return questionFaults(item, answer);

    const missing = item.minCount - accepted.filter(({ itemId }) => itemId === item.itemId).length;
    if (missing <= spare) {
      spare -= Math.max(missing, 0);
      return [];
    }
    return documentFaults(item, answer);
  });
  return [
    ...faults,
    ...unchecked.map(({ itemId, attachmentId }) => ({ pointer: itemId ?? attachmentId, code: 'file-not-accepted' })),
  ];
}

function questionFaults({ itemId, required, maxLength }: QuestionItem, answer: ItemAnswer | undefined): FieldFault[] {
  const text = answer?.text ?? '';
  if (required && text.trim() === '') return [{ pointer: itemId, code: 'required' }];
  return lengthOf(text) > maxLength ? [{ pointer: itemId, code: 'too-long' }] : [];
}

function documentFaults(item: DocumentItem, answer: ItemAnswer | undefined): FieldFault[] {
  const { itemId, required, canProvideReason } = item;
  const reason = canProvideReason ? (answer?.cannotProvide ?? null) : null;
  if (reason)
    return reason.reason === 'other' && reason.text.trim() === '' ? [{ pointer: itemId, code: 'required' }] : [];
  return required ? [{ pointer: itemId, code: 'file-required' }] : [];
}
