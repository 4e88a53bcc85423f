/** The portal's own words in English and Spanish. English is the key, so a template reads as it looks. */

const SPANISH = {
  'Skip to main content': 'Ir al contenido principal',
  'Provider Portal': 'Portal de proveedores',
  Menu: 'Menú',
  Logout: 'Salir',
  Portal: 'Portal',
  Orders: 'Órdenes',
  'Secure Messages': 'Mensajes seguros',
  'Provider Management': 'Gestión de proveedores',
  'Manage Your User Profile': 'Su perfil de usuario',
  'Help Center': 'Centro de ayuda',
  'Start Your Order Request Here': 'Comience aquí su solicitud de orden',
  'Check Member’s Eligibility': 'Verificar la elegibilidad del miembro',
  'Order Search': 'Búsqueda de órdenes',
  'View Order History': 'Ver el historial de órdenes',
  'Access Your OptiNet Registration': 'Acceder a su registro de OptiNet',
  'Order Request': 'Solicitud de orden',
  'Order History': 'Historial de órdenes',
  'Peer-to-Peer Review': 'Revisión entre pares (Peer-to-Peer)',
  Outbox: 'Bandeja de salida',
  Scenarios: 'Escenarios',
  'Search Tips': 'Consejos de búsqueda',
  'Signed out': 'Sesión cerrada',
  'Page not found': 'Página no encontrada',
  'View Order Summary': 'Ver el resumen de la orden',
  'View Letters': 'Ver las cartas',

  'Member search': 'Búsqueda de miembros',
  'Service Date': 'Fecha del servicio',
  'First Name': 'Nombre',
  'Last Name': 'Apellido',
  'Member ID': 'ID del miembro',
  'Date of Birth': 'Fecha de nacimiento',
  'Enter the date the service(s) will be performed. For Genetic Testing, use the sample collection date, date test is performed, or retrieval date in alignment with the CMS Laboratory Date of Service Policy.':
    'Ingrese la fecha en que se realizarán los servicios. Para las pruebas genéticas, use la fecha en que se tomó la muestra, la fecha en que se realiza la prueba o la fecha de recuperación, según la política de CMS sobre la fecha de servicio de laboratorio.',
  'Member Details:': 'Datos del miembro:',
  'Find This Member': 'Buscar a este miembro',
  'MM/DD/YYYY': 'MM/DD/AAAA',
  'Enter a Service Date': 'Ingrese la Fecha del servicio',
  'Enter a First Name': 'Ingrese el Nombre',
  'Enter a Last Name': 'Ingrese el Apellido',
  'Enter a Member ID': 'Ingrese el ID del miembro',
  'Enter a Date of Birth': 'Ingrese la Fecha de nacimiento',
  'Enter the Service Date as MM/DD/YYYY': 'Ingrese la Fecha del servicio como MM/DD/AAAA',
  'Enter the Date of Birth as MM/DD/YYYY': 'Ingrese la Fecha de nacimiento como MM/DD/AAAA',
  'Enter a date as MM/DD/YYYY.': 'Ingrese una fecha como MM/DD/AAAA.',
  'The Member ID should match what is on the member’s card including Alpha Prefix where applicable.':
    'El ID del miembro debe coincidir con el de la tarjeta del miembro, incluido el prefijo de letras si lo tiene.',
  'In the member’s id number entry, do not include the dependent code.':
    'No incluya el código de dependiente en el número de ID del miembro.',
  'For Federal Employees (FEP) members, please include the leading “R” in the search. If there is an asterisk as part of the Member ID, do not enter it before searching.':
    'Para los miembros del programa de empleados federales (FEP), incluya la “R” inicial en la búsqueda. Si el ID del miembro contiene un asterisco, no lo ingrese.',
  'Member not found? Try entering only one character of the patient’s first name and two characters of the last name. If you are having issues, try removing the prefix from the member’s id number (first three characters of the member’s ID number) and search again.':
    '¿No encontró al miembro? Intente ingresar solo una letra del nombre del paciente y dos del apellido. Si tiene dificultades, quite el prefijo del número de ID del miembro (los tres primeros caracteres) y busque de nuevo.',

  Announcement: 'Anuncio',
  '{payer} is rolling out peer-to-peer scheduling through the provider portal. For updates on availability and program details, please visit our Provider Connections blog:':
    '{payer} está incorporando la programación de revisiones entre pares en el portal de proveedores. Para conocer las novedades sobre la disponibilidad y los detalles del programa, visite nuestro blog Provider Connections:',
  '(opens in a new tab)': '(se abre en una pestaña nueva)',
  'Search by:': 'Buscar por:',
  Member: 'Miembro',
  'Order ID': 'ID de la orden',
  'Having trouble searching?': '¿Tiene dificultades con la búsqueda?',
  'Show Search Tips': 'Mostrar consejos de búsqueda',
  Clear: 'Borrar',
  Search: 'Buscar',
  'Searching…': 'Buscando…',
  '1 order found': 'Se encontró 1 orden',
  '{count} orders found': 'Se encontraron {count} órdenes',
  'Order Results': 'Resultados',
  'Order Results ({count})': 'Resultados ({count})',
  'We couldn’t search for orders.': 'No pudimos buscar órdenes.',
  'What you entered is still here. Try again.': 'Lo que ingresó sigue aquí. Inténtelo de nuevo.',
  'Try again': 'Reintentar',
  'No record found. Check what you entered, or select Clear to see recent orders.':
    'No se encontraron registros. Revise lo que ingresó o seleccione Borrar para ver las órdenes recientes.',
  'Ordering Provider': 'Proveedor que hizo la orden',
  Dates: 'Fechas',
  'Peer-to-Peer': 'Peer-to-Peer',
  More: 'Más',
  'Order ID:': 'ID de la orden:',
  'Member ID:': 'ID del miembro:',
  'Ordering Provider:': 'Proveedor que hizo la orden:',
  'Entered Date:': 'Fecha de ingreso:',
  'Service Date:': 'Fecha del servicio:',
  'Approval Valid From': 'Aprobación válida:',
  'Hide Details': 'Ocultar detalles',
  'Show Details': 'Mostrar detalles',
  Solution: 'Solución',
  'Health Plan': 'Plan de salud',
  Services: 'Servicios',
  'Order results': 'Resultados de órdenes',
  '{from}–{to} of {total}': '{from}–{to} de {total}',
  'First page': 'Primera página',
  'Previous page': 'Página anterior',
  'Next page': 'Página siguiente',
  'Last page': 'Última página',

  '“{page}” is part of the real portal. This demo includes only secure messages and peer-to-peer scheduling.':
    '“{page}” forma parte del portal real. Esta demostración solo incluye los mensajes seguros y la programación de revisiones entre pares.',
  'Go to Order Request': 'Ir a la solicitud de orden',
  'Go to Order Search': 'Ir a la búsqueda de órdenes',
  'We couldn’t find this page. Check the address and try again.':
    'No pudimos encontrar esta página. Revise la dirección e inténtelo de nuevo.',
  'You’re signed out. No patient information remains on this page.':
    'Cerró la sesión. No queda información de pacientes en esta página.',
  'Sign in again': 'Iniciar sesión de nuevo',
  'Your session expired': 'Su sesión venció',
  'Sign in again to pick up where you left off. What you entered is still here.':
    'Inicie sesión de nuevo para continuar donde se quedó. Lo que ingresó sigue aquí.',
} as const;

export type English = keyof typeof SPANISH;

let locale = 'en-US';

/** Sets the language of the page, which the modules follow: the requested one, if it is English or Spanish. */
export function speak(requested: string): void {
  locale = /^(?:en|es)\b/i.test(requested) ? requested : 'en-US';
  document.documentElement.lang = locale;
}

export const pageLocale = (): string => locale;

export const words = (english: English, values: Readonly<Record<string, string | number>> = {}): string =>
  (locale.startsWith('es') ? SPANISH[english] : english).replace(/\{(\w+)\}/g, (_, name: string) =>
    String(values[name]),
  );
