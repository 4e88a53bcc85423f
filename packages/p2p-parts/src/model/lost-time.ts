import type { SlotChoice } from '@portal/api';

import type { Lost } from '../controllers/slot-hold.js';

/** A time that was chosen and is gone. */
export interface LostTime extends Lost {
  readonly choice: SlotChoice;
}

/** Whether a colleague holds a time for the order, so that any choice means to take over. */
export const isColleagues = ({ loss }: Lost): boolean => loss === 'colleague' || loss === 'taken-over';
