import { expect } from '@open-wc/testing';

import { waitUntil } from '@portal/tests/fault-rig';
import { submitInfoResponse, uploadAttachment } from '@portal/api';
import { MESSAGES, answer, problem } from '@portal/mocks';

import { ofFailure, ofFiles, ofForm, ofOutcome, ofSending, problemAt } from '../copy.fixture.js';
import { aPdf } from '../info-request-form.driver.js';
import { SENT, TYPED, aForm, answerAll, answeredForm, countCalls } from '../request-form.fixture.js';

/** Public complaints about submitting evidence and messages, each as a test that prevents it here. */
describe('<info-request-form> and complaints about other portals', () => {
  it('confirms that response and files arrived, all or nothing (4c: va.gov-team 59425, 88721)', async () => {
    const form = await answeredForm();
    form.attach(aPdf('xray.pdf'));
    await form.arrived();
    await waitUntil(() => form.row('xray.pdf').includes(ofFiles('status.checking')));

    form.submit();

    await waitUntil(() => form.shows(ofOutcome('sent.title', { moment: 'Jun 23, 2026, 9:00 AM CT' })));
    expect(form.shows(ofOutcome('sent.by', { name: 'Viral Patel' }))).to.equal(true);
    expect(form.rows().join(' ')).to.include('xray.pdf');
    expect(form.kept().response?.answers[0]?.text).to.equal(TYPED);
  });

  it('submits nothing if one of its files is rejected (4c: va.gov-team 59425)', async () => {
    const form = await aForm({
      overrides: [
        answer(submitInfoResponse, ({ attachmentIds: [id = ''] }) =>
          problem(422, 'invalid', { errors: [{ pointer: id, code: 'file-not-accepted' }] }),
        ),
      ],
    });
    await answerAll(form);
    form.attach(aPdf('xray.pdf'));
    await form.arrived();
    await waitUntil(() => form.row('xray.pdf').includes(ofFiles('status.checking')));

    form.submit();

    await waitUntil(() => form.problems()[0] === ofSending('problem.file', { name: 'xray.pdf' }));
    expect(form.kept().response).to.equal(null);
    expect(form.question().value).to.equal(TYPED);
  });

  it('shows a slow submission, and ignores impatient clicks (4c: va.gov-team 20475, 34032)', async () => {
    const calls = countCalls('/response');
    const form = await aForm({
      wrap: calls.wrap,
      overrides: [answer(uploadAttachment, () => new Promise<Response>(() => undefined))],
    });
    await answerAll(form);
    form.attach(aPdf('large.pdf'));
    await waitUntil(() => form.row('large.pdf').includes(ofFiles('status.sending')));

    form.submit();
    form.submit();
    form.submit();

    await waitUntil(() => form.problems()[0] === ofSending('problem.sending', { name: 'large.pdf' }));
    expect(form.row('large.pdf')).to.include(ofFiles('status.sending'));
    expect(calls.keys).to.deep.equal([]);
  });

  it('keeps everything during an outage, and submits once afterward (4c: va.gov-team 32523)', async () => {
    const calls = countCalls('/response');
    const form = await answeredForm({ wrap: calls.wrap });
    form.portal.qa.failAll(true, '503');

    form.submit();
    await waitUntil(() => form.shows(ofFailure('busy')));
    expect(form.shows(ofSending('submit.kept'))).to.equal(true);
    expect(form.shows('(800) 252-2021')).to.equal(true);
    expect(form.question().value).to.equal(TYPED);

    form.portal.qa.failAll(false);
    form.submit();
    await waitUntil(() => form.shows(SENT));
    expect(new Set(calls.keys).size).to.equal(1);
  });

  it('explains a rejected file and the next step (4c: va.gov-team 128394, 86714)', async () => {
    const form = await answeredForm();
    form.attach(aPdf('xray.pdf'));
    await form.arrived();
    await waitUntil(() => form.row('xray.pdf').includes(ofFiles('status.checking')));
    form.submit();
    await waitUntil(() => form.shows(SENT));
    const [file] = form.portal.qa.listCheckingFiles();
    form.portal.qa.rejectFile(file?.attachmentId ?? '', 'unreadable');
    await form.refreshed();

    await waitUntil(() => form.shows(ofOutcome('round.file', { name: 'xray.pdf' })));
    expect(form.portal.backend.messages.find(MESSAGES.clarification).unread).to.equal(true);
  });

  it('focuses the success message (4c: vets-website 26789)', async () => {
    const form = await answeredForm();
    form.button(ofForm('submit')).focus();

    form.submit();

    await waitUntil(() => form.focused()?.textContent.includes(SENT));
    expect(form.focused()?.matches('h3')).to.equal(true);
  });

  it('flags a required document at its own field (4c: simpler-grants-gov 6045)', async () => {
    const form = await aForm();
    form.type(TYPED);

    form.submit();

    await waitUntil(() => form.problems().length === 2);
    expect(form.errors()).to.have.length(2);
    form.press(problemAt(3, ofSending('problem.document.missing')));
    await waitUntil(() => form.focused()?.getRootNode() instanceof ShadowRoot);
    const { host } = (form.focused()?.getRootNode() ?? {}) as ShadowRoot;
    expect(host.localName).to.equal('request-document');
  });

  it('never submits with a required document missing (4c: globaleaks 3116)', async () => {
    const calls = countCalls('/response');
    const form = await aForm({ wrap: calls.wrap });
    form.type(TYPED);
    await form.cannotProvide(0, 'not-performed');

    form.submit();

    await waitUntil(() => form.problems().length === 1);
    expect(calls.keys).to.deep.equal([]);
  });
});
