import { expect } from '@open-wc/testing';

import { shownDate } from './order-search.js';
import { speak, words } from './words.js';

describe('the words of the portal', () => {
  afterEach(() => speak('en-US'));

  it('are in Spanish for a Spanish-speaking visitor (13)', () => {
    speak('es-MX');

    expect(document.documentElement.lang).to.equal('es-MX');
    expect(words('{count} orders found', { count: 3 })).to.equal('Se encontraron 3 órdenes');
    expect(shownDate('1990-01-07')).to.contain('1990').and.to.match(/ene/);
  });

  it('are in English in every other language (13)', () => {
    speak('fr-CA');

    expect(document.documentElement.lang).to.equal('en-US');
    expect(words('Order Search')).to.equal('Order Search');
    expect(shownDate('1990-01-07')).to.equal('01/07/1990');
  });
});
