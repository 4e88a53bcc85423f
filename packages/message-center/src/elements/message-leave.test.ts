import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { uploadAttachment } from '@portal/api';
import { detailCopy } from '@portal/copy';
import { waitUntil } from '@portal/tests/fault-rig';
import { aPdf, infoRequestFormDriver } from '@portal/info-request-form/testing';
import { MESSAGES, answer } from '@portal/mocks';

import { ofDetail, ofFiles, ofList } from '../copy.fixture.js';
import { MessageListRequestedEvent } from '../events.js';
import { aMailbox, tabTo } from './mailbox.fixture.js';

/** An opened request whose form reports unsaved changes. */
async function anUnsavedMessage({ dirty = true, save = () => Promise.resolve(true) } = {}) {
  const mailbox = await aMailbox({ attributes: { messageId: MESSAGES.clarification } });
  await mailbox.formLoaded();
  const form = mailbox.form();
  if (!form) throw new Error('The form is missing');
  const saves: number[] = [];
  let unsaved = dirty;
  Object.defineProperties(form, {
    dirty: { configurable: true, get: () => unsaved },
    saveDraft: {
      configurable: true,
      value: async () => {
        saves.push(saves.length);
        const saved = await save();
        unsaved = !saved;
        return saved;
      },
    },
  });
  const requested: string[] = [];
  mailbox.el.addEventListener(MessageListRequestedEvent.type, () => requested.push('list'));
  return { ...mailbox, saves, requested, isOpen: () => mailbox.leaveDialog().isOpen() };
}

describe('leaving a message with unsaved changes (3b: draft guard)', () => {
  it('asks nothing if everything is saved', async () => {
    const { press, settled, isOpen, headings } = await anUnsavedMessage({ dirty: false });

    press(ofDetail('next'));
    await settled();
    expect([
      isOpen(),
      headings().includes(ofDetail('message.title', { type: 'Required Documentation' })),
    ]).to.deep.equal([false, true]);

    press(ofList('title'));
    await settled();
    expect(headings()).to.deep.equal([ofList('title')]);
  });

  for (const control of [ofList('title'), ofDetail('next')]) {
    it(`asks before "${control}", and Escape stays with the focus restored (MC-18)`, async () => {
      const { button, press, settled, isOpen, leaveDialog, focusedName, headings, requested } =
        await anUnsavedMessage();
      button(control)?.focus();

      press(control);
      await settled();
      expect(leaveDialog().title()).to.equal(ofDetail('leave.title'));
      expect(focusedName()).to.equal(ofDetail('leave.title'));

      await sendKeys({ press: 'Escape' });
      await settled();
      expect([isOpen(), focusedName(), requested.length]).to.deep.equal([false, control, 0]);
      expect(headings()).to.include(ofDetail('message.title', { type: 'Clarification is Needed' }));
    });
  }

  it('asks before "Previous"', async () => {
    const { press, settled, isOpen, form, formLoaded } = await anUnsavedMessage({ dirty: false });
    press(ofDetail('next'));
    await settled();
    await formLoaded();
    Object.defineProperty(form() ?? {}, 'dirty', { configurable: true, value: true });

    press(ofDetail('previous'));
    await settled();

    expect(isOpen()).to.equal(true);
  });

  it('saves, then leaves', async () => {
    const { press, settled, saves, headings, requested, focusedName } = await anUnsavedMessage();
    press(ofList('title'));
    await settled();

    press(ofDetail('leave.save'));
    await settled();

    expect([saves.length, requested.length]).to.deep.equal([1, 1]);
    expect(headings()).to.deep.equal([ofList('title')]);
    expect(focusedName()).to.equal(ofList('title'));
  });

  it('stays with an error if saving fails, and saves on retry', async () => {
    let works = false;
    const { press, settled, leaveDialog, isOpen, alerts, headings, saves } = await anUnsavedMessage({
      save: () => Promise.resolve(works),
    });
    press(ofDetail('next'));
    await settled();
    press(ofDetail('leave.save'));
    await settled();
    expect(isOpen()).to.equal(true);
    expect(alerts().join()).to.contain(ofDetail('leave.failed'));
    expect(leaveDialog().text()).to.contain(ofDetail('leave.failed'));

    works = true;
    press(ofDetail('leave.save'));
    await settled();
    expect([isOpen(), saves.length]).to.deep.equal([false, 2]);
    expect(headings()).to.include(ofDetail('message.title', { type: 'Required Documentation' }));
  });

  it('saves once while it shows progress, and stays after "Stay"', async () => {
    let finish: (saved: boolean) => void = () => undefined;
    const { press, settled, leaveDialog, saves, requested, headings } = await anUnsavedMessage({
      save: () => new Promise<boolean>((resolve) => (finish = resolve)),
    });
    press(ofList('title'));
    await settled();
    press(ofDetail('leave.save'));
    press(ofDetail('leave.save'));
    await settled();
    expect(leaveDialog().text()).to.contain(ofDetail('leave.saving'));
    expect(saves.length).to.equal(1);

    press(ofDetail('leave.stay'));
    finish(true);
    await settled();
    expect(requested.length).to.equal(0);
    expect(headings()).to.include(ofDetail('message.title', { type: 'Clarification is Needed' }));
  });

  it('leaves without saving if the user chooses so', async () => {
    const { press, settled, saves, headings } = await anUnsavedMessage();
    press(ofDetail('next'));
    await settled();

    press(ofDetail('leave.discard'));
    await settled();

    expect(saves.length).to.equal(0);
    expect(headings()).to.include(ofDetail('message.title', { type: 'Required Documentation' }));
  });

  it('is canceled when the host opens another message', async () => {
    const { el, press, settled, isOpen } = await anUnsavedMessage();
    press(ofDetail('next'));
    await settled();

    el.messageId = MESSAGES.notice;
    await settled();

    expect(isOpen()).to.equal(false);
  });

  it('asks about a failed upload, which is back on return (10-B6)', async () => {
    const { el, press, settled, leaveDialog, form, formLoaded } = await aMailbox({
      attributes: { messageId: MESSAGES.clarification },
      overrides: [answer(uploadAttachment, () => Response.error())],
    });
    const t = detailCopy();
    await formLoaded();
    const request = () => infoRequestFormDriver(form() ?? expect.fail('The form is missing'));
    await request().settled();
    request().attach(aPdf('xray.pdf'));
    await waitUntil(() => form()?.filesUnsent === true && request().row('xray.pdf').includes(ofFiles('files.retry')));

    press(ofDetail('next'));
    await settled();
    expect(leaveDialog().title()).to.equal(t('leave.files.title'));
    expect(leaveDialog().text()).to.include(t('leave.files.text'));
    press(t('leave.files.leave'));
    await settled();
    expect(leaveDialog().isOpen()).to.equal(false);

    el.messageId = MESSAGES.clarification;
    await settled();
    await formLoaded();
    await request().settled();
    expect(request().row('xray.pdf')).to.include('xray.pdf');
    el.endSession();
  });

  it('works by keyboard alone', async () => {
    const { button, settled, focusedName, headings, isOpen } = await anUnsavedMessage();
    button(ofDetail('next'))?.focus();
    await sendKeys({ press: 'Enter' });
    await settled();
    await tabTo(ofDetail('leave.stay'), focusedName);
    await sendKeys({ press: 'Enter' });
    await settled();
    expect([isOpen(), focusedName()]).to.deep.equal([false, ofDetail('next')]);

    await sendKeys({ press: 'Enter' });
    await settled();
    await tabTo(ofDetail('leave.save'), focusedName);
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(headings()).to.include(ofDetail('message.title', { type: 'Required Documentation' }));
    expect(focusedName(), 'leaving keeps the focus').to.equal(ofDetail('next'));
  });
});
