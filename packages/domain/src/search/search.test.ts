import { expect } from '@open-wc/testing';

import { isFound, searchDate, searchInstant, searchTerms, searchText } from './search.js';

const CHICAGO = { timeZone: 'America/Chicago', locale: 'en-US' };

/** Tamsin Thornbury's order, received on the evening of May 8, 2026 in Chicago. */
const RECORD = [
  searchText(['136930695', 'Thornbury, Tamsin', 'YRP-482 913', '72148', 'MRI of lumbar spine', 'Non-Authorized']),
  searchText(['Anthem Blue Cross and Blue Shield of Ohio', null, undefined]),
  searchDate('1958-03-14'),
  () => searchInstant('2026-05-09T00:07:05Z', CHICAGO),
];

const finds = (typed: string, record: Parameters<typeof isFound>[1] = RECORD): boolean =>
  isFound(searchTerms(typed), record);

describe('a search', () => {
  const found: readonly string[] = [
    '',
    ' . ',
    'Tamsin Thornbury',
    'thornbury,tamsin',
    'THORNBURY; Tamsin',
    '  thorn\u00a0tam ',
    'Th\u00f6rnb\u00fary',
    'T\u200bamsin\u2060 \uff34hornbury',
    '136930695',
    '0695 tamsin',
    'YRP482913',
    'yrp-482-913',
    'YRP 482 913',
    '3/14/1958',
    '03/14/1958',
    '03-14-1958',
    '3.14.1958',
    '14/03/1958',
    '1958-03-14',
    '1958/3/14',
    '3 / 14 / 1958',
    '3\u221514\u22151958',
    '03141958',
    '3/14/58',
    'March 14, 1958',
    'mar 14 1958',
    'Mar. 14th, 1958',
    '14 March 1958',
    '14-Mar-1958',
    'march 1958',
    '03/14',
    'Tamsin 3/14/1958 72148',
    '72148 - MRI of lumbar spine',
    'non authorized',
    'nonauthorized',
    'authorized ohio',
    '05/08/2026 07:07:05 PM CT',
    '7:07 PM',
    '7:07 p.m.',
    '19:07',
    'Friday, May 8, 2026',
    'Fri, May 8',
  ];
  for (const typed of found) {
    it(`finds the record by ${JSON.stringify(typed)} (10-22)`, () => {
      expect(finds(typed)).to.equal(true);
    });
  }

  const missed: readonly string[] = [
    'Tamsin Abernathy',
    'Tamsin 72149',
    '3/15/1958',
    '1958-04-13',
    'March 15, 1958',
    '13/14/1958',
    'hornbury9',
    '05/09/2026',
    '7:07 AM',
    '9/14/1958',
    'my',
  ];
  for (const typed of missed) {
    it(`does not find the record by ${JSON.stringify(typed)} (10-22)`, () => {
      expect(finds(typed)).to.equal(false);
    });
  }

  const names: readonly [shown: string, typed: readonly string[]][] = [
    ["O'Brien-Smith, Zo\u00eb", ['obrien', 'o brien', 'O\u2019Brien', 'smith zoe', 'obriensmith', 'O BRIEN SMITH']],
    ['OBrien, Zoe', ["o'brien", 'Zo\u00eb OBrien']],
    ['\u00d8stergaard, J\u00f8rgen', ['ostergaard jorgen', 'Ostergaard']],
    ['Stra\u00dfe, \u0141ukasz', ['strasse', 'lukasz']],
    ['\u738b, \u5c0f\u660e', ['\u738b', '\u5c0f\u660e', '\u660e']],
    ['St. John, A.J.', ['st john', 'aj', 'a.j. st.john']],
    ['10-11-1234', ['10-11-1234', '10111234', '10 11 1234']],
    ['Follow-up 12:30', ['follow up', '12 30', '12:30']],
  ];
  for (const [shown, typed] of names) {
    it(`finds ${shown} however it is written (10-22)`, () => {
      for (const one of typed) expect(finds(one, [searchText([shown])]), one).to.equal(true);
    });
  }

  it('reads every written form of any day as that day (10-22)', () => {
    for (let ms = Date.UTC(1931, 0, 1); ms < Date.UTC(2027, 0, 1); ms += 86_400_000 * 97) {
      const iso = new Date(ms).toISOString().slice(0, 10);
      const forms = [
        ['numeric', 'numeric'],
        ['2-digit', '2-digit'],
        ['long', 'numeric'],
        ['short', '2-digit'],
      ].map(([month, day]) =>
        new Date(ms).toLocaleDateString('en-US', {
          timeZone: 'UTC',
          year: 'numeric',
          month: month as 'long',
          day: day as 'numeric',
        }),
      );
      for (const typed of [iso, ...forms]) {
        expect(finds(typed, [searchDate(iso)]), `${typed} as ${iso}`).to.equal(true);
        const [, , date = ''] = iso.split('-');
        const other = `${iso.slice(0, 8)}${date === '15' ? '16' : '15'}`;
        expect(finds(typed, [searchDate(other)]), `${typed} is not ${other}`).to.equal(false);
      }
    }
  });
});
