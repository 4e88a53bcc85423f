import { expect } from '@open-wc/testing';

import { formatPhone, parsePhone } from './phone.js';

const N = '+13125550143';

describe('parsePhone (C27)', () => {
  const table: readonly (readonly [text: string, e164: string | undefined, extension: string, why: string])[] = [
    ['(312) 555-0143', N, '', 'the common American form'],
    ['312-555-0143', N, '', 'dashes'],
    ['312.555.0143', N, '', 'dots'],
    ['312 555 0143', N, '', 'spaces'],
    ['3125550143', N, '', 'digits alone'],
    ['+1 312 555 0143', N, '', 'international'],
    ['+1 (312) 555-0143', N, '', 'international with parentheses'],
    ['1-312-555-0143', N, '', 'with the long-distance 1'],
    ['1312 555-0143', N, '', 'the grouping of the placeholder'],
    ['312\u2013555\u20110143', N, '', 'dashes of a word processor'],
    ['  312\u00a0555 0143 ', N, '', 'spaces around, a no-break space inside'],
    ['(123) 456-7890 ext. 1234', '+11234567890', '1234', "the source's own sample"],
    ['312-555-0143 ext 1234', N, '1234', 'a pasted extension'],
    ['312-555-0143 x1234', N, '1234', 'x'],
    ['312-555-0143 EXTENSION 1234', N, '1234', 'in words'],
    ['312-555-0143, ext. 12', N, '12', 'after a comma'],
    ['+13125550143;ext=1234567', N, '1234567', 'as in a tel: address, seven digits'],
    ['312-555-0143 #9', N, '9', 'hash'],
    ['312-555-0143 ext 12345678', undefined, '', 'eight digits are no extension'],
    ['312-555-0143 ext', undefined, '', 'an extension without digits'],
    ['312-555-014', undefined, '', 'nine digits'],
    ['312-555-01433', undefined, '', 'eleven digits without a country code'],
    ['+312 555 0143', undefined, '', 'a plus that is not followed by 1'],
    ['+44 20 7946 0958', undefined, '', 'another country'],
    ['0312 555 0143', undefined, '', 'a leading zero'],
    ['call me', undefined, '', 'words'],
    ['', undefined, '', 'nothing'],
    ['++13125550143', undefined, '', 'two plus signs'],
  ];
  for (const [text, e164, extension, why] of table) {
    it(`${e164 === undefined ? 'refuses' : 'reads'} "${text}": ${why}`, () => {
      expect(parsePhone(text)).to.deep.equal(e164 === undefined ? undefined : { e164, extension });
    });
  }

  it('answers at once for whatever is pasted', () => {
    expect(parsePhone(' '.repeat(200_000))).to.equal(undefined);
    expect(parsePhone(`312${' ext'.repeat(50_000)}`)).to.equal(undefined);
  });
});

describe('formatPhone', () => {
  it('writes a number as the source does', () => {
    expect(formatPhone('+11234567890', '1234')).to.equal('(123) 456-7890 ext. 1234');
  });

  it('leaves out what is not there, and leaves a foreign number as it is', () => {
    expect([formatPhone(N), formatPhone('+442079460958'), formatPhone('')]).to.deep.equal([
      '(312) 555-0143',
      '+442079460958',
      '',
    ]);
  });
});
