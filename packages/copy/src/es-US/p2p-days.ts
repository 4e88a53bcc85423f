import type * as english from '../en-US/p2p-days.js';
import { translated } from '../translation.js';

export const dayCopy = translated<typeof english.dayCopy>('p2p-slot-picker', {
  'previous-day': 'Día anterior',
  'next-day': 'Día siguiente',
});
