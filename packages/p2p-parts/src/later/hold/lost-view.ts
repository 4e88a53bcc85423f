import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import type { Slot, SlotChoice } from '@portal/api';
import { lostTimeCopy } from '@portal/copy';
import { nearestSlots } from '@portal/domain';
import { notice } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { isOpen } from '../../elements/slot-view.js';
import type { ChooseTimeCopy } from '../../model/choose-time-copy.js';
import type { Lost } from '../../model/hold.js';
import { isColleagues } from '../../model/lost-time.js';
import type { LostTime } from '../../model/lost-time.js';
import { slotMoment } from '../../slot-copy.js';

const OFFERS = 3;

export interface LostView {
  readonly copy: Pick<ChooseTimeCopy, 'lost' | 'offers'>;
  readonly environment: Pick<Environment, 'locale' | 'strings'>;
  readonly timeZone: string;
  /** Undefined while they load. */
  readonly slots: readonly Slot[] | undefined;
  readonly onTakeOver: () => void;
  readonly onOffer: (slot: SlotChoice) => void;
}

/** The lost time and the nearest alternatives, same day first. */
export function lostView(lost: LostTime, view: LostView): TemplateResult {
  const { copy, environment, slots, onTakeOver } = view;
  const why = copy.lost(lost.loss, momentOf(lost.choice, view), lostCopy(lost, view));
  // While a coworker holds a time for the order, no other time is available.
  const offers = copy.offers && !isColleagues(lost) && slots ? nearest(lost, slots, view.timeZone) : undefined;
  return notice(
    'waiting',
    html`
      <p role="alert">${why} ${offers ? (offers.length > 0 ? copy.offers?.nearest : copy.offers?.none) : nothing}</p>
      ${takeOverView(lost, environment.strings, onTakeOver)} ${offers ? offersView(offers, view) : nothing}
    `,
  );
}

const momentOf = (choice: Pick<SlotChoice, 'start' | 'end'>, { environment, timeZone }: LostView): string =>
  slotMoment(choice, { timeZone, locale: environment.locale }, environment.strings);

/** Why a selected time is lost: the order has another one now, or the server released it. */
function lostCopy({ choice, loss, heldTime }: LostTime, view: LostView): string {
  const t = lostTimeCopy(view.environment.strings);
  const moment = momentOf(choice, view);
  if (!heldTime || loss === 'released' || loss === 'taken' || loss === 'expired') return t('lost.released', { moment });
  return t(`lost.${loss}`, { moment, time: momentOf(heldTime, view), name: heldTime.heldBy.name });
}

/** Offers to take over from a coworker, and explains the effect on them. */
function takeOverView(lost: Lost, strings: Environment['strings'], onTakeOver: () => void): unknown {
  const t = lostTimeCopy(strings);
  if (!isColleagues(lost)) return nothing;
  return html`
    <p>${t('take-over-note', { name: lost.heldTime?.heldBy.name ?? '' })}</p>
    <p class="actions offers"><button type="button" class="button" @click=${onTakeOver}>${t('take-over')}</button></p>
  `;
}

const offersView = (offers: readonly SlotChoice[], view: LostView): TemplateResult =>
  html`<div class="actions offers numbers">
    ${offers.map(
      (slot) =>
        html`<button type="button" class="button" @click=${() => view.onOffer(slot)}>${momentOf(slot, view)}</button>`,
    )}
  </div>`;

/** The list may still contain the lost time. */
function nearest({ choice, loss }: LostTime, slots: readonly Slot[], timeZone: string): readonly Slot[] {
  const open = slots.filter((slot) => isOpen(slot) && !(loss === 'taken' && slot.slotId === choice.slotId));
  return nearestSlots(open, choice.start, OFFERS, timeZone);
}
