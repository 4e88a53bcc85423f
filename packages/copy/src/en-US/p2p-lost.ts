/** Copy of a selected time that is lost. */
import { catalog } from '../catalog.js';

export const lostTimeCopy = catalog('p2p-slot-picker', {
  'lost.released': 'We’re no longer holding {moment} for you.',
  'lost.moved': 'In another window, you selected {time} for this order. We’re no longer holding {moment} for you.',
  'lost.taken-over': '{name} took over and selected {time} for this order. We’re no longer holding {moment} for you.',
  'lost.colleague': '{name} already holds {time} for this order. We are not holding {moment} for you.',
  'take-over-note': 'If you take over, we’ll release that time, and {name} will see that you took over.',
  'take-over': 'Take over with my time',
});
