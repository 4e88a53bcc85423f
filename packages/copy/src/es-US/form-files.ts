import type * as english from '../en-US/form-files.js';
import { translated } from '../translation.js';
import { TABLE_COPY } from './file-table.js';
import { FILE_SENTENCES } from './files.js';

export const filesCopy = translated<typeof english.filesCopy>('info-request-form', {
  ...FILE_SENTENCES,
  ...TABLE_COPY,
  'files.attach': 'Adjuntar archivo',
  'files.drop': 'o arrastre o pegue archivos aquí. El próximo archivo es para el punto {n}.',
  'files.drop.whole': 'o arrastre o pegue archivos aquí. Son para toda la solicitud.',
  'files.leave':
    'Puede salir de esta página mientras {payer} verifica sus archivos. Los resultados aparecerán aquí. No salga hasta que cada archivo termine de subirse.',
  'files.photos': 'Las fotos pueden incluir la fecha, la hora y la ubicación. No quitamos esa información.',
  'said.replacing': 'Subiendo {name} para reemplazar {old}.',
  'said.moved': '{name} ahora está adjunto al punto {n}.',
  'said.moved.whole': '{name} ahora está adjunto a toda la solicitud.',
  'said.moveFailed': 'No pudimos mover {name} a otro punto.',
  'said.reused': '{n, plural, one {Se adjuntó {name}.} other {Se adjuntaron # archivos.}}',
  sum: '{count, plural, one {No se adjuntó {name}.} other {No se adjuntaron # archivos, empezando por {name}.}} El límite de archivos para esta solicitud es {n}.',
  'offer.title': '{n, plural, one {¿Adjuntar {name}?} other {¿Adjuntar # archivos?}}',
  'offer.item': 'Punto {n}:',
  'instead.title': 'No se adjuntó nada',
  'instead.text': 'Para agregar texto, seleccione una respuesta y pegue el texto ahí.',
  'instead.mail':
    'Para adjuntar un correo electrónico, una página web o una imagen de una tabla, primero guarde el contenido como PDF. Luego adjunte ese archivo.',
  'instead.close': 'Cerrar',
  'reuse.open': 'Adjuntar un archivo que ya está en esta orden',
  'reuse.title': 'Archivos que ya están en esta orden',
  'reuse.lead': '{payer} ya aceptó estos archivos para esta orden. No hace falta verificarlos de nuevo.',
  'reuse.about': '{size}, subido el {date}',
  'reuse.cancel': 'Cancelar',
  'reuse.attach': 'Adjuntar',
  'reuse.attaching': 'Adjuntando…',
  'reuse.none': 'Seleccione al menos un archivo.',
  'reuse.failed': 'No pudimos adjuntar este archivo. Inténtelo de nuevo.',
  'guard.about': 'Su respuesta es para {name}, fecha de nacimiento {date}, orden {orderId}.',
  'guard.order': 'Su respuesta es para la orden {orderId}.',
  'guard.check':
    'Verifique que todos los archivos correspondan a este miembro. Incluya solo la información necesaria para esta solicitud.',
});
