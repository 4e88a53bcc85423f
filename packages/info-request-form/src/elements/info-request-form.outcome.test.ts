import { expect } from '@open-wc/testing';

import { waitUntil } from '@portal/fault-rig';
import { getInfoRequest, getP2pEligibility } from '@portal/api';
import type { InfoRequest, P2pEligibility } from '@portal/api';
import { MESSAGES, answer, mockPortal, problem } from '@portal/mocks';

import { SENT, TYPED, aForm, answeredForm, formOver } from './request-form.fixture.js';
import type { Form } from './request-form.fixture.js';

/** The request is read again as the server has it then. */
const over = (change: (form: Form) => void) => async (form: Form) => {
  change(form);
  await form.refreshed();
};

describe('<info-request-form> when the request is over while one types', () => {
  const endings: readonly [what: string, rows: string, sentence: string, end: (form: Form) => Promise<void>][] = [
    [
      'its deadline passed',
      'IR-03, H4',
      'This request is closed: the information was due on 6/25/2026 at 7:00 PM CT.',
      over(({ portal }) => portal.clock.set('2026-06-26T14:00:00Z')),
    ],
    [
      'the payer withdrew it',
      'H4',
      'Carelon has withdrawn this request. Nothing more is needed.',
      over(({ portal }) => portal.qa.withdrawRequest(MESSAGES.clarification)),
    ],
    [
      'the payer closed it',
      'H4',
      'This request is closed.',
      over(({ portal }) => portal.qa.closeRequest(MESSAGES.clarification)),
    ],
    [
      'a colleague answered',
      'IR-18, O1',
      'Submitted by Dana Whitfield.',
      over(({ portal }) => portal.qa.colleagueAnswers(MESSAGES.clarification)),
    ],
  ];

  for (const [what, rows, sentence, end] of endings) {
    for (const saved of [false, true]) {
      it(`keeps ${saved ? 'a saved draft' : 'what was typed'} for copying where ${what} (IR-20, ${rows})`, async () => {
        const form = await aForm();
        form.type(TYPED);
        if (saved) expect(await form.el.saveDraft()).to.equal(true);

        await end(form);

        await waitUntil(() => form.shows(sentence));
        expect(form.shows(TYPED)).to.equal(true);
        expect(form.shows('was not submitted')).to.equal(true);
        expect(form.button('Copy').disabled).to.equal(false);
        expect(form.shows('Submit Additional Information')).to.equal(false);
      });
    }
  }

  it('is accessible with what was typed (IR-20)', async () => {
    const form = await aForm();
    form.type(TYPED);
    form.portal.qa.colleagueAnswers(MESSAGES.clarification);
    await form.refreshed();
    expect(form.shows(TYPED)).to.equal(true);

    await expect(form.el).to.be.accessible();
  });

  for (const [status, sentence] of [
    [404, 'It was not found.'],
    [410, 'It is closed and can no longer be changed.'],
  ] as const) {
    it(`keeps what was typed for copying where the request is gone with a ${String(status)} (IR-20, H4)`, async () => {
      let gone = false;
      const form = await aForm({
        wrap: (fetch) => (request) =>
          gone && request.url.endsWith('/info-request') ? Promise.resolve(problem(status, 'any')) : fetch(request),
      });
      form.type(TYPED);
      gone = true;
      await form.refreshed();

      expect(form.shows(sentence)).to.equal(true);
      expect(form.shows('call Carelon at (800) 252-2021')).to.equal(true);
      expect(form.shows('What you typed was not submitted')).to.equal(true);
      expect(form.shows(TYPED)).to.equal(true);
    });
  }

  it('hides everything at once where the person lost access (IR-20, H3)', async () => {
    let lost = false;
    const form = await aForm({
      wrap: (fetch) => (request) => (lost ? Promise.resolve(problem(403, 'forbidden')) : fetch(request)),
    });
    form.type(TYPED);
    lost = true;
    await form.refreshed();

    await waitUntil(() => form.shows('You do not have access to it.'));
    expect(form.text()).to.not.include(TYPED);
    expect(form.text()).to.not.include('Thornbury');
  });

  it('copies a text, and says that it did (IR-20)', async () => {
    const form = await aForm();
    form.type(TYPED);
    form.portal.qa.withdrawRequest(MESSAGES.clarification);
    await form.refreshed();

    form.press('Copy');

    await waitUntil(() => form.shows('Copied.') || form.shows('Select the text and copy it with the keyboard.'));
  });

  it('offers nothing for copying where nothing was typed, or it is what was submitted (IR-18)', async () => {
    const form = await answeredForm();
    form.submit();
    await waitUntil(() => form.shows(SENT));

    expect(form.shows('was not submitted')).to.equal(false);
    expect(form.shows('Copy')).to.equal(false);
  });

  it('shows a draft that a colleague left, and whose it is (IR-20)', async () => {
    const portal = mockPortal();
    portal.qa.colleagueDrafts(MESSAGES.clarification, 'Their words.');
    portal.clock.set('2026-06-26T14:00:00Z');

    const form = await formOver(portal);

    expect(form.shows('The draft was not submitted')).to.equal(true);
    expect(form.shows('Dana Whitfield saved it.')).to.equal(true);
    expect(form.shows('Their words.')).to.equal(true);
  });
});

describe('<info-request-form> shows what was submitted', () => {
  it('with who did it, when, each answer and what happens next (IR-15, IR-17, IR-18)', async () => {
    const form = await answeredForm();
    form.submit();
    await waitUntil(() => form.shows(SENT));

    expect(form.shows('Additional information was submitted on Jun 23, 2026, 9:00 AM CT')).to.equal(true);
    expect(form.shows('Submitted by Viral Patel.')).to.equal(true);
    expect(form.shows('Carelon goes on with the review. There is nothing more to do here.')).to.equal(true);
    expect(form.shows('Not provided: It was not performed')).to.equal(true);
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

  it('says why it closed, the payer’s words on what can be done, and whom to call (3d.7, IR-03)', async () => {
    const form = await aForm({ messageId: MESSAGES.expired });

    expect(form.shows('This request is closed: the information was due on')).to.equal(true);
    expect(form.shows('If the order is not approved, the letter says how to ask for a peer-to-peer review')).to.equal(
      true,
    );
    expect(form.shows('call Carelon at (800) 252-2021')).to.equal(true);
  });

  const cases: readonly [over: Partial<P2pEligibility>, sentence: string, call: boolean][] = [
    [
      { action: 'request', windowEndsAt: '2026-07-01T00:00:00Z' },
      'can be requested for order 136127103. It can be requested until Jun 30, 2026, 7:00 PM CT.',
      false,
    ],
    [{ action: 'manage', reason: 'booked' }, 'A peer-to-peer is already requested for order 136127103.', false],
    [
      { reason: 'not-in-rollout-yet', availableFrom: '2026-08-01' },
      'A peer-to-peer can be requested here from 08/01/2026 on.',
      true,
    ],
    [{ reason: 'plan-excluded' }, 'For this health plan a peer-to-peer cannot be requested here.', true],
    [{ reason: 'solution-by-phone' }, 'For this kind of service a peer-to-peer is arranged by telephone.', true],
    [
      { reason: 'window-over', windowEndsAt: '2026-06-02T00:00:00Z' },
      'The time to request a peer-to-peer ended on Jun 1, 2026, 7:00 PM CT.',
      true,
    ],
    [{ reason: 'already-used' }, 'A peer-to-peer was already held for this order.', true],
    [{ reason: 'under-appeal' }, 'A peer-to-peer is not possible while the order is under appeal.', true],
    [{ reason: 'order-state' }, 'A peer-to-peer is not possible at the present state of the order.', true],
    [{ reason: 'other' }, 'A peer-to-peer cannot be requested here.', true],
  ];

  for (const [change, sentence, call] of cases) {
    it(`says of "${change.reason ?? 'available'}" whether a peer-to-peer is possible, or why not (3d.7)`, async () => {
      const form = await closedForm({ ...change, phone: '(866) 714-1103' });

      await waitUntil(() => form.shows(sentence));
      expect(form.shows('Call Carelon at (866) 714-1103.')).to.equal(call);
      expect(form.shows('undefined')).to.equal(false);
    });
  }

  it('says that it could not be looked up, and tries again (3d.7)', async () => {
    let fail = true;
    const form = await aForm({
      messageId: MESSAGES.expired,
      wrap: (fetch) => (request) =>
        fail && request.url.endsWith('/p2p-eligibility') ? Promise.resolve(problem(503, 'busy')) : fetch(request),
    });
    await waitUntil(() => form.shows('We could not see whether a peer-to-peer is possible.'));
    await expect(form.el).to.be.accessible();

    fail = false;
    form.press('Try again');
    await waitUntil(() => form.shows('A peer-to-peer'));
  });

  it('says nothing of it where the payer withdrew the request (3d.7)', async () => {
    const form = await aForm({
      overrides: [answer(getInfoRequest, () => closed({ closedReason: 'withdrawn' }))],
    });

    expect(form.shows('Nothing more is needed.')).to.equal(true);
    expect(form.shows('Peer-to-peer')).to.equal(false);
  });
});
