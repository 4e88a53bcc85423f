import { expect } from '@open-wc/testing';

import { pause, waitUntil } from '@portal/tests/fault-rig';
import { getInfoRequest, getP2pEligibility } from '@portal/api';
import type { InfoRequest, P2pEligibility } from '@portal/api';
import { MESSAGES, answer, mockPortal, problem } from '@portal/mocks';

import { FAILED, ofFailure, ofForm, ofOutcome, partOf } from '../copy.fixture.js';
import { SENT, TYPED, aForm, answeredForm, formOver } from '../request-form.fixture.js';
import type { Form } from '../request-form.fixture.js';

/** Applies a change on the server and reloads the request. */
const over = (change: (form: Form) => void) => async (form: Form) => {
  change(form);
  await form.refreshed();
};

describe('<info-request-form> when the request closes while the user types', () => {
  const endings: readonly [what: string, rows: string, sentence: string, end: (form: Form) => Promise<void>][] = [
    [
      'its deadline passed',
      'IR-03, H4',
      ofOutcome('closed.expired', { date: '6/25/2026', time: '7:00 PM CT' }),
      over(({ portal }) => portal.clock.set('2026-06-26T14:00:00Z')),
    ],
    [
      'the payer withdrew it',
      'H4',
      ofOutcome('closed.withdrawn', { payer: 'Carelon' }),
      over(({ portal }) => portal.qa.withdrawRequest(MESSAGES.clarification)),
    ],
    [
      'the payer closed it',
      'H4',
      ofOutcome('closed.closed'),
      over(({ portal }) => portal.qa.closeRequest(MESSAGES.clarification)),
    ],
    [
      'a coworker submitted',
      'IR-18, O1',
      ofOutcome('sent.by', { name: 'Dana Whitfield' }),
      over(({ portal }) => portal.qa.colleagueAnswers(MESSAGES.clarification)),
    ],
  ];

  for (const [what, rows, sentence, end] of endings) {
    for (const saved of [false, true]) {
      it(`offers ${saved ? 'a saved draft' : 'the text'} for copying after ${what} (IR-20, ${rows})`, async () => {
        const form = await aForm();
        form.type(TYPED);
        if (saved) expect(await form.el.saveDraft()).to.equal(true);

        await end(form);

        await waitUntil(() => form.shows(sentence));
        expect(form.shows(TYPED)).to.equal(true);
        expect(form.shows(ofOutcome(saved ? 'typed.draft' : 'typed.title'))).to.equal(true);
        expect(form.button(ofOutcome('typed.copy')).disabled).to.equal(false);
        expect(form.shows(ofForm('submit'))).to.equal(false);
      });
    }
  }

  it('is accessible with text for copying (IR-20)', async () => {
    const form = await aForm();
    form.type(TYPED);
    form.portal.qa.colleagueAnswers(MESSAGES.clarification);
    await form.refreshed();
    expect(form.shows(TYPED)).to.equal(true);

    await expect(form.el).to.be.accessible();
  });

  for (const [status, sentence] of [
    [404, ofFailure('not-found')],
    [410, ofFailure('gone')],
  ] as const) {
    it(`offers the text for copying after a ${String(status)} (IR-20, H4)`, async () => {
      let goneForm = false;
      const form = await aForm({
        wrap: (fetch) => (request) =>
          goneForm && request.url.endsWith('/info-request') ? Promise.resolve(problem(status, 'any')) : fetch(request),
      });
      form.type(TYPED);
      goneForm = true;
      await form.refreshed();

      expect(form.shows(sentence)).to.equal(true);
      expect(form.shows('(800) 252-2021')).to.equal(true);
      expect(form.shows(ofOutcome('typed.title'))).to.equal(true);
      expect(form.shows(TYPED)).to.equal(true);
    });
  }

  it('hides everything at once if the user lost access (IR-20, H3)', async () => {
    let lost = false;
    const form = await aForm({
      wrap: (fetch) => (request) => (lost ? Promise.resolve(problem(403, 'forbidden')) : fetch(request)),
    });
    form.type(TYPED);
    lost = true;
    await form.refreshed();

    await waitUntil(() => form.shows(ofFailure('forbidden')));
    expect(form.text()).to.not.include(TYPED);
    expect(form.text()).to.not.include('Thornbury');
  });

  it('copies a text, and confirms it (IR-20)', async () => {
    const form = await aForm();
    form.type(TYPED);
    form.portal.qa.withdrawRequest(MESSAGES.clarification);
    await form.refreshed();

    form.press(ofOutcome('typed.copy'));

    await waitUntil(() => form.shows(ofOutcome('typed.copied')) || form.shows(ofOutcome('typed.select')));
  });

  it('offers nothing for copying without unsent text (IR-18)', async () => {
    const form = await answeredForm();
    form.submit();
    await waitUntil(() => form.shows(SENT));

    expect(form.shows(ofOutcome('typed.title'))).to.equal(false);
    expect(form.shows(ofOutcome('typed.copy'))).to.equal(false);
  });

  it("shows a coworker's draft with its author (IR-20)", async () => {
    const portal = mockPortal();
    portal.qa.colleagueDrafts(MESSAGES.clarification, 'Their words.');
    portal.clock.set('2026-06-26T14:00:00Z');

    const form = await formOver(portal);

    expect(form.shows(ofOutcome('typed.draft'))).to.equal(true);
    expect(form.shows(ofOutcome('typed.draft.text', { name: 'Dana Whitfield' }))).to.equal(true);
    expect(form.shows('Their words.')).to.equal(true);
  });
});

describe('<info-request-form> shows the submitted response', () => {
  it('with author, time, each answer, and the next step (IR-15, IR-17, IR-18)', async () => {
    const form = await answeredForm();
    form.submit();
    await waitUntil(() => form.shows(SENT));

    expect(form.shows(ofOutcome('sent.title', { moment: 'Jun 23, 2026, 9:00 AM CT' }))).to.equal(true);
    expect(form.shows(ofOutcome('sent.by', { name: 'Viral Patel' }))).to.equal(true);
    expect(form.shows(ofOutcome('sent.next', { payer: 'Carelon' }))).to.equal(true);
    expect(form.shows(ofOutcome('sent.reason.not-performed'))).to.equal(true);
    expect(form.shows(TYPED)).to.equal(true);
    const responses = form.portal.backend.messages
      .aboutOrder('136930695')
      .filter(({ type }) => type.display === 'Response: Additional Information Provided');
    expect(responses).to.have.length(1);
    await expect(form.el).to.be.accessible();
  });
});

describe('<info-request-form> and the next step after closure', () => {
  const closed = (over: Partial<InfoRequest> = {}): InfoRequest => ({
    ...mockPortal().backend.infoRequests.get(MESSAGES.expired),
    ...over,
  });
  const eligibility = (over: Partial<P2pEligibility>): P2pEligibility => ({
    orderId: closed().orderId,
    action: 'none',
    reason: 'available',
    availableFrom: null,
    windowEndsAt: null,
    phone: null,
    ...over,
  });
  const closedForm = (over: Partial<P2pEligibility>) =>
    aForm({
      messageId: MESSAGES.expired,
      overrides: [answer(getP2pEligibility, () => ({ orders: [eligibility(over)] }))],
    });

  it('shows why it closed, the payer’s next step, and the phone number (3d.7, IR-03)', async () => {
    const form = await aForm({ messageId: MESSAGES.expired });

    expect(form.shows(partOf(ofOutcome('closed.expired')))).to.equal(true);
    const nextStep = form.portal.backend.infoRequests.get(MESSAGES.expired).nextStep;
    expect(form.shows(nextStep ?? 'a next step')).to.equal(true);
    expect(form.shows('(800) 252-2021')).to.equal(true);
  });

  const cases: readonly [over: Partial<P2pEligibility>, sentence: string, call: boolean][] = [
    [
      { action: 'request', windowEndsAt: '2026-07-01T00:00:00Z' },
      `${ofOutcome('p2p.available', { orderId: 136127103 })} ${ofOutcome('p2p.until', { moment: 'Jun 30, 2026, 7:00 PM CT' })}`,
      false,
    ],
    [{ action: 'manage', reason: 'booked' }, ofOutcome('p2p.booked', { orderId: 136127103 }), false],
    [
      { reason: 'not-in-rollout-yet', availableFrom: '2026-08-01' },
      ofOutcome('p2p.not-in-rollout-yet', { date: '08/01/2026' }),
      true,
    ],
    [{ reason: 'plan-excluded' }, ofOutcome('p2p.plan-excluded'), true],
    [{ reason: 'solution-by-phone' }, ofOutcome('p2p.solution-by-phone'), true],
    [
      { reason: 'window-over', windowEndsAt: '2026-06-02T00:00:00Z' },
      ofOutcome('p2p.window-over', { moment: 'Jun 1, 2026, 7:00 PM CT' }),
      true,
    ],
    [{ reason: 'already-used' }, ofOutcome('p2p.already-used'), true],
    [{ reason: 'under-appeal' }, ofOutcome('p2p.under-appeal'), true],
    [{ reason: 'order-state' }, ofOutcome('p2p.order-state'), true],
    [{ reason: 'other' }, ofOutcome('p2p.other'), true],
  ];

  for (const [change, sentence, call] of cases) {
    it(`shows whether a Peer-to-Peer is possible for "${change.reason ?? 'available'}" (3d.7)`, async () => {
      const form = await closedForm({ ...change, phone: '(866) 714-1103' });

      await waitUntil(() => form.shows(sentence));
      expect(form.shows(ofOutcome('p2p.call', { payer: 'Carelon', phone: '(866) 714-1103' }))).to.equal(call);
      expect(form.shows('undefined')).to.equal(false);
    });
  }

  it('reports a failed lookup, and retries (3d.7)', async () => {
    let fail = true;
    const form = await aForm({
      messageId: MESSAGES.expired,
      wrap: (fetch) => (request) =>
        fail && request.url.endsWith('/p2p-eligibility') ? Promise.resolve(problem(503, 'busy')) : fetch(request),
    });
    await waitUntil(() => form.shows(ofOutcome('p2p.could-not')));
    await expect(form.el).to.be.accessible();

    fail = false;
    form.press(ofFailure('again'));
    await waitUntil(() => !FAILED.test(form.text()) && !form.shows(ofOutcome('p2p.loading')));
    expect(form.shows(ofOutcome('p2p.title'))).to.equal(true);
  });

  it('shows no Peer-to-Peer after a withdrawal (3d.7)', async () => {
    const form = await aForm({
      overrides: [answer(getInfoRequest, () => closed({ closedReason: 'withdrawn' }))],
    });

    expect(form.shows(ofOutcome('closed.withdrawn', { payer: 'Carelon' }))).to.equal(true);
    await pause();
    expect(form.shows(ofOutcome('p2p.title'))).to.equal(false);
  });
});
