/** The texts of one row. Pure. */
import type { MessageRow } from '@portal/api';
import type { ListCopy } from '@portal/copy';
import { dueStage, dueCopy } from '@portal/domain';
import type { DueStage, Place } from '@portal/domain';

export interface Surroundings {
  readonly place: Place;
  readonly now: Date;
  readonly payer: string;
  readonly t: ListCopy;
}

/** Whose turn it is, as text with a meaning; undefined if it is nobody's. */
export interface TurnView {
  readonly meaning: 'waiting' | 'info';
  readonly words: string;
}

export interface DueView {
  readonly stage: DueStage;
  readonly words: string;
}

type Owed = Pick<MessageRow, 'turn' | 'dueAt'>;

export function turnView({ turn }: Pick<MessageRow, 'turn'>, { t, payer }: Surroundings): TurnView | undefined {
  if (turn === 'office') return { meaning: 'waiting', words: t('turn.office') };
  if (turn === 'payer') return { meaning: 'info', words: t('turn.payer', { payer }) };
  return undefined;
}

/** The due date as text, with its zone, while it is the office's turn; `first` marks the first of several (DD-11). */
export function dueView(
  row: Owed,
  { place, now, t }: Surroundings,
  stem: 'due' | 'first' = 'due',
): DueView | undefined {
  const stage = dueStage(row, now);
  if (stage === 'none' || row.dueAt === null) return undefined;
  const { when, ...values } = dueCopy(row.dueAt, now, place);
  return { stage, words: t(`${stem}.${stage !== 'over' && values.left === '' ? 'last' : when}`, values) };
}

/** The progress of the response and who is working on it, while it is the office's turn (3d.1, 3d.2). */
export function workCopy(
  { turn, progress, draftBy }: Pick<MessageRow, 'turn' | 'progress' | 'draftBy'>,
  { t }: Pick<Surroundings, 't'>,
): string {
  if (turn !== 'office') return '';
  const { provided, total: count } = progress ?? { provided: 0, total: 0 };
  return [count > 0 ? t('progress', { provided, count }) : '', draftBy === null ? '' : t('draft-by', { name: draftBy })]
    .filter(Boolean)
    .join(' · ');
}
