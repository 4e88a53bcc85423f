import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';

import { pageMessages } from '@portal/api';
import { answer, mockPortal, problem } from '@portal/mocks';

import { ofFailure, ofList } from '../copy.fixture.js';
import { aMailbox } from './mailbox.fixture.js';
import { messageCenterDriver } from './message-center.driver.js';
import type { MessageCenter } from './message-center.js';

describe('the list of messages', () => {
  it("has the design deck's heading, tools, and columns in order (MC-02, MC-03, MC-05, MC-06)", async () => {
    const { headings, button, heads } = await aMailbox();

    expect(headings()).to.deep.equal([ofList('title')]);
    for (const name of [ofList('refresh'), ofList('delete'), ofList('mark-read')]) expect(button(name), name).to.exist;
    expect(Object.values(heads())).to.deep.equal([
      ofList('column.type'),
      ofList('column.member'),
      ofList('column.order'),
      ofList('column.plan'),
      ofList('column.received'),
      ofList('column.status'),
    ]);
  });

  it("shows a row in the design deck's words, with its zone (MC-07, MC-09)", async () => {
    const { row, types } = await aMailbox();

    expect(row(types().indexOf('Required Documentation Has Not Been Received'))).to.deep.include({
      type: 'Required Documentation Has Not Been Received',
      member: 'Kessler, Rosa',
      order: '136127103',
      plan: 'Prairie Community Health',
      received: '09/19/2023 09:17:53 AM CT',
      status: 'Closed',
    });
  });

  it('separates whose turn it is from unread (MC-17)', async () => {
    const { row, unread } = await aMailbox();

    expect(row(0).status).to.contain(
      ofList('due.later', { date: 'Thu, Jun 25', time: '7:00 PM CT', left: '2 days, 10 hours' }),
    );
    expect(row(0).status).to.contain(`Open ${ofList('turn.office')} ${ofList('progress', { provided: 0, count: 3 })}`);
    expect(row(1).status).to.contain(`Open ${ofList('turn.office')}`);
    expect(unread().slice(0, 4)).to.deep.equal([true, false, true, false]);
  });

  it('names a withheld value instead of leaving a gap (MC-12)', async () => {
    const { row, types } = await aMailbox();

    expect(row(types().indexOf('More Information Required')).member).to.contain(ofList('withheld'));
  });

  it('counts the records and pages through them (MC-11, DD-02, DD-03)', async () => {
    const { found, range, press, settled, types, announcements } = await aMailbox();
    expect([found(), range(), types().length]).to.deep.equal([
      ofList('found', { count: 13 }),
      ofList('pager.range', { from: 1, to: 10, total: 13 }),
      10,
    ]);

    press(ofList('pager.next'));
    await settled();

    expect([range(), types().length]).to.deep.equal([ofList('pager.range', { from: 11, to: 13, total: 13 }), 3]);
    expect(announcements()).to.equal(ofList('found.page', { from: 11, to: 13, total: 13 }));
  });

  it('has tabs with counts, and labels that a host can replace (MC-04, DD-06)', async () => {
    const { tabs } = await aMailbox();
    expect(tabs()).to.deep.equal([
      `${ofList('tab.all')} 13`,
      `${ofList('tab.unread')} 2`,
      `${ofList('tab.closed')} 10`,
      `${ofList('tab.today')} 1`,
    ]);

    const source = { 'message-center.tab.all': 'All Message', 'message-center.tab.closed': 'Close' };
    const other = await aMailbox({ strings: source });
    expect(other.tabs()).to.deep.equal([
      'All Message 13',
      `${ofList('tab.unread')} 2`,
      'Close 10',
      `${ofList('tab.today')} 1`,
    ]);
  });

  it('shows one view at a time, and reflects it as an attribute (MC-04)', async () => {
    const { el, chooseTab, chosenTab, settled, unread } = await aMailbox();

    chooseTab(ofList('tab.unread'));
    await settled();

    expect(chosenTab()).to.equal(`${ofList('tab.unread')} 2`);
    expect(unread()).to.deep.equal([true, true]);
    expect(el.getAttribute('view')).to.equal('unread');
  });

  it('sorts newest first, and otherwise by the selected header (DD-04)', async () => {
    const { sorted, sortButton, settled, types } = await aMailbox();
    expect(sorted()).to.deep.equal([['received', 'descending']]);

    sortButton('type')?.click();
    await settled();

    expect(sorted()).to.deep.equal([['type', 'ascending']]);
    expect(types()).to.deep.equal([...types()].sort());
  });

  it('searches without adding the text to any URL (decision 10)', async () => {
    const { search, settled, found, button, press } = await aMailbox();

    search('136939995');
    await settled();
    expect(found()).to.equal(ofList('found', { count: 6 }));

    expect(button(ofList('search.clear'))).to.exist;
    press(ofList('search.clear'));
    await settled();
    expect(found()).to.equal(ofList('found', { count: 13 }));
  });

  it('explains an empty list and the next step (MC-26)', async () => {
    const empty = await aMailbox({ scenario: 'empty-mailbox' });
    expect(empty.text())
      .to.contain(ofList('none'))
      .and.to.contain(ofList('none.all', { payer: 'Carelon' }));
    expect(empty.range()).to.equal(ofList('pager.none'));
    await expect(empty.el).to.be.accessible();

    const { search, settled, text } = await aMailbox();
    search('nobody');
    await settled();
    expect(text()).to.contain(ofList('none.search'));
  });

  it('leads from an empty view to all messages', async () => {
    const { press, settled, chosenTab, text } = await aMailbox({
      scenario: 'empty-mailbox',
      attributes: { view: 'unread' },
    });
    expect(text()).to.contain(ofList('none.unread'));

    press(ofList('show-all'));
    await settled();

    expect(chosenTab()).to.equal(`${ofList('tab.all')} 0`);
  });

  it('keeps its frame after a read error, and recovers on retry (MC-26)', async () => {
    let tries = 0;
    const { backend } = mockPortal();
    const { alerts, press, settled, types, button, el } = await aMailbox({
      overrides: [
        answer(pageMessages, (query) => {
          tries += 1;
          return tries === 1 ? problem(503, 'maintenance') : backend.messages.page(query);
        }),
      ],
    });
    expect(alerts().join()).to.contain(ofList('could-not.list'));
    expect(button(ofList('refresh'))).to.exist;
    await expect(el).to.be.accessible();

    press(ofFailure('again'));
    await settled();

    expect(types().length).to.equal(10);
  });

  it('keeps the rows when a refresh fails, with a notice', async () => {
    const { alerts, press, settled, types, qa, el } = await aMailbox();

    qa.failAll(true, '503');
    press(ofList('refresh'));
    await settled();

    expect(types().length).to.equal(10);
    expect(alerts().join()).to.contain(ofList('could-not.refresh-list')).and.to.contain(ofList('kept-list'));
    await expect(el).to.be.accessible();
  });

  it('confirms after Refresh that it is up to date (MC-03)', async () => {
    const { press, settled, announcements } = await aMailbox();

    press(ofList('refresh'));
    await settled();

    expect(announcements()).to.equal(ofList('up-to-date'));
  });

  it('shows its frame while loading', async () => {
    const { el, button, tabs, spans } = await aMailboxThatNeverAnswers();

    expect(button(ofList('refresh'))).to.exist;
    expect(tabs()).to.deep.equal([ofList('tab.all'), ofList('tab.unread'), ofList('tab.closed'), ofList('tab.today')]);
    expect(spans().length).to.be.above(1);
    expect(new Set(spans()).size, 'as wide as the headers').to.equal(1);
    await expect(el).to.be.accessible();
  });

  it('renders a malformed message as a row, and all others normally', async () => {
    const { backend } = mockPortal();
    const { text, types, spans } = await aMailbox({
      overrides: [
        answer(pageMessages, (query) => {
          const page = backend.messages.page(query);
          return { ...page, items: [null, ...page.items.slice(1)] };
        }),
      ],
    });

    expect(text()).to.contain(
      `${ofList('unreadable')} ${ofFailure('call', { payer: 'Carelon', phone: '(800) 252-2021' })}`,
    );
    expect(types().filter(Boolean).length).to.equal(9);
    expect(new Set(spans()).size, 'as wide as the others').to.equal(1);
  });

  it('formats the count of a large mailbox for the locale', async () => {
    const { backend } = mockPortal();
    const { found, range } = await aMailbox({
      overrides: [answer(pageMessages, (query) => ({ ...backend.messages.page(query), total: 100_000 }))],
    });

    expect(found()).to.equal(ofList('found', { count: '100,000' }));
    expect(range()).to.equal(ofList('pager.range', { from: 1, to: 10, total: '100,000' }));
  });

  it('is accessible', async () => {
    const { el } = await aMailbox();

    await expect(el).to.be.accessible();
  });

  it('is accessible as cards, without sideways scrolling at 320 px (1.4.10)', async () => {
    await setViewport({ width: 320, height: 800 });
    const { el, settled } = await aMailbox({ scenario: 'long-words' });
    await settled();

    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await expect(el).to.be.accessible();
    await setViewport({ width: 1280, height: 800 });
  });

  it('works by keyboard: tabs, search, and back to all', async () => {
    const { chosenTab, settled, searchField, found, focusedName, button } = await aMailbox();

    button(ofList('refresh'))?.focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowRight' });
    await settled();
    expect([chosenTab(), focusedName()]).to.deep.equal([`${ofList('tab.unread')} 2`, `${ofList('tab.unread')} 2`]);

    await sendKeys({ press: 'End' });
    await settled();
    expect(chosenTab()).to.equal(`${ofList('tab.today')} 1`);

    await sendKeys({ press: 'Home' });
    await settled();
    for (let stop = 0; stop < 3; stop += 1) await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '136136' });
    expect(searchField()?.value).to.equal('136136');
    await sendKeys({ press: 'Enter' });
    await settled();

    expect(found()).to.equal(ofList('found', { count: 0 }));
  });
});

async function aMailboxThatNeverAnswers() {
  const { settings } = mockPortal({
    overrides: [answer(pageMessages, () => new Promise<never>(() => undefined))],
  });
  const el = await fixture<MessageCenter>(html`<message-center .settings=${settings}></message-center>`);
  return { el, ...messageCenterDriver(el) };
}
