import type * as english from '../en-US/form-sending.js';
import { translated } from '../translation.js';

export const sendingCopy = translated<typeof english.sendingCopy>('info-request-form', {
  'problems.title': 'Su respuesta no se envió. Para continuar, corrija estos puntos.',
  'problems.done': 'Todos los puntos están completos. Ya puede enviar la respuesta.',
  'problem.question.missing': 'Ingrese una respuesta.',
  'problem.too-long':
    '{n, plural, one {Acorte su respuesta en {n} carácter.} other {Acorte su respuesta en {n} caracteres.}}',
  'problem.document.missing': 'Adjunte el documento o seleccione el motivo por el que no puede proporcionarlo.',
  'problem.partly':
    'Documentos aceptados: {have} de {need}. Adjunte {more} más o seleccione el motivo por el que no puede proporcionar los que faltan.',
  'problem.reason-missing': 'Seleccione el motivo por el que no puede proporcionar este documento.',
  'problem.reason-words-missing': 'Explique por qué no puede proporcionar este documento.',
  'problem.refused': 'No se aceptó esta respuesta. Revísela y vuelva a enviarla.',
  'problem.at': 'Punto {n}: {what}',
  'problem.titled': 'Punto {n}, {title}: {what}',
  'problem.sending': 'Espere a que {name} termine de subirse.',
  'problem.failed': 'No se pudo subir {name}. Inténtelo de nuevo o quite el archivo.',
  'problem.gone': '{name} ya no está disponible. Suba el archivo de nuevo o quítelo.',
  'problem.file': 'No se aceptó {name}. Reemplace el archivo o quítelo.',
  'problem.conflict': 'Alguien de su consultorio guardó otro borrador. Elija qué versión conservar.',
  'problem.conflict.you': 'Usted guardó otro borrador en otra ventana. Elija qué versión conservar.',
  'part.text': 'Puede enviar parte de la información ahora. La solicitud sigue abierta para el resto.',
  'part.send': 'Enviar lo que ya está listo',
  'submit.unsure':
    'No pudimos confirmar que se haya recibido su respuesta. Todo lo que ingresó sigue aquí. Vuelva a enviarla. No se enviará dos veces.',
  'submit.kept': 'Todo lo que ingresó sigue aquí.',
  'submit.changed':
    'Su respuesta no se envió. Alguien de su consultorio cambió esta solicitud. Todo lo que usted ingresó sigue aquí. Revise los cambios y vuelva a enviar la respuesta.',
  'submit.changed.you':
    'Su respuesta no se envió. Usted cambió esta solicitud en otra ventana. Todo lo que ingresó sigue aquí. Revise los cambios y vuelva a enviar la respuesta.',
  'submit.files':
    'Su respuesta no se envió. Los archivos ahora están adjuntos a otros puntos. Todo lo que ingresó sigue aquí. Revise los archivos y vuelva a enviar la respuesta.',
  checking:
    '{payer} aún está verificando {n, plural, one {# archivo. Puede enviar la respuesta ahora. Si el archivo no se acepta, el punto se volverá a abrir y verá un aviso aquí.} other {# archivos. Puede enviar la respuesta ahora. Si algún archivo no se acepta, el punto correspondiente se volverá a abrir y verá un aviso aquí.}}',
});
