import { html, nothing } from 'lit';

import type { SlotChoice } from '@portal/api';
import { slotCopy } from '@portal/copy';
import type { Place } from '@portal/domain';

import type { Lost } from '../model/hold.js';
import { isColleagues } from '../model/lost-time.js';
import { slotMoment } from '../slot-copy.js';

interface LostOptions {
  readonly place: Place;
  readonly strings: Readonly<Record<string, string>> | undefined;
}

/** Why a selected time is lost: the order has another one now, or the server released it. */
export function lostCopy(
  choice: Pick<SlotChoice, 'start' | 'end'>,
  { loss, heldTime }: Lost,
  { place, strings }: LostOptions,
): string {
  const t = slotCopy(strings);
  const moment = slotMoment(choice, place, strings);
  if (!heldTime || loss === 'released' || loss === 'taken' || loss === 'expired') return t('lost.released', { moment });
  return t(`lost.${loss}`, { moment, time: slotMoment(heldTime, place, strings), name: heldTime.heldBy.name });
}

/** Offers to take over from a coworker, and explains the effect on them. */
export function takeOverView(lost: Lost, strings: LostOptions['strings'], onTakeOver: () => void): unknown {
  const t = slotCopy(strings);
  if (!isColleagues(lost)) return nothing;
  return html`
    <p>${t('take-over-note', { name: lost.heldTime?.heldBy.name ?? '' })}</p>
    <p class="offers"><button type="button" class="button" @click=${onTakeOver}>${t('take-over')}</button></p>
  `;
}
