import { expect } from '@open-wc/testing';

import { decisionIn, referencesIn, registerIn } from './references-rule.js';

const idsIn = (text: string): readonly string[] => referencesIn(text).map(({ id }) => id);

const LINES: readonly (readonly [line: string, ids: readonly string[]])[] = [
  ["it('keeps the text (S6, IR-20)', () => {", ['IR-20', 'S6']],
  ["{ rows: 'N3, N6', what: 'breaks off' }", ['N3', 'N6']],
  ['/** Rows F11 to F25. */', ['F11', 'F25']],
  ["it('finds it (10-B5)') // and [10-15]", ['10-B5', '10-15']],
  ['/** The badge (DD-08, 3d.1). */', ['DD-08', '3d.1']],
  ['(decision 5) and (decisions 9 and 10)', ['decision 5', 'decision 9', 'decision 10']],
  ['/** The tail is slow (G25). */', ['G25']],
  ['/** As the deck has it (B:20 to B:29). */', ['B:20', 'B:29']],
  ["it('stays (MC-17, 7.2)')", ['MC-17', '7.2']],
  ['(requirements, section 10)', ['requirements, section 10']],
  ["const at = '2026-10-26T05:00:00Z';", []],
  ["['10-11-1234', '(123) 456-7890']", []],
  ['<path d="M13 24V9h4.5a5.5 H13"/>', []],
  ['`${date}T00:00[${zone}]`', []],
];

describe('the reference check', () => {
  for (const [line, ids] of LINES) {
    it(`finds ${ids.length > 0 ? ids.join(', ') : 'nothing'} in ${line}`, () => {
      expect(idsIn(line)).to.have.members([...ids]);
    });
  }

  it('reports the line', () => {
    expect(referencesIn('one\ntwo (S6)')).to.deep.equal([{ id: 'S6', line: 2 }]);
  });

  it("reads a page's register from its tables", () => {
    expect(registerIn('| id | fault |\n| --- | --- |\n| S6 | Leaving |\n| 10-B5  | Two |')).to.deep.equal([
      'S6',
      '10-B5',
    ]);
  });

  it("reads a decision's number from its file name", () => {
    expect(decisionIn('05-atomic-reschedule.mdx')).to.equal('decision 5');
  });
});
