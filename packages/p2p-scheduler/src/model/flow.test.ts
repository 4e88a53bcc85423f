import { expect } from '@open-wc/testing';

import type { P2p } from '@portal/api';
import { NO_CONTACT } from '@portal/domain';

import { draftFaults } from './draft-faults.js';
import { isDirty, next, started } from './flow.js';
import type { Flow, FlowEvent } from './flow.js';

const CHOICE = { slotId: 's1', start: '2026-06-24T15:00:00Z', end: '2026-06-24T15:30:00Z' };
const PARTICIPANT = {
  ...NO_CONTACT,
  firstName: 'Avery',
  lastName: 'Quill',
  phone: '312-555-0143',
  email: 'avery.quill@clinic.example',
};
const DRAFT = {
  timeZone: 'America/Chicago',
  choice: CHOICE,
  contactId: 'other',
  participant: PARTICIPANT,
  credential: '',
  agreed: false,
};
const NO_RULES = { credentials: [], agreement: false };
const RULES = { credentials: [{ code: 'md', display: 'MD' }], agreement: true };
const REQUEST = { slotId: 's1', holdId: 'h1', timeZone: 'America/Chicago', participant: PARTICIPANT };
const BOOKING = { p2pId: 'p1', state: 'requested' } as unknown as P2p;

const after = (events: readonly FlowEvent[], from: Flow = started('America/Chicago')): Flow =>
  events.reduce(next, from);

const EDITED: FlowEvent = { type: 'edited', change: DRAFT };
const REVIEWING = after([EDITED, { type: 'continued', complete: true }]);
const SUBMITTING = after([{ type: 'submitted', request: REQUEST }], REVIEWING);

describe('the flow of a request', () => {
  it('moves from choosing to scheduled', () => {
    expect(REVIEWING.step).to.equal('reviewing');
    expect(SUBMITTING.step).to.equal('submitting');
    expect(after([{ type: 'accepted', booking: BOOKING }], SUBMITTING)).to.include({
      step: 'scheduled',
      dismissed: false,
    });
    expect(after([{ type: 'accepted', booking: BOOKING }, { type: 'dismissed' }], SUBMITTING)).to.include({
      dismissed: true,
    });
  });

  it('stays on an incomplete draft and shows why', () => {
    expect(after([{ type: 'continued', complete: false }])).to.include({ step: 'choosing', showFaults: true });
    expect(draftFaults(started('').draft, NO_RULES)).to.have.length(6);
    expect(draftFaults(DRAFT, NO_RULES)).to.be.empty;
  });

  it('requires only the entries the plan requires (PS-15)', () => {
    expect(draftFaults(DRAFT, RULES)).to.deep.equal([
      { field: 'credential', code: 'missing' },
      { field: 'agreed', code: 'missing' },
    ]);
    const given = { ...DRAFT, credential: 'md', agreed: true };
    expect(draftFaults(given, RULES)).to.be.empty;
  });

  it('clears the agreement with its time, but not with another zone', () => {
    const agreed = after([EDITED, { type: 'edited', change: { agreed: true } }]);
    const inDenver = next(agreed, { type: 'edited', change: { timeZone: 'America/Denver' } });
    expect(inDenver.draft.agreed).to.equal(true);
    const other = { ...CHOICE, slotId: 's2' };
    expect(next(agreed, { type: 'edited', change: { choice: other } }).draft.agreed).to.equal(false);
    expect(next(agreed, { type: 'slot-lost', lost: { loss: 'expired' } }).draft.agreed).to.equal(false);
  });

  it('returns to entries the server rejected until each is changed (PS-17)', () => {
    const refused = next(SUBMITTING, { type: 'refused', fields: ['email', 'phone'] });
    expect(refused).to.deep.include({ step: 'choosing', draft: DRAFT, refused: ['email', 'phone'] });
    const email = { ...PARTICIPANT, email: 'other@clinic.example' };
    const one = next(refused, { type: 'edited', change: { participant: email } });
    expect(one).to.deep.include({ refused: ['phone'] });
    const both = next(one, { type: 'edited', change: { participant: { ...email, phone: '312-555-0144' } } });
    expect(both).not.to.have.property('refused');
  });

  it('keeps the draft through every step except the last', () => {
    const events: readonly FlowEvent[] = [
      { type: 'went-back' },
      { type: 'slot-lost', lost: { loss: 'expired' } },
      { type: 'failed', error: 'x', unsure: true },
      { type: 'already-booked' },
      { type: 'eligibility-read', action: 'none' },
      { type: 'availability-read', hasSlots: false },
    ];
    for (const flow of [REVIEWING, SUBMITTING]) {
      for (const event of events) expect(next(flow, event).draft.participant).to.equal(PARTICIPANT);
    }
  });

  it('drops only the lost time until another one is selected', () => {
    const lost = after([{ type: 'slot-lost', lost: { loss: 'taken' } }], SUBMITTING);
    expect(lost).to.deep.include({ step: 'choosing', lost: { choice: CHOICE, loss: 'taken' } });
    expect(lost.draft.choice).to.equal(undefined);

    const typed = next(lost, { type: 'edited', change: { contactId: 'other' } });
    expect(typed).to.have.property('lost');
    expect(next(typed, { type: 'edited', change: { choice: CHOICE } })).not.to.have.property('lost');
  });

  it('ignores the end of a hold while the outcome is unknown', () => {
    expect(next(SUBMITTING, { type: 'slot-lost', lost: { loss: 'expired' } })).to.equal(SUBMITTING);

    const unsure = next(SUBMITTING, { type: 'failed', error: 'x', unsure: true });
    expect(unsure).to.deep.include({ step: 'reviewing', unsure: REQUEST });
    expect(next(unsure, { type: 'slot-lost', lost: { loss: 'expired' } })).to.equal(unsure);
  });

  it("closes if the order isn't eligible and opens once it is", () => {
    const booked = next(started('UTC'), { type: 'eligibility-read', action: 'manage' });
    expect(booked.step).to.equal('booked');
    expect(next(booked, { type: 'eligibility-read', action: 'request' }).step).to.equal('choosing');
    expect(next(started('UTC'), { type: 'eligibility-read', action: 'none' }).step).to.equal('not-eligible');
    expect(next(REVIEWING, { type: 'eligibility-read', action: 'request' })).to.equal(REVIEWING);
  });

  it('trusts the booking response over a later order read', () => {
    const scheduled = next(SUBMITTING, { type: 'accepted', booking: BOOKING });
    expect(next(scheduled, { type: 'eligibility-read', action: 'manage' })).to.equal(scheduled);
    expect(next(SUBMITTING, { type: 'eligibility-read', action: 'manage' })).to.equal(SUBMITTING);
  });

  it('offers the phone if no time is available or selected (PS-13)', () => {
    const closed = next(started('UTC'), { type: 'availability-read', hasSlots: false });
    expect(closed.step).to.equal('unavailable');
    expect(next(closed, { type: 'availability-read', hasSlots: true }).step).to.equal('choosing');
    expect(after([EDITED, { type: 'availability-read', hasSlots: false }]).step).to.equal('choosing');
  });

  it("ignores events that don't belong to its step", () => {
    const fresh = started('UTC');
    const strangers: readonly FlowEvent[] = [
      { type: 'went-back' },
      { type: 'submitted', request: REQUEST },
      { type: 'accepted', booking: BOOKING },
      { type: 'failed', error: 'x', unsure: false },
      { type: 'slot-lost', lost: { loss: 'taken' } },
      { type: 'dismissed' },
      { type: 'refused', fields: ['email'] },
    ];
    for (const event of strangers) expect(next(fresh, event)).to.equal(fresh);
    expect(next(REVIEWING, EDITED)).to.equal(REVIEWING);
    expect(next(REVIEWING, { type: 'continued', complete: true })).to.equal(REVIEWING);
    expect(next(REVIEWING, { type: 'already-booked' })).to.equal(REVIEWING);
    expect(next(SUBMITTING, { type: 'went-back' })).to.equal(SUBMITTING);
  });

  it('knows whether leaving would lose entries', () => {
    expect(isDirty(started('UTC').draft)).to.equal(false);
    expect(isDirty({ ...started('UTC').draft, participant: { ...NO_CONTACT, title: 'MD' } })).to.equal(true);
    expect(isDirty({ ...started('UTC').draft, choice: CHOICE })).to.equal(true);
  });
});
