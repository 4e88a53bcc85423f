import { expect, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { countRenders, pause, waitUntil } from '@portal/tests/fault-rig';
import { getAttachmentLimits } from '@portal/api';
import { ATTACHMENT_LIMITS, MESSAGES, answer, mockPortal } from '@portal/mocks';

import { ofFiles, ofForm, ofPaste } from '../copy.fixture.js';
import { aForm, formOver } from '../request-form.fixture.js';
import type { Form } from '../request-form.fixture.js';

/** The design deck's request with a custom limit from the server. */
async function formWithLimit(maxLength: number): Promise<Form> {
  const portal = mockPortal();
  const { items } = portal.backend.infoRequests.get(MESSAGES.clarification);
  for (const item of items) if (item.kind === 'question') Object.assign(item, { maxLength });
  return formOver(portal);
}

const LIMIT = 1000;
const LONG = 'Physical therapy. '.repeat(60);
const OVER = LONG.length - LIMIT;

describe('<info-request-form> and its counter', () => {
  for (const limit of [1000, 1500]) {
    it(`counts from the server's limit of ${String(limit)}, before and while typing (IR-05, IR-06)`, async () => {
      const { counter, type, question } = await formWithLimit(limit);
      expect(question().placeholder).to.equal(ofForm('question.placeholder'));
      expect(counter()).to.equal(ofForm('question.left', { n: limit, max: limit }));

      type('Eight\r\nweeks 👍');

      await waitUntil(() => counter() === ofForm('question.left', { n: limit - 14, max: limit }));
    });
  }

  it('keeps text over the limit and shows the excess (IR-06)', async () => {
    const { counter, type, question } = await aForm();

    type(LONG);

    await waitUntil(() => counter() === ofForm('question.over', { n: OVER, max: 1000 }));
    expect(question().value).to.equal(LONG);
    expect(question().getAttribute('aria-invalid')).to.equal('true');
  });
});

describe('<info-request-form> and a paste of a megabyte', () => {
  let form: Form;

  beforeEach(async () => {
    form = await aForm();
    await form.reusableRead();
  });

  it('keeps all of it, with few renders of each element (IR-06)', async () => {
    const text = 'Physical therapy.\n'.repeat(58_000);
    const renders = countRenders(form.el);

    form.pasteText(text);
    await nextFrame();
    await nextFrame();

    expect(form.question().value).to.have.length(text.length);
    // One for the paste; other updates of the page may add their own.
    expect(Math.max(...renders.values())).to.be.at.most(3);
  });
});

describe('<info-request-form> while the user types', () => {
  it('renders the typed item, and no other item (IR-06)', async () => {
    const form = await aForm();
    await form.reusableRead();
    form.type('Eight weeks');
    await nextFrame();
    const renders = countRenders(form.el);

    form.type('Eight weeks of');
    await nextFrame();

    const rendered = [...renders].flatMap(([{ localName }, count]) => (count > 0 ? localName : []));
    expect(rendered).to.include.members(['request-editor', 'request-question']);
    expect(rendered).not.to.include('request-document').and.not.to.include('request-finish');
    expect(form.question().value).to.equal('Eight weeks of');
  });
});

describe('<info-request-form> and a long paste (4d.7)', () => {
  it('is accessible while it is offered as a document (IR-06)', async () => {
    const form = await aForm();
    form.pasteText(LONG);
    await waitUntil(() => form.shows(ofPaste('paste.over', { n: OVER })));

    await expect(form.el).to.be.accessible();
  });

  it('becomes a document, and leaves the earlier text with a sentence (IR-06, IR-17)', async () => {
    const form = await aForm();
    const before = 'Before.';
    form.type(before);
    form.question().setSelectionRange(before.length, before.length);
    form.pasteText(LONG);
    await waitUntil(() => form.shows(ofPaste('paste.over', { n: OVER + before.length })));

    form.press(ofPaste('paste.attach'));

    await waitUntil(
      () => form.question().value === `${before}\n${ofPaste('paste.see', { file: 'answer-to-item-1.txt' })}`,
    );
    await waitUntil(() => form.row('answer-to-item-1.txt').includes(ofFiles('files.item', { n: 1 })));
    await form.arrived();
    const [file] = form.portal.backend.attachments.of(MESSAGES.clarification);
    expect(file).to.include({ fileName: 'answer-to-item-1.txt', itemId: 'i-therapy' });
    expect(form.focused()?.textContent.trim()).to.equal(ofPaste('paste.back'));
    await expect(form.el).to.be.accessible();
  });

  it('returns on request, and removes the document (IR-06)', async () => {
    const form = await aForm();
    form.pasteText(LONG);
    await waitUntil(() => form.shows(ofPaste('paste.attach')));
    form.press(ofPaste('paste.attach'));
    await waitUntil(() => form.shows(ofPaste('paste.back')));
    await form.arrived();

    form.press(ofPaste('paste.back'));

    await waitUntil(() => form.question().value === LONG);
    await waitUntil(() => form.row('answer-to-item-1.txt') === '');
    expect(form.focused()).to.equal(form.question());
  });

  it('keeps text typed after it was attached (IR-06)', async () => {
    const form = await aForm();
    form.pasteText(LONG);
    await waitUntil(() => form.shows(ofPaste('paste.attach')));
    form.press(ofPaste('paste.attach'));
    await waitUntil(() => form.question().value === ofPaste('paste.see', { file: 'answer-to-item-1.txt' }));
    form.type(`${form.question().value} And more.`);

    form.press(ofPaste('paste.back'));

    await waitUntil(() => form.question().value === `${LONG} And more.`);
  });

  it("isn't offered if it fits, or if the server rejects text files (IR-06)", async () => {
    const types = ATTACHMENT_LIMITS.types.filter(({ extension }) => extension !== '.txt');
    const form = await aForm({
      overrides: [answer(getAttachmentLimits, () => ({ ...ATTACHMENT_LIMITS, types }))],
    });
    form.pasteText(LONG);
    await waitUntil(() => form.counter() === ofForm('question.over', { n: OVER, max: LIMIT }));
    await pause();
    expect(form.shows(ofPaste('paste.attach'))).to.equal(false);

    const other = await aForm();
    other.pasteText('It fits.');
    await waitUntil(() => other.counter() === ofForm('question.left', { n: 992, max: LIMIT }));
    await pause();
    expect(other.shows(ofPaste('paste.attach'))).to.equal(false);
  });

  it('is no longer offered once the text fits (IR-06)', async () => {
    const form = await aForm();
    form.pasteText(LONG);
    await waitUntil(() => form.shows(ofPaste('paste.attach')));

    form.type('Short.');

    await waitUntil(() => !form.shows(ofPaste('paste.attach')));
  });

  it('works both ways by keyboard alone, with a real paste (IR-06)', async () => {
    const form = await aForm();
    form.type(LONG);
    form.question().focus();
    await sendKeys({ press: 'Control+A' });
    await sendKeys({ press: 'Control+X' });
    await waitUntil(() => form.question().value === '');
    await sendKeys({ press: 'Control+V' });
    await waitUntil(() => form.question().value === LONG && form.shows(ofPaste('paste.attach')));

    await sendKeys({ press: 'Tab' });
    expect(form.focused()?.textContent).to.include(ofPaste('paste.attach'));
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => form.focused()?.textContent.trim() === ofPaste('paste.back'));
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => form.question().value === LONG);
    await nextFrame();
  });
});
