import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { getMessage } from '@portal/api';
import { MESSAGES, answer, problem } from '@portal/mocks';

import '@portal/info-request-form/define/info-request-form.js';

import { by, ofDetail, ofFailure, ofList } from '../copy.fixture.js';
import { MessageListRequestedEvent, MessageOpenedEvent } from '../events.js';
import { aMailbox, tabTo } from './mailbox.fixture.js';

const RESPONSE = 'm-136939995-4';

describe('an opened message', () => {
  it('opens from its row, notifies the host, and takes the focus (MC-18, MC-19)', async () => {
    const { el, open, settled, headings, focusedName, listHidden } = await aMailbox();
    const events = oneEvent(el, MessageOpenedEvent.type) as unknown as Promise<MessageOpenedEvent>;

    open(0);
    await settled();

    expect((await events).detail).to.deep.equal({ messageId: MESSAGES.clarification, orderId: '136930695' });
    expect(el.getAttribute('message-id')).to.equal(MESSAGES.clarification);
    expect(headings()).to.include(ofDetail('message.title', { type: 'Clarification is Needed' }));
    expect(focusedName()).to.equal(ofDetail('message.title', { type: 'Clarification is Needed' }));
    expect(listHidden()).to.equal(true);
  });

  it('shows the case of the design deck (MC-20)', async () => {
    const { caseText } = await aMailbox({ attributes: { messageId: MESSAGES.clarification } });

    for (const words of [
      `${ofDetail('case.order')} 136930695`,
      ofDetail('case.member-id'),
      ofDetail('case.birth'),
      `${ofDetail('case.age')} 60`,
      ofDetail('case.line', { solution: 'Diagnostic Imaging', business: 'Medicare' }),
      ofDetail('case.services'),
      ofDetail('case.service', { code: '93307', description: 'ECHO, transthoracic, heart, complete' }),
    ]) {
      expect(caseText()).to.contain(words);
    }
  });

  it('renders the form in place, with the current settings (MC-01, MC-21)', async () => {
    const { el, form, formLoaded } = await aMailbox({ attributes: { messageId: MESSAGES.clarification } });
    await formLoaded();

    expect(form()).to.have.property('messageId', MESSAGES.clarification);
    expect(form()).to.have.property('settings', el.settings);
    expect(form()).to.have.property('headingLevel', 3);
  });

  it('shows the text of a notice without a form (MC-13)', async () => {
    const { form, text } = await aMailbox({ attributes: { messageId: RESPONSE } });

    expect(form()).to.equal(undefined);
    expect(text()).to.contain('Physical therapy was completed');
  });

  it('is accessible', async () => {
    const { el } = await aMailbox({ attributes: { messageId: RESPONSE } });

    await expect(el).to.be.accessible();
  });

  it('names each action with its actor, time, and zone (MC-17)', async () => {
    const { history } = await aMailbox({ attributes: { messageId: 'm-136703223' } });

    expect(history()[0]).to.equal(
      `Oct 26, 2023, 9:37 AM CT ${ofDetail('event.sent')} ${by('M. Okafor, RN', 'role.payer')}`,
    );
    expect(history()[1]).to.equal(`Oct 26, 2023, 9:37 AM CT ${ofDetail('event.delivered')} ${ofDetail('role.system')}`);
    expect(history().join()).to.contain(ofDetail('event.answered')).and.to.contain(by('Viral Patel', 'role.office'));
  });

  it('counts as read in the list and the counts (MC-26)', async () => {
    const { open, settled, press, unread, tabs } = await aMailbox();

    open(0);
    await settled();
    press(ofList('title'));
    await settled();

    expect([unread()[0], tabs()[1]]).to.deep.equal([false, `${ofList('tab.unread')} 1`]);
  });

  it('steps through the view and stops at its ends (MC-18, MC-26)', async () => {
    const { el, open, chooseTab, settled, button, press, headings, text } = await aMailbox();
    chooseTab(ofList('tab.unread'));
    await settled();
    open(0);
    await settled();
    expect(button(ofDetail('previous'))?.ariaDisabled).to.equal('true');
    expect(text()).to.contain(ofDetail('message.position', { position: 1, total: 2 }));

    const events = oneEvent(el, MessageOpenedEvent.type) as unknown as Promise<MessageOpenedEvent>;
    button(ofDetail('next'))?.focus();
    press(ofDetail('next'));
    await settled();

    expect((await events).detail).to.deep.equal({ messageId: MESSAGES.notice, orderId: '136941377' });
    expect(headings()).to.include(ofDetail('message.title', { type: 'Review Update' }));
    expect(button(ofDetail('next'))?.ariaDisabled).to.equal('true');
  });

  it('returns to the unchanged list, with the focus on the row (MC-26)', async () => {
    const { el, press, open, tick, search, settled, range, types, ticked, focusedName, searchField } = await aMailbox({
      attributes: { pageSize: 10 },
    });
    search('1');
    await settled();
    press(ofList('pager.next'));
    await settled();
    tick(0);
    await settled();
    const before = [range(), types(), ticked()];
    const type = types()[1];
    const events = oneEvent(el, MessageListRequestedEvent.type);

    open(1);
    await settled();
    press(ofList('title'));
    await settled();

    await events;
    expect([range(), types(), ticked()]).to.deep.equal(before);
    expect([focusedName(), searchField()?.value]).to.deep.equal([type, '1']);
    expect(el.hasAttribute('message-id')).to.equal(false);
  });

  it('leaves the return to a host that cancels the event', async () => {
    const { el, press, settled, headings } = await aMailbox({ attributes: { messageId: RESPONSE } });
    el.addEventListener(MessageListRequestedEvent.type, (event) => event.preventDefault());

    press(ofList('title'));
    await settled();
    expect(headings()).to.include(ofDetail('message.title', { type: 'Response: Additional Information Provided' }));

    el.removeAttribute('message-id');
    await settled();
    expect(headings()).to.deep.equal([ofList('title')]);
  });

  it("doesn't take the focus if the page loads with a message", async () => {
    const { focused } = await aMailbox({ attributes: { messageId: RESPONSE } });

    expect(focused()).to.equal(document.body);
  });

  it('reloads after a submitted response, and keeps the form in place', async () => {
    const { form, formLoaded, settled, backend, text } = await aMailbox({
      attributes: { messageId: MESSAGES.clarification },
    });
    await formLoaded();
    const before = form();
    backend.messages.setStatus(backend.messages.find(MESSAGES.clarification), 'responded');

    before?.dispatchEvent(new CustomEvent('info-request-submitted', { bubbles: true, composed: true }));
    await settled();

    expect(text()).to.contain(ofList('turn.payer', { payer: 'Carelon' }));
    expect(form()).to.equal(before);
  });

  for (const [status, words] of [
    [404, ofFailure('not-found')],
    [403, ofFailure('forbidden')],
    [410, ofFailure('gone')],
  ] as const) {
    it(`reports the exact problem after ${status}, with a link back (MC-26)`, async () => {
      const { alerts, press, settled, headings, el, button } = await aMailbox({
        attributes: { messageId: 'm-unknown' },
        overrides: [answer(getMessage, () => problem(status, 'no'))],
      });
      expect(alerts().join()).to.contain(words);
      expect(button(ofFailure('again'))).to.equal(undefined);
      await expect(el).to.be.accessible();

      press(ofList('title'));
      await settled();
      expect(headings()).to.deep.equal([ofList('title')]);
    });
  }

  it('opens, steps, and closes by keyboard alone', async () => {
    const { selectAll, settled, focusedName, headings } = await aMailbox();
    selectAll()?.focus();
    await tabTo('Clarification is Needed', focusedName);
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(focusedName()).to.equal(ofDetail('message.title', { type: 'Clarification is Needed' }));

    await sendKeys({ press: 'Shift+Tab' });
    expect(focusedName()).to.equal(ofDetail('next'));
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(headings()).to.include(ofDetail('message.title', { type: 'Required Documentation' }));
    expect(focusedName()).to.equal(ofDetail('next'));

    await sendKeys({ press: 'Shift+Tab' });
    await sendKeys({ press: 'Shift+Tab' });
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(focusedName()).to.equal('Required Documentation');
  });
});
