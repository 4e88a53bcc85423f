import type * as english from '../en-US/file-advice.js';
import { translated } from '../translation.js';

export const adviceCopy = translated<typeof english.adviceCopy>('files', {
  renamed:
    'El nombre del archivo termina en {ending}, pero el contenido es de otro tipo. Cambie la terminación por {right} y luego adjunte el archivo de nuevo.',
  photo:
    'No se acepta el formato de esta imagen ({format}). Guárdela o expórtela como {types} y luego adjunte el archivo nuevo.',
  archive:
    'Este es un archivo comprimido que contiene otros archivos. Extráigalos, guarde cada uno como {types} y luego adjúntelos.',
  video: 'No se aceptan videos. Guarde lo que muestra el video como {types} y luego adjunte el archivo nuevo.',
  other:
    'No se acepta el formato de este archivo ({format}). Guárdelo o expórtelo como {types} y luego adjunte el archivo nuevo.',
});
