import type { SlotChoice } from '@portal/api';

import type { Lost } from '../controllers/slot-hold.js';

/** A selected time that was lost. */
export interface LostTime extends Lost {
  readonly choice: SlotChoice;
}

/** Whether a coworker holds a time for the order, so a selection means taking over. */
export const isColleagues = ({ loss }: Lost): boolean => loss === 'colleague' || loss === 'taken-over';
