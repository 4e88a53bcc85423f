import type * as english from '../en-US/form-conflict.js';
import { translated } from '../translation.js';

export const conflictCopy = translated<typeof english.conflictCopy>('info-request-form', {
  'conflict.title': 'Alguien de su consultorio guardó otro borrador de esta respuesta',
  'conflict.title.you': 'Usted guardó otro borrador de esta respuesta en otra ventana',
  'conflict.title.older': 'Su último borrador guardado ya no está disponible',
  'item.label': 'Punto {n}',
  'conflict.text': '{name} guardó un borrador ({time}). Lo que usted ingresó sigue aquí. ¿Qué versión desea conservar?',
  'conflict.text.you':
    'Usted guardó un borrador en otra ventana ({time}). Lo que ingresó en esta ventana sigue aquí. ¿Qué versión desea conservar?',
  'conflict.text.older':
    '{name} guardó un borrador anterior ({time}). Lo que usted ingresó sigue aquí. ¿Qué versión desea conservar?',
  'conflict.you': 'Su versión',
  'conflict.them': 'Versión de {name}',
  'conflict.them.you': 'Su versión en la otra ventana',
  'conflict.nothing': 'No se ingresó nada.',
  'conflict.mine': 'Conservar la mía',
  'conflict.theirs': 'Usar la otra',
  'conflict.mine.you': 'Conservar esta',
  'conflict.theirs.you': 'Usar la otra',
  'conflict.mine.all': 'Conservar todo lo mío',
  'conflict.theirs.all': 'Usar toda la otra versión',
  'conflict.mine.all.you': 'Conservar todo lo de esta ventana',
  'conflict.theirs.all.you': 'Usar todo lo de la otra ventana',
  'conflict.go': 'Continuar con estas',
  'conflict.choose': 'Seleccione una versión para cada punto.',
  'conflict.said':
    '{name} también cambió {count, plural, one {el punto {n}. Lo que usted ingresó sigue aquí. Elija qué versión conservar.} other {los puntos {n}. Lo que usted ingresó sigue aquí. Elija qué versiones conservar.}}',
  'conflict.said.you':
    'Usted también cambió {count, plural, one {el punto {n} en otra ventana. Lo que ingresó en esta ventana sigue aquí. Elija qué versión conservar.} other {los puntos {n} en otra ventana. Lo que ingresó en esta ventana sigue aquí. Elija qué versiones conservar.}}',
  merged: '{name} cambió {count, plural, one {el punto {n}} other {los puntos {n}}} ({time}).',
  'merged.you': 'Usted cambió {count, plural, one {el punto {n}} other {los puntos {n}}} en otra ventana ({time}).',
  'lost.draft': 'Su borrador guardado ya no está disponible. Todo lo que ingresó sigue aquí.',
  'lost.response':
    'La respuesta que envió ya no está disponible. Todo lo que ingresó sigue aquí. Envíe su respuesta de nuevo.',
  'lost.save': 'Guardar borrador de nuevo',
  'lost.draft.saved':
    'Su borrador anterior ya no está disponible. Guardamos todo lo que ingresó como un borrador nuevo.',
  'lost.response.saved':
    'La respuesta que envió ya no está disponible. Guardamos todo lo que ingresó como borrador. Envíe su respuesta de nuevo.',
  'aside.title': 'Versión que no conservó',
  'aside.text': 'Puede copiar este texto hasta que lo descarte.',
  'aside.done': 'Descartar',
});
