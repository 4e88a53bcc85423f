import type * as english from '../en-US/p2p-news.js';
import { translated } from '../translation.js';

export const newsCopy = translated<typeof english.newsCopy>('p2p-manage', {
  'done.cancelled': 'La revisión entre pares está cancelada.',
  'done.edited': 'Persona de contacto actualizada. El horario no ha cambiado.',
  'done.rescheduled': 'Su nuevo horario quedó programado y su horario anterior quedó liberado.',
  'done.rescheduled-requested':
    'Su nuevo horario está solicitado, pero aún no está confirmado. Su horario anterior quedó liberado.',
  told: 'Enviamos un correo al equipo de programación el {moment}.',
  'told-queued': 'El correo al equipo de programación está en camino.',
  'told-failed': 'El correo al equipo de programación no se entregó.',
  'told-call': 'Para que el equipo sepa del cambio, llame a {payer} al {phone} e indique el ID de la orden: {orderId}.',
  'calendar-after': 'Si la agregó a un calendario, seleccione “Quitar del calendario” más abajo.',
  'calendar-moved': 'Si la agregó a un calendario, agréguela de nuevo. La entrada pasará al nuevo horario.',
  'refused.someone':
    'Su cambio no se realizó. Alguien cambió esta revisión entre pares mientras usted la tenía abierta.',
  'refused.colleague':
    'Su cambio no se realizó. {name}, de su consultorio, cambió esta revisión entre pares mientras usted la tenía abierta.',
  'refused.payer': 'Su cambio no se realizó. {payer} cambió esta revisión entre pares mientras usted la tenía abierta.',
  'refused.you': 'Su cambio no se realizó. Usted cambió esta revisión entre pares en otra ventana.',
  'found.someone': 'Alguien cambió esta revisión entre pares mientras usted la tenía abierta.',
  'found.colleague': '{name}, de su consultorio, cambió esta revisión entre pares mientras usted la tenía abierta.',
  'found.payer': '{payer} cambió esta revisión entre pares mientras usted la tenía abierta.',
  'found.you': 'Usted cambió esta revisión entre pares en otra ventana.',
  'changed.time': 'El horario ahora es este: {time}.',
  'changed.state.requested': 'Nuevo estado: revisión solicitada.',
  'changed.state.confirmed': 'Nuevo estado: revisión confirmada.',
  'changed.state.called': 'Nuevo estado: llamada realizada.',
  'changed.state.missed': 'Nuevo estado: llamada perdida.',
  'changed.state.completed': 'Nuevo estado: revisión finalizada.',
  'changed.state.cancelled': 'Nuevo estado: revisión cancelada.',
  'changed.state.declined': 'Nuevo estado: solicitud rechazada.',
  'changed.state.expired': 'Nuevo estado: solicitud vencida.',
  'changed.state.other': 'El estado cambió.',
  'changed.cancelled': '{payer} la canceló.',
  'changed.participant': 'La persona de contacto ahora es {person}.',
  'changed.something': 'Revise los detalles a continuación.',
  'once-more': 'Lo que ingresó sigue aquí. Cuando confirme, le pediremos que confirme de nuevo.',
  'again.cancelling': 'Para cancelarla de todos modos, seleccione “Cancelar revisión” de nuevo.',
  'again.editing': 'Para guardar el contacto de todos modos, seleccione “Guardar contacto” de nuevo.',
  'again.rescheduling': 'Para cambiar el horario de todos modos, vuelva a confirmar el nuevo horario.',
});
