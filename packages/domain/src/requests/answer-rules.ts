/**
 * The state of each requested item, and the errors that prevent submission (IR-04, IR-07, DD-12).
 *
 * A question is provided by visible text within its limit. A document is provided by enough accepted files, or
 * explained by a reason; the reason "other" also requires text.
 */
import { isBlank } from '../typed/normalize-typed.js';

import { charactersLeft } from './char-counter.js';

export interface QuestionRule {
  readonly kind: 'question';
  readonly itemId: string;
  readonly required: boolean;
  readonly maxLength: number;
}

export interface DocumentRule {
  readonly kind: 'document';
  readonly itemId: string;
  readonly required: boolean;
  readonly minCount: number;
}

export type ItemRule = QuestionRule | DocumentRule;

/** The entries for an item; `cannotProvide.reason` is empty until the user selects one. */
export interface GivenAnswer {
  readonly text: string;
  readonly cannotProvide: { readonly reason: string; readonly text: string } | null;
}

export interface GivenFile {
  /** The item it belongs to; `null` for the request as a whole. */
  readonly itemId: string | null;
  /** `sending` is not on the server yet; `pending` is being checked there. */
  readonly status: 'accepted' | 'pending' | 'sending' | 'refused';
}

export type ItemState =
  | { readonly state: 'missing' | 'provided' | 'explained' | 'reason-missing' | 'reason-words-missing' }
  | { readonly state: 'too-long'; readonly over: number }
  | { readonly state: 'partly' | 'pending' | 'sending'; readonly have: number; readonly need: number };

export type ItemFault = Extract<
  ItemState['state'],
  'missing' | 'too-long' | 'partly' | 'reason-missing' | 'reason-words-missing'
>;

export function itemState(item: ItemRule, answer: GivenAnswer, files: readonly GivenFile[]): ItemState {
  if (item.kind === 'question') return questionState(item, answer.text);

  const own = files.filter(({ itemId }) => itemId === item.itemId);
  const count = (state: GivenFile['status']): number => own.filter(({ status }) => status === state).length;
  const have = count('accepted');
  const there = have + count('pending');
  const coming = there + count('sending');
  const need = Math.max(item.minCount, 1);
  if (have >= need) return { state: 'provided' };
  if (answer.cannotProvide) return { state: reasonState(answer.cannotProvide) };
  if (there >= need) return { state: 'pending', have, need };
  if (coming >= need) return { state: 'sending', have, need };
  return coming > 0 ? { state: 'partly', have, need } : { state: 'missing' };
}

function questionState({ maxLength }: QuestionRule, text: string): ItemState {
  const left = charactersLeft(text, maxLength);
  if (left < 0) return { state: 'too-long', over: -left };
  return { state: isBlank(text) ? 'missing' : 'provided' };
}

function reasonState({ reason, text }: { readonly reason: string; readonly text: string }) {
  if (reason === '') return 'reason-missing';
  return reason === 'other' && isBlank(text) ? 'reason-words-missing' : 'explained';
}

/** Whether the item is complete. */
export const isProvided = ({ state }: ItemState): boolean => state === 'provided' || state === 'explained';

const FAULTS: readonly ItemState['state'][] = ['too-long', 'reason-missing', 'reason-words-missing'];
const GAPS: readonly ItemState['state'][] = ['missing', 'partly'];

/** The error that prevents submission. An optional item may be omitted, but not left incomplete. */
export const itemFault = ({ required }: Pick<ItemRule, 'required'>, { state }: ItemState): ItemFault | undefined =>
  isFault(state) && (required || !GAPS.includes(state)) ? state : undefined;

const isFault = (state: ItemState['state']): state is ItemFault => [...FAULTS, ...GAPS].includes(state);

/**
 * Assigns each of `count` new files to an item: first to documents that lack files, in order, then to the whole request
 * (`null`).
 */
export function itemsForFiles(
  count: number,
  items: readonly ItemRule[],
  { answers, files }: { readonly answers: (itemId: string) => GivenAnswer; readonly files: readonly GivenFile[] },
): readonly (string | null)[] {
  const open = items.flatMap((item) => {
    if (item.kind !== 'document' || answers(item.itemId).cannotProvide) return [];
    const given = files.filter(({ itemId, status }) => itemId === item.itemId && status !== 'refused').length;
    return Array.from({ length: Math.max(Math.max(item.minCount, 1) - given, 0) }, () => item.itemId);
  });
  return Array.from({ length: count }, (_, i) => open[i] ?? null);
}
