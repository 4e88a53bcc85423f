import { expect } from '@open-wc/testing';

import { SOME_PAYER, catalog, counted, plural } from './copy.js';

const words = catalog('test', {
  start: '{payer} will call you.',
  next: 'Your request is closed. {payer} closed it.',
  middle: 'Call {payer} at {phone}.',
  article: 'A {payer} representative called. The {payer} Physician Reviewer will call.',
  file: '{name} attached.',
});

describe('a sentence', () => {
  const t = words();

  it('reads correctly without the name of a payer', () => {
    const payer = SOME_PAYER;
    expect(t('start', { payer })).to.equal('The health plan will call you.');
    expect(t('next', { payer })).to.equal('Your request is closed. The health plan closed it.');
    expect(t('middle', { payer, phone: '(800) 555-0100' })).to.equal('Call the health plan at (800) 555-0100.');
    expect(t('article', { payer })).to.equal(
      'A health plan representative called. The health plan Physician Reviewer will call.',
    );
  });

  it('keeps other values as they are', () => {
    expect(t('start', { payer: 'Carelon' })).to.equal('Carelon will call you.');
    expect(t('file', { name: 'scan.pdf' })).to.equal('scan.pdf attached.');
  });

  it('is replaced by the sentence of the host, by key', () => {
    expect(words({ 'test.file': 'Attached: {name}.' })('file', { name: 'scan.pdf' })).to.equal('Attached: scan.pdf.');
  });
});

describe('the key of a count', () => {
  it('has a form for one', () => {
    expect([plural('found', 1, 'en-US'), plural('found', 0, 'en-US')]).to.deep.equal(['found.one', 'found.other']);
    expect([counted('left', 1, 'en-US'), counted('left', 0, 'en-US')]).to.deep.equal(['left.one', 'left']);
  });
});
