import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { deleteMessages } from '@portal/api';
import { answer, problem } from '@portal/mocks';

import { ofActions, ofFailure, ofList, partOf } from '../copy.fixture.js';
import { aMailbox, tabTo } from './mailbox.fixture.js';

/** The newest three rows are two requests that wait for a response and one notice; the fourth is closed. */
const OWED = 0;
const CLOSED = 3;

describe('actions on messages', () => {
  it('start with a selection: none, some, or all on the page (MC-05, MC-26)', async () => {
    const { tick, selectAll, settled, text, ticked } = await aMailbox();
    expect(selectAll()?.indeterminate).to.equal(false);

    tick(CLOSED);
    await settled();
    expect(selectAll()?.indeterminate).to.equal(true);
    expect(text()).to.contain(ofList('selected', { count: 1 }));

    selectAll()?.click();
    await settled();
    expect(selectAll()?.checked).to.equal(true);
    expect(ticked().every(Boolean)).to.equal(true);

    selectAll()?.click();
    await settled();
    expect(ticked().some(Boolean)).to.equal(false);
  });

  it("don't move the table when a selection starts", async () => {
    const { tick, settled, listTop } = await aMailbox();
    const before = listTop();

    tick(CLOSED);
    await settled();

    expect(listTop()).to.equal(before);
  });

  it('report a missing selection', async () => {
    const { press, settled, announcements } = await aMailbox();

    press(ofList('delete'));
    await settled();

    expect(announcements()).to.equal(ofList('select-first'));
  });

  it('mark as read and unread, and update the counts (MC-05)', async () => {
    const { tick, press, settled, tabs, unread, announcements } = await aMailbox();

    tick(OWED);
    await settled();
    press(ofList('mark-read'));
    await settled();
    expect([unread()[OWED], tabs()[1], announcements()]).to.deep.equal([
      false,
      `${ofList('tab.unread')} 1`,
      ofActions('marked-read', { count: 1 }),
    ]);

    tick(OWED);
    await settled();
    press(ofList('mark-unread'));
    await settled();
    expect([unread()[OWED], tabs()[1]]).to.deep.equal([true, `${ofList('tab.unread')} 2`]);
  });

  it('keep the focus when "Mark as Unread" disappears with the selection (MC-05)', async () => {
    const { tick, button, settled, unread, focusedName } = await aMailbox();

    tick(CLOSED);
    await settled();
    button(ofList('mark-unread'))?.focus();
    button(ofList('mark-unread'))?.click();
    await settled();

    expect([unread()[CLOSED], focusedName()]).to.deep.equal([true, ofList('delete')]);
  });

  it('delete, confirm, and undo (3d.4)', async () => {
    const { tick, press, settled, found, outcome, announcements, focusedName, focused, button } = await aMailbox();

    tick(CLOSED);
    await settled();
    button(ofList('delete'))?.focus();
    press(ofList('delete'));
    await settled();
    expect(found()).to.equal(ofList('found', { count: 12 }));
    expect(announcements()).to.contain(ofActions('deleted', { count: 1 }));
    expect(focusedName()).to.equal(ofList('delete'));

    button(ofActions('undo'))?.focus();
    press(ofActions('undo'));
    await settled();
    expect(found()).to.equal(ofList('found', { count: 13 }));
    expect(outcome()).to.contain(ofActions('restored', { count: 1 }));
    expect(focused(), 'the focus is not lost with the button').not.to.equal(document.body);

    press(ofActions('dismiss'));
    await settled();
    expect([outcome(), focusedName()]).to.deep.equal(['', ofList('delete')]);
  });

  it('name each message not deleted, with the reason (3d.4)', async () => {
    const { tick, press, settled, outcome, found } = await aMailbox();

    tick(OWED);
    tick(CLOSED);
    await settled();
    press(ofList('delete'));
    await settled();

    expect(outcome()).to.contain(ofActions('refused', { count: 1 }));
    expect(outcome()).to.contain(
      ofActions('not-deleted.answer-owed', {
        type: 'Clarification is Needed',
        order: 136930695,
      }),
    );
    expect(found()).to.equal(ofList('found', { count: 12 }));
  });

  it('report a message already deleted in another window (O7, MC-05)', async () => {
    const { tick, press, settled, outcome, found, backend } = await aMailbox();

    tick(CLOSED);
    await settled();
    backend.messages.hide(['m-136703223']);
    press(ofList('delete'));
    await settled();

    expect(outcome())
      .to.contain(ofActions('refused', { count: 1 }))
      .and.to.contain(partOf(ofActions('not-deleted.not-found')));
    expect(found()).to.equal(ofList('found', { count: 12 }));
  });

  it('are accessible while messages are selected', async () => {
    const { tick, settled, el } = await aMailbox({ attributes: { view: 'today' } });

    tick(OWED);
    await settled();

    await expect(el).to.be.accessible();
  });

  it('are accessible after a refused deletion', async () => {
    const { tick, press, settled, el } = await aMailbox({ attributes: { view: 'today' } });

    tick(OWED);
    await settled();
    press(ofList('delete'));
    await settled();

    await expect(el).to.be.accessible();
  });

  it('keep the selection after a server error, and reuse the key', async () => {
    const keys: (string | null)[] = [];
    const { tick, press, settled, ticked, alerts, found, backend } = await aMailbox({
      overrides: [
        answer(deleteMessages, ({ messageIds }, { key }) => {
          keys.push(key);
          return keys.length === 1 ? problem(503, 'maintenance') : backend.messages.hide(messageIds);
        }),
      ],
    });

    tick(CLOSED);
    await settled();
    press(ofList('delete'));
    await settled();
    expect(alerts().join()).to.contain(ofActions('could-not.delete')).and.to.contain(ofActions('kept-selection'));
    expect(ticked()[CLOSED]).to.equal(true);

    press(ofFailure('again'));
    await settled();
    expect(found()).to.equal(ofList('found', { count: 12 }));
    expect(keys[1]).to.equal(keys[0]);
  });

  it('clear the selection with the view, so nothing unseen is deleted', async () => {
    const { tick, chooseTab, settled, text } = await aMailbox();

    tick(CLOSED);
    await settled();
    chooseTab(ofList('tab.closed'));
    await settled();
    chooseTab(ofList('tab.all'));
    await settled();

    expect(text()).not.to.contain(ofList('selected', { count: 1 }));
  });

  it('work by keyboard alone: select, delete, undo', async () => {
    const { button, settled, found, focusedName, selectAll } = await aMailbox();
    selectAll()?.focus();
    await tabTo(
      ofList('select-row', {
        type: 'Clarification is Needed For Clinical Details',
        order: 136703223,
        received: '10/26/2023 09:37:17 AM CT',
      }),
      focusedName,
    );
    await sendKeys({ press: 'Space' });
    await settled();

    button(ofList('delete'))?.focus();
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(found()).to.equal(ofList('found', { count: 12 }));

    await tabTo(ofActions('undo'), focusedName);
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(found()).to.equal(ofList('found', { count: 13 }));
  });
});
