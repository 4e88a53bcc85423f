import type * as english from '../en-US/p2p-summary.js';
import { translated } from '../translation.js';

export const summaryCopy = translated<typeof english.summaryCopy>('p2p-summary', {
  requested: 'La revisión entre pares está solicitada para:',
  scheduled: 'La revisión entre pares está programada para:',
  'was-requested': 'La revisión entre pares estaba solicitada para:',
  'was-scheduled': 'La revisión entre pares estaba programada para:',
  when: 'Fecha y hora programadas',
  zone: 'Zona horaria',
  'payer-time': 'En hora de {payer}: {time}, {zone}',
  person: 'La persona que participa en la revisión entre pares es:',
  contact: 'Persona de contacto',
  phone: 'Teléfono de contacto',
  secondary: 'Teléfono secundario',
  email: 'Correo electrónico',
  credential: 'Credencial profesional',
});
