import { expect } from '@open-wc/testing';

import { formCopy, listCopy } from './index.js';
import { loadLanguage, speechFor, stringsIn } from './languages.js';

describe('the language of a module', () => {
  const cases: readonly (readonly [requested: string, locale: string, language: string])[] = [
    ['en-US', 'en-US', 'en'],
    ['en', 'en-US', 'en'],
    ['en-GB', 'en-GB', 'en'],
    ['es', 'es-US', 'es'],
    ['es-PR', 'es-PR', 'es'],
    ['ES-mx', 'es-MX', 'es'],
    ['fr-CA', 'en-US', 'en'],
    ['zh', 'en-US', 'en'],
    ['en_US', 'en-US', 'en'],
    ['', 'en-US', 'en'],
  ];
  for (const [requested, locale, language] of cases) {
    it(`is ${language} with the dates of ${locale} for "${requested}" (13)`, () => {
      expect(speechFor(requested)).to.deep.equal({ locale, language });
    });
  }

  it('is the host’s if its sentences are complete (13)', () => {
    expect(speechFor('fr-CA', { language: 'fr' })).to.deep.equal({ locale: 'fr-CA', language: 'fr' });
    expect(speechFor('de', { language: 'fr' })).to.deep.equal({ locale: 'en-US', language: 'en' });
  });
});

describe('the host’s sentences', () => {
  it('are left out of words in another language than they declare (13)', () => {
    const french = { language: 'fr', 'message-center.refresh': 'Actualiser' };
    expect(listCopy(stringsIn('en', french))('refresh')).to.equal(listCopy()('refresh'));
    expect(stringsIn('es', french)).to.deep.equal({ language: 'es' });
    expect(stringsIn('fr', french)).to.equal(french);
  });
});

describe('sentences in Spanish', () => {
  before(() => loadLanguage('es'));

  it('load on demand, with plurals and the host’s sentences first (13)', () => {
    const t = listCopy(stringsIn('es', { 'message-center.refresh': 'Recargar' }));
    expect([t('news', { count: 1 }), t('news', { count: 2 }), t('refresh')]).to.deep.equal([
      '1 mensaje nuevo',
      '2 mensajes nuevos',
      'Recargar',
    ]);
  });

  it('join the article of an unnamed payer: "del plan de salud" (13)', () => {
    const t = formCopy(stringsIn('es'));
    expect(t('deadline.payer', { payer: 'the health plan', date: '8 may', time: '7:00 p. m.' })).to.match(
      /\bdel plan de salud\b/,
    );
  });

  it('leave no English key in another host’s language (13)', () => {
    expect(stringsIn('es')).to.equal(stringsIn('es'));
    expect(stringsIn('en', undefined)).to.not.have.property('language');
  });
});
