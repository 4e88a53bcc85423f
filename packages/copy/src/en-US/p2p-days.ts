/** Copy of the day view. */
import { catalog } from '../catalog.js';

export const dayCopy = catalog('p2p-slot-picker', {
  'previous-day': 'Previous Day',
  'next-day': 'Next Day',
});
