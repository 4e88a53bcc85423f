import type * as english from '../en-US/p2p-closed.js';
import { translated } from '../translation.js';

export const closedCopy = translated<typeof english.closedCopy>('p2p-scheduler', {
  title: 'Solicitar revisión entre pares (Peer-to-Peer)',
  return: 'Volver a Búsqueda de órdenes',
  unavailable: 'En este momento no podemos procesar su solicitud. Comuníquese con {payer} para obtener más ayuda.',
  phone: 'Teléfono',
  hours: 'Horario de atención',
  reference: 'Número de referencia',
  until: 'Fecha límite de solicitud',
  'booked-title': 'Esta orden ya tiene una revisión entre pares (Peer-to-Peer)',
  booked: 'Para ver, reprogramar o cancelar la revisión entre pares, seleccione “Administrar revisión entre pares”.',
  manage: 'Administrar revisión entre pares',
  'no.not-in-rollout-yet':
    'Podrá solicitar aquí una revisión entre pares a partir del {date}. Hasta entonces, solicítela por teléfono.',
  'no.not-in-rollout': 'Aún no puede solicitar aquí una revisión entre pares. Solicítela por teléfono.',
  'no.plan-excluded': 'Para este plan de salud, solicite la revisión entre pares por teléfono.',
  'no.solution-by-phone': 'Para este tipo de servicio, solicite la revisión entre pares por teléfono.',
  'no.window-over':
    'El plazo para solicitar una revisión entre pares venció el {date}. Llame para preguntar por otras opciones.',
  'no.window-over-undated':
    'El plazo para solicitar una revisión entre pares ya venció. Llame para preguntar por otras opciones.',
  'no.already-used': 'La revisión entre pares de esta orden ya tuvo lugar. Llame para preguntar por otras opciones.',
  'no.under-appeal':
    'Esta orden está en apelación, por lo que no puede solicitar una revisión entre pares. Llame para preguntar por la apelación.',
  'no.order-state': 'La revisión entre pares solo está disponible para órdenes no autorizadas.',
  'no.unknown':
    'La revisión entre pares no está disponible aquí para esta orden. Llame para preguntar por sus opciones.',
});
