import { expect, fixture, html } from '@open-wc/testing';

import { createApiClient, getP2pCalendar } from '@portal/api';

import { serverText } from './server-text.js';
import type { Environment } from './settings.js';

const client = (language?: string) =>
  createApiClient({
    baseUrl: 'https://api.example',
    fetch: () =>
      Promise.resolve(
        new Response('{}', {
          headers: { 'content-type': 'application/json', ...(language && { 'content-language': language }) },
        }),
      ),
  });

const shown = async (locale: string, language?: string) => {
  const api = client(language);
  await api.send(getP2pCalendar, { orderId: '1' }).catch(() => undefined);
  const el = await fixture(html`<p>${serverText('Neurology', { client: api, locale } as Environment)}</p>`);
  return el.querySelector('span')?.lang;
};

describe('a text from the server', () => {
  it('carries its language if the words around it are in another one (13)', async () => {
    expect(await shown('es-US')).to.equal('en-US');
    expect(await shown('en-US', 'es')).to.equal('es');
  });

  it('carries none in the language of the words (13)', async () => {
    expect(await shown('en-GB')).to.equal(undefined);
    expect(await shown('es-PR', 'es-US')).to.equal(undefined);
  });
});
