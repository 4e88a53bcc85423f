/** One row of the list in the words that are drawn. Pure. */
import type { MessageRow } from '@portal/api';
import {
  dueStage,
  formatReceived,
  formatShortDate,
  formatTimeWithZone,
  timeLeft,
  timeLeftWords,
  zoneAbbreviation,
} from '@portal/domain';
import type { DueStage, Place } from '@portal/domain';

import type { Copy } from '../copy.js';

export interface Surroundings {
  readonly place: Place;
  readonly now: Date;
  readonly payer: string;
  readonly t: Copy;
}

/** Whose move it is, in a word with a meaning; nothing where it is nobody's. */
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

/** The deadline in words, with its zone, while it is the office's (C11). */
export function dueView(row: Owed, { place, now, t }: Surroundings): DueView | undefined {
  const stage = dueStage(row, now);
  if (stage === 'none' || row.dueAt === null) return undefined;
  const words = t(`due.${stage}`, {
    date: formatShortDate(row.dueAt, place),
    time: formatTimeWithZone(row.dueAt, place),
    // "2 d 10 h" stays on one line.
    left: timeLeftWords(timeLeft(row.dueAt, now)).replaceAll(' ', '\u00a0'),
  });
  return { stage, words };
}

/** "09/19/2023 09:17:53 AM CT" (MC-07, C10). */
export const receivedWords = (instant: string, place: Place): string =>
  `${formatReceived(instant, place)} ${zoneAbbreviation(place.timeZone, instant)}`;
