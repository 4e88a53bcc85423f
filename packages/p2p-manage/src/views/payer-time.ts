import type { P2p, SlotChoice } from '@portal/api';
import { taskCopy } from '@portal/copy';
import { isTimeZone, wallClock } from '@portal/domain';
import type { Place } from '@portal/domain';
import type { Environment } from '@portal/kit';

import { timeRangeCopy } from '../later/time-copy.js';

/** The same time on the payer's clock, if it differs (DD-25). */
export function payerTime({ payerZone }: P2p, slot: SlotChoice, place: Place, { strings, payer }: Environment): string {
  if (!isTimeZone(payerZone)) return '';
  const here = wallClock(slot.start, place.timeZone);
  const there = wallClock(slot.start, payerZone);
  if (here.time === there.time && here.date === there.date) return '';
  const time = timeRangeCopy(slot, { ...place, timeZone: payerZone });
  return taskCopy(strings)('payer-time', { payer: payer.shortName, time });
}
