import type * as english from '../en-US/p2p-record.js';
import { translated } from '../translation.js';

export const p2pRecordCopy = translated<typeof english.p2pRecordCopy>('p2p-manage', {
  'no-cancel.too-late': 'No puede cancelar aquí porque falta muy poco para la llamada.',
  'no-cancel.started': 'No puede cancelar aquí porque ya llegó la hora de la llamada.',
  'no-cancel.past': 'No puede cancelar aquí porque ya pasó la hora de la llamada.',
  'no-cancel.window-over':
    'No puede cancelar aquí porque ya venció el plazo de la revisión entre pares para esta orden.',
  'no-cancel.state': 'No puede cancelar aquí debido al estado actual.',
  'no-reschedule.too-late': 'No puede reprogramar aquí porque falta muy poco para la llamada.',
  'no-reschedule.started': 'No puede reprogramar aquí porque ya llegó la hora de la llamada.',
  'no-reschedule.past': 'No puede reprogramar aquí porque ya pasó la hora de la llamada.',
  'no-reschedule.window-over':
    'No puede reprogramar aquí porque ya venció el plazo de la revisión entre pares para esta orden.',
  'no-reschedule.state': 'No puede reprogramar aquí debido al estado actual.',

  again: 'Otra revisión entre pares',

  calls: 'Llamadas de {payer}',
  'call.count': 'Llamada {count} de {most}',
  'call.reached': 'Contacto con su consultorio',
  'call.missed': 'Sin contacto',
  'call.other': 'Llamada realizada',
  'calls-left':
    '{count, plural, one {{payer} llamará 1 vez más antes de cerrar esta revisión entre pares.} other {{payer} llamará # veces más antes de cerrar esta revisión entre pares.}}',

  preparation: 'Preparación para la llamada',
  specialty: 'Especialidad del Médico revisor',
  denied: 'Motivo por el que no se autorizó la orden',
  bring: 'Qué tener a mano',

  receipts: 'Correos al equipo de programación',
  'receipts-none': 'Aún no se ha enviado ningún correo.',
  'receipts-loading': 'Cargando correos…',
  'could-not-receipts': 'No pudimos cargar los correos al equipo de programación.',
  'receipt.request': 'Solicitud',
  'receipt.reschedule': 'Nuevo horario',
  'receipt.cancel': 'Cancelación',
  'receipt.other': 'Cambio',
  'status.sent': 'Correo enviado',
  'status.queued': 'Correo en camino',
  'status.failed': 'Correo no entregado',
  'status.handed': 'Entrega sin confirmar',
  'receipt-failed': 'Este correo no llegó al equipo de programación. Lo que usted envió está guardado.',
  'receipt-call':
    'Para asegurarse de que el equipo esté al tanto, llame a {payer} al {phone} e indique el ID de la orden: {orderId}.',

  history: 'Historial',
  'history-none': 'Aún no hay historial.',
  'history-unreadable': 'No podemos mostrar esta entrada.',
  'history-loading': 'Cargando historial…',
  'could-not-history': 'No pudimos cargar el historial.',
  'event.requested': 'Revisión solicitada',
  'event.confirmed': 'Revisión confirmada',
  'event.rescheduled': 'Cambio de horario',
  'event.participant-changed': 'Cambio de persona de contacto',
  'event.document-added': 'Documento agregado',
  'event.document-removed': 'Documento quitado',
  'event.called': 'Llamada: contacto con su consultorio',
  'event.missed': 'Llamada: sin contacto',
  'event.completed': 'Revisión finalizada',
  'event.cancelled': 'Revisión cancelada',
  'event.declined': 'Solicitud rechazada',
  'event.expired': 'Solicitud vencida',
  'event.other': 'Otro cambio',
  'by.office': 'Su consultorio',
  'by.named': '{name} (su consultorio)',
  'by.named-payer': '{name} ({payer})',
  'by.system': 'Portal',
  'by.other': 'Otra persona',
});
