/** The words of the parts that both peer-to-peer modules draw. */
import { catalog } from '@portal/kit';

/** Of the slot picker and what is inside it. */
export const slotWords = catalog('p2p-slot-picker', {
  'time-zone': 'Time Zone',
  schedule: 'Available Schedule',
});
