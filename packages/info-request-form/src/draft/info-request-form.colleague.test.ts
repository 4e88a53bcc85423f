import { expect } from '@open-wc/testing';

import { pause, waitUntil } from '@portal/tests/fault-rig';
import { getMessageSummary } from '@portal/api';
import { MESSAGES, answer, mockPortal, problem } from '@portal/mocks';

import { ofConflict, ofForm, ofOutcome, partOf } from '../copy.fixture.js';
import { TYPED, aForm, formOver } from '../request-form.fixture.js';
import type { Form, FormOptions } from '../request-form.fixture.js';

const hide = (): boolean => window.dispatchEvent(new Event('pagehide'));

/** A form that has polled once, so that the next poll reports changes. */
async function listening(options: FormOptions = {}): Promise<Form> {
  const form = await aForm(options);
  await form.refreshNews();
  return form;
}

/** The coworker saves text for the first question, and reasons for the two documents. */
const colleagueDrafts = ({ portal }: Form, text = 'Ten weeks of physical therapy.'): void =>
  portal.qa.colleagueDrafts(MESSAGES.clarification, text);

/** A form with a conflict on its first item, already on screen. */
async function twoDrafts(): Promise<Form> {
  const form = await listening();
  form.type(TYPED);
  colleagueDrafts(form);
  await form.refreshNews();
  await waitUntil(() => form.sides().length > 0);
  return form;
}

describe('<info-request-form> and changes by others while the user types', () => {
  it('shows a coworker’s draft automatically, announced once, without moving anything (O3, IR-20)', async () => {
    const form = await listening();
    const field = form.question();
    field.focus();

    colleagueDrafts(form);
    await form.refreshNews();

    await waitUntil(() => field.value === 'Ten weeks of physical therapy.');
    const merged = ofConflict('merged', { name: 'Dana Whitfield', n: '1, 2, and 3', time: '9:00 AM CT' });
    expect(form.merged()).to.equal(merged);
    expect(form.announcements()).to.deep.equal([merged]);
    expect(form.focused()).to.equal(field);
    expect(form.draftLine()).to.equal(ofForm('draft.by', { name: 'Dana Whitfield', time: '9:00 AM CT' }));
  });

  it('keeps cursor, selection, and text of the focused field (O3)', async () => {
    const form = await listening();
    const field = form.question();
    field.focus();
    form.type(TYPED);
    field.setSelectionRange(6, 11);
    colleagueDrafts(form);

    await form.refreshNews();
    await waitUntil(() => form.sides().length > 0);

    expect(field.value).to.equal(TYPED);
    expect([field.selectionStart, field.selectionEnd]).to.deep.equal([6, 11]);
    expect(form.focused()).to.equal(field);
  });

  it('keeps the cursor when a coworker’s text enters the field (O3)', async () => {
    const form = await listening();
    form.portal.qa.colleagueDrafts(MESSAGES.clarification, 'Eight weeks.');
    await form.refreshed();
    const field = form.question();
    field.focus();
    field.setSelectionRange(5, 5);

    colleagueDrafts(form, 'Eight weeks of therapy.');
    await form.refreshNews();

    await waitUntil(() => field.value === 'Eight weeks of therapy.');
    expect([field.selectionStart, field.selectionEnd]).to.deep.equal([5, 5]);
  });

  it("shows a coworker's response, with the user's text for copying (IR-20)", async () => {
    const form = await listening();
    form.question().focus();
    form.type(TYPED);

    form.portal.qa.colleagueAnswers(MESSAGES.clarification);
    await form.refreshNews();

    await waitUntil(() => form.shows(partOf(ofOutcome('sent.title'))));
    expect(form.shows(TYPED)).to.equal(true);
    await waitUntil(() => form.focused()?.textContent.includes(partOf(ofOutcome('sent.title'))));
  });

  it('shows a withdrawal, and a reopened request (IR-20)', async () => {
    const form = await listening();
    form.portal.qa.colleagueAnswers(MESSAGES.clarification);
    await form.refreshNews();
    await waitUntil(() => form.shows(partOf(ofOutcome('sent.title'))));
    form.portal.qa.askForMore(MESSAGES.clarification);
    await form.refreshNews();
    await waitUntil(() => !form.shows(partOf(ofOutcome('sent.title'))));

    form.portal.qa.withdrawRequest(MESSAGES.clarification);
    await form.refreshNews();

    await waitUntil(() => form.shows(ofOutcome('closed.withdrawn', { payer: 'Carelon' })));
  });

  it('shares one poll with all elements, and reads only after changes (O3)', async () => {
    const polls: string[] = [];
    const form = await listening({
      wrap: (fetch) => (request) => {
        polls.push(request.url);
        return fetch(request);
      },
    });
    const second = await formOver({ ...form.portal, settings: form.settings });
    await waitUntil(() => polls.some((url) => url.includes('summary')));
    polls.length = 0;

    await form.refreshNews();
    await second.refreshNews();
    await form.settled();
    await pause();

    expect(polls.filter((url) => url.includes('summary')).length).to.equal(2);
    expect(polls.filter((url) => url.endsWith('/info-request'))).to.deep.equal([]);
  });

  it('keeps everything if the poll fails (H11)', async () => {
    const form = await listening({ overrides: [answer(getMessageSummary, () => problem(500, 'any'))] });
    form.type(TYPED);

    await form.refreshNews();

    await pause();
    expect(form.question().value).to.equal(TYPED);
    expect(form.announcements()).to.deep.equal([]);
  });

  it('keeps the form if the background read fails, with a notice (H12)', async () => {
    let down = false;
    const form = await listening({
      wrap: (fetch) => (request) =>
        down && request.url.endsWith('/info-request') ? Promise.resolve(problem(503, 'busy')) : fetch(request),
    });
    form.type(TYPED);
    down = true;
    colleagueDrafts(form);

    await form.refreshNews();

    await waitUntil(() => form.shows(ofForm('refreshFailed')));
    expect(form.question().value).to.equal(TYPED);
  });
});

describe('<info-request-form> and two drafts of one response', () => {
  it('shows both drafts side by side, and saves nothing before a choice (H7, IR-20)', async () => {
    const form = await twoDrafts();

    expect(form.sides()).to.deep.equal([[TYPED, 'Ten weeks of physical therapy.']]);
    expect(form.shows(ofConflict('conflict.text', { name: 'Dana Whitfield', time: '9:00 AM CT' }))).to.equal(true);
    const merged = ofConflict('merged', { name: 'Dana Whitfield', n: '2 and 3', time: '9:00 AM CT' });
    expect(form.announcements()).to.deep.equal([
      `${merged} ${ofConflict('conflict.said', { count: 1, name: 'Dana Whitfield', n: 1 })}`,
    ]);
    hide();
    await form.settled();
    expect(form.kept().draft?.answers[0]?.text).to.equal('Ten weeks of physical therapy.');
    await expect(form.el).to.be.accessible();
  });

  it("offers the coworker's version for copying until dismissed (IR-20)", async () => {
    const form = await twoDrafts();

    form.press(ofConflict('conflict.mine'));
    await waitUntil(() => form.discarded().includes('Ten weeks of physical therapy.'));
    expect(form.question().value).to.equal(TYPED);
    hide();
    await waitUntil(() => form.draftLine() === ofForm('draft.saved', { time: '9:00 AM CT' }));
    expect(form.kept().draft?.answers[0]?.text).to.equal(TYPED);
    expect(form.discarded()).to.include('Ten weeks of physical therapy.');
    await expect(form.el).to.be.accessible();

    form.press(ofConflict('aside.done'));
    await waitUntil(() => form.discarded() === '');
    expect(form.focused()).to.equal(form.question());
  });

  it("offers the user's version for copying if the coworker's is used (IR-20)", async () => {
    const form = await twoDrafts();

    form.press(ofConflict('conflict.theirs'));

    await waitUntil(() => form.question().value === 'Ten weeks of physical therapy.');
    expect(form.discarded()).to.include(TYPED);
  });

  it('allows a choice per item, and requires the missing ones (IR-20)', async () => {
    const form = await listening();
    form.type(TYPED);
    await form.cannotProvide(0, 'not-performed', 'Mine.');
    colleagueDrafts(form);
    await form.refreshNews();
    await waitUntil(() => form.sides().length === 2);
    expect(form.sides()[1]).to.deep.equal([
      `${ofForm('reason.not-performed')} Mine.`,
      `${ofForm('reason.done-elsewhere')} Requested by phone.`,
    ]);
    await expect(form.el).to.be.accessible();

    form.choices()[0]?.click();
    form.press(ofConflict('conflict.go'));
    await waitUntil(() => form.shows(ofConflict('conflict.choose')));
    expect(form.focused()).to.equal(form.choices()[2]);

    form.choices()[3]?.click();
    form.press(ofConflict('conflict.go'));
    await waitUntil(() => form.sides().length === 0);
    expect(form.question().value).to.equal(TYPED);
    expect(form.discarded()).to.include('Mine.').and.to.include('Ten weeks of physical therapy.');
    hide();
    await waitUntil(() => form.draftLine() === ofForm('draft.saved', { time: '9:00 AM CT' }));
    expect(form.kept().draft?.answers.map(({ text, cannotProvide }) => text ?? cannotProvide?.reason)).to.deep.equal([
      TYPED,
      'done-elsewhere',
      'done-elsewhere',
    ]);
  });

  it('merges different items from two tabs without a choice (O7, IR-20)', async () => {
    const portal = mockPortal();
    const mine = await formOver(portal);
    const otherTab = { ...portal, settings: { ...portal.settings, fetch: portal.settings.fetch?.bind(undefined) } };
    const other = await formOver({ ...otherTab, settings: { ...otherTab.settings, baseUrl: portal.settings.baseUrl } });
    mine.type(TYPED);
    await other.cannotProvide(0, 'not-performed', 'No images.');
    hide();
    await waitUntil(
      () =>
        mine.draftLine().includes(partOf(ofForm('draft.saved'))) &&
        other.draftLine().includes(partOf(ofForm('draft.saved'))),
    );

    await mine.refreshed();
    await other.refreshed();

    expect(other.question().value).to.equal(TYPED);
    const { answers = [] } = mine.kept().draft ?? {};
    expect(answers.map(({ text, cannotProvide }) => text ?? cannotProvide?.text ?? '')).to.deep.equal([
      TYPED,
      'No images.',
      '',
    ]);
    expect(mine.sides().length + other.sides().length).to.equal(0);
  });

  it('shares one state between two elements for the same request (O6)', async () => {
    const portal = mockPortal();
    const [one, two] = [await formOver(portal), await formOver(portal)];

    one.type(TYPED);

    await waitUntil(() => two.question().value === TYPED);
    expect(two.el.dirty).to.equal(true);
  });
});
