import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { waitUntil } from '@portal/tests/fault-rig';
import {
  getAttachmentLimits,
  getInfoRequest,
  getMessage,
  listAttachments,
  saveInfoDraft,
  uploadAttachment,
} from '@portal/api';
import { ITEM_TITLES, MESSAGES, answer, mockPortal, problem } from '@portal/mocks';
import type { PortalSettings } from '@portal/kit';
import type { MockPortalOptions } from '@portal/mocks';

import './define/info-request-form.js';
import { ofFailure, ofFiles, ofForm, ofModule, ofOutcome, ofSending, partOf, problemAt } from './copy.fixture.js';
import { aPdf, infoRequestFormDriver } from './info-request-form.driver.js';
import type { InfoRequestForm } from './info-request-form.js';

interface FormOptions extends MockPortalOptions {
  readonly messageId?: string;
  readonly headless?: boolean;
  readonly wrap?: (fetch: Fetch) => Fetch;
}

type Fetch = NonNullable<PortalSettings['fetch']>;

/** A form over the mock backend, its reads done. */
async function aForm({ messageId = MESSAGES.clarification, headless = false, wrap, ...options }: FormOptions = {}) {
  const portal = mockPortal(options);
  const { fetch } = portal.settings;
  const settings = fetch && wrap ? { ...portal.settings, fetch: wrap(fetch) } : portal.settings;
  const el = await fixture<InfoRequestForm>(html`
    <info-request-form .settings=${settings} message-id=${messageId} ?headless-header=${headless}></info-request-form>
  `);
  const driver = infoRequestFormDriver(el);
  await driver.settled();
  await nextFrame();
  return { el, portal, settings, ...driver };
}

/** A form with a text answer or reason for every item. */
async function answeredForm(options: FormOptions = {}) {
  const form = await aForm(options);
  form.type('Eight weeks of physical therapy.');
  await form.cannotProvide(0, 'not-performed');
  await form.cannotProvide(1, 'done-elsewhere');
  await waitUntil(() => form.meter() === ofForm('meter', { n: 3, total: 3 }));
  return form;
}

describe('<info-request-form>', () => {
  it("uses the design deck's words (IR-01 to IR-10, IR-14, IR-15)", async () => {
    const { shows, columns, question, button } = await aForm();

    expect(shows(ofForm('title'))).to.equal(true);
    expect(shows(ofForm('lead'))).to.equal(true);
    expect(shows(ofForm('documents.lead'))).to.equal(true);
    expect(shows('By proceeding, you confirm that you are authorized')).to.equal(true);
    expect(shows(ofFiles('files.none'))).to.equal(true);
    expect(shows(ofFiles('files.range.none'))).to.equal(true);
    expect(question().placeholder).to.equal(ofForm('question.placeholder'));
    expect(question().labels[0]?.textContent).to.match(
      new RegExp(`^${ITEM_TITLES.therapy} To assist with pre-authorization, please provide details`),
    );
    expect(columns().map((name) => name.toUpperCase())).to.deep.equal([
      ofFiles('files.name').toUpperCase(),
      ofFiles('files.uploaded').toUpperCase(),
      ofFiles('files.size').toUpperCase(),
      ofFiles('files.type').toUpperCase(),
      ofFiles('files.status').toUpperCase(),
      ofFiles('files.action').toUpperCase(),
    ]);
    expect(button(ofFiles('files.attach')).textContent.trim()).to.equal(ofFiles('files.attach'));
  });

  it('shows the deadline with its zone and the time left (IR-03, DD-11)', async () => {
    const { deadline, shows } = await aForm();

    expect(deadline()).to.equal(
      [
        ofForm('deadline.left', { left: '2 days, 10 hours' }),
        ofForm('lead'),
        ofForm('deadline', { date: '6/25/2026', time: '7:00 PM CT' }),
      ].join(' '),
    );
    expect(shows(ofForm('deadline.missed', { payer: 'Carelon' }))).to.equal(true);
  });

  it('shows the payer’s time too if it differs', async () => {
    const { deadline } = await aForm({ timeZone: 'America/Los_Angeles' });

    expect(deadline()).to.include(ofForm('deadline', { date: '6/25/2026', time: '5:00 PM PT' }));
    expect(deadline()).to.include(
      ofForm('deadline.payer', { payer: 'Carelon', date: '6/25/2026', time: '7:00 PM CT' }),
    );
  });

  it('shows the case above the form, unless the host does (MC-20)', async () => {
    const alone = await aForm();
    expect(alone.shows(ofForm('case.order', { orderId: 136930695 }))).to.equal(true);
    expect(alone.shows('93307 - ECHO')).to.equal(true);

    const headless = await aForm({ headless: true });
    expect(headless.shows('93307 - ECHO')).to.equal(false);
  });

  it("repeats the member's name next to the files (4d.9)", async () => {
    const { shows } = await aForm({ headless: true });

    expect(
      shows(ofFiles('guard.about', { name: 'Thornbury, Tamsin', date: '01/11/1966', orderId: 136930695 })),
    ).to.equal(true);
  });

  it('counts the characters left, and keeps text over the limit (IR-06)', async () => {
    const { type, counter, question, el } = await aForm();
    expect(counter()).to.equal(ofForm('question.left', { n: 1000, max: 1000 }));

    type('x'.repeat(1010));
    await waitUntil(() => counter() === ofForm('question.over', { n: 10, max: 1000 }));

    expect(counter()).to.equal(ofForm('question.over', { n: 10, max: 1000 }));
    expect(question().value).to.have.length(1010);
    expect(question().getAttribute('aria-invalid')).to.equal('true');
    await expect(el).to.be.accessible();
  });

  it('announces the limit after a pause, and only near it', async () => {
    const { type, announcements } = await aForm();

    type('x');
    type('x'.repeat(950));
    await waitUntil(() => announcements().length > 0, 'No announcement was made');

    expect(announcements()).to.deep.equal([ofForm('question.said.left', { n: 50 })]);
  });

  it('lists each missing item at the top and in place, with links (IR-20)', async () => {
    const { submit, problems, errors, focused, el, press, question } = await aForm();

    submit();
    await waitUntil(() => problems().length > 0);

    expect(problems()).to.deep.equal([
      problemAt(1, ofSending('problem.question.missing')),
      problemAt(2, ofSending('problem.document.missing')),
      problemAt(3, ofSending('problem.document.missing')),
    ]);
    expect(errors()).to.have.length(3);
    await waitUntil(() => focused()?.classList.contains('notice'));
    await expect(el).to.be.accessible();

    press(problemAt(1, ofSending('problem.question.missing')));
    expect(focused()).to.equal(question());
  });

  it('treats whitespace as empty', async () => {
    const { submit, problems, type } = await aForm();

    type('  \n ');
    submit();
    await waitUntil(() => problems().length > 0);

    expect(problems()[0]).to.equal(problemAt(1, ofSending('problem.question.missing')));
  });

  it('accepts a reason instead of a document, with text for "other" (4d.2)', async () => {
    const { submit, problems, cannotProvide, meter, el } = await aForm();

    await cannotProvide(0, 'not-performed');
    await cannotProvide(1, 'other');
    submit();
    await waitUntil(() => problems().length > 0);

    expect(problems()).to.deep.equal([
      problemAt(1, ofSending('problem.question.missing')),
      problemAt(3, ofSending('problem.reason-words-missing')),
    ]);
    expect(meter()).to.equal(ofForm('meter', { n: 1, total: 3 }));
    await expect(el).to.be.accessible();
  });

  it('submits the response, emits an event, and shows it (IR-15, IR-18)', async () => {
    const { el, submit, shows, focused, columns, attach, row, portal } = await answeredForm();
    attach(aPdf('xray.pdf'));
    await waitUntil(() => row('xray.pdf').includes(ofFiles('status.checking')));
    const received = oneEvent(el, 'info-request-submitted');

    submit();

    expect((await received).detail).to.deep.equal({ messageId: MESSAGES.clarification, orderId: '136930695' });
    await waitUntil(() => focused()?.textContent.includes(partOf(ofOutcome('sent.title'))));
    expect(shows(ofOutcome('sent.title', { moment: 'Jun 23, 2026, 9:00 AM CT' }))).to.equal(true);
    expect(shows('Eight weeks of physical therapy.')).to.equal(true);
    await waitUntil(() => columns().includes(ofFiles('files.name')));
    expect(columns()).to.not.include(ofFiles('files.action'));
    expect(portal.backend.infoRequests.get(MESSAGES.clarification).status).to.equal('responded');
    await expect(el).to.be.accessible();
  });

  it('answers a whole request by keyboard alone', async () => {
    const { el, question, focused, button, shows } = await aForm();
    const reach = async (wanted: () => boolean) => {
      for (let presses = 0; presses < 40 && !wanted(); presses += 1) await sendKeys({ press: 'Tab' });
      expect(wanted()).to.equal(true);
    };
    const explain = async () => {
      await reach(() => (focused() as HTMLInputElement | null)?.type === 'checkbox');
      await sendKeys({ press: 'Space' });
      await el.updateComplete;
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'ArrowDown' });
      expect((focused() as HTMLSelectElement | null)?.value).to.equal('not-performed');
      await sendKeys({ press: 'Tab' });
    };

    el.focus();
    expect(focused()?.textContent).to.equal(ofForm('title'));
    // Another test covers the keys from there to the question.
    question().focus();
    await sendKeys({ type: 'Weeks.' });
    await sendKeys({ press: 'Tab' });
    await explain();
    await explain();
    await reach(() => focused() === button(ofForm('submit')));
    await sendKeys({ press: 'Enter' });

    await waitUntil(() => shows(partOf(ofOutcome('sent.title'))));
    expect(shows(ofOutcome('sent.reason.not-performed'))).to.equal(true);
  });

  it('is accessible as it opens', async () => {
    const { el } = await aForm();

    await expect(el).to.be.accessible();
  });

  it('shows an answered request read-only (IR-18)', async () => {
    const { el, shows } = await aForm({ messageId: MESSAGES.answered });

    expect(shows(partOf(ofOutcome('sent.title')))).to.equal(true);
    expect(shows(ofForm('submit'))).to.equal(false);
    await expect(el).to.be.accessible();
  });

  it('shows why a request closed, and whom to call', async () => {
    const { el, shows } = await aForm({ scenario: 'request-closed' });

    expect(shows(ofOutcome('closed.expired', { date: '6/23/2026', time: '8:00 AM CT' }))).to.equal(true);
    expect(shows('(800) 252-2021')).to.equal(true);
    await expect(el).to.be.accessible();
  });

  it('shows loading, and a missing message id', async () => {
    const { settings } = mockPortal({
      overrides: [answer(getInfoRequest, () => new Promise<Response>(() => undefined))],
    });
    const el = await fixture<HTMLElement>(
      html`<info-request-form .settings=${settings} message-id="m-1"></info-request-form>`,
    );
    expect(el.shadowRoot?.querySelector('ui-loading')).to.not.equal(null);
    await expect(el).to.be.accessible();

    const { shows } = await aForm({ messageId: '' });
    expect(shows(ofModule('message-id-missing'))).to.equal(true);
  });

  const failures: readonly [status: number, sentence: string, retry: boolean][] = [
    [404, ofFailure('not-found'), false],
    [403, ofFailure('forbidden'), false],
    [500, ofFailure('server'), true],
    [503, ofFailure('busy'), true],
  ];

  for (const [status, sentence, retry] of failures) {
    it(`shows the error for ${String(status)} ${retry ? 'with a retry' : 'without a retry'}`, async () => {
      const { el, shows } = await aForm({ overrides: [answer(getInfoRequest, () => problem(status, 'any'))] });

      expect(shows(ofForm('could-not.read'))).to.equal(true);
      expect(shows(sentence)).to.equal(true);
      expect(shows(ofFailure('again'))).to.equal(retry);
      await expect(el).to.be.accessible();
    });
  }

  it('stays usable while case, files, or limits fail to load', async () => {
    const { el, shows, type, question } = await aForm({
      overrides: [
        answer(getMessage, () => problem(500, 'any')),
        answer(listAttachments, () => problem(500, 'any')),
        answer(getAttachmentLimits, () => problem(500, 'any')),
      ],
    });

    type('Eight weeks.');
    expect(question().value).to.equal('Eight weeks.');
    expect(shows(ofForm('could-not.files'))).to.equal(true);
    expect(shows(ofForm('could-not.limits'))).to.equal(true);
    expect(shows(ofForm('could-not.case'))).to.equal(true);
    expect(shows(ofFiles('guard.order', { orderId: 136930695 }))).to.equal(true);
    await expect(el).to.be.accessible();
  });

  it('keeps text on a refresh, and marks outdated content', async () => {
    let fail = false;
    const { el, type, question, settled, shows } = await aForm({
      overrides: [answer(saveInfoDraft, () => problem(503, 'busy'))],
      wrap: (fetch) => (request) =>
        fail && request.url.endsWith('/info-request') ? Promise.reject(new TypeError('Offline')) : fetch(request),
    });
    type('Eight weeks.');

    fail = true;
    el.refresh();
    await settled();
    expect(question().value).to.equal('Eight weeks.');
    expect(shows(ofForm('refreshFailed'))).to.equal(true);

    fail = false;
    el.refresh();
    await settled();
    await nextFrame();
    expect(question().value).to.equal('Eight weeks.');
    expect(shows(ofForm('refreshFailed'))).to.equal(false);
  });

  it('clears everything on sign-out (reliability)', async () => {
    const { el, type, text, attach, question } = await aForm({
      overrides: [answer(uploadAttachment, () => new Promise<Response>(() => undefined))],
    });
    type('Eight weeks.');
    attach(aPdf('notes.pdf'));

    el.endSession();
    await el.updateComplete;
    expect(text()).to.equal(ofModule('ended'));

    el.resume();
    await el.updateComplete;
    await waitUntil(() => text().includes(ofForm('question.left', { n: 1000, max: 1000 })));
    await waitUntil(() => text().includes(ofFiles('files.none')));
    expect(question().value).to.equal('');
    expect(text()).to.not.include('Eight weeks.');
    expect(text()).to.not.include('notes.pdf');
  });
});
