/** The copy of the schedule where one day of it is shown. */
import { catalog } from '@portal/kit';

export const dayCopy = catalog('p2p-slot-picker', {
  'previous-day': 'Previous Day',
  'next-day': 'Next Day',
});
