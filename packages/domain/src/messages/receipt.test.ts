import { expect } from '@open-wc/testing';

import { receiptOf } from './receipt.js';

type EventRow = readonly [kind: string, role: string];

const eventsOf = (rows: readonly EventRow[]) => rows.map(([kind, role], index) => ({ kind, actor: { role }, index }));

const marks = (rows: readonly EventRow[], asks = true): readonly string[] =>
  receiptOf(eventsOf(rows), asks).marks.map(({ step, state, event }) =>
    [step, state, event?.index ?? ''].join(' ').trim(),
  );

const ARRIVED: readonly EventRow[] = [
  ['sent', 'payer'],
  ['delivered', 'system'],
];

describe('receiptOf (MC-17, 3d.3)', () => {
  it('has five steps for a request, open until an event completes them', () => {
    expect(marks(ARRIVED)).to.deep.equal([
      'sent done 0',
      'delivered done 1',
      'opened open',
      'answered open',
      'reviewed open',
    ]);
  });

  it('has three steps for a message that asks nothing', () => {
    expect(marks(ARRIVED, false)).to.deep.equal(['sent done 0', 'delivered done 1', 'opened open']);
  });

  it("keeps the reader's first opening and ignores the sender's", () => {
    const rows: readonly EventRow[] = [...ARRIVED, ['opened', 'payer'], ['opened', 'office'], ['opened', 'office']];

    expect(marks(rows)[2]).to.equal('opened done 3');
  });

  it('distinguishes a partial response from a complete one', () => {
    expect(marks([...ARRIVED, ['partly-answered', 'office']])[3]).to.equal('answered part 2');
    expect(marks([...ARRIVED, ['partly-answered', 'office'], ['answered', 'office']])[3]).to.equal('answered done 3');
  });

  it('reopens the response and review steps when the request reopens', () => {
    const rows: readonly EventRow[] = [
      ...ARRIVED,
      ['answered', 'office'],
      ['reviewed', 'payer'],
      ['reopened', 'payer'],
    ];

    expect(marks(rows).slice(3)).to.deep.equal(['answered again 4', 'reviewed open']);
    expect(marks([...rows, ['answered', 'office']])[3]).to.equal('answered done 5');
  });

  it('shows only known events for a message from the office', () => {
    const rows: readonly EventRow[] = [
      ['sent', 'office'],
      ['delivered', 'system'],
    ];

    expect(receiptOf(eventsOf(rows), false).fromOffice).to.equal(true);
    expect(marks(rows, false)).to.deep.equal(['sent done 0', 'delivered done 1']);
    expect(marks([...rows, ['opened', 'office'], ['opened', 'payer']], false)[2]).to.equal('opened done 3');
  });
});
