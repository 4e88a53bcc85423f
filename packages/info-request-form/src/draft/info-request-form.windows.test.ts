import { expect } from '@open-wc/testing';

import { waitUntil } from '@portal/tests/fault-rig';
import { MESSAGES, mockPortal } from '@portal/mocks';
import type { MockPortal } from '@portal/mocks';

import { ofConflict, ofExtension, ofForm, ofOutcome, ofSending } from '../copy.fixture.js';
import { TYPED, aForm, answerAll, formOver } from '../request-form.fixture.js';
import type { Form } from '../request-form.fixture.js';

const OTHER_NAME = 'Viral';
const id = MESSAGES.clarification;
const here = { count: 1, name: 'Viral Patel', time: '9:00 AM CT', n: '1' };
/** The office requests more time an hour before the deadline. */
const requestValues = { payer: 'Carelon', moment: 'Jun 25, 2026, 6:00 PM CT' };

/** A form, and the same person's other window, where this page hasn't saved anything yet. */
async function twoWindows(portal: MockPortal = mockPortal()) {
  // The host names nobody, so only the server knows who is signed in.
  const form = await formOver({ ...portal, settings: { ...portal.settings, person: '' } });
  await form.refreshNews();
  const saves = (text: string): void => {
    const { items } = portal.backend.infoRequests.get(id);
    const answers = items.map(({ itemId, kind }) => ({
      itemId,
      text: kind === 'question' ? text : null,
      cannotProvide: null,
    }));
    portal.backend.infoRequests.saveDraft(id, answers, portal.backend.infoRequests.get(id).version);
  };
  return { form, saves };
}

/** A restarted server: another backend under the address of the first. */
function aRestart(options: Parameters<typeof mockPortal>[0] = {}) {
  const first = mockPortal(options);
  const second = mockPortal({ ...options, clock: first.clock });
  let now = first;
  const fetch: NonNullable<MockPortal['settings']['fetch']> = (request) =>
    now.settings.fetch?.(request) ?? Promise.reject(new Error('No backend is configured.'));
  return { portal: { ...first, settings: { ...first.settings, fetch } }, second, restart: () => (now = second) };
}

describe('<info-request-form> open in another window of the same person', () => {
  it('attributes another draft to the user (10-3)', async () => {
    const { form, saves } = await twoWindows();
    form.type(TYPED);
    saves('From the other window.');

    await form.refreshNews();

    await waitUntil(() => form.shows(ofConflict('conflict.title.you')));
    expect(form.shows(ofConflict('conflict.text.you', here))).to.equal(true);
    expect(form.shows(ofConflict('conflict.theirs.you'))).to.equal(true);
    expect(form.announcements().join(' ')).to.include(ofConflict('conflict.said.you', here));
    expect(form.text()).to.not.include(OTHER_NAME).and.to.not.include(ofConflict('conflict.title'));

    form.submit();
    await waitUntil(() => form.problems().includes(ofSending('problem.conflict.you')));
  });

  it('attributes a merged item to the user (10-3)', async () => {
    const { form, saves } = await twoWindows();
    saves('From the other window.');

    await form.refreshNews();

    await waitUntil(() => form.merged() === ofConflict('merged.you', here));
    expect(form.announcements()).to.deep.equal([ofConflict('merged.you', here)]);
    expect(form.draftLine()).to.equal(ofForm('draft.saved', here));
  });

  it('attributes a change found at Submit to the user (10-3)', async () => {
    const { form, saves } = await twoWindows();
    await answerAll(form);
    saves('From the other window.');

    form.submit();

    await waitUntil(() => form.shows(ofSending('submit.changed.you')));
    expect(form.kept().response).to.equal(null);
  });

  it('attributes a response from another window to the user (10-3)', async () => {
    const { form } = await twoWindows();
    const { infoRequests } = form.portal.backend;
    const answers = infoRequests.get(id).items.map(({ itemId }) => ({ itemId, text: 'Sent.', cannotProvide: null }));
    infoRequests.take(
      id,
      { answers, provided: answers.length, hasFiles: false },
      { role: 'office', name: 'Viral Patel' },
    );

    await form.refreshNews();

    await waitUntil(() => form.shows(ofOutcome('sent.by.you')));
  });

  it('attributes a merged partial response to the user (10-3)', async () => {
    const { form } = await twoWindows(mockPortal({ scenario: 'takes-parts' }));
    const { infoRequests } = form.portal.backend;
    const [question] = infoRequests.get(id).items;
    const answers = [{ itemId: question?.itemId ?? '', text: 'From the other window.', cannotProvide: null }];
    infoRequests.take(id, { answers, provided: 1, hasFiles: false }, { role: 'office', name: 'Viral Patel' });

    await form.refreshNews();

    await waitUntil(() => form.merged() === ofConflict('merged.you', here));
    expect(form.announcements().join(' ')).to.include(ofConflict('merged.you', here));
    expect(form.text()).to.not.include(ofConflict('conflict.title'));
  });

  it('attributes a request for more time to the user or coworker (10-3)', async () => {
    const portal = mockPortal();
    portal.clock.set(portal.backend.infoRequests.get(id).dueAt);
    portal.clock.advance(-60 * 60_000);
    const { form } = await twoWindows(portal);
    portal.backend.infoRequests.requestMoreTime(id);
    await form.refreshNews();
    await waitUntil(() => form.deadline() !== '' && form.shows(ofExtension('extension.requested.you', requestValues)));

    const other = mockPortal({ clock: portal.clock });
    const { form: second } = await twoWindows(other);
    other.backend.infoRequests.requestMoreTime(id, undefined, { role: 'office', name: 'Dana Whitfield' });
    await second.refreshNews();
    const byDana = ofExtension('extension.requested.by', { ...requestValues, name: 'Dana Whitfield' });
    await waitUntil(() => second.shows(byDana));
  });
});

describe('<info-request-form> without changes from another window', () => {
  it('mentions no other window for an earlier request for more time (10-3)', async () => {
    const portal = mockPortal();
    portal.clock.set(portal.backend.infoRequests.get(id).dueAt);
    portal.clock.advance(-60 * 60_000);
    portal.backend.infoRequests.requestMoreTime(id);

    const { form } = await twoWindows(portal);

    await waitUntil(() => form.shows(ofExtension('extension.requested', requestValues)));
    expect(form.shows(ofExtension('extension.requested.you', requestValues))).to.equal(false);
  });

  it("mentions no other window for this page's response (10-3)", async () => {
    const { form } = await twoWindows();
    await answerAll(form);

    form.submit();

    await waitUntil(() => form.shows(ofOutcome('sent.by', here)));
    expect(form.shows(ofOutcome('sent.by.you'))).to.equal(false);
  });
});

describe('<info-request-form> over a restarted server', () => {
  const shownLoss = (form: Form): Promise<void> => waitUntil(() => form.shows(ofConflict('lost.draft')));

  it('reports a lost draft, keeps it, and saves again on request (10-30)', async () => {
    const { portal, second, restart } = aRestart();
    const form = await formOver(portal);
    form.type(TYPED);
    await form.el.saveDraft();
    restart();

    await form.refreshed();

    await shownLoss(form);
    expect(form.question().value).to.equal(TYPED);
    expect(form.el.dirty).to.equal(true);
    expect(form.text()).to.not.match(/ at \.|: \.| by ,/);
    expect(form.sides()).to.deep.equal([]);
    await expect(form.el).to.be.accessible();

    form.press(ofConflict('lost.save'));
    await waitUntil(() => form.shows(ofConflict('lost.draft.saved')));
    expect(second.backend.infoRequests.get(id).draft?.answers[0]?.text).to.equal(TYPED);
    expect(form.focused()).to.equal(form.question());
  });

  it('announces a lost draft, and keeps the text typed since (10-30)', async () => {
    const { portal, restart } = aRestart();
    const form = await formOver(portal);
    form.type('Saved.');
    await form.el.saveDraft();
    form.type(TYPED);
    restart();

    await form.refreshed();

    await shownLoss(form);
    expect(form.announcements().join(' ')).to.include(ofConflict('lost.draft'));
    expect(form.question().value).to.equal(TYPED);
  });

  it('reports a lost response, with all of it on the form (10-30)', async () => {
    const { portal, restart } = aRestart();
    const form = await formOver(portal);
    await answerAll(form);
    form.submit();
    await waitUntil(() => !form.shows(ofForm('submit')) && form.kept().response !== null);
    restart();

    await form.refreshed();

    await waitUntil(() => form.shows(ofConflict('lost.response')));
    expect(form.question().value).to.equal(TYPED);
    expect(form.meter()).to.equal(ofForm('meter', { n: 3, total: 3 }));
  });
});

describe('<info-request-form>: I cannot provide this', () => {
  it('keeps reason and explanation while unticked, even across a save (10-7)', async () => {
    const form = await aForm();
    await form.cannotProvide(0, 'other', 'The clinic closed.');
    form.cannotBoxes()[0]?.click();
    await form.el.saveDraft();
    await waitUntil(() => !form.reasonFields(0).words);
    expect(form.text()).to.not.include('The clinic closed.');

    form.cannotBoxes()[0]?.click();

    await waitUntil(() => form.reasonFields(0).words?.value === 'The clinic closed.');
    expect(form.reasonFields(0).reason?.value).to.equal('other');
  });
});
