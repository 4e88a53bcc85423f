import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { waitUntil } from '@portal/fault-rig';
import {
  getAttachmentLimits,
  getInfoRequest,
  getMessage,
  listAttachments,
  saveInfoDraft,
  uploadAttachment,
} from '@portal/api';
import { MESSAGES, answer, mockPortal, problem } from '@portal/mocks';
import type { PortalSettings } from '@portal/kit';
import type { MockPortalOptions } from '@portal/mocks';

import '../define/info-request-form.js';
import { aPdf, infoRequestFormDriver } from './info-request-form.driver.js';
import type { InfoRequestForm } from './info-request-form.js';

interface FormOptions extends MockPortalOptions {
  readonly messageId?: string;
  readonly headless?: boolean;
  readonly wrap?: (fetch: Fetch) => Fetch;
}

type Fetch = NonNullable<PortalSettings['fetch']>;

/** A form over the mock backend, its reads settled. */
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

/** Every item is answered in words: nothing is missing. */
async function answeredForm(options: FormOptions = {}) {
  const form = await aForm(options);
  form.type('Eight weeks of physical therapy.');
  await form.cannotProvide(0, 'not-performed');
  await form.cannotProvide(1, 'done-elsewhere');
  await waitUntil(() => form.meter().startsWith('3'));
  return form;
}

describe('<info-request-form>', () => {
  it('asks in the words of the source (IR-01 to IR-10, IR-14, IR-15)', async () => {
    const { shows, columns, question, button } = await aForm();

    expect(shows('Provide Additional Information')).to.equal(true);
    expect(shows('Based on clinical review, additional information is needed to complete your request.')).to.equal(
      true,
    );
    expect(shows('Please provide the documents requested below.')).to.equal(true);
    expect(shows('By proceeding, you confirm that you are authorized')).to.equal(true);
    expect(shows('No record found.')).to.equal(true);
    expect(shows('0 of 0')).to.equal(true);
    expect(question().placeholder).to.equal('Enter your answers here');
    expect(question().labels[0]?.textContent).to.match(/^To assist with pre-authorization, please provide details/);
    expect(columns().map((name) => name.toUpperCase())).to.deep.equal([
      'FILE NAME',
      'UPLOADED DATE/TIME',
      'FILE SIZE',
      'FILE TYPE',
      'STATUS',
      'ACTION',
    ]);
    expect(button('Attach file').textContent.trim()).to.equal('Attach file');
  });

  it('says until when, with the zone and what is left (IR-03, DD-11)', async () => {
    const { deadline } = await aForm();

    expect(deadline()).to.match(
      /^Please provide this information as soon as possible, otherwise this request could close on 6\/25\/2026 at 7:00 PM CT in 2 d 10 h When it closes, a draft is not sent. What you typed can still be copied here.$/,
    );
  });

  it('says it on the payer’s clock too where that shows another hour', async () => {
    const { deadline } = await aForm({ timeZone: 'America/Los_Angeles' });

    expect(deadline()).to.include('6/25/2026 at 5:00 PM PT');
    expect(deadline()).to.include('For Carelon this is 6/25/2026 at 7:00 PM CT.');
  });

  it('shows the case above the form, unless the host does (MC-20)', async () => {
    const alone = await aForm();
    expect(alone.shows('Order ID: 136930695')).to.equal(true);
    expect(alone.shows('93307 - ECHO')).to.equal(true);

    const headless = await aForm({ headless: true });
    expect(headless.shows('93307 - ECHO')).to.equal(false);
  });

  it('repeats whose answer it is beside the files (4d.9)', async () => {
    const { shows } = await aForm({ headless: true });

    expect(shows('This answer is about Thornbury, Tamsin, born 01/11/1966, order 136930695.')).to.equal(true);
  });

  it('counts what is left, keeps what is over the limit and says by how much (IR-06)', async () => {
    const { type, counter, question, el } = await aForm();
    expect(counter()).to.equal('1000 characters left (Maximum 1000 characters)');

    type('x'.repeat(1010));
    await waitUntil(() => counter().includes('over'));

    expect(counter()).to.equal('10 characters over the limit (Maximum 1000 characters)');
    expect(question().value).to.have.length(1010);
    expect(question().getAttribute('aria-invalid')).to.equal('true');
    await expect(el).to.be.accessible();
  });

  it('speaks of the limit after a pause, and only near it', async () => {
    const { type, said } = await aForm();

    type('x');
    type('x'.repeat(950));
    await waitUntil(() => said().length > 0, 'Nothing was said');

    expect(said()).to.deep.equal(['50 characters left']);
  });

  it('says exactly what is missing, at the top of the list and at each item, and goes there (IR-20)', async () => {
    const { submit, problems, errors, focused, el, press, question } = await aForm();

    submit();
    await waitUntil(() => problems().length > 0);

    expect(problems()).to.deep.equal([
      'Item 1: Enter an answer.',
      'Item 2: Add the document, or say why you cannot provide it.',
      'Item 3: Add the document, or say why you cannot provide it.',
    ]);
    expect(errors()).to.have.length(3);
    await waitUntil(() => focused()?.classList.contains('notice'));
    await expect(el).to.be.accessible();

    press('Item 1:');
    expect(focused()).to.equal(question());
  });

  it('takes spaces for no answer', async () => {
    const { submit, problems, type } = await aForm();

    type('  \n ');
    submit();
    await waitUntil(() => problems().length > 0);

    expect(problems()[0]).to.equal('Item 1: Enter an answer.');
  });

  it('takes a reason in place of a document, and wants words for another reason (4d.2)', async () => {
    const { submit, problems, cannotProvide, meter, el } = await aForm();

    await cannotProvide(0, 'not-performed');
    await cannotProvide(1, 'other');
    submit();
    await waitUntil(() => problems().length > 0);

    expect(problems()).to.deep.equal(['Item 1: Enter an answer.', 'Item 3: Explain why you cannot provide it.']);
    expect(meter()).to.equal('1 of 3 items provided');
    await expect(el).to.be.accessible();
  });

  it('sends the answer, tells the host and shows what was sent (IR-15, IR-18)', async () => {
    const { el, submit, shows, focused, columns, portal } = await answeredForm();
    const heard = oneEvent(el, 'info-request-submitted');

    submit();

    expect((await heard).detail).to.deep.equal({ messageId: MESSAGES.clarification, orderId: '136930695' });
    await waitUntil(() => focused()?.textContent.includes('Additional information was submitted on'));
    expect(shows('Additional information was submitted on Jun 23, 2026, 9:00 AM CT')).to.equal(true);
    expect(shows('Eight weeks of physical therapy.')).to.equal(true);
    expect(columns()).to.not.include('Action');
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
      await sendKeys({ type: 'It was not pe' });
      await sendKeys({ press: 'Tab' });
    };

    el.focus();
    expect(focused()?.textContent).to.equal('Provide Additional Information');
    // The way from there to the question is a test of its own.
    question().focus();
    await sendKeys({ type: 'Weeks.' });
    await sendKeys({ press: 'Tab' });
    await explain();
    await explain();
    await reach(() => focused() === button('Submit Additional Information'));
    await sendKeys({ press: 'Enter' });

    await waitUntil(() => shows('Additional information was submitted on'));
    expect(shows('Not provided: It was not performed')).to.equal(true);
  });

  it('is accessible as it opens', async () => {
    const { el } = await aForm();

    await expect(el).to.be.accessible();
  });

  it('shows an answered request for reading (IR-18)', async () => {
    const { el, shows } = await aForm({ messageId: MESSAGES.answered });

    expect(shows('Additional information was submitted on')).to.equal(true);
    expect(shows('Submit Additional Information')).to.equal(false);
    await expect(el).to.be.accessible();
  });

  it('says why a request closed, and whom to call', async () => {
    const { el, shows } = await aForm({ scenario: 'request-closed' });

    expect(shows('This request is closed: the information was due on 6/23/2026 at 8:00 AM CT.')).to.equal(true);
    expect(shows('call Carelon at (800) 252-2021')).to.equal(true);
    await expect(el).to.be.accessible();
  });

  it('shows that it is loading, and that no message was chosen', async () => {
    const { settings } = mockPortal({
      overrides: [answer(getInfoRequest, () => new Promise<Response>(() => undefined))],
    });
    const el = await fixture<HTMLElement>(
      html`<info-request-form .settings=${settings} message-id="m-1"></info-request-form>`,
    );
    expect(el.shadowRoot?.querySelector('ui-loading')).to.not.equal(null);
    await expect(el).to.be.accessible();

    const { shows } = await aForm({ messageId: '' });
    expect(shows('No message is chosen.')).to.equal(true);
  });

  const failures: readonly [status: number, sentence: string, retry: boolean][] = [
    [404, 'It was not found.', false],
    [403, 'You do not have access to it.', false],
    [500, 'Something went wrong at the server.', true],
    [503, 'The service is busy', true],
  ];

  for (const [status, sentence, retry] of failures) {
    it(`says what a ${String(status)} means ${retry ? 'and offers another try' : 'and no other try'}`, async () => {
      const { el, shows } = await aForm({ overrides: [answer(getInfoRequest, () => problem(status, 'any'))] });

      expect(shows('We could not load this request.')).to.equal(true);
      expect(shows(sentence)).to.equal(true);
      expect(shows('Try again')).to.equal(retry);
      await expect(el).to.be.accessible();
    });
  }

  it('can be filled in while the case, the files and their limits cannot be read', async () => {
    const { el, shows, type, question } = await aForm({
      overrides: [
        answer(getMessage, () => problem(500, 'any')),
        answer(listAttachments, () => problem(500, 'any')),
        answer(getAttachmentLimits, () => problem(500, 'any')),
      ],
    });

    type('Eight weeks.');
    expect(question().value).to.equal('Eight weeks.');
    expect(shows('We could not load the list of files.')).to.equal(true);
    expect(shows('We could not load which files are taken.')).to.equal(true);
    expect(shows('We could not load the case.')).to.equal(true);
    expect(shows('This answer is about order 136930695.')).to.equal(true);
    await expect(el).to.be.accessible();
  });

  it('keeps what is typed over a refresh, and says when it may be out of date', async () => {
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
    expect(shows('This may not be up to date')).to.equal(true);

    fail = false;
    el.refresh();
    await settled();
    await nextFrame();
    expect(question().value).to.equal('Eight weeks.');
    expect(shows('This may not be up to date')).to.equal(false);
  });

  it('forgets everything when the person signs out (reliability)', async () => {
    const { el, type, text, attach } = await aForm({
      overrides: [answer(uploadAttachment, () => new Promise<Response>(() => undefined))],
    });
    type('Eight weeks.');
    attach(aPdf('notes.pdf'));

    el.endSession();
    await el.updateComplete;
    expect(text()).to.equal('You are signed out.');

    el.resume();
    await el.updateComplete;
    await waitUntil(() => text().includes('characters left'));
    expect(text()).to.not.include('Eight weeks.');
    expect(text()).to.not.include('notes.pdf');
  });
});
