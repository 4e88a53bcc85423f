import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { waitUntil } from '@portal/tests/fault-rig';
import { EXTENSION_REASON_MAX, requestExtension } from '@portal/api';
import { MESSAGES, answer, problem } from '@portal/mocks';

import { ofExtension, ofForm, ofOutcome, partOf } from '../copy.fixture.js';
import { TYPED, aForm, countCalls, wakeAfter } from '../request-form.fixture.js';

const OPEN = ofExtension('extension.open');
const SEND = ofExtension('extension.send');
const WHY = 'The notes come from another office.';
const HOUR = 60;

describe('<info-request-form> and its deadline', () => {
  it('shows it in both zones, with the time left (IR-03, 4d.4)', async () => {
    const { deadline, urgent, shows } = await aForm({ timeZone: 'America/Phoenix', dueIn: 27 * HOUR + 20 });

    expect(deadline()).to.include(ofForm('deadline', { date: '6/25/2026', time: '5:00 PM MST' }));
    expect(deadline()).to.include(ofForm('deadline.left', { left: '1 day, 3 hours' }));
    expect(deadline()).to.include(
      ofForm('deadline.payer', { payer: 'Carelon', date: '6/25/2026', time: '7:00 PM CT' }),
    );
    expect(shows(ofForm('deadline.missed', { payer: 'Carelon' }))).to.equal(true);
    expect(urgent()).to.equal(false);
  });

  it('looks urgent within a day (IR-03)', async () => {
    const { deadline, urgent, el } = await aForm({ dueIn: 3 * HOUR + 20 });

    expect(deadline()).to.include(ofForm('deadline.left', { left: '3 hours, 20 minutes' }));
    expect(urgent()).to.equal(true);
    await expect(el).to.be.accessible();
  });

  it('counts down silently, and announces 60 and 15 minutes before only (IR-03)', async () => {
    const form = await aForm({ dueIn: 2 * HOUR });

    wakeAfter(form, 58);
    await waitUntil(() => form.deadline().includes(ofForm('deadline.left', { left: '1 hour, 2 minutes' })));
    expect(form.announcements()).to.deep.equal([]);

    wakeAfter(form, 2);
    await waitUntil(() => form.announcements().includes(ofForm('deadline.warning', { left: '1 hour' })));
    wakeAfter(form, 30);
    await waitUntil(() => form.deadline().includes(ofForm('deadline.left', { left: '30 minutes' })));
    expect(form.announcements()).to.deep.equal([ofForm('deadline.warning', { left: '1 hour' })]);

    wakeAfter(form, 15);
    await waitUntil(() => form.announcements().includes(ofForm('deadline.warning', { left: '15 minutes' })));
    wakeAfter(form, 10);
    await waitUntil(() => form.deadline().includes(ofForm('deadline.left', { left: '5 minutes' })));
    expect(form.announcements()).to.deep.equal([ofForm('deadline.warning', { left: '15 minutes' })]);
  });

  it('closes when the deadline passes, and keeps the text (IR-03, IR-20, H4)', async () => {
    const form = await aForm({ dueIn: 1 / 600 });
    form.question().focus();
    form.type(TYPED);
    form.portal.clock.advance(110);

    await waitUntil(() => form.shows(partOf(ofOutcome('closed.expired'))));

    expect(form.shows(ofOutcome('typed.title'))).to.equal(true);
    expect(form.shows(TYPED)).to.equal(true);
    expect(form.button(ofOutcome('typed.copy')).disabled).to.equal(false);
    expect(form.shows('(800) 252-2021')).to.equal(true);
    expect(form.button(OPEN).disabled).to.equal(false);
    expect(form.shows(ofForm('submit'))).to.equal(false);
    await waitUntil(() => form.focused()?.textContent.includes(partOf(ofOutcome('closed.expired'))));
  });

  it('announces the passed deadline without taking the focus (IR-03, IR-20)', async () => {
    const form = await aForm({ dueIn: 5 });
    const elsewhere = document.createElement('input');
    elsewhere.setAttribute('aria-label', 'Elsewhere');
    form.el.after(elsewhere);
    elsewhere.focus();

    wakeAfter(form, 6);

    await waitUntil(() => form.announcements().some((words) => words.includes(partOf(ofOutcome('closed.expired')))));
    expect(document.activeElement).to.equal(elsewhere);
    elsewhere.remove();
  });

  it('stays open if the server accepts late responses (IR-03)', async () => {
    const form = await aForm({ dueIn: 5 });
    const message = form.portal.backend.messages.find(MESSAGES.clarification);
    form.type(TYPED);
    // The payer extended the deadline a moment before.
    message.dueAt = (message.dueAt ?? 0) + 60 * 60_000;

    wakeAfter(form, 6);

    await waitUntil(() => form.deadline().includes(ofForm('deadline.left', { left: '59 minutes' })));
    expect(form.question().value).to.equal(TYPED);
  });
});

describe('<info-request-form> requests for more time', () => {
  const nearForm = (options: Parameters<typeof aForm>[0] = {}) => aForm({ dueIn: 3 * HOUR, ...options });

  it('sends one request by keyboard, and shows the current deadline meanwhile (IR-03, 4d.4)', async () => {
    const calls = countCalls('/extension');
    const form = await nearForm({ wrap: calls.wrap });
    form.button(OPEN).focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => form.focused() === form.reason());

    await sendKeys({ type: 'From another office.' });
    await sendKeys({ press: 'Tab' });
    expect(form.focused()).to.equal(form.button(SEND));
    await sendKeys({ press: 'Enter' });

    const requested = { moment: 'Jun 25, 2026, 4:00 PM CT', payer: 'Carelon' };
    await waitUntil(() => form.shows(ofExtension('extension.requested', requested)));
    await waitUntil(() => form.focused()?.textContent.includes(partOf(ofExtension('extension.requested'))));
    expect(calls.keys).to.have.length(1);
    expect(form.kept().extension.status).to.equal('requested');
  });

  it("doesn't offer more time while days are left (4d.4)", async () => {
    const { shows } = await aForm({ dueIn: 4 * 24 * HOUR });

    expect(shows(OPEN)).to.equal(false);
  });

  it('shows the new deadline after more time was granted (4d.4, IR-03)', async () => {
    const form = await nearForm();
    form.portal.backend.infoRequests.requestMoreTime(MESSAGES.clarification);
    form.portal.qa.decideOnTime(MESSAGES.clarification, true);
    await form.refreshed();

    await waitUntil(() => form.shows(ofExtension('extension.granted', { date: '6/29/2026', time: '7:00 PM CT' })));
    expect(form.shows(OPEN)).to.equal(false);
    await expect(form.el).to.be.accessible();
  });

  it('shows that more time was declined, and whom to call (4d.4, IR-03)', async () => {
    const form = await nearForm();
    form.portal.backend.infoRequests.requestMoreTime(MESSAGES.clarification);
    form.portal.qa.decideOnTime(MESSAGES.clarification, false);
    await form.refreshed();

    await waitUntil(() => form.shows(ofExtension('extension.declined', { payer: 'Carelon' })));
    expect(form.shows('(800) 252-2021')).to.equal(true);
    await expect(form.el).to.be.accessible();
  });

  it('requires a reason within its limit, with the error first (4d.4, IR-20)', async () => {
    const form = await nearForm();
    form.press(OPEN);
    await waitUntil(() => form.shows(SEND));

    form.press(SEND);
    await waitUntil(() => form.errors()[0] === ofExtension('extension.missing'));
    const missing = ofExtension('extension.missing');
    await waitUntil(() => form.focused()?.matches('.faults'));
    expect(form.focused()?.textContent).to.include(ofExtension('extension.faults'));
    form.press(missing);
    expect(form.focused()).to.equal(form.reason());
    expect(form.reason().getAttribute('aria-invalid')).to.equal('true');

    form.typeReason('x'.repeat(EXTENSION_REASON_MAX + 7));
    form.press(SEND);
    await waitUntil(() => form.errors()[0] === ofExtension('extension.too-long', { n: 7 }));
    expect(form.reason().value).to.have.length(EXTENSION_REASON_MAX + 7);
    await expect(form.el).to.be.accessible();
  });

  it('keeps the reason after Cancel, Escape, and an error (4d.4)', async () => {
    const form = await nearForm({ overrides: [answer(requestExtension, () => problem(503, 'busy'))] });
    form.press(OPEN);
    await waitUntil(() => form.shows(SEND));
    form.typeReason(WHY);
    form.reason().focus();
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => form.focused() === form.button(OPEN));

    form.press(OPEN);
    await waitUntil(() => form.shows(SEND));
    expect(form.reason().value).to.equal(WHY);
    form.press(SEND);
    await waitUntil(() => form.shows(ofExtension('extension.could-not')));
    expect(form.shows(ofExtension('extension.kept'))).to.equal(true);
    expect(form.reason().value).to.equal(WHY);
  });

  it('sends one request with one key after a lost response (4d.4, N3)', async () => {
    let lose = true;
    const calls = countCalls('/extension');
    const form = await nearForm({
      wrap: (fetch) => {
        const counted = calls.wrap(fetch);
        return async (request) => {
          const response = await counted(request);
          if (!request.url.endsWith('/extension') || !lose) return response;
          lose = false;
          throw new TypeError('Failed to fetch');
        };
      },
    });
    form.press(OPEN);
    await waitUntil(() => form.shows(SEND));
    form.typeReason(WHY);

    form.press(SEND);
    await waitUntil(() => form.shows(ofExtension('extension.unsure')));
    form.press(SEND);

    await waitUntil(() => form.shows(partOf(ofExtension('extension.requested'))));
    expect(new Set(calls.keys).size).to.equal(1);
  });

  it('allows a request after the deadline, and reopens when it is granted (4d.4)', async () => {
    const form = await aForm({ dueIn: 5 });
    form.type(TYPED);
    wakeAfter(form, 6);
    await waitUntil(() => form.shows(partOf(ofOutcome('closed.expired'))));
    form.press(OPEN);
    await waitUntil(() => form.shows(SEND));
    form.typeReason(WHY);
    form.press(SEND);
    await waitUntil(() => form.shows(partOf(ofExtension('extension.requested'))));
    expect(form.shows(TYPED)).to.equal(true);

    form.portal.qa.decideOnTime(MESSAGES.clarification, true);
    await form.refreshed();

    await waitUntil(() => form.shows(partOf(ofExtension('extension.granted'))));
    expect(form.question().value).to.equal(TYPED);
  });
});
