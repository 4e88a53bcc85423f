import type * as english from '../en-US/p2p-steps.js';
import { translated } from '../translation.js';

export const stepCopy = translated<typeof english.stepCopy>('p2p-scheduler', {
  'representative-call':
    'Una vez recibida la solicitud de revisión entre pares, personal de {payer} confirmará la fecha y la hora para programar la llamada.',
  'representative-office':
    'Una vez recibida la solicitud de revisión entre pares, personal de {payer} se comunicará con su consultorio para confirmar la hora, la fecha y el proceso para realizar la revisión.',
  'not-confirmed':
    'Enviar la fecha y la hora no constituye una cita confirmada para la revisión entre pares. La programación depende de la disponibilidad y de la confirmación de {payer}.',
  kept: 'Lo que ingresó sigue aquí.',
  cancel: 'Cancelar',
  return: 'Volver a Búsqueda de órdenes',
  'leave-title': '¿Salir sin programar?',
  leave: 'Perderá lo que ingresó y liberaremos el horario.',
  stay: 'Seguir en esta página',
  'leave-now': 'Salir',
  summary: 'Resumen de la solicitud de revisión entre pares (Peer-to-Peer)',
  advisory:
    'Según las reglas de cada plan de salud, esta conversación puede o no permitir que cambie el resultado. Tenga en cuenta que la llamada podría servir únicamente para conversar.',
  agreed: 'El personal clínico que participará está de acuerdo con este horario.',
  back: 'Atrás',
  schedule: 'Programar revisión',
  scheduling: 'Programando…',
  'could-not.schedule': 'No pudimos programar la revisión entre pares.',
  unsure:
    'No pudimos confirmar que se recibió su solicitud. Lo que ingresó sigue aquí. Seleccione “Programar revisión” de nuevo. No se creará una solicitud duplicada.',
  done: 'Revisión entre pares programada',
  'done-requested': 'Revisión entre pares solicitada',
  'done.requested': 'La conversación de la revisión entre pares está solicitada para:',
  'done.confirmed': 'La conversación de la revisión entre pares está programada para:',
  'next.confirmed': 'A esa hora, el Médico revisor de {payer} llamará a {name} al {phone}.',
  'payer-time': 'En hora de {payer}: {moment}',
  specialty: 'Especialidad del Médico revisor: {specialty}.',
  prepare: 'Prepararse para la llamada',
  'at-hand': 'Qué tener a mano para la llamada',
  reason: 'Motivo por el que no se autorizó la orden: {reason}',
  bring: 'Conviene tener:',
  'loading-documents': 'Cargando documentos…',
  'could-not.documents': 'No pudimos cargar los documentos para la llamada.',
  'no-documents': 'No puede agregar documentos para esta llamada.',
  'receipt.sent': 'Enviamos un correo al equipo de programación ({time}).',
  'receipt.queued': 'Estamos enviando un correo al equipo de programación.',
  'receipt.failed':
    'Su solicitud está guardada. El correo al equipo de programación no se envió. Lo enviaremos de nuevo.',
  changed: 'Su revisión entre pares cambió',
  'show-summary': 'Mostrar resumen',
  'news.confirmed': '{payer} confirmó su revisión entre pares: {moment}.',
  'news.declined': '{payer} rechazó su solicitud de revisión entre pares.',
  'news.cancelled': 'Esta revisión entre pares se canceló.',
  'news.moved': 'Su revisión entre pares tiene un nuevo horario: {moment}.',
  'news.other': 'Esta revisión entre pares cambió. Para verla, seleccione “Administrar revisión entre pares”.',
  manage: 'Administrar revisión entre pares',
  calendar: 'Agregar al calendario',
  'could-not.calendar': 'No pudimos crear el archivo de calendario.',
});
