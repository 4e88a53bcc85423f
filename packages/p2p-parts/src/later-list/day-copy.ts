/** The words of the schedule where one day of it is shown. */
import { catalog } from '@portal/kit';

export const dayWords = catalog('p2p-slot-picker', {
  'previous-day': 'Previous Day',
  'next-day': 'Next Day',
});
