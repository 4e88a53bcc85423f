import type * as english from '../en-US/p2p-action.js';
import { translated } from '../translation.js';

export const p2pActionCopy = translated<typeof english.p2pActionCopy>('p2p-action', {
  request: 'Solicitar revisión entre pares',
  manage: 'Administrar revisión entre pares',
  until: 'Fecha límite de solicitud: {moment}',
  outcome: 'Ver resultado de la revisión',
  checking: 'Consultando la disponibilidad de la revisión entre pares (Peer-to-Peer)…',
  failed: 'No pudimos consultar la disponibilidad de la revisión entre pares (Peer-to-Peer).',
  again: 'Reintentar',
  call: '{payer}: {phone}',
  'not-in-rollout-yet':
    'Podrá solicitar aquí una revisión entre pares (Peer-to-Peer) a partir del {date}. Hasta entonces, solicítela por teléfono.',
  'not-in-rollout': 'Aún no puede solicitar aquí una revisión entre pares (Peer-to-Peer). Solicítela por teléfono.',
  'plan-excluded': 'Para este plan de salud, solicite la revisión entre pares (Peer-to-Peer) por teléfono.',
  'solution-by-phone': 'Para este tipo de servicio, solicite la revisión entre pares (Peer-to-Peer) por teléfono.',
  'window-over':
    'El plazo para solicitar una revisión entre pares (Peer-to-Peer) venció el {moment}. Llame para preguntar por otras opciones.',
  'window-over-undated':
    'El plazo para solicitar una revisión entre pares (Peer-to-Peer) ya venció. Llame para preguntar por otras opciones.',
  'already-used':
    'La revisión entre pares (Peer-to-Peer) de esta orden ya tuvo lugar. Llame para preguntar por otras opciones.',
  'under-appeal':
    'Esta orden está en apelación, por lo que no puede solicitar una revisión entre pares (Peer-to-Peer). Llame para preguntar por la apelación.',
  'order-state': 'La revisión entre pares (Peer-to-Peer) solo está disponible para órdenes no autorizadas.',
  unknown:
    'La revisión entre pares (Peer-to-Peer) no está disponible aquí para esta orden. Llame para preguntar por sus opciones.',
});
