import { expect, oneEvent } from '@open-wc/testing';

import { waitUntil } from '@portal/tests/fault-rig';
import { saveInfoDraft, submitInfoResponse } from '@portal/api';
import type { InfoRequest } from '@portal/api';
import { MESSAGES, answer, mockPortal, problem } from '@portal/mocks';
import type { MockPortal } from '@portal/mocks';

import { ofConflict, ofForm, ofOutcome, ofSending, partOf, problemAt } from '../copy.fixture.js';
import { TYPED, aForm, answeredForm, formOver, leave, nothingBlocksLeaving } from '../request-form.fixture.js';

// Runs in its own page: text that another test left unsaved blocks leaving too.

const theRequest = ({ backend }: MockPortal): InfoRequest => backend.infoRequests.get(MESSAGES.clarification);

/** Another person in the office saves a draft meanwhile. */
const colleagueSaves = (portal: MockPortal, text = 'Their words.', name = 'Dana Whitfield'): void => {
  const answers = [{ itemId: 'i-therapy', text, cannotProvide: null }];
  portal.backend.infoRequests.keepDraft(MESSAGES.clarification, answers, { role: 'office', name });
};

/** Hides the page, which saves the draft. */
const hide = (): boolean => window.dispatchEvent(new Event('pagehide'));

describe('<info-request-form> and its draft', () => {
  it('saves the text when the page closes, and emits events', async () => {
    const { el, type, draftLine, portal } = await aForm();
    const dirty: boolean[] = [];
    el.addEventListener('dirty-changed', ({ detail }) => dirty.push(detail.dirty));
    const saved = oneEvent(el, 'draft-saved');
    type(TYPED);
    await waitUntil(() => draftLine() === ofForm('draft.unsaved'));

    hide();

    expect((await saved).detail).to.deep.equal({ messageId: MESSAGES.clarification });
    await waitUntil(() => draftLine() === ofForm('draft.saved', { time: '9:00 AM CT' }));
    expect(theRequest(portal).draft?.answers[0]?.text).to.equal(TYPED);
    expect(dirty).to.deep.equal([true, false]);
  });

  it('restores the draft', async () => {
    const portal = mockPortal();
    colleagueSaves(portal, 'My words.', portal.settings.person);

    const { question, draftLine } = await formOver(portal);

    expect(question().value).to.equal('My words.');
    expect(draftLine()).to.equal(ofForm('draft.saved', { time: '9:00 AM CT' }));
  });

  it('asks before closing only while changes are unsaved', async () => {
    const { type, draftLine } = await aForm();
    await nothingBlocksLeaving();

    type(TYPED);
    expect(leave()).to.equal(false);

    hide();
    await waitUntil(() => draftLine().includes(partOf(ofForm('draft.saved'))));
    expect(leave()).to.equal(true);
  });

  it('keeps text when the form is removed and returns', async () => {
    const { el, type, question, settled } = await aForm({
      overrides: [answer(saveInfoDraft, () => problem(503, 'busy'))],
    });
    const parent = el.parentElement;
    type(TYPED);

    el.remove();
    parent?.append(el);
    await settled();

    expect(question().value).to.equal(TYPED);
  });

  it('shows that saving failed', async () => {
    const { type, draftLine, question } = await aForm({
      overrides: [answer(saveInfoDraft, () => problem(500, 'any'))],
    });
    type(TYPED);
    hide();

    await waitUntil(() => draftLine().includes(ofForm('draft.failed')));
    expect(question().value).to.equal(TYPED);
  });

  it("offers both drafts after a coworker's save, and keeps the user's (IR-20)", async () => {
    const { type, shows, press, question, portal, draftLine } = await aForm();
    type(TYPED);
    colleagueSaves(portal);
    hide();
    await waitUntil(() => shows(ofConflict('conflict.title')));
    expect(shows(ofConflict('conflict.text', { name: 'Dana Whitfield', time: '9:00 AM CT' }))).to.equal(true);
    expect(question().value).to.equal(TYPED);

    press(ofConflict('conflict.mine'));
    hide();
    await waitUntil(() => draftLine().includes(partOf(ofForm('draft.saved'))));

    expect(theRequest(portal).draft?.answers[0]?.text).to.equal(TYPED);
    expect(shows(ofConflict('conflict.title'))).to.equal(false);
  });

  it('uses the coworker’s draft on request', async () => {
    const { type, shows, press, question, portal, focused } = await aForm();
    type(TYPED);
    colleagueSaves(portal);
    hide();
    await waitUntil(() => shows(ofConflict('conflict.title')));

    press(ofConflict('conflict.theirs'));

    await waitUntil(() => question().value === 'Their words.');
    expect(focused()).to.equal(question());
  });

  it("doesn't submit before the user chooses a draft", async () => {
    const { submit, problems, portal, shows } = await answeredForm();
    colleagueSaves(portal);
    hide();
    await waitUntil(() => shows(ofConflict('conflict.title')));

    submit();

    await waitUntil(() => problems().length > 0);
    expect(problems()[0]).to.equal(ofSending('problem.conflict'));
  });
});

describe('<info-request-form> and Submit', () => {
  it('makes one response of two clicks (IR-20)', async () => {
    let calls = 0;
    const { submit, shows, portal } = await answeredForm({
      wrap: (fetch) => (request) => {
        if (request.url.endsWith('/response')) calls += 1;
        return fetch(request);
      },
    });

    submit();
    submit();

    await waitUntil(() => shows(partOf(ofOutcome('sent.title'))));
    expect(calls).to.equal(1);
    expect(theRequest(portal).status).to.equal('responded');
  });

  it('reports an unconfirmed submission, and resubmits with the same key', async () => {
    const keys: (string | null)[] = [];
    const { submit, shows, question, button } = await answeredForm({
      overrides: [
        answer(submitInfoResponse, (_, { key }) => {
          keys.push(key);
          return Response.error();
        }),
      ],
    });

    submit();
    await waitUntil(() => shows(ofSending('submit.unsure')));
    expect(question().value).to.equal(TYPED);

    await waitUntil(() => button(ofForm('submit')).ariaDisabled === 'false');
    submit();
    await waitUntil(() => keys.length === 2);
    expect(keys[0]).to.equal(keys[1]);
  });

  it('submits even if files changed the version', async () => {
    const { submit, shows, portal } = await answeredForm();
    const { answers = [] } = theRequest(portal).draft ?? {};
    hide();
    await waitUntil(() => theRequest(portal).draft !== null);
    expect(answers).to.deep.equal([]);
    const draft = theRequest(portal).draft;
    portal.backend.infoRequests.saveDraft(MESSAGES.clarification, draft?.answers ?? [], theRequest(portal).version);

    submit();

    await waitUntil(() => shows(partOf(ofOutcome('sent.title'))));
  });

  it("reports a coworker's change, and keeps the text", async () => {
    const { submit, shows, question } = await answeredForm({
      overrides: [answer(submitInfoResponse, () => problem(412, 'stale'))],
    });

    submit();

    await waitUntil(() => shows(ofSending('submit.changed')));
    expect(question().value).to.equal(TYPED);
  });

  it('shows a request that closed meanwhile, with the text for copying (IR-20)', async () => {
    const { submit, shows, portal, focused } = await answeredForm();
    portal.clock.set('2026-06-26T14:00:00Z');

    submit();

    await waitUntil(() => shows(partOf(ofOutcome('closed.expired'))));
    expect(shows(ofOutcome('typed.title'))).to.equal(true);
    expect(shows(TYPED)).to.equal(true);
    await waitUntil(() => focused()?.textContent.includes(partOf(ofOutcome('closed.expired'))));
  });

  it("shows a faster coworker's response, and keeps the text", async () => {
    const { submit, shows, portal } = await answeredForm();
    const answers = theRequest(portal).items.map(({ itemId, kind }) => ({
      itemId,
      text: kind === 'question' ? 'Their answer.' : null,
      cannotProvide: kind === 'document' ? ({ reason: 'not-indicated', text: '' } as const) : null,
    }));
    const response = { answers, attachmentIds: [] };
    portal.backend.infoRequests.respond(MESSAGES.clarification, response, theRequest(portal).version);

    submit();

    await waitUntil(() => shows(partOf(ofOutcome('sent.title'))));
    expect(shows('Their answer.')).to.equal(true);
    expect(shows(TYPED)).to.equal(true);
  });

  it("shows the server's rejection at the field until it changes", async () => {
    const { submit, shows, errors, type, problems } = await answeredForm({
      overrides: [
        answer(submitInfoResponse, () => problem(422, 'invalid', { errors: [{ pointer: 'i-therapy', code: 'any' }] })),
      ],
    });

    submit();
    await waitUntil(() => errors().length > 0);
    expect(errors()).to.deep.equal([ofSending('problem.refused')]);
    expect(problems()).to.deep.equal([problemAt(1, ofSending('problem.refused'))]);

    type('Ten weeks.');
    await waitUntil(() => errors().length === 0);
    expect(shows(ofSending('problems.done'))).to.equal(true);
  });

  it('reports a server error and keeps everything', async () => {
    const { submit, shows, question } = await answeredForm({
      overrides: [answer(submitInfoResponse, () => problem(500, 'any'))],
    });

    submit();

    await waitUntil(() => shows(ofForm('could-not.submit')));
    expect(shows(ofSending('submit.kept'))).to.equal(true);
    expect(question().value).to.equal(TYPED);
  });
});

describe('<info-request-form> with a problem on screen', () => {
  const states: readonly [why: string, meet: () => Promise<{ readonly el: HTMLElement }>][] = [
    [
      'two drafts',
      async () => {
        const form = await aForm();
        form.type(TYPED);
        colleagueSaves(form.portal);
        hide();
        await waitUntil(() => form.shows(ofConflict('conflict.title')));
        return form;
      },
    ],
    ['a lost answer', () => afterSubmit(() => Response.error(), ofSending('submit.unsure'))],
    ['a server error', () => afterSubmit(() => problem(500, 'any'), ofForm('could-not.submit'))],
    [
      'a closed request',
      async () => {
        const form = await answeredForm();
        form.portal.clock.set('2026-06-26T14:00:00Z');
        form.submit();
        await waitUntil(() => form.shows(ofOutcome('typed.title')));
        return form;
      },
    ],
  ];

  async function afterSubmit(refuse: () => Response, sentence: string) {
    const form = await answeredForm({ overrides: [answer(submitInfoResponse, refuse)] });
    form.submit();
    await waitUntil(() => form.shows(sentence));
    return form;
  }

  for (const [why, reach] of states) {
    it(`is accessible with ${why}`, async () => {
      const { el } = await reach();

      await expect(el).to.be.accessible();
    });
  }
});
