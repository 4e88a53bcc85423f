import { expect, fixture, html } from '@open-wc/testing';

import { getP2pCalendar } from '@portal/api';
import { moduleCopy } from '@portal/copy';
import { loadLanguage } from '@portal/copy/languages.js';
import { waitUntil } from '@portal/tests/fault-rig';

import { ModuleElement } from './module-element.js';
import type { Environment } from './settings.js';

class SpokenModule extends ModuleElement {
  protected override renderModule({ strings, locale }: Environment): unknown {
    return html`<p>${moduleCopy(strings)('ended')}</p>
      <p class="locale">${locale}</p>`;
  }
  protected override clearData(): void {
    // Has no data.
  }
  override refresh(): void {
    // Reads nothing.
  }
}
customElements.define('spoken-module', SpokenModule);

const ENGLISH = moduleCopy()('ended');
const SPANISH = 'Su sesión está cerrada.';

interface Options {
  readonly page?: string;
  readonly lang?: string;
  readonly locale?: string;
  readonly language?: string;
}

async function inLanguage({ page = 'en-US', lang, locale, language }: Options) {
  const headers: (string | null)[] = [];
  const fetch = (request: Request): Promise<Response> => {
    headers.push(request.headers.get('accept-language'));
    return Promise.resolve(new Response('{}', { headers: { 'content-type': 'application/json' } }));
  };
  const settings = {
    baseUrl: 'https://api.example',
    fetch,
    ...(locale !== undefined && { locale }),
    ...(language !== undefined && { strings: { language, 'module.ended': 'Vous êtes déconnecté.' } }),
  };
  const around = await fixture<HTMLElement>(html`<div lang=${page}></div>`);
  const el = new SpokenModule();
  if (lang !== undefined) el.setAttribute('lang', lang);
  el.settings = settings;
  around.append(el);
  const texts = (): readonly string[] => [...el.renderRoot.querySelectorAll('p')].map((p) => p.textContent);
  await waitUntil(() => texts().length > 0);
  return { el, around, texts, headers };
}

describe('the language of a module', () => {
  it('is the page’s, if it has one (13)', async () => {
    const { el, texts } = await inLanguage({ page: 'es' });
    expect(texts()).to.deep.equal([SPANISH, 'es-US']);
    expect(el.hasAttribute('lang')).to.equal(false);
  });

  it('is the settings’ before the page’s, with its own lang (13)', async () => {
    const { el, texts } = await inLanguage({ locale: 'es-PR' });
    expect(texts()).to.deep.equal([SPANISH, 'es-PR']);
    expect(el.lang).to.equal('es-PR');
  });

  it('is its own attribute’s before the page’s (13)', async () => {
    const { el, texts } = await inLanguage({ lang: 'es-US' });
    expect(texts()).to.deep.equal([SPANISH, 'es-US']);
    expect(el.lang).to.equal('es-US');
  });

  it('is American English without a catalog, with its own lang (13)', async () => {
    const { el, texts } = await inLanguage({ page: 'fr-CA' });
    expect(texts()).to.deep.equal([ENGLISH, 'en-US']);
    expect(el.lang).to.equal('en-US');
  });

  it('keeps British dates with English words (13)', async () => {
    const { el, texts } = await inLanguage({ page: 'en-GB' });
    expect(texts()).to.deep.equal([ENGLISH, 'en-GB']);
    expect(el.hasAttribute('lang')).to.equal(false);
  });

  it('is the host’s if its sentences are complete (13)', async () => {
    const { texts } = await inLanguage({ page: 'fr-CA', language: 'fr' });
    expect(texts()).to.deep.equal(['Vous êtes déconnecté.', 'fr-CA']);
  });

  it('follows the host’s changes and restores the host’s attribute (13)', async () => {
    const { el, around, texts } = await inLanguage({ page: 'es', lang: 'fr' });
    expect([texts()[0], el.lang]).to.deep.equal([ENGLISH, 'en-US']);

    around.lang = 'en';
    el.setAttribute('lang', 'es');
    await waitUntil(() => texts()[0] === SPANISH);
    expect(el.lang).to.equal('es');

    el.removeAttribute('lang');
    await waitUntil(() => texts()[0] === ENGLISH);
    expect(el.hasAttribute('lang')).to.equal(false);
  });

  it('crosses shadow roots to find the page’s (13)', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="es"></div>`);
    const host = document.createElement('div');
    outer.append(host);
    const el = new SpokenModule();
    el.settings = { baseUrl: 'https://api.example' };
    host.attachShadow({ mode: 'open' }).append(el);
    await waitUntil(() => el.renderRoot.querySelector('p')?.textContent === SPANISH);
  });

  it('is part of each request, for the server’s texts (13)', async () => {
    const { el, headers } = await inLanguage({ page: 'es' });
    const { environment } = el as unknown as { environment: Environment };
    await environment.client.send(getP2pCalendar, { orderId: '1' }).catch(() => undefined);
    expect(headers).to.deep.equal(['es-US']);
  });
});

describe('a catalog that does not load', () => {
  it('is missing until a later request succeeds (13)', async () => {
    expect(await loadLanguage('xx')).to.equal(false);
    expect(await loadLanguage('xx')).to.equal(false);
  });
});
