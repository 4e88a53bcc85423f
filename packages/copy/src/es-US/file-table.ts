import type { TABLE_COPY as TEXTS } from '../en-US/file-table.js';

export const TABLE_COPY: Readonly<Record<keyof typeof TEXTS, string>> = {
  'files.name': 'Nombre',
  'files.uploaded': 'Fecha y hora de subida',
  'files.size': 'Tamaño',
  'files.type': 'Tipo',
  'files.status': 'Estado',
  'files.action': 'Acción',
  'files.none': 'No se encontraron registros.',
  'files.pages': 'Páginas de archivos adjuntos',
  'files.perPage': 'Resultados por página:',
  'files.range': '{from}–{last} de {total}',
  'files.range.none': '0 de 0',
  'files.first': 'Primera página',
  'files.previous': 'Página anterior',
  'files.next': 'Página siguiente',
  'files.last': 'Última página',
  'files.item': 'Para el punto {n}',
  'files.whole': 'Para toda la solicitud',
  'files.answers': 'Este archivo es para:',
  'files.asWell': 'Adjuntarlo también al punto {n}',
  'files.asWell.whole': 'Adjuntarlo también a toda la solicitud',
};
