import { expect } from '@open-wc/testing';

import { formatPhone } from '../format-phone.js';
import { parseExtension, parsePhone, phoneFault } from './phone.js';

const N = '+13125550143';

describe('parsePhone (DD-27)', () => {
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
    it(`${e164 === undefined ? 'rejects' : 'parses'} "${text}": ${why}`, () => {
      expect(parsePhone(text)).to.deep.equal(e164 === undefined ? undefined : { e164, extension });
    });
  }

  it('parses any pasted text quickly', () => {
    expect(parsePhone(' '.repeat(200_000))).to.equal(undefined);
    expect(parsePhone(`312${' ext'.repeat(50_000)}`)).to.equal(undefined);
  });
});

describe('a pasted number (10-21)', () => {
  const pasted: readonly (readonly [text: string, extension: string, why: string])[] = [
    ['\u202a(312) 555-0143\u202c', '', 'direction marks of a contact app'],
    ['\u2068312\u2069-555\u200b-\u200e0143\ufeff', '', 'isolates, a zero-width space, a byte order mark'],
    ['\u061c312\u00ad555\u20600143\ufe0f', '', 'other format characters'],
    ['\uff08\uff13\uff11\uff12\uff09\uff15\uff15\uff15\uff0d\uff10\uff11\uff14\uff13', '', 'full width'],
    ['312\u2212555\u22120143', '', 'a minus sign'],
    ['312\u2014555\u20430143', '', 'a dash and a hyphen bullet'],
    ['312\u3000555\u20090143', '', 'spaces of other widths'],
    ['\u0663\u0661\u0662\u0665\u0665\u0665\u0660\u0661\u0664\u0663', '', 'Arabic digits'],
    ['\u096912 555 01\u096a\u0969', '', 'digits of two scripts'],
    ['\uf095 312-555-0143', '', 'the icon of a web page'],
    ['tel:+1-312-555-0143', '', 'the address of a link'],
    ['<tel:+13125550143>', '', 'the address in angle brackets'],
    ['TEL: 312-555-0143', '', 'a label'],
    ['Phone: 312-555-0143', '', 'another label'],
    ['Tel. 312.555.0143', '', 'a short label'],
    ['Phone # 312-555-0143', '', 'a label with a number sign'],
    ['312-555-0143 (cell)', '', 'a kind of phone behind it'],
    ['312-555-0143 cell', '', 'the same without parentheses'],
    ['(mobile) 312-555-0143', '', 'the same in front'],
    ['312-555-0143 (Work)', '', 'work'],
    ['312-555-0143 - direct line', '', 'two words'],
    ['(c) 312-555-0143', '', 'one letter'],
    ['(+1) 312-555-0143', '', 'a country code in parentheses'],
    ['001 312 555 0143', '', 'a country code as dialed from abroad'],
    ['1-800-555-0143', '', 'a number free of charge'],
    ['312-555-0143,', '', 'the comma of a list'],
    ['312-555-0143;', '', 'the semicolon of a list'],
    ['312-555-0143.', '', 'the end of a sentence'],
    ['"312-555-0143"', '', 'quotes'],
    ['312-555-0143x12', '12', 'x without a space'],
    ['312-555-0143 X 12', '12', 'x with spaces'],
    ['312-555-0143 x.12', '12', 'x with a period'],
    ['312-555-0143 (ext. 12)', '12', 'in parentheses'],
    ['312-555-0143 (x12)', '12', 'x in parentheses'],
    ['312-555-0143 [ext 12]', '12', 'in brackets'],
    ['312-555-0143 ext: 12', '12', 'with a colon'],
    ['312-555-0143 ext-12', '12', 'with a hyphen'],
    ['312-555-0143 ext # 12', '12', 'with a number sign'],
    ['312-555-0143 ext no. 12', '12', 'with "no."'],
    ['312-555-0143 extn 12.', '12', 'with a period behind it'],
    ['312-555-0143, 12', '12', 'after a comma alone'],
    ['312-555-0143,,12#', '12', 'a pause as phones write it'],
    ['312-555-0143;12', '12', 'a wait as phones write it'],
    ['312-555-0143 option 2', '2', 'an option of the menu'],
    ['312-555-0143, opt. 2', '2', 'an option in short'],
    ['312-555-0143 (press 2)', '2', 'an option in other words'],
    ['312-555-0143 x\uff11\uff12', '12', 'an extension in full width'],
    ['312-555-0143 \u202dext.\u00a012\u202c', '12', 'an extension with unseen characters'],
    ['cell 312-555-0143 x12', '12', 'a label and an extension'],
    ['312-555-0143 (cell) x12', '12', 'a kind of phone and an extension'],
  ];
  const numbers = new Set([N, '+18005550143']);
  for (const [text, extension, why] of pasted) {
    it(`is parsed with ${why}`, () => {
      const phone = parsePhone(text);
      expect(phone?.extension).to.equal(extension);
      expect(numbers.has(phone?.e164 ?? ''), phone?.e164).to.equal(true);
      expect(phoneFault(text)).to.equal(undefined);
    });
  }

  const refused: readonly (readonly [text: string, fault: string, why: string])[] = [
    ['312-555-0143 or 312-555-0199', 'more', 'two numbers'],
    ['312-555-0143, 312-555-0199', 'more', 'two numbers in a list'],
    ['312-555-0143 / 0144', 'more', 'two endings'],
    ['312-555-0143, 5550199', 'more', 'a second local number is not an extension'],
    ['312-555-0143 ask for Avery', 'more', 'words that would be lost'],
    ['312-555-0143 fax', 'more', 'nobody answers a fax machine'],
    ['312-555-0143 ext 12 option 2', 'more', 'an extension and an option'],
    ['312-555-0143 ext 12345678', 'more', 'an extension that is too long'],
    ['+44 20 7946 0958', 'more', 'another country'],
    ['3125550143 12', 'more', 'digits that nobody can tell apart'],
    ['312-555-014', 'format', 'nine digits'],
    ['\u200b\u200b', 'format', 'nothing that is seen'],
    ['call me', 'format', 'words alone'],
  ];
  for (const [text, fault, why] of refused) {
    it(`is rejected with what to change: ${why}`, () => expect(phoneFault(text)).to.equal(fault));
  }
});

describe('parseExtension (10-21)', () => {
  for (const text of [
    '12',
    ' 12 ',
    'x12',
    'X 12',
    'ext. 12',
    'Ext 12',
    '#12',
    '12#',
    '\u202a12\u202c',
    '\uff11\uff12',
    'x\u06f1\u06f2',
    'option 12',
    '1\u200b2',
  ])
    it(`parses 12 in "${text}"`, () => expect(parseExtension(text)).to.equal('12'));
  for (const text of ['', '12a', '12345678', 'x', '1 2', '12, 13', '\u200b'])
    it(`parses nothing in "${text}"`, () => expect(parseExtension(text)).to.equal(undefined));
});

describe('formatPhone', () => {
  it('formats a number like the design deck', () => {
    expect(formatPhone('+11234567890', '1234')).to.equal('(123) 456-7890 ext. 1234');
  });

  it('omits a missing extension and keeps an international number unchanged', () => {
    expect([formatPhone(N), formatPhone('+442079460958'), formatPhone('')]).to.deep.equal([
      '(312) 555-0143',
      '+442079460958',
      '',
    ]);
  });
});
