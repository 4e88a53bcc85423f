import type * as english from '../en-US/message-actions.js';
import { translated } from '../translation.js';

export const messageActionCopy = translated<typeof english.messageActionCopy>('message-center', {
  deleted: '{count, plural, one {Se eliminó # mensaje.} other {Se eliminaron # mensajes.}}',
  'deleted.note': 'Este cambio afecta solo su lista. El registro se conserva.',
  refused: '{count, plural, one {No pudimos eliminar # mensaje:} other {No pudimos eliminar # mensajes:}}',
  'not-deleted.answer-owed': '{type}, orden {order}: aún necesita su respuesta.',
  'not-deleted.not-found': '{type}, orden {order}: ya no está disponible.',
  'not-deleted.other': '{type}, orden {order}: no se puede eliminar en este momento.',
  restored: '{count, plural, one {Se restauró # mensaje.} other {Se restauraron # mensajes.}}',
  'marked-read': '{count, plural, one {# mensaje marcado como leído.} other {# mensajes marcados como leídos.}}',
  'marked-unread':
    '{count, plural, one {# mensaje marcado como no leído.} other {# mensajes marcados como no leídos.}}',
  undo: 'Deshacer',
  dismiss: 'Cerrar',
  'could-not.delete': 'No pudimos eliminar los mensajes.',
  'could-not.restore': 'No pudimos restaurar los mensajes.',
  'could-not.mark': 'No pudimos actualizar los mensajes.',
  'kept-selection': 'Su selección no ha cambiado.',
});
