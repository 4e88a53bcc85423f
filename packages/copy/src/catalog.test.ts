import { expect } from '@open-wc/testing';

import { SOME_PAYER, addTranslation, catalog } from './catalog.js';

const words = catalog('test', {
  start: '{payer} will call you.',
  next: 'Your request is closed. {payer} closed it.',
  middle: 'Call {payer} at {phone}.',
  article: 'A {payer} representative called. The {payer} Physician Reviewer will call.',
  file: '{name} attached.',
});

describe('a sentence', () => {
  const t = words();

  it('reads correctly without a payer name', () => {
    const payer = SOME_PAYER;
    expect(t('start', { payer })).to.equal('The health plan will call you.');
    expect(t('next', { payer })).to.equal('Your request is closed. The health plan closed it.');
    expect(t('middle', { payer, phone: '(800) 555-0100' })).to.equal('Call the health plan at (800) 555-0100.');
    expect(t('article', { payer })).to.equal(
      'A health plan representative called. The health plan Physician Reviewer will call.',
    );
  });

  it('keeps other values unchanged', () => {
    expect(t('start', { payer: 'Carelon' })).to.equal('Carelon will call you.');
    expect(t('file', { name: 'scan.pdf' })).to.equal('scan.pdf attached.');
  });

  it('can be replaced by the host by key', () => {
    expect(words({ 'test.file': 'Attached: {name}.' })('file', { name: 'scan.pdf' })).to.equal('Attached: scan.pdf.');
  });
});

describe('a choice', () => {
  const t = (strings = {}) =>
    catalog('test', {
      found: ['count', { one: '{count} file', other: '{count} files' }],
      by: ['who', { you: 'You changed it.', other: '{who} changed it.' }],
    })(strings);

  it("uses the language's plural form for a number (13)", () => {
    expect([0, 1, 2].map((count) => t()('found', { count }))).to.deep.equal(['0 files', '1 file', '2 files']);
  });

  it("uses the value's form, or else the last one (13)", () => {
    expect(['you', 'Dana'].map((who) => t()('by', { who }))).to.deep.equal(['You changed it.', 'Dana changed it.']);
  });

  it("accepts a host's sentence for all forms or for one (13)", () => {
    expect(t({ 'test.found': 'Files: {count}' })('found', { count: 1 })).to.equal('Files: 1');
    const one = t({ 'test.found.one': 'A file' });
    expect([1, 2].map((count) => one('found', { count }))).to.deep.equal(['A file', '2 files']);
  });
});

describe('another language', () => {
  addTranslation('pl', {
    messages: { 'test.found': ['count', { one: '{count} plik', few: '{count} pliki', other: '{count} plików' }] },
    somePayer: (before) => (before === '' ? 'Ubezpieczyciel' : 'ubezpieczyciel'),
    contract: (sentence) => sentence,
  });
  const words = catalog('test', {
    found: ['count', { one: '{count} file', other: '{count} files' }],
    start: '{payer} will call you.',
  });

  it('has its own plural forms, and English for a missing key (13)', () => {
    const t = words({ language: 'pl' });
    expect([1, 3, 5].map((count) => t('found', { count }))).to.deep.equal(['1 plik', '3 pliki', '5 plików']);
    expect(t('start', { payer: SOME_PAYER })).to.equal('Ubezpieczyciel will call you.');
  });

  it("prefers the host's sentences (13)", () => {
    const t = words({ language: 'pl', 'test.start': '{payer} zadzwoni.' });
    expect(t('start', { payer: 'Carelon' })).to.equal('Carelon zadzwoni.');
  });
});
