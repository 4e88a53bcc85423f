import type { ApiError, ProblemCode, SlotChoice } from '@portal/api';

import type { Lost } from './hold.js';

/** A selected time that was lost. */
export interface LostTime extends Lost {
  readonly choice: SlotChoice;
}

/** Whether a coworker holds a time for the order, so a selection means taking over. */
export const isColleagues = ({ loss }: Lost): boolean => loss === 'colleague' || loss === 'taken-over';

/** Maps a rejected hold or booking to the reason the time is lost. */
export const lossFrom = ({ code, heldTime }: ApiError): Lost =>
  code === ('held-by-colleague' satisfies ProblemCode) && heldTime
    ? { loss: 'colleague', heldTime }
    : { loss: 'taken' };
