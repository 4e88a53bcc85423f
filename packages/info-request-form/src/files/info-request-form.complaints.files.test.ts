import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { waitUntil } from '@portal/tests/fault-rig';
import { listAttachments, removeAttachment, uploadAttachment } from '@portal/api';
import { MESSAGES, answer, mockPortal, problem } from '@portal/mocks';

import { ofFiles, ofForm, ofSending } from '../copy.fixture.js';
import { aPdf } from '../info-request-form.driver.js';
import { LIMITS, aForm, answerAll, formOver } from '../request-form.fixture.js';
import type { Form } from '../request-form.fixture.js';

/** Complaints of users of other portals, each with the test that would have caught it. */
const checked = async (form: Form): Promise<void> => {
  form.portal.clock.advance(3_000);
  await form.refreshed();
};

const never = () => new Promise<Response>(() => undefined);

/** Presses Tab until the named element has the focus. */
async function tabTo({ focused }: Form, words: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    const at = focused();
    const isNamed = at?.textContent.replace(/\s+/g, ' ').trim().startsWith(words) ?? false;
    if (isNamed && at?.matches('button, select')) return;
    await sendKeys({ press: 'Tab' });
  }
  expect.fail(`Tab never reaches "${words}"; it is at ${String(focused()?.outerHTML.slice(0, 120))}`);
}

describe('complaints about files in other portals', () => {
  it('88721: records the success of every file, with the time (IR-10, IR-13)', async () => {
    const form = await aForm();
    form.attach(aPdf('xray.pdf'));
    await form.arrived();
    await checked(form);
    const [, after = ''] = form.row('xray.pdf').split('Jun 23, 2026, 9:00 AM CT');
    expect(after).to.include(ofFiles('status.accepted'));
  });

  it('86714: reports a failed file in its row, announced, before Submit (IR-13)', async () => {
    const form = await aForm({ overrides: [answer(uploadAttachment, () => problem(500, 'any'))] });
    form.attach(aPdf('xray.pdf'));
    await waitUntil(() => form.row('xray.pdf').includes(ofFiles('status.failed')));
    expect(form.announcements().join(' ')).to.include(ofFiles('said.failed', { name: 'xray.pdf' }));
    form.submit();
    await waitUntil(() => form.problems().some((line) => line.includes('xray.pdf')));
  });

  it("42901: reports a proxy's file size limit, with a visible button (IR-14)", async () => {
    const form = await aForm({
      overrides: [answer(uploadAttachment, () => new Response('', { status: 413 }))],
    });
    expect(form.button(ofFiles('files.attach')).getBoundingClientRect().height).to.be.at.least(44);
    form.attach(aPdf('xray.pdf'));
    await waitUntil(() => form.row('xray.pdf').includes(ofFiles('fault.too-large.now')));
  });

  it('34032: responds to Attach immediately, in the table (IR-10, IR-14)', async () => {
    const form = await aForm({ overrides: [answer(uploadAttachment, never)] });
    form.attach(aPdf('xray.pdf'));
    await waitUntil(() => form.row('xray.pdf').includes(ofFiles('status.sending')));
    expect(form.dialog()).to.equal(undefined);
    expect(form.row('xray.pdf')).to.include(ofFiles('files.cancel'));
  });

  it('3909: shows a file again when the form is reopened (IR-10)', async () => {
    const portal = mockPortal();
    const form = await formOver(portal);
    form.attach(aPdf('xray.pdf'));
    await form.arrived();
    form.el.remove();

    const again = await formOver({ ...portal, settings: { ...portal.settings } });
    await waitUntil(() => again.row('xray.pdf').includes('xray.pdf'));
  });

  it('59425: names all files of the response, including failed ones (IR-15, IR-17)', async () => {
    const form = await aForm({ overrides: [answer(uploadAttachment, () => problem(503, 'busy'))] });
    await answerAll(form);
    form.attach(aPdf('xray.pdf'));
    await waitUntil(() => form.row('xray.pdf').includes(ofFiles('status.failed')));
    form.submit();
    await waitUntil(() => form.problems().includes(ofSending('problem.failed', { name: 'xray.pdf' })));
    expect(form.kept().status).to.equal('open');
  });

  it('128394: explains the outcome for a file and the next step (IR-13)', async () => {
    const form = await aForm({ scenario: 'file-rejected' });
    form.attach(aPdf('xray.pdf'));
    await form.arrived();
    await checked(form);
    expect(form.row('xray.pdf')).to.include(`${ofFiles('status.rejected')} ${ofFiles('fault.unreadable')}`);
  });

  it('6045: flags a missing document at its own field (IR-07)', async () => {
    const form = await aForm();
    form.submit();
    await waitUntil(() => form.errors().length > 0);
    expect(form.errors().filter((line) => line === ofSending('problem.document.missing'))).to.have.length(2);
  });

  it('5915: keeps file names after the draft is saved (IR-10)', async () => {
    const form = await aForm();
    form.attach(aPdf('xray.pdf'));
    await form.arrived();
    form.type('Eight weeks.');
    expect(await form.el.saveDraft()).to.equal(true);
    expect(form.row('xray.pdf')).to.include('xray.pdf');
  });

  it('4496: reports a wrong type as such, not as empty (IR-14)', async () => {
    const form = await aForm();
    form.attach(new File(['MZ'], 'setup.exe'));
    await waitUntil(() => form.row('setup.exe').includes(ofFiles('fault.type-not-allowed', LIMITS)));
    expect(form.row('setup.exe')).to.not.include(ofFiles('fault.empty'));
  });

  it('3116: requires the required documents at Submit (IR-07, IR-15)', async () => {
    const form = await aForm();
    form.type('Eight weeks.');
    form.submit();
    await waitUntil(() => form.problems().length === 2);
    expect(form.kept().status).to.equal('open');
  });

  it('857: shows an error instead of an empty list (IR-11)', async () => {
    const form = await aForm({ overrides: [answer(listAttachments, () => problem(500, 'any'))] });
    expect(form.text()).to.include(ofForm('could-not.files'));
  });

  it('27910: reaches the document button by keyboard alone (IR-14, IR-17)', async () => {
    const form = await aForm();
    form.question().focus();
    await tabTo(form, ofForm('document.add'));
    form.attach(aPdf('xray.pdf'));
    await form.arrived();
    expect(form.focused()?.tagName).to.equal('BUTTON');
  });

  it('27910: moves and removes files by keyboard, keeping the focus (IR-10, IR-16)', async () => {
    const form = await aForm();
    form.attach(aPdf('xray.pdf'), aPdf('notes.pdf'));
    await form.arrived(2);
    await waitUntil(() => form.row('xray.pdf').includes(ofFiles('status.checking')));

    form.answers('xray.pdf').focus();
    await sendKeys({ press: 'ArrowDown' });
    await waitUntil(() => form.row('xray.pdf').includes(ofFiles('files.item', { n: 3 })));
    await tabTo(form, ofFiles('files.remove'));
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => form.dialogText().includes(ofFiles('ask.remove', { name: 'xray.pdf' })));
    await tabTo(form, ofFiles('files.remove'));
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => form.rows().length === 1 && form.dialog() === undefined);
    await waitUntil(() => form.focused()?.tagName !== 'BODY');
  });

  it('27910: cancels and retries an upload by keyboard (IR-14, U5, U6)', async () => {
    const form = await aForm({ overrides: [answer(uploadAttachment, () => problem(503, 'busy'))] });
    form.attach(aPdf('xray.pdf'));
    await waitUntil(() => form.row('xray.pdf').includes(ofFiles('status.failed')));
    form.answers('xray.pdf').focus();
    await tabTo(form, ofFiles('files.retry'));
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => form.row('xray.pdf').includes(ofFiles('status.failed')));
    await tabTo(form, ofFiles('files.remove'));
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => form.rows()[0] === ofFiles('files.none'));
    expect(form.focused()?.tagName).to.equal('BUTTON');
  });

  it('23256: accepts uppercase extensions, and 9.1 MB of 10 MB (IR-14)', async () => {
    const form = await aForm({ overrides: [answer(uploadAttachment, never)] });
    form.attach(new File([new Uint8Array(Math.round(9.1 * 1024 ** 2))], 'SCAN.PDF'));
    await waitUntil(() => form.row('SCAN.PDF').includes(ofFiles('status.sending')));
    expect(form.row('SCAN.PDF')).to.include('9.1 MB PDF');
  });

  it('23256: reports a duplicate file (IR-14)', async () => {
    const form = await aForm({ overrides: [answer(uploadAttachment, never)] });
    form.attach(aPdf('xray.pdf'), aPdf('xray.pdf'));
    const duplicate = ofFiles('fault.duplicate.item', { name: 'xray.pdf', n: 2 });
    await waitUntil(() => form.rows().some((row) => row.includes(duplicate)));
  });

  it('59462: keeps a file after a failed removal, with an error (IR-16)', async () => {
    const form = await aForm({ overrides: [answer(removeAttachment, () => problem(500, 'any'))] });
    form.attach(aPdf('xray.pdf'));
    await form.arrived();
    await waitUntil(() => form.row('xray.pdf').includes(ofFiles('status.checking')));
    await form.remove('xray.pdf');
    await waitUntil(() => form.announcements().includes(ofFiles('said.removeFailed', { name: 'xray.pdf' })));
    expect(form.portal.backend.attachments.of(MESSAGES.clarification)).to.have.length(1);
  });

  it('moj-frontend: renders a name as text, never as markup (IR-10, U3)', async () => {
    const form = await aForm();
    form.attach(aPdf('<img src=x onerror=alert(1)>.pdf'));
    await waitUntil(() => form.fileNames().length === 1);
    expect(form.images()).to.equal(0);
  });

  it("23256: doesn't announce every step of the progress (IR-13)", async () => {
    const form = await aForm({ overrides: [answer(uploadAttachment, never)] });
    form.attach(aPdf('xray.pdf'));
    await waitUntil(() => form.announcements().length > 0);
    expect(form.announcements()).to.deep.equal([ofFiles('said.added', { n: 1, name: 'xray.pdf' })]);
  });
});
