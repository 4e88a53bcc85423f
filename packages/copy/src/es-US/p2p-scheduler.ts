import type * as english from '../en-US/p2p-scheduler.js';
import { translated } from '../translation.js';

export const schedulerCopy = translated<typeof english.schedulerCopy>('p2p-scheduler', {
  loading: 'Cargando la orden…',
  slow: 'Esto está tardando más de lo habitual. Puede esperar o volver más tarde.',
  'could-not.order': 'No pudimos cargar esta orden.',
  title: 'Solicitar revisión entre pares (Peer-to-Peer)',
  intro:
    'Hay una revisión entre pares disponible para esta orden. Le permite conversar directamente con un Médico revisor de {payer} para conocer mejor por qué se denegó una orden y aportar información clínica adicional u otros documentos de respaldo que no estaban disponibles cuando se comunicó la determinación.',
  'loading-times': 'Cargando horarios disponibles…',
  'slow-times': 'Esto está tardando más de lo habitual. Lo que ingresó sigue aquí.',
  'could-not.step': 'No pudimos cargar el paso siguiente.',
  'loading-step': 'Cargando el paso siguiente…',
  'could-not.times': 'No pudimos cargar los horarios de esta semana.',
  kept: 'Lo que ingresó sigue aquí.',
  'representative-call':
    'Una vez recibida la solicitud de revisión entre pares, personal de {payer} confirmará la fecha y la hora para programar la llamada.',
  'not-confirmed':
    'Enviar la fecha y la hora no constituye una cita confirmada para la revisión entre pares. La programación depende de la disponibilidad y de la confirmación de {payer}.',
  chosen: 'Horario seleccionado:',
  'chosen-payer': 'En hora de {payer}: {moment}',
  cancel: 'Cancelar',
  continue: 'Continuar',
  'slot.required': 'Seleccione una fecha y hora',
  'lost.taken': 'Otra persona acaba de tomar este horario: {moment}.',
  'lost.expired': 'Ya no le reservamos este horario: {moment}. La reserva temporal venció.',
  'lost.kept': 'Su información de contacto sigue aquí.',
  'lost.nearest': 'Horarios disponibles más cercanos:',
  'lost.none': 'No hay otros horarios disponibles esta semana.',
});
