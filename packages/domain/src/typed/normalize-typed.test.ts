import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import { isBlank, normalizeTyped } from './normalize-typed.js';
import { UNSEEN } from './unseen.fixture.js';

describe('normalizeTyped (10-21)', () => {
  for (const [name, character] of UNSEEN) {
    it(`removes ${name}`, () => {
      expect(normalizeTyped(`${character}Quill${character}`)).to.equal('Quill');
      expect(normalizeTyped(`Qu${character}ill`).replace(' ', '')).to.equal('Quill');
    });
  }

  const table: readonly (readonly [text: string, expected: string, why: string])[] = [
    ['  Avery \u00a0\u2003\t Quill\r\n', 'Avery Quill', 'one space for any run of spaces'],
    ['Quill\u2013Ash\u2212Lee\u2011Roe\uff0dPoe\ufe63Coe', 'Quill-Ash-Lee-Roe-Poe-Coe', 'one hyphen for every dash'],
    ['\uff11\uff12\uff13 \u{1d7cf}', '123 1', 'digits of other widths'],
    ['\uff21\uff56ery \ufb01', 'Avery fi', 'letters of other widths and joined letters'],
    ['Jose\u0301', 'Jos\u00e9', 'one form of an accented letter'],
    ['e\u200b\u0301', '\u00e9', 'what stands together after the removal'],
    ['O\u2019Brien', 'O\u2019Brien', 'an apostrophe stays as it was typed'],
    ['O\u00b4Brien', "O'Brien", 'an accent that was typed as an apostrophe'],
    ['\u738b\u5c0f\u660e', '\u738b\u5c0f\u660e', 'other scripts stay'],
    ['Zo\u00eb \u0141uk\u00f3w', 'Zo\u00eb \u0141uk\u00f3w', 'accents stay'],
    ['\ud83dQuill\ude00', 'Quill', 'halves of a pair'],
    ['', '', 'nothing'],
  ];
  for (const [text, expected, why] of table) {
    it(`keeps the meaning: ${why}`, () => expect(normalizeTyped(text)).to.equal(expected));
  }

  it('changes nothing the second time, for any text', () => {
    const piece = fc.oneof(
      fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point)),
      fc.constantFrom(
        ...UNSEEN.map(([, character]) => character),
        '\u0301',
        '\u1161',
        '\u11a8',
        ' ',
        '-',
        '\u00b4',
        '\ud83d',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const once = normalizeTyped(pieces.join(''));
        if (normalizeTyped(once) !== once || once !== once.trim()) expect.fail(JSON.stringify(pieces));
      }),
      { numRuns: 400 },
    );
  });
});

describe('isBlank (10-21)', () => {
  it('ignores invisible characters, alone and combined', () => {
    const characters = UNSEEN.map(([, character]) => character);
    expect(characters.filter((character) => !isBlank(character))).to.deep.equal([]);
    expect(isBlank(characters.join(''))).to.equal(true);
  });

  it('counts no space, tab, or line break', () => {
    for (const text of ['', ' ', '\t', '\n', ' \r\n ']) expect(isBlank(text), JSON.stringify(text)).to.equal(true);
  });

  it('counts every visible character', () => {
    for (const text of [
      'a',
      '0',
      '.',
      '-',
      '\u00bd',
      '\u00b2',
      '\ud83d\udc69\u200d\u2695\ufe0f',
      '\u2764\ufe0f',
      '\u0646\u200c',
    ]) {
      expect(isBlank(text), text).to.equal(false);
    }
  });
});
