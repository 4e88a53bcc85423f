/** Complaints of users of comparable systems, each with the test that would have caught it. */
import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';

import { MESSAGES } from '@portal/mocks';

import { by, ofActions, ofDetail, ofList } from '../copy.fixture.js';
import { MessageOpenedEvent } from '../events.js';
import { aMailbox, refreshCounts, tabTo } from './mailbox.fixture.js';

const CLOSED = 3;

describe('complaints about comparable systems (3c)', () => {
  it('shows attachments as text, not only as an icon (va.gov-team 59462, MC-06)', async () => {
    const { row, types } = await aMailbox();

    const index = types().indexOf('Response: Additional Information Provided');

    expect(row(index).type).to.equal(`Response: Additional Information Provided ${ofList('attachments')}`);
  });

  it('announces the outcome of a deletion while the focus moves (vets-website 26789, MC-05)', async () => {
    const { tick, settled, button, focusedName, announcements, outcome } = await aMailbox();
    tick(CLOSED);
    await settled();
    button(ofList('delete'))?.focus();
    await sendKeys({ press: 'Enter' });
    await settled();

    expect(focusedName(), "the focus doesn't move to the heading").to.equal(ofList('delete'));
    expect(announcements()).to.equal(`${ofActions('deleted', { count: 1 })} ${ofActions('deleted.note')}`);
    expect(outcome(), 'and it stays on screen').to.contain(ofActions('deleted', { count: 1 }));
  });

  it('moves the focus between list and message, both ways (va.gov-team 51913, MC-18)', async () => {
    const { el, selectAll, focusedName, settled } = await aMailbox();
    selectAll()?.focus();
    await tabTo('Required Documentation', focusedName);
    const opened = oneEvent(el, MessageOpenedEvent.type);
    await sendKeys({ press: 'Enter' });
    await opened;
    await settled();
    expect(focusedName()).to.equal(ofDetail('message.title', { type: 'Required Documentation' }));

    for (let stop = 0; stop < 3; stop += 1) await sendKeys({ press: 'Shift+Tab' });
    expect(focusedName()).to.equal(ofList('title'));
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(focusedName()).to.equal('Required Documentation');
  });

  it('collapses no part of a message except its record (vets-website 27910, MC-21)', async () => {
    const { folded, formLoaded } = await aMailbox({ attributes: { messageId: MESSAGES.clarification } });
    await formLoaded();

    // The task comes first, so the history of a request starts folded. The case folds only on a phone.
    const seen = folded().filter((one) => one.checkVisibility());
    expect(seen.map((one) => one.querySelector('summary')?.textContent.trim())).to.deep.equal([ofDetail('history')]);
  });

  it('shows ten messages on one screen of an old monitor (va.gov-team 38082, MC-11)', async () => {
    await setViewport({ width: 1280, height: 800 });
    const { rowHeights } = await aMailbox();

    expect(rowHeights().length).to.equal(10);
    // At 1280 by 800, minus a host header of 80 px and the module's own headers.
    expect(rowHeights().reduce((sum, height) => sum + height)).to.be.below(600);
  });

  it('separates filters from actions (va.gov-team 38082, MC-04, MC-05)', async () => {
    const { tabs, groups } = await aMailbox();

    expect(tabs().map((tab) => tab.replace(/ \d+$/, ''))).to.deep.equal([
      ofList('tab.all'),
      ofList('tab.unread'),
      ofList('tab.closed'),
      ofList('tab.today'),
    ]);
    expect(groups()).to.deep.equal([ofList('delete'), ofList('mark-read'), ofList('search.go')]);
  });

  it('offers Delete only for a selection, and names refused messages (vets-website 23256, MC-05)', async () => {
    const { button, tick, press, settled, outcome, found } = await aMailbox();
    expect(button(ofList('delete'))?.ariaDisabled).to.equal('true');

    tick(0);
    await settled();
    expect(button(ofList('delete'))?.ariaDisabled).to.equal('false');
    press(ofList('delete'));
    await settled();

    expect(outcome()).to.contain(
      `${ofActions('refused', { count: 1 })} ${ofActions('not-deleted.answer-owed', {
        type: 'Clarification is Needed',
        order: 136930695,
      })}`,
    );
    expect(found()).to.equal(ofList('found', { count: 13 }));
  });

  it('finds every counted request by the order in the email (va.gov-team 120070, MC-15)', async () => {
    const { qa, press, settled, waiting, orders, row, search } = await aMailbox();
    qa.sendInfoRequest('136941377');
    press(ofList('refresh'));
    await settled();
    expect(waiting()).to.contain(ofList('waits', { count: 3 }));

    press(ofList('waits.first'));
    await settled();
    const waitingRows = orders().filter((_, index) => row(index).status.includes(ofList('turn.office')));
    expect(waitingRows.length).to.equal(3);

    for (const order of waitingRows) {
      search(order);
      await settled();
      expect(orders()).to.include(order);
    }
  });

  it('opens a deleted message from an old link (va.gov-team 120070, MC-26)', async () => {
    const { el, backend, settled, headings } = await aMailbox();
    backend.messages.hide(['m-136703223']);

    el.messageId = 'm-136703223';
    await settled();

    expect(headings()).to.include(ofDetail('message.title', { type: 'Clarification is Needed For Clinical Details' }));
  });

  it('announces new messages without any email (va.gov-team 139494, 20282, MC-16)', async () => {
    const { el, qa, settled, announcements, types } = await aMailbox();
    qa.sendInfoRequest();

    await refreshCounts(el);
    await settled();

    expect(announcements()).to.equal(ofList('news', { count: 1 }));
    expect(types()[0]).to.equal('More Information Required');
  });

  it('names who opened and who responded in the receipt (va.gov-team 21453, MC-17)', async () => {
    const { receipt, el, settled } = await aMailbox({ attributes: { messageId: MESSAGES.clarification } });
    expect(receipt()).to.deep.equal([
      `${ofDetail('receipt.sent', { who: by('M. Okafor, RN', 'payer') })} Jun 23, 2026, 5:47 AM CT`,
      `${ofDetail('receipt.delivered', { reader: ofDetail('who.office') })} Jun 23, 2026, 5:47 AM CT`,
      `${ofDetail('receipt.opened', { who: by('Viral Patel', 'who.office') })} Jun 23, 2026, 9:00 AM CT`,
      ofDetail('receipt.no.answered', { reader: ofDetail('who.office') }),
      ofDetail('receipt.no.reviewed', { payer: 'Carelon' }),
    ]);

    el.messageId = 'm-136939995-4';
    await settled();
    expect(receipt().map((step) => step.replace(/ \w+ \d+, .*/, ''))).to.deep.equal([
      ofDetail('receipt.sent', { who: by('Viral Patel', 'who.office') }),
      ofDetail('receipt.delivered', { reader: 'Carelon' }),
    ]);
  });

  it('confirms a response in message, list, and counts (va.gov-team 20475, 59425, MC-13)', async () => {
    const { form, formLoaded, settled, qa, headline, receipt, press, row, types, waiting } = await aMailbox({
      attributes: { messageId: MESSAGES.clarification },
    });
    await formLoaded();
    qa.colleagueAnswers(MESSAGES.clarification);
    form()?.dispatchEvent(new CustomEvent('info-request-submitted', { bubbles: true, composed: true }));
    await settled();
    expect(headline()).to.contain(ofList('turn.payer', { payer: 'Carelon' }));
    expect(receipt()[3]).to.contain(ofDetail('receipt.answered', { who: by('Dana Whitfield', 'who.office') }));

    press(ofList('title'));
    await settled();
    expect(types()[0]).to.equal('Response: Additional Information Provided');
    expect(row(1).status).to.equal(`Responded ${ofList('turn.payer', { payer: 'Carelon' })}`);
    expect(waiting()).to.contain(ofList('waits', { count: 1 }));
  });

  it('shows whose turn it is and the progress in the row (MGMA Stat 2026, MC-24)', async () => {
    const { row } = await aMailbox();

    expect(row(0).status).to.contain(
      ofList('due.later', { date: 'Thu, Jun 25', time: '7:00 PM CT', left: '2 days, 10 hours' }),
    );
    expect(row(0).status).to.contain(`${ofList('turn.office')} ${ofList('progress', { provided: 0, count: 3 })}`);
  });
});
