import { expect } from '@open-wc/testing';

import type { InfoRequest, ItemAnswer } from '@portal/api';

import { isDirty, keepMine, afterSave, reconcile, sentAnswers, startDraft, takeTheirs, edit } from './draft.js';
import { phaseOf } from '../../outcome/model/phase.js';
import type { Phase } from '../../outcome/model/phase.js';

const base = { prompt: 'Please explain.', lang: 'en', required: true, serviceLine: null } as const;

const answerOf = (text: string): ItemAnswer => ({ itemId: 'q', text, cannotProvide: null });

function aRequest(over: Partial<InfoRequest> = {}, draft?: ItemAnswer): InfoRequest {
  return {
    messageId: 'm-1',
    requestId: 'r-1',
    trackingId: 'IR-1',
    orderId: '1',
    type: { code: 'clarification', display: 'Clarification is Needed' },
    status: 'open',
    closedReason: null,
    dueAt: '2026-06-26T00:00:00Z',
    dueZone: 'America/Chicago',
    items: [
      { ...base, kind: 'question', itemId: 'q', maxLength: 100 },
      { ...base, kind: 'document', itemId: 'd', minCount: 1, canProvideReason: true },
    ],
    reopened: null,
    acceptsPart: false,
    extension: { permission: { allowed: true, reason: null }, status: 'none', requestedAt: null },
    nextStep: null,
    disclaimer: [],
    draft: draft ? { answers: [draft], savedAt: '2026-06-23T14:00:00Z', savedBy: 'Dana Whitfield' } : null,
    response: null,
    version: 'v1',
    ...over,
  };
}

const onServer = { savedAt: '2026-06-23T14:05:00Z', savedBy: 'Viral Patel', version: 'v2' };

describe('a draft', () => {
  it("starts from the server's draft, or else from the response", () => {
    expect(startDraft(aRequest({}, answerOf('Theirs'))).answers['q']?.text).to.equal('Theirs');
    const response = {
      answers: [answerOf('Sent')],
      respondedAt: '2026-06-23T14:00:00Z',
      respondedBy: 'Dana Whitfield',
    };
    expect(startDraft(aRequest({ response })).answers['q']?.text).to.equal('Sent');
  });

  it('is dirty while it differs from the saved draft', () => {
    const draft = startDraft(aRequest());

    expect(isDirty(draft)).to.equal(false);
    expect(isDirty(edit(draft, 'q', { text: 'a' }))).to.equal(true);
    expect(isDirty(edit(edit(draft, 'q', { text: 'a' }), 'q', { text: '' }))).to.equal(false);
    expect(isDirty(edit(draft, 'd', { cannotProvide: { reason: '', text: '' } }))).to.equal(true);
  });

  it('keeps text typed during a save', () => {
    const draft = edit(startDraft(aRequest()), 'q', { text: 'a' });
    const after = afterSave(edit(draft, 'q', { text: 'ab' }), draft.answers, onServer);

    expect(after.answers['q']?.text).to.equal('ab');
    expect(after.version).to.equal('v2');
    expect(isDirty(after)).to.equal(true);
  });

  it("accepts a new version if the server's answers are the same", () => {
    const draft = edit(startDraft(aRequest()), 'q', { text: 'a' });
    const after = reconcile(draft, aRequest({ version: 'v7' }));

    expect(after).to.deep.include({ version: 'v7', theirs: undefined });
    expect(after.answers['q']?.text).to.equal('a');
  });

  it('keeps both versions of a conflict until the user chooses', () => {
    const draft = edit(startDraft(aRequest()), 'q', { text: 'Mine' });
    const both = reconcile(draft, aRequest({ version: 'v2' }, answerOf('Theirs')));

    expect(both.answers['q']?.text).to.equal('Mine');
    expect(both.theirs?.by).to.equal('Dana Whitfield');
    expect(keepMine(both)).to.deep.include({ theirs: undefined, version: 'v2' });
    expect(isDirty(keepMine(both))).to.equal(true);
    expect(takeTheirs(both).answers['q']?.text).to.equal('Theirs');
    expect(isDirty(takeTheirs(both))).to.equal(false);
    expect(takeTheirs(draft)).to.equal(draft);
    expect(keepMine(draft).saved).to.equal(draft.saved);
  });

  it('has no conflict if both typed the same', () => {
    const draft = edit(startDraft(aRequest()), 'q', { text: 'Same' });

    expect(reconcile(draft, aRequest({ version: 'v2' }, answerOf('Same'))).theirs).to.equal(undefined);
  });

  it("shows a coworker’s later draft, but doesn't submit it unseen", () => {
    const draft = startDraft(aRequest());

    expect(reconcile(draft, aRequest({}, answerOf('Theirs'))).answers['q']?.text).to.equal('Theirs');
    expect(reconcile(draft, aRequest({}, answerOf('Theirs')), true).theirs?.answers['q']?.text).to.equal('Theirs');
  });

  it('keeps an unfinished reason across a save and a refresh', () => {
    const begun = edit(startDraft(aRequest()), 'd', { cannotProvide: { reason: '', text: 'Because' } });
    const after = reconcile(afterSave(begun, begun.answers, onServer), aRequest({ version: 'v2' }));

    expect(after.answers['d']?.cannotProvide?.text).to.equal('Because');
  });

  it('follows the contract: one answer per item, plain breaks, complete reasons', () => {
    const { items } = aRequest();
    const answers = {
      q: { text: 'a\r\nb', cannotProvide: null },
      d: { text: 'ignored', cannotProvide: { reason: 'other', text: 'x\r\ny' } },
    } as const;

    expect(sentAnswers(items, answers)).to.deep.equal([
      { itemId: 'q', text: 'a\nb', cannotProvide: null },
      { itemId: 'd', text: null, cannotProvide: { reason: 'other', text: 'x\ny' } },
    ]);
    expect(sentAnswers(items, { d: { text: '', cannotProvide: { reason: '', text: 'x' } } })).to.deep.equal([
      { itemId: 'q', text: null, cannotProvide: null },
      { itemId: 'd', text: null, cannotProvide: null },
    ]);
  });

  it('omits text without visible characters (10-21)', () => {
    const { items } = aRequest();
    const unseen = '\u200b\u202a\u3164\r\n';
    const answers = {
      q: { text: unseen, cannotProvide: null },
      d: { text: '', cannotProvide: { reason: 'not-performed', text: unseen } },
    } as const;

    expect(sentAnswers(items, answers)).to.deep.equal([
      { itemId: 'q', text: null, cannotProvide: null },
      { itemId: 'd', text: null, cannotProvide: { reason: 'not-performed', text: '' } },
    ]);
  });
});

describe('phaseOf', () => {
  const response = { answers: [], respondedAt: '2026-06-23T14:00:00Z', respondedBy: 'Viral Patel' };
  const cases: readonly [Parameters<typeof phaseOf>[0], Phase][] = [
    [{ status: 'open', closedReason: null, response: null }, 'open'],
    [{ status: 'in-progress', closedReason: null, response: null }, 'open'],
    [{ status: 'partially-responded', closedReason: null, response }, 'open'],
    [{ status: 'other', closedReason: null, response: null }, 'open'],
    [{ status: 'responded', closedReason: null, response }, 'responded'],
    [{ status: 'under-review', closedReason: null, response }, 'responded'],
    [{ status: 'responded', closedReason: null, response: null }, 'closed'],
    [{ status: 'closed', closedReason: 'answered', response }, 'responded'],
    [{ status: 'closed', closedReason: 'answered', response: null }, 'closed'],
    [{ status: 'closed', closedReason: 'expired', response: null }, 'expired'],
    [{ status: 'closed', closedReason: 'withdrawn', response }, 'withdrawn'],
    [{ status: 'closed', closedReason: 'other', response: null }, 'closed'],
    [{ status: 'closed', closedReason: null, response }, 'responded'],
  ];

  for (const [requestState, phase] of cases) {
    it(`is ${phase} for ${requestState.status}, ${requestState.closedReason ?? 'no reason'}, ${requestState.response ? 'an' : 'no'} answer`, () => {
      expect(phaseOf(requestState)).to.equal(phase);
    });
  }
});
