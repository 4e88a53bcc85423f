import type * as english from '../en-US/p2p-days.js';
import { translated } from '../translation.js';

export const dayCopy = translated<typeof english.dayCopy>('p2p-slot-picker', {
  'previous-day': 'Día anterior',
  'next-day': 'Día siguiente',
  'day-schedule': 'Horarios disponibles, {day}',
  'day-shown': '{count, plural, one {{day}: 1 horario disponible.} other {{day}: # horarios disponibles.}}',
  'day-shown-none': '{day}: no hay horarios disponibles.',
});
