import { expect } from '@open-wc/testing';

import { waitUntil } from '@portal/tests/fault-rig';
import { MESSAGES, mockPortal } from '@portal/mocks';

import { ofForm, ofOutcome, ofSending, partOf } from '../copy.fixture.js';
import { aPdf } from '../info-request-form.driver.js';
import { SENT, TYPED, aForm, answeredForm, countCalls, formOver } from '../request-form.fixture.js';

const PART = ofSending('part.send');

describe('<info-request-form> submits a part if the payer accepts parts', () => {
  it('offers it among the problems, and shows the rest afterward (IR-19)', async () => {
    const calls = countCalls('/response');
    const form = await aForm({ scenario: 'takes-parts', wrap: calls.wrap });
    form.type(TYPED);
    await form.cannotProvide(0, 'not-performed');
    form.submit();
    await waitUntil(() => form.shows(PART));

    form.press(PART);
    form.press(PART);

    await waitUntil(() => form.shows(ofOutcome('round.part', { moment: 'Jun 23, 2026, 9:00 AM CT' })));
    expect(form.shows(ofOutcome('round.missing', { count: 1, items: 3 }))).to.equal(true);
    expect(form.kept().status).to.equal('partially-responded');
    expect(calls.keys).to.have.length(1);
    await waitUntil(() => form.focused()?.textContent.includes(partOf(ofOutcome('round.part'))));
    expect(form.question().value).to.equal(TYPED);
    expect(form.problems()).to.deep.equal([]);
  });

  it('accepts the rest after the part (IR-19, IR-18)', async () => {
    const form = await aForm({ scenario: 'takes-parts' });
    form.type(TYPED);
    await form.cannotProvide(0, 'not-performed');
    form.submit();
    await waitUntil(() => form.shows(PART));
    form.press(PART);
    await waitUntil(() => form.shows(ofOutcome('round.missing', { count: 1, items: 3 })));

    await form.cannotProvide(1, 'not-performed');
    form.submit();

    await waitUntil(() => form.shows(SENT));
    expect(form.kept().status).to.equal('responded');
  });

  it('is accessible with the offer (IR-19)', async () => {
    const offered = await aForm({ scenario: 'takes-parts' });
    offered.type(TYPED);
    offered.submit();
    await waitUntil(() => offered.shows(PART));

    await expect(offered.el).to.be.accessible();
  });

  it('is accessible after a partial submission (IR-19)', async () => {
    const form = await aForm({ scenario: 'takes-parts' });
    form.type(TYPED);
    form.submit();
    await waitUntil(() => form.shows(PART));
    form.press(PART);
    await waitUntil(() => form.shows(partOf(ofOutcome('round.part'))));

    await expect(form.el).to.be.accessible();
  });

  it("doesn't offer it without answers, or for invalid ones (IR-19)", async () => {
    const form = await aForm({ scenario: 'takes-parts' });
    form.submit();
    await waitUntil(() => form.problems().length === 3);
    expect(form.shows(PART)).to.equal(false);

    await form.cannotProvide(0, 'not-performed');
    await waitUntil(() => form.shows(PART));
    form.type('x'.repeat(1001));
    await waitUntil(() => !form.shows(PART));
  });

  it("doesn't offer it if the payer requires the whole response (IR-19)", async () => {
    const form = await aForm();
    form.type(TYPED);
    form.submit();
    await waitUntil(() => form.problems().length === 2);

    expect(form.shows(PART)).to.equal(false);
  });
});

describe('<info-request-form> while files are being checked', () => {
  async function sentWithFile() {
    const form = await answeredForm();
    form.attach(aPdf('xray.pdf'));
    await form.arrived();
    await waitUntil(() => form.shows(ofSending('checking', { n: 1, payer: 'Carelon' })));
    return form;
  }

  it('submits, and shows the checks until they are done (4d.3, IR-18, IR-20)', async () => {
    const form = await sentWithFile();

    form.submit();
    await waitUntil(() => form.shows(SENT));
    expect(form.shows(ofOutcome('sent.checking', { n: 1, payer: 'Carelon' }))).to.equal(true);
    expect(form.shows(ofOutcome('sent.done')), 'a file may still reopen its item').to.equal(false);

    const [file] = form.portal.qa.listCheckingFiles();
    form.portal.qa.acceptFile(file?.attachmentId ?? '');
    await form.refreshed();
    await waitUntil(() => form.shows(ofOutcome('sent.accepted', { n: 1 })));
    expect(form.shows(ofOutcome('sent.done'))).to.equal(true);
    expect(form.announcements().join(' ')).to.include(ofOutcome('sent.accepted', { n: 1 }));
  });

  it('reopens the item if the file is rejected later, with everything kept (4d.3, IR-20)', async () => {
    const form = await aForm();
    form.type(TYPED);
    await form.cannotProvide(1, 'done-elsewhere');
    form.attach(aPdf('xray.pdf'));
    await form.arrived();
    await waitUntil(() => form.states()[1] === ofForm('item.pending'));
    form.submit();
    await waitUntil(() => form.shows(SENT));

    const [file] = form.portal.qa.listCheckingFiles();
    form.portal.qa.rejectFile(file?.attachmentId ?? '', 'unreadable');
    await form.refreshed();

    await waitUntil(() => form.shows(ofOutcome('round.file', { name: 'xray.pdf' })));
    expect(form.question().value).to.equal(TYPED);
    expect(form.missing()).to.equal(ofForm('meter.missing', { count: 1, items: 2 }));
    expect(form.errors()).to.deep.equal([ofSending('problem.document.missing')]);

    await form.cannotProvide(0, 'not-performed');
    form.submit();
    await waitUntil(() => form.shows(SENT));
    expect(form.kept().status).to.equal('responded');
  });

  it('shows that the reviewer needs more, and the answers so far (IR-19)', async () => {
    const form = await answeredForm();
    form.submit();
    await waitUntil(() => form.shows(SENT));

    form.portal.qa.askForMore(MESSAGES.clarification);
    await form.refreshed();

    await waitUntil(() =>
      form.shows(ofOutcome('round.more', { payer: 'Carelon', moment: 'Jun 23, 2026, 9:00 AM CT' })),
    );
    expect(form.question().value).to.equal(TYPED);
    expect(form.shows(ofOutcome('round.kept'))).to.equal(true);
    await expect(form.el).to.be.accessible();
  });

  it('opens with the reason for reopening (IR-19)', async () => {
    const portal = mockPortal();
    portal.qa.colleagueAnswers(MESSAGES.clarification);
    portal.qa.askForMore(MESSAGES.clarification);

    const form = await formOver(portal);

    expect(form.shows(partOf(ofOutcome('round.more')))).to.equal(true);
    expect(form.question().value).to.equal('Eight weeks of therapy, twice weekly.');
  });
});
