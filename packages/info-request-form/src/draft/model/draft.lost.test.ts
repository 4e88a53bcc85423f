import { expect } from '@open-wc/testing';

import type { InfoRequest, ItemAnswer } from '@portal/api';

import { answerTo, isDirty, afterSave, reconcile, startDraft, edit } from './draft.js';
import type { Draft } from './draft.js';
import { OneRequestServer } from './work.fixture.js';

const answerOf = (text: string): ItemAnswer[] => [{ itemId: 'q1', text, cannotProvide: null }];

const aDraft = (text: string, savedAt = '2026-06-23T14:05:00Z', savedBy = 'Viral Patel'): InfoRequest['draft'] => ({
  answers: answerOf(text),
  savedAt,
  savedBy,
});

const aResponse = (text: string): InfoRequest['response'] => ({
  answers: answerOf(text),
  respondedAt: '2026-06-23T14:10:00Z',
  respondedBy: 'Viral Patel',
});

const serverWith = (over: Partial<InfoRequest>): InfoRequest => ({ ...new OneRequestServer().request, ...over });

const textOf = ({ answers }: Draft): string => answerTo(answers, 'q1').text;

describe('a form whose server lost data', () => {
  it('keeps a lost draft, without an author (10-30)', () => {
    const before = startDraft(serverWith({ draft: aDraft('Mine') }));
    const after = reconcile(before, serverWith({ draft: null, version: 'v1' }));

    expect(textOf(after)).to.equal('Mine');
    expect(after.lost).to.deep.equal({ what: 'draft', saved: false });
    expect([after.theirs, after.merged]).to.deep.equal([undefined, undefined]);
    expect(isDirty(after)).to.equal(true);
    expect(reconcile(after, serverWith({ draft: null })).lost).to.deep.equal({ what: 'draft', saved: false });
  });

  it('keeps text typed over a lost draft (10-30)', () => {
    const typing = edit(startDraft(serverWith({ draft: aDraft('Saved') })), 'q1', { text: 'Typed' });
    const after = reconcile(typing, serverWith({ draft: null }));

    expect(textOf(after)).to.equal('Typed');
    expect(after.theirs).to.equal(undefined);
  });

  it('reports the lost draft as saved after the next save (10-30)', () => {
    const lost = reconcile(startDraft(serverWith({ draft: aDraft('Mine') })), serverWith({ draft: null }));
    const saved = { savedAt: '2026-06-23T14:20:00Z', savedBy: 'Viral Patel', version: 'v2' };

    expect(afterSave(lost, lost.answers, saved).lost).to.deep.equal({ what: 'draft', saved: true });
  });

  it('keeps a lost response (10-30)', () => {
    const sent = startDraft(serverWith({ status: 'responded', response: aResponse('Sent') }));
    const after = reconcile(sent, serverWith({}));

    expect(textOf(after)).to.equal('Sent');
    expect(after.lost?.what).to.equal('response');
  });

  it('keeps a lost draft over the part submitted before it (10-30)', () => {
    const part = { status: 'partially-responded', response: aResponse('Part') } as const;
    const after = reconcile(startDraft(serverWith({ ...part, draft: aDraft('More') })), serverWith(part));

    expect(textOf(after)).to.equal('More');
    expect(after.lost?.what).to.equal('draft');
  });

  it("doesn't count a submitted draft as lost (10-30)", () => {
    const before = startDraft(serverWith({ draft: aDraft('Mine') }));
    const after = reconcile(before, serverWith({ status: 'partially-responded', response: aResponse('Theirs') }));

    expect(after.lost).to.equal(undefined);
    expect(textOf(after)).to.equal('Theirs');
    expect(after.merged?.by).to.equal('Viral Patel');
  });

  it('offers a choice if the server has an older draft (10-30)', () => {
    const before = startDraft(serverWith({ draft: aDraft('Later') }));
    const after = reconcile(before, serverWith({ draft: aDraft('Earlier', '2026-06-23T13:00:00Z') }));

    expect(textOf(after)).to.equal('Later');
    expect(after.theirs).to.include({ older: true, at: '2026-06-23T13:00:00Z' });
  });

  it('keeps a coworker’s pending version for copying (10-30)', () => {
    const typing = edit(startDraft(serverWith({ draft: aDraft('Saved') })), 'q1', { text: 'Typed' });
    const both = reconcile(typing, serverWith({ draft: aDraft('Theirs', '2026-06-23T14:06:00Z', 'Dana Whitfield') }));
    expect(both.theirs?.itemIds).to.deep.equal(['q1']);
    const after = reconcile(both, serverWith({ draft: null }));

    expect(textOf(after)).to.equal('Typed');
    expect(after.discarded?.['q1']?.text).to.equal('Theirs');
  });

  it('reports no loss of an empty form (10-30)', () => {
    const before = startDraft(serverWith({ draft: aDraft('') }));

    expect(reconcile(before, serverWith({ draft: null })).lost).to.equal(undefined);
  });
});

describe('an unticked reason', () => {
  it('returns with the tick, explanation included (10-7)', () => {
    const given = { reason: 'other' as const, text: 'The clinic closed.' };
    const explained = edit(startDraft(serverWith({})), 'q1', { cannotProvide: given });

    const unticked = edit(explained, 'q1', { cannotProvide: null });
    expect(answerTo(unticked.answers, 'q1').cannotProvide).to.equal(null);
    const saved = { savedAt: '2026-06-23T14:20:00Z', savedBy: 'Viral Patel', version: 'v2' };
    const later = reconcile(afterSave(unticked, unticked.answers, saved), serverWith({ draft: aDraft('') }));
    const ticked = edit(later, 'q1', { cannotProvide: { reason: '', text: '' } });

    expect(answerTo(ticked.answers, 'q1').cannotProvide).to.deep.equal(given);
  });
});
