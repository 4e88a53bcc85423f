import { isLoaded, loadLanguage, speechFor } from '@portal/copy';
import type { Speech } from '@portal/copy';

import type { PortalSettings } from './settings.js';

interface Host extends HTMLElement {
  /** The attribute `lang`. */
  readonly language: string;
  requestUpdate(): void;
}

const primary = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? '';

/** Selects a module's language, loads its catalog, and sets the module's `lang` attribute (WCAG 3.1.2). */
export class ModuleLanguage {
  readonly #host: Host;
  /** The language whose catalog failed to load. */
  #unavailable: string | undefined;
  /** The `lang` that this class set, and the one from the host that it replaced. */
  #own: string | undefined;
  #replaced = '';

  constructor(host: Host) {
    this.#host = host;
  }

  /** The language of the next render; undefined while its words load. Without them, it is American English. */
  resolve({ locale, strings }: Pick<Partial<PortalSettings>, 'locale' | 'strings'>): Speech | undefined {
    const around = this.#attribute || inheritedLang(this.#host) || 'en-US';
    const wanted = speechFor(locale ?? around, strings);
    const isHere = isLoaded(wanted.language, strings);
    const speech = isHere || wanted.language !== this.#unavailable ? wanted : speechFor('en-US');
    if (!isHere && speech === wanted) {
      void this.#load(speech.language);
      return undefined;
    }
    this.#name(primary(around) === primary(speech.locale) ? undefined : speech.locale);
    return speech;
  }

  async #load(language: string): Promise<void> {
    this.#unavailable = (await loadLanguage(language)) ? undefined : language;
    this.#host.requestUpdate();
  }

  /** The host's own `lang` attribute. */
  get #attribute(): string {
    return this.#host.language === this.#own ? this.#replaced : this.#host.language;
  }

  #name(lang: string | undefined): void {
    const attribute = this.#attribute;
    if (lang === undefined && this.#host.language !== this.#own) return;
    this.#replaced = attribute;
    this.#own = lang;
    const next = lang ?? attribute;
    if (next) this.#host.setAttribute('lang', next);
    else this.#host.removeAttribute('lang');
  }
}

/** The closest `lang` around an element, through shadow roots. */
function inheritedLang(element: Element): string {
  const parentOf = (node: Element): Element | null => {
    const root = node.getRootNode();
    return node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  };
  for (let node = parentOf(element); node; node = parentOf(node)) {
    const lang = node.getAttribute('lang');
    if (lang) return lang;
  }
  return '';
}
