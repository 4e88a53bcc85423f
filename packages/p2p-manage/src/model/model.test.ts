import { expect } from '@open-wc/testing';

import { cancelFaults } from './cancelling.js';
import { changedBy, togetherBy } from './changed-by.js';
import { changesBetween } from './changes.js';
import { next } from './flow-events.js';
import { START, mayDo } from './flow.js';
import { byWord } from './history.js';
import { CHOOSE, afterChoice } from './rescheduling.js';
import { statusCopy } from './status.js';
import { reasonFor } from './why.js';

const by = { who: 'someone' } as const;

const SLOT = { slotId: 's1', start: '2026-06-23T15:30:00Z', end: '2026-06-23T16:00:00Z' };

describe('the steps of managing', () => {
  it('start, end, and leave, and clear the news at each start', () => {
    const editing = next({ step: 'reviewing', done: 'edited' }, { type: 'begun', task: 'editing' });

    expect(editing).to.deep.equal({ step: 'editing' });
    expect(next(editing, { type: 'left' }).step).to.equal('reviewing');
    expect(next(editing, { type: 'done', done: 'edited' })).to.deep.equal({ step: 'reviewing', done: 'edited' });
  });

  it("continue after someone else's change only if the task still applies", () => {
    const editing = next(START, { type: 'begun', task: 'editing' });

    expect(next(editing, { type: 'stale', changes: ['time'], may: true, by }).step).to.equal('editing');
    expect(next({ step: 'rescheduling' }, { type: 'stale', changes: ['state'], may: false, by })).to.deep.equal({
      step: 'reviewing',
      changes: ['state'],
      by,
    });
    expect(next(editing, { type: 'stale', changes: ['state'], may: false, by }).step, 'typed').to.equal('editing');
  });

  it('keep entries after a found change, and end impossible tasks (PM-10)', () => {
    const found = { type: 'found', changes: ['state'], may: false, by } as const;

    expect(next({ step: 'editing' }, found)).to.deep.equal({ step: 'editing', changes: ['state'], found: true, by });
    expect(next({ step: 'rescheduling' }, found).step).to.equal('reviewing');
    expect(next({ step: 'rescheduling', changes: ['time'] }, { ...found, may: true })).to.deep.equal({
      step: 'rescheduling',
      changes: ['time', 'state'],
      found: true,
      by,
    });
  });

  it('are available as far as the server allows', () => {
    const may = { canCancel: { allowed: true }, canReschedule: { allowed: false } };

    expect([mayDo('cancelling', may), mayDo('rescheduling', may), mayDo('editing', may)]).to.deep.equal([
      true,
      false,
      true,
    ]);
  });
});

describe('who changed a booking', () => {
  it('is the user, a coworker, the payer, or unknown (10-3)', () => {
    expect([
      changedBy({ role: 'office', name: 'Ada', isYou: true }),
      changedBy({ role: 'office', name: 'Ada' }, 'Ada'),
      changedBy({ role: 'office', name: 'Ada', isYou: false }, 'Ada'),
      changedBy({ role: 'payer', name: null }),
      changedBy({ role: 'system', name: null }),
      changedBy(undefined, 'Ada'),
    ]).to.deep.equal([
      { who: 'you' },
      { who: 'you' },
      { who: 'colleague', name: 'Ada' },
      { who: 'payer' },
      { who: 'someone' },
      { who: 'someone' },
    ]);
  });

  it('is no one in particular after several changes (10-3)', () => {
    expect(togetherBy({ who: 'you' }, { who: 'payer' })).to.deep.equal({ who: 'someone' });
    expect(togetherBy(undefined, { who: 'payer' })).to.deep.equal({ who: 'payer' });
  });
});

describe('selecting another time', () => {
  it('compares both times and returns to the same selection', () => {
    const chosen = afterChoice(CHOOSE, { type: 'chosen', slot: SLOT });
    const confirming = afterChoice(chosen, { type: 'continued' });

    expect(confirming).to.deep.equal({ step: 'confirming', slot: SLOT });
    expect(afterChoice(confirming, { type: 'back' })).to.deep.equal({ step: 'choosing', slot: SLOT });
  });

  it('knows whether the time was taken or expired, at any step', () => {
    const chosen = afterChoice(CHOOSE, { type: 'chosen', slot: SLOT });
    const confirming = afterChoice(chosen, { type: 'continued' });

    expect(afterChoice(chosen, { type: 'lost', lost: { loss: 'taken' } })).to.deep.equal({
      step: 'choosing',
      lost: { loss: 'taken', choice: SLOT },
    });
    expect(afterChoice(confirming, { type: 'lost', lost: { loss: 'expired' } })).to.deep.equal({
      step: 'choosing',
      lost: { loss: 'expired', choice: SLOT },
    });
  });

  it("doesn't continue without a selection", () => {
    expect(afterChoice(CHOOSE, { type: 'continued' })).to.deep.equal({ step: 'choosing', missing: true });
  });
});

describe('what changed', () => {
  const before = { state: 'requested', slot: SLOT, participant: { firstName: 'A' } };

  it('is named part by part and never empty', () => {
    expect(changesBetween(before, { ...before, state: 'confirmed' })).to.deep.equal(['state']);
    expect(
      changesBetween(before, { ...before, slot: { ...SLOT, end: SLOT.start }, participant: { firstName: 'B' } }),
    ).to.deep.equal(['time', 'participant']);
    expect(changesBetween(before, before)).to.deep.equal(['something']);
    expect(changesBetween(undefined, before)).to.deep.equal(['something']);
  });
});

describe('status sentences', () => {
  const NONE = { cancelledBy: null, attempts: { calls: [], most: 2 }, outcome: null };
  const MISSED = { at: '2026-06-23T15:32:00Z', result: 'missed' } as const;
  const REACHED = { at: '2026-06-23T15:40:00Z', result: 'reached' } as const;

  it("mention Reschedule only if it's available (10-13)", () => {
    const attempts = { calls: [MISSED], most: 2 };
    expect(
      [true, false].map((allowed) => statusCopy({ ...NONE, state: 'missed', attempts, canReschedule: { allowed } })),
    ).to.deep.equal(['status.missed-call', 'status.missed-call-fixed']);
  });

  it('name who canceled, if known', () => {
    expect(
      (['office', 'payer', 'other', null] as const).map((cancelledBy) =>
        statusCopy({ ...NONE, state: 'cancelled', cancelledBy }),
      ),
    ).to.deep.equal([
      'status.cancelled-by-office',
      'status.cancelled-by-payer',
      'status.cancelled',
      'status.cancelled',
    ]);
  });

  it('claim no call or discussion unless known (PM-10)', () => {
    const calls = (...made: readonly (typeof MISSED | typeof REACHED)[]) => ({ calls: made, most: 2 });
    const upheld = { code: 'upheld' };

    expect([
      statusCopy({ ...NONE, state: 'missed' }),
      statusCopy({ ...NONE, state: 'missed', attempts: calls(MISSED) }),
      statusCopy({ ...NONE, state: 'called' }),
      statusCopy({ ...NONE, state: 'called', attempts: calls(MISSED, REACHED) }),
      statusCopy({ ...NONE, state: 'completed' }),
      statusCopy({ ...NONE, state: 'completed', attempts: calls(REACHED), outcome: upheld }),
      statusCopy({ ...NONE, state: 'completed', attempts: calls(MISSED, MISSED), outcome: upheld }),
      statusCopy({ ...NONE, state: 'completed', outcome: { code: 'withdrawn' } }),
    ]).to.deep.equal([
      'status.missed',
      'status.missed-call',
      'status.called',
      'status.called-reached',
      'status.completed',
      'status.completed-outcome',
      'status.completed-missed',
      'status.completed-withdrawn',
    ]);
  });

  it('name who did what, if known (PM-10)', () => {
    const who = (role: 'office' | 'payer' | 'system' | 'other', name: string | null) => byWord({ role, name });

    expect([
      who('office', 'Viral Patel'),
      who('office', null),
      who('payer', null),
      who('payer', 'M. Okafor'),
      who('system', null),
      who('other', 'X'),
    ]).to.deep.equal(['by.named', 'by.office', 'payer', 'by.named-payer', 'by.system', 'by.other']);
  });

  it('names the status for an unknown code', () => {
    expect([reasonFor('started'), reasonFor('brand-new'), reasonFor(null)]).to.deep.equal([
      'started',
      'state',
      'state',
    ]);
  });
});

describe('cancelFaults (PM-10)', () => {
  it('requires a reason, and a note with another reason', () => {
    expect(cancelFaults('', '').map(({ code }) => code)).to.deep.equal(['reason-required']);
    expect(cancelFaults('other', '\u200b\u2800').map(({ code }) => code)).to.deep.equal(['note-required']);
    expect(cancelFaults('other', ' ').map(({ code }) => code)).to.deep.equal(['note-required']);
    expect(cancelFaults('appeal-instead', '')).to.deep.equal([]);
    expect(cancelFaults('', 'x'.repeat(501)).map(({ code }) => code)).to.deep.equal(['reason-required', 'note-long']);
  });
});
