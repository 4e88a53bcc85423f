/** Copy of the day view. */
import { catalog } from '../catalog.js';

export const dayCopy = catalog('p2p-slot-picker', {
  'previous-day': 'Previous Day',
  'next-day': 'Next Day',
  'day-schedule': 'Available Schedule, {day}',
  'day-shown': '{count, plural, one {{day}: 1 time available.} other {{day}: # times available.}}',
  'day-shown-none': '{day}: no times available.',
});
