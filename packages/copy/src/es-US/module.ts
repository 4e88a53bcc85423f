import type * as english from '../en-US/module.js';
import { translated } from '../translation.js';

export const moduleCopy = translated<typeof english.moduleCopy>('module', {
  'base-url-missing': 'Esta sección tiene un problema de configuración.',
  'base-url-unusable': 'Esta sección tiene un problema de configuración.',
  'time-zone-unknown': 'Esta sección tiene un problema de configuración.',
  'message-id-missing': 'No hay ningún mensaje seleccionado. Esta sección tiene un problema de configuración.',
  'order-id-missing': 'No hay ninguna orden seleccionada. Esta sección tiene un problema de configuración.',
  'tell-support': 'Comuníquese con el soporte del portal.',
  call: 'También puede llamar a {payer} al {phone}.',
  expired: 'Su sesión expiró. Lo que ingresó sigue aquí. Inicie sesión de nuevo para continuar.',
  ended: 'Su sesión está cerrada.',
  'stray.files':
    'No se adjuntó ningún archivo. Abra la solicitud de información o la revisión entre pares (Peer-to-Peer) a la que corresponden los archivos y adjúntelos ahí.',
  'stray.other': 'No se agregó nada. Para agregar texto, péguelo en un campo.',
});
