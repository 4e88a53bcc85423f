import type * as english from '../en-US/failure.js';
import { translated } from '../translation.js';

export const failureCopy = translated<typeof english.failureCopy>('failure', {
  offline: 'Revise su conexión a internet e inténtelo de nuevo.',
  part: 'No se cargó una parte de esta página. Inténtelo de nuevo.',
  timeout: 'Esto tardó demasiado. Inténtelo de nuevo.',
  unauthorized: 'Su sesión expiró. Inicie sesión de nuevo.',
  'not-renewed':
    'Usted inició sesión, pero no pudimos confirmarlo. Cierre la sesión del portal, inicie sesión otra vez y luego inténtelo de nuevo.',
  forbidden: 'No tiene acceso. Si cree que debería tenerlo, comuníquese con la administración del portal.',
  'not-found': 'Es posible que esta información ya no exista o que el enlace no esté actualizado.',
  gone: 'Esto está cerrado o ya no está disponible.',
  conflict: 'Otra persona hizo un cambio al mismo tiempo. Inténtelo de nuevo.',
  stale: 'Algo cambió después de que abrió esta página. Revise la versión más reciente e inténtelo de nuevo.',
  rejected: 'No se aceptó parte de la información. Revise lo que ingresó e inténtelo de nuevo.',
  busy: 'El sistema está ocupado o en mantenimiento. Inténtelo de nuevo en unos minutos.',
  server: 'Ocurrió un problema de nuestra parte. Inténtelo de nuevo.',
  contract: 'Ocurrió un problema de nuestra parte. Inténtelo de nuevo.',
  again: 'Reintentar',
  support: 'Si necesita ayuda, comuníquese con el soporte del portal.',
  call: 'Si necesita ayuda, llame a {payer} al {phone}.',
});
