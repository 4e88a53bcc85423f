/** The loader's own sentences, shown while the modules and their catalogs are missing. */
import type { FallbackWords } from './load-types.js';

export const FALLBACK_WORDS: FallbackWords = {
  slow: 'This section is still loading.',
  wait: 'You can wait or select “Try again.” The rest of the page still works.',
  title: 'This section didn’t load.',
  advice: 'The rest of the page still works. What you entered elsewhere is still here.',
  call: 'For urgent requests, call {payer} at {phone}.',
  again: 'Try again',
  trying: 'Trying again…',
  here: 'This section has loaded.',
};

export const SPANISH_FALLBACK_WORDS: FallbackWords = {
  slow: 'Esta sección aún se está cargando.',
  wait: 'Puede esperar o seleccionar “Reintentar”. El resto de la página sigue funcionando.',
  title: 'Esta sección no se cargó.',
  advice: 'El resto de la página sigue funcionando. Lo que ingresó en otras secciones sigue aquí.',
  call: 'Para solicitudes urgentes, llame a {payer} al {phone}.',
  again: 'Reintentar',
  trying: 'Reintentando…',
  here: 'Esta sección ya se cargó.',
};

/** Those of the language around an element, and its tag; English for any other language. */
export function fallbackWords(place: Element): { readonly lang: string; readonly words: FallbackWords } {
  const lang = place.closest<HTMLElement>('[lang]')?.lang ?? '';
  return /^es\b/i.test(lang) ? { lang, words: SPANISH_FALLBACK_WORDS } : { lang: 'en', words: FALLBACK_WORDS };
}
