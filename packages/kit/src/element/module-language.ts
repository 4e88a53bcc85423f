import type { Strings } from '@portal/copy';

import type * as other from '../later/other-language.js';
import type { PortalSettings, Speech } from './settings.js';

interface Host extends HTMLElement {
  /** The attribute `lang`. */
  readonly language: string;
  requestUpdate(): void;
}

type Languages = typeof other;

const NO_STRINGS: Strings = {};
const primary = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? '';

/** Selects a module's language, loads its catalog, and sets the module's `lang` attribute (WCAG 3.1.2). */
export class ModuleLanguage {
  readonly #host: Host;
  /** For modules that are not in English. */
  #languages: Languages | undefined;
  /** The requested language whose words failed to load. */
  #unavailable: string | undefined;
  /** The `lang` that this class set, and the one from the host that it replaced. */
  #own: string | undefined;
  #replaced = '';

  constructor(host: Host) {
    this.#host = host;
  }

  /** The language of the next render; undefined while its words load. Without them, it is American English. */
  resolve({ locale, strings = NO_STRINGS }: Pick<Partial<PortalSettings>, 'locale' | 'strings'>): Speech | undefined {
    const around = this.#attribute || inheritedLang(this.#host) || 'en-US';
    const wanted = locale ?? around;
    const speech = primary(wanted) === 'en' ? inEnglish(wanted, strings) : this.#otherLanguage(wanted, strings);
    if (speech) this.#name(primary(around) === primary(speech.locale) ? undefined : speech.locale);
    return speech;
  }

  #otherLanguage(wanted: string, strings: Strings): Speech | undefined {
    const { locale, language } = this.#languages?.speechFor(wanted, strings) ?? { locale: '', language: '' };
    if (this.#languages?.isLoaded(language, strings))
      return { locale, strings: this.#languages.stringsIn(language, strings) };
    if (this.#unavailable === wanted) return inEnglish('en-US', strings);
    void this.#load(wanted, strings);
    return undefined;
  }

  async #load(wanted: string, strings: Strings): Promise<void> {
    try {
      this.#languages ??= await import('../later/other-language.js');
      const { language } = this.#languages.speechFor(wanted, strings);
      const isHere = this.#languages.isLoaded(language, strings) || (await this.#languages.loadLanguage(language));
      this.#unavailable = isHere ? undefined : wanted;
    } catch {
      this.#unavailable = wanted;
    }
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

/** English comes with the elements. The host's sentences in another language don't belong to it. */
const inEnglish = (tag: string, strings: Strings): Speech => ({
  locale: tag === 'en' ? 'en-US' : tag,
  strings: primary(strings['language'] ?? 'en') === 'en' ? strings : NO_STRINGS,
});

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
