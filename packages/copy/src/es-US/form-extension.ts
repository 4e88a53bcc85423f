import type * as english from '../en-US/form-extension.js';
import { translated } from '../translation.js';

export const extensionCopy = translated<typeof english.extensionCopy>('info-request-form', {
  'extension.open': 'Solicitar más tiempo',
  'extension.reason': '¿Por qué necesita más tiempo?',
  'extension.hint':
    'Use 1 o 2 oraciones. No incluya información del miembro. Su fecha límite no cambia a menos que {payer} conceda más tiempo.',
  'extension.left': '{n, plural, one {Queda {n} carácter} other {Quedan {n} caracteres}} (máximo: {max} caracteres)',
  'extension.over': '{n, plural, one {Sobra {n} carácter} other {Sobran {n} caracteres}} (máximo: {max} caracteres)',
  'extension.send': 'Enviar solicitud',
  'extension.sending': 'Enviando…',
  'extension.cancel': 'Cancelar',
  'extension.faults': 'Para continuar, corrija 1 campo',
  'extension.missing': 'Explique por qué necesita más tiempo.',
  'extension.too-long':
    '{n, plural, one {Acorte el motivo en {n} carácter.} other {Acorte el motivo en {n} caracteres.}}',
  'extension.could-not': 'No pudimos enviar su solicitud de más tiempo.',
  'extension.kept': 'Lo que ingresó sigue aquí.',
  'extension.unsure':
    'No pudimos confirmar que se haya recibido su solicitud. Lo que ingresó sigue aquí. Seleccione de nuevo “Enviar solicitud”. No se enviará dos veces.',
  'extension.late': 'Ya no puede solicitar más tiempo.',
  'extension.requested':
    'Su consultorio solicitó más tiempo el {moment}. La fecha límite no cambia a menos que {payer} lo conceda.',
  'extension.requested.undated':
    'Su consultorio solicitó más tiempo. La fecha límite no cambia a menos que {payer} lo conceda.',
  'extension.requested.you':
    'Usted solicitó más tiempo en otra ventana el {moment}. La fecha límite no cambia a menos que {payer} lo conceda.',
  'extension.requested.by':
    '{name} solicitó más tiempo el {moment}. La fecha límite no cambia a menos que {payer} lo conceda.',
  'extension.granted': 'Se concedió más tiempo. Nueva fecha límite: {date}, {time}.',
  'extension.declined': '{payer} rechazó la solicitud de más tiempo. La fecha límite no cambió.',
  'extension.call': '¿Tiene preguntas? Llame a {payer} al {phone}.',
});
