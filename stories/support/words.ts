/** The language that the toolbar selects. */
import { addTranslation } from '@portal/copy';
import { loadLanguage } from '@portal/copy/languages.js';

import { LOCALE, chosen } from './toolbar.js';
import type { Globals } from './toolbar.js';

interface Words {
  readonly locale: string;
  /** Declares the language of a pseudo translation, which the modules don't have. */
  readonly strings: Readonly<Record<string, string>>;
}

export function wordsOf(globals: Globals): Words {
  const { locale, pseudo }: { readonly locale: string; readonly pseudo?: string } = chosen(globals, LOCALE);
  return { locale, strings: pseudo ? { language: locale } : {} };
}

/** A loader of every story, so that an inner element alone has its words too. */
export async function loadWords({ globals }: { readonly globals: Globals }): Promise<object> {
  const { locale, pseudo }: { readonly locale: string; readonly pseudo?: string } = chosen(globals, LOCALE);
  if (pseudo) {
    const { accented, arabic } = await import('@portal/copy/testing');
    addTranslation(locale, pseudo === 'arabic' ? arabic() : accented());
  } else if (locale.startsWith('es')) {
    await loadLanguage('es');
  }
  return {};
}
