/** The messages of the design deck's screens, and their consequences. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { getMessage, getMessageSummary } from '@portal/api';
import { MESSAGES, answer, mockPortal } from '@portal/mocks';

import '../define/message-center.js';
import { ofDetail, ofList } from '../copy.fixture.js';
import { aMailbox, fakeMinutes, refreshCounts } from './mailbox.fixture.js';
import { messageCenterDriver } from './message-center.driver.js';

describe('the messages of the design deck', () => {
  it("have the payer's types, including the office's own response (MC-08, MC-13)", async () => {
    const { types } = await aMailbox({ attributes: { pageSize: 25 } });

    expect([...new Set(types())]).to.include.members([
      'Required Documentation Has Not Been Received',
      'Clarification is Needed For Clinical Details',
      'More Information Required',
      'Clarification is Needed',
      'Required Documentation',
      'Response: Additional Information Provided',
    ]);
  });

  it('can share an order, with one order per message (MC-10, MC-14)', async () => {
    const { orders, types, search, settled } = await aMailbox({ attributes: { pageSize: 25 } });
    expect(orders().every((order) => /^\d+$/.test(order))).to.equal(true);

    search('136939995');
    await settled();

    expect(new Set(orders())).to.deep.equal(new Set(['136939995']));
    expect(types().filter((type) => type.startsWith('Response:')).length).to.equal(2);
    expect(types().length).to.equal(6);
  });

  it('wait for the office until the due date (MC-23)', async () => {
    const { el, clock, qa, settled, waiting, row } = await aMailbox();
    qa.sendInfoRequest();
    clock.advance(26 * 3_600_000);
    await refreshCounts(el);
    await settled();

    expect(waiting()).to.contain(ofList('waits', { count: 3 }));
    expect(row(0).status).to.contain(ofList('turn.office'));
    expect(row(0).status).to.contain(ofList('due.tomorrow', { time: '7:00 PM CT', left: '1 day, 8 hours' }));
  });

  for (const display of ['Diagnostic Imaging', 'Cardiology', 'A future solution']) {
    it(`show the server's solution ${display}, which the host can restrict (MC-25, DD-15)`, async () => {
      const { backend } = mockPortal();
      const { caseText } = await aMailbox({
        attributes: { messageId: MESSAGES.clarification },
        overrides: [
          // The path of one message also matches this one.
          answer(getMessageSummary, () => backend.messages.summary()),
          answer(getMessage, ({ messageId }) => ({
            ...backend.messages.open(messageId),
            solution: { code: 'any', display },
          })),
        ],
      });

      expect(caseText()).to.contain(ofDetail('case.line', { solution: display, business: 'Medicare' }));
    });
  }
});

describe('a message center below other host content (MC-22)', () => {
  it("fits the page's headings and forms without affecting them (MC-22)", async () => {
    const { settings } = mockPortal();
    const sent: string[] = [];
    const page = await fixture<HTMLElement>(html`
      <main>
        <h1>Order Request</h1>
        <form @submit=${(event: Event) => (event.preventDefault(), sent.push('host'))}>
          <h2>Find This Member</h2>
          <label>Last Name <input name="last" /></label>
          <message-center heading-level="3" .settings=${{ ...settings, pollInterval: 0 }}></message-center>
          <p class="muted">After it</p>
        </form>
      </main>
    `);
    const el = page.querySelector('message-center');
    const after = page.querySelector('.muted');
    if (!el || !after) throw new Error('The page is not complete');
    const { settled, searchField, found } = messageCenterDriver(el);
    await settled();

    expect(el.renderRoot.querySelector('message-list')?.renderRoot.querySelector('h3')?.textContent).to.contain(
      ofList('title'),
    );
    searchField()?.focus();
    await sendKeys({ type: '136939995' });
    await sendKeys({ press: 'Enter' });
    await settled();

    expect(found()).to.equal(ofList('found', { count: 6 }));
    expect(sent, 'Enter does not reach the host').to.deep.equal([]);
    expect(new FormData(page.querySelector('form') ?? undefined).has('search')).to.equal(false);
    expect(getComputedStyle(after).color).to.equal(getComputedStyle(page).color);
  });
});

describe('changes while a list is open (MC-26)', () => {
  it('remove a row deleted elsewhere and keep the focus in the list (MC-26)', async () => {
    const { el, backend, opener, types, settled, focusedName } = await aMailbox();
    opener(3)?.focus();
    const next = types()[4];

    backend.messages.hide(['m-136703223']);
    await refreshCounts(el);
    await settled();

    expect(types()[3]).to.equal(next);
    expect(focusedName()).to.equal(next);
  });

  it('update "today" at midnight in the user\'s zone (MC-04, MC-26)', async () => {
    const minutes = fakeMinutes();
    try {
      const { clock, settled, tabs } = await aMailbox({ attributes: { view: 'today' } });
      expect(tabs()[3]).to.equal(`${ofList('tab.today')} 1`);

      clock.set('2026-06-24T04:59:00Z');
      minutes.pass();
      await settled();
      expect(tabs()[3], 'a minute before midnight').to.equal(`${ofList('tab.today')} 1`);

      clock.set('2026-06-24T05:00:00Z');
      minutes.pass();
      await settled();
      expect(tabs()[3]).to.equal(`${ofList('tab.today')} 0`);
    } finally {
      minutes.release();
    }
  });
});
