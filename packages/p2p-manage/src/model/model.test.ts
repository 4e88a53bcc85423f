import { expect } from '@open-wc/testing';

import { cancelFaults } from './cancelling.js';
import { changesBetween } from './changes.js';
import { START, mayDo, next } from './flow.js';
import { CHOOSE, afterChoice } from './rescheduling.js';
import { statusSentence } from './status.js';
import { whyWord } from './why.js';

const SLOT = { slotId: 's1', start: '2026-06-23T15:30:00Z', end: '2026-06-23T16:00:00Z' };
const HOLD = { holdId: 'h1', slotId: 's1', expiresAt: '2026-06-23T14:05:00Z' };

describe('the steps of managing', () => {
  it('begin, end and leave, and forget the news when something is begun', () => {
    const editing = next({ step: 'reviewing', done: 'edited' }, { type: 'begun', task: 'editing' });

    expect(editing).to.deep.equal({ step: 'editing' });
    expect(next(editing, { type: 'left' }).step).to.equal('reviewing');
    expect(next(editing, { type: 'done', done: 'edited' })).to.deep.equal({ step: 'reviewing', done: 'edited' });
  });

  it('go on after a change by somebody else only where the task still makes sense', () => {
    const editing = next(START, { type: 'begun', task: 'editing' });

    expect(next(editing, { type: 'stale', changes: ['time'], may: true }).step).to.equal('editing');
    expect(next(editing, { type: 'stale', changes: ['state'], may: false })).to.deep.equal({
      step: 'reviewing',
      changes: ['state'],
    });
  });

  it('are open as far as the server allows', () => {
    const may = { canCancel: { allowed: true }, canReschedule: { allowed: false } };

    expect([mayDo('cancelling', may), mayDo('rescheduling', may), mayDo('editing', may)]).to.deep.equal([
      true,
      false,
      true,
    ]);
  });
});

describe('choosing another time', () => {
  it('holds, looks at both and comes back to the same choice', () => {
    const chosen = afterChoice(CHOOSE, { type: 'chosen', slot: SLOT });
    const held = afterChoice(chosen, { type: 'held', hold: HOLD });
    const confirming = afterChoice(held, { type: 'continued' });

    expect(confirming).to.deep.equal({ step: 'confirming', slot: SLOT, hold: HOLD });
    expect(afterChoice(confirming, { type: 'back' })).to.deep.equal({ step: 'choosing', slot: SLOT, hold: HOLD });
  });

  it('takes no word about a slot that is no longer the chosen one', () => {
    const chosen = afterChoice(CHOOSE, { type: 'chosen', slot: SLOT });

    expect(afterChoice(chosen, { type: 'held', hold: { ...HOLD, slotId: 's2' } })).to.equal(chosen);
    expect(afterChoice(chosen, { type: 'taken', slotId: 's2' })).to.equal(chosen);
    expect(afterChoice(chosen, { type: 'taken', slotId: 's1' })).to.deep.equal({
      step: 'choosing',
      fault: 'slot-taken',
    });
  });

  it('does not go on with nothing', () => {
    expect(afterChoice(CHOOSE, { type: 'continued' })).to.deep.equal({ step: 'choosing', fault: 'nothing-chosen' });
  });
});

describe('what changed', () => {
  const before = { state: 'requested', slot: SLOT, participant: { firstName: 'A' } };

  it('is named part by part, and never nothing', () => {
    expect(changesBetween(before, { ...before, state: 'confirmed' })).to.deep.equal(['state']);
    expect(
      changesBetween(before, { ...before, slot: { ...SLOT, end: SLOT.start }, participant: { firstName: 'B' } }),
    ).to.deep.equal(['time', 'participant']);
    expect(changesBetween(before, before)).to.deep.equal(['something']);
    expect(changesBetween(undefined, before)).to.deep.equal(['something']);
  });
});

describe('words', () => {
  it('say who cancelled, where it is known', () => {
    expect(
      (['office', 'payer', 'other', null] as const).map((cancelledBy) =>
        statusSentence({ state: 'cancelled', cancelledBy }),
      ),
    ).to.deep.equal([
      'status.cancelled-by-office',
      'status.cancelled-by-payer',
      'status.cancelled',
      'status.cancelled',
    ]);
  });

  it('are general for a code that is not known', () => {
    expect([whyWord('started'), whyWord('brand-new'), whyWord(null)]).to.deep.equal([
      'why.started',
      'why.other',
      'why.other',
    ]);
  });
});

describe('cancelFaults (PM-10)', () => {
  it('wants a reason, and a note with another reason', () => {
    expect(cancelFaults('', '').map(({ code }) => code)).to.deep.equal(['reason-required']);
    expect(cancelFaults('other', ' ').map(({ code }) => code)).to.deep.equal(['note-required']);
    expect(cancelFaults('appeal-instead', '')).to.deep.equal([]);
    expect(cancelFaults('', 'x'.repeat(501)).map(({ code }) => code)).to.deep.equal(['reason-required', 'note-long']);
  });
});
