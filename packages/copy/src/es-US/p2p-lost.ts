import type * as english from '../en-US/p2p-lost.js';
import { translated } from '../translation.js';

export const lostTimeCopy = translated<typeof english.lostTimeCopy>('p2p-slot-picker', {
  'lost.released': 'Ya no le reservamos este horario: {moment}.',
  'lost.moved':
    'En otra ventana, usted seleccionó este horario para la orden: {time}. Ya no le reservamos este otro: {moment}.',
  'lost.taken-over':
    '{name} reemplazó el horario que usted tenía y seleccionó este para la orden: {time}. Ya no le reservamos este otro: {moment}.',
  'lost.colleague':
    '{name} ya tiene reservado temporalmente este horario para la orden: {time}. No le estamos reservando este otro: {moment}.',
  'take-over-note': 'Si lo reemplaza, liberaremos ese horario y {name} verá que usted lo reemplazó.',
  'take-over': 'Reemplazar con mi horario',
});
