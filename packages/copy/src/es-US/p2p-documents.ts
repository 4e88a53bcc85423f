import type * as english from '../en-US/p2p-documents.js';
import { translated } from '../translation.js';
import { FILE_SENTENCES } from './files.js';

export const documentCopy = translated<typeof english.documentCopy>('p2p-documents', {
  ...FILE_SENTENCES,
  'fault.duplicate.whole': 'Este archivo ya está adjunto como {name}.',
  'fault.quota-exceeded':
    'No hay espacio para más documentos en esta llamada. Quite uno y luego adjunte este archivo de nuevo.',
  'failed.missing': 'Este documento ya no está disponible. Súbalo de nuevo o quítelo.',
  'failed.gone': 'Ya no puede agregar documentos para esta llamada.',
  'files.removing': 'Quitando…',
  'ask.remove.text': 'El Médico revisor no tendrá este archivo para la llamada.',
  title: 'Documentos para la llamada',
  lead: 'Adjunte los documentos que no estaban disponibles cuando se tomó la determinación. El Médico revisor los tendrá antes de la llamada.',
  loading: 'Cargando documentos…',
  slow: 'Esto está tardando más de lo habitual.',
  'could-not.load': 'No pudimos cargar los documentos para la llamada.',
  none: 'No hay documentos adjuntos.',
  add: 'Adjuntar archivos',
  drop: 'También puede soltar archivos aquí.',
  about: '{type}, {size}',
  added: 'Se adjuntó el {time}',
  offer: '{n, plural, one {¿Adjuntar {name} para la llamada?} other {¿Adjuntar # archivos para la llamada?}}',
  'offer.text': 'El Médico revisor tendrá sus archivos antes de la llamada.',
  'offer.add': 'Adjuntar',
});
