import type * as english from '../en-US/p2p-manage.js';
import { translated } from '../translation.js';

export const manageCopy = translated<typeof english.manageCopy>('p2p-manage', {
  back: 'Volver a Búsqueda de órdenes',
  title: 'Resumen de la revisión entre pares (Peer-to-Peer)',
  loading: 'Cargando la revisión entre pares…',
  slow: 'Esto está tardando más de lo habitual. Puede esperar o volver más tarde.',
  'could-not-order': 'No pudimos abrir esta orden.',
  'could-not-booking': 'No pudimos cargar la revisión entre pares.',
  'could-not-refresh': 'No pudimos comprobar si hay cambios.',
  'could-not-task': 'No pudimos cargar el paso siguiente.',
  'could-not-record': 'No pudimos cargar los detalles de la revisión entre pares.',
  'kept-shown': 'Es posible que esta información no esté actualizada.',
  kept: 'Lo que escribió sigue aquí, pero ya no puede guardarlo.',
  none: 'Esta orden no tiene ninguna revisión entre pares.',
  'none-next': 'Si hay una revisión entre pares disponible, puede solicitarla desde la orden en Búsqueda de órdenes.',

  'state.requested': 'Revisión solicitada',
  'state.confirmed': 'Revisión confirmada',
  'state.called': 'Llamada realizada',
  'state.missed': 'Llamada perdida',
  'state.completed': 'Revisión finalizada',
  'state.cancelled': 'Revisión cancelada',
  'state.declined': 'Solicitud rechazada',
  'state.expired': 'Solicitud vencida',
  'state.other': 'Otro estado',
  'status.requested':
    'Se solicitó una conversación de revisión entre pares. Según las reglas de cada plan de salud, esta conversación puede o no permitir que cambie el resultado. Tenga en cuenta que la llamada podría servir únicamente para conversar.',
  'status.confirmed':
    'Se programó una conversación de revisión entre pares. Según las reglas de cada plan de salud, esta conversación puede o no permitir que cambie el resultado. Tenga en cuenta que la llamada podría servir únicamente para conversar.',
  'status.called':
    '{payer} llamó por esta revisión entre pares. Si nadie ha hablado aún con el Médico revisor, mantenga libre su línea telefónica.',
  'status.called-reached':
    '{payer} llamó el {moment} y logró comunicarse con su consultorio. El resultado aparecerá aquí cuando esté disponible.',
  'status.missed': '{payer} llamó, pero no logró comunicarse con nadie.',
  'status.missed-call':
    'Llamada perdida ({count} de {most}). {payer} llamó el {moment}, pero no logró comunicarse con nadie. {payer} volverá a llamar. Para elegir un horario, seleccione “Reprogramar”.',
  'status.missed-call-fixed':
    'Llamada perdida ({count} de {most}). {payer} llamó el {moment}, pero no logró comunicarse con nadie. {payer} volverá a llamar.',
  'status.completed':
    'La conversación de la revisión entre pares ya tuvo lugar. El resultado estará en la carta de esta orden.',
  'status.completed-outcome': 'La conversación de la revisión entre pares ya tuvo lugar.',
  'status.completed-missed':
    '{count, plural, one {{payer} llamó el {moment}, pero no logró comunicarse con nadie. Esta revisión entre pares está cerrada y no hubo ninguna conversación.} other {{payer} llamó # veces, pero no logró comunicarse con nadie. La última llamada fue el {moment}. Esta revisión entre pares está cerrada y no hubo ninguna conversación.}}',
  'status.completed-withdrawn': 'Esta revisión entre pares se retiró y se cerró sin una decisión.',
  'status.cancelled': 'Esta revisión entre pares se canceló.',
  'status.cancelled-by-office': 'Su consultorio canceló esta revisión entre pares.',
  'status.cancelled-by-payer': '{payer} canceló esta revisión entre pares.',
  'status.declined': '{payer} rechazó esta solicitud de revisión entre pares.',
  'status.expired': 'Esta solicitud de revisión entre pares venció antes de que {payer} la confirmara.',
  'status.other': 'No podemos mostrar aquí el estado de esta revisión entre pares.',
  outcome: 'Resultado',
  'again-until': 'Puede solicitar otra revisión entre pares hasta el {moment}.',
  'again-never': 'No puede solicitar otra revisión entre pares para esta orden.',
  call: '¿Tiene preguntas? Llame a {payer} al {phone}.',
  'call-hours': '¿Tiene preguntas? Llame a {payer} al {phone}, {hours}.',
  received:
    'Una vez recibida la solicitud de revisión entre pares, personal de {payer} se comunicará con su consultorio para confirmar la hora, la fecha y el proceso para realizar la revisión.',
  'not-confirmed':
    'Enviar sus opciones preferidas de fecha y hora no constituye una cita confirmada para la revisión entre pares. La programación depende de la disponibilidad y de la confirmación de {payer}.',

  cancel: 'Cancelar revisión',
  reschedule: 'Reprogramar',
  edit: 'Cambiar persona de contacto',
  calendar: 'Agregar al calendario',
  'calendar-off': 'Quitar del calendario',
  'calendar-saved': 'Archivo de calendario descargado.',
  'could-not-calendar': 'No pudimos obtener el archivo de calendario.',
});
