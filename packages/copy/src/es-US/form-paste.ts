import type * as english from '../en-US/form-paste.js';
import { translated } from '../translation.js';

export const pasteCopy = translated<typeof english.pasteCopy>('info-request-form', {
  'paste.over':
    '{n, plural, one {El texto que pegó supera el límite por {n} carácter. No se cortó nada.} other {El texto que pegó supera el límite por {n} caracteres. No se cortó nada.}}',
  'paste.attach': 'Adjuntar el texto como archivo',
  'paste.attach.item': 'Adjuntar el texto como archivo para el punto {n}',
  'paste.see': 'Consulte el archivo adjunto: {file}.',
  'paste.attached': 'El texto que pegó está adjunto como {file}.',
  'paste.back': 'Restaurar el texto',
  'paste.refused': 'No pudimos adjuntar el texto. Todo el texto sigue aquí.',
});
