import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';

import { getMessageSummary, pageMessages } from '@portal/api';
import { deepText, until } from '@portal/tests/fault-rig';
import { MESSAGES, answer, mockPortal, problem } from '@portal/mocks';

import { ofDetail, ofForm, ofList } from '../copy.fixture.js';
import { aMailbox, fakeMinutes, tabTo } from './mailbox.fixture.js';

const HOUR = 3_600_000;
const MINUTE = 60_000;

describe('whose turn it is (3d.1, 3d.5)', () => {
  it('appears above the list: waiting requests and the next due date (MC-24)', async () => {
    const { waiting } = await aMailbox();

    expect(waiting()).to.equal(
      `${ofList('waits', { count: 2 })} ${ofList('first.later', { date: 'Thu, Jun 25', time: '7:00 PM CT', left: '2 days, 10 hours' })}`,
    );
  });

  it('is accessible on its last day', async () => {
    const { el } = await aMailbox({ scenario: 'request-due-soon', attributes: { view: 'today' } });

    await expect(el).to.be.accessible();
  });

  it('is singular for one, and a separate sentence for none', async () => {
    const one = await aMailbox();
    one.qa.colleagueAnswers(MESSAGES.clarification);
    one.press(ofList('refresh'));
    await one.settled();
    expect(one.waiting()).to.equal(
      `${ofList('waits', { count: 1 })} ${ofList('due.later', { date: 'Tue, Jun 30', time: '7:00 PM CT', left: '7 days, 10 hours' })}`,
    );

    const none = await aMailbox({ scenario: 'empty-mailbox' });
    expect(none.waiting()).to.equal(ofList('waits.none'));
    expect(none.button(ofList('waits.first'))).to.equal(undefined);
  });

  it('reads "today" and "tomorrow" in the user\'s zone (DD-11)', async () => {
    const { clock, press, settled, waiting, row } = await aMailbox({ timeZone: 'America/New_York' });
    clock.set('2026-06-24T21:00:00Z');
    press(ofList('refresh'));
    await settled();
    expect(row(0).status).to.contain(ofList('due.tomorrow', { time: '8:00 PM ET', left: '1 day, 3 hours' }));

    clock.set('2026-06-25T20:40:00Z');
    press(ofList('refresh'));
    await settled();
    expect(row(0).status).to.contain(ofList('due.today', { time: '8:00 PM ET', left: '3 hours, 20 minutes' }));
    expect(waiting()).to.contain(ofList('first.today', { time: '8:00 PM ET', left: '3 hours, 20 minutes' }));
  });

  it('warns on the last day by weight and color beside the text', async () => {
    const later = await aMailbox();
    const soon = await aMailbox({ scenario: 'request-due-soon' });
    const weights = (rows: Awaited<ReturnType<typeof aMailbox>>): readonly string[] =>
      rows
        .dueLines()
        .slice(0, 2)
        .map((line) => getComputedStyle(line).fontWeight);

    expect(weights(later)).to.deep.equal(['400', '400']);
    expect(weights(soon)).to.deep.equal(['600', '400']);
  });

  it('shows progress and editor in the row, apart from unread (3d.2)', async () => {
    const { qa, press, settled, row, unread } = await aMailbox();
    expect(row(0).status).to.contain(`Open ${ofList('turn.office')} ${ofList('progress', { provided: 0, count: 3 })}`);

    qa.colleagueDrafts(MESSAGES.clarification, 'Eight weeks.');
    press(ofList('refresh'));
    await settled();

    expect(row(0).status).to.contain(
      `In Progress ${ofList('turn.office')} ${ofList('progress', { provided: 3, count: 3 })} · ${ofList('draft-by', { name: 'Dana Whitfield' })}`,
    );
    expect(unread()[0]).to.equal(true);
  });

  it("appears in the opened message, with the payer's zone (DD-11, MC-24)", async () => {
    const { formLoaded, form, settled, qa, el } = await aMailbox({
      attributes: { messageId: MESSAGES.clarification },
      timeZone: 'America/New_York',
    });
    await formLoaded();
    qa.colleagueDrafts(MESSAGES.clarification, 'Eight weeks.');
    el.refresh();
    await settled();

    const words = (): string => deepText(form() ?? document.createDocumentFragment());
    await until(
      () => words().includes(ofForm('deadline.payer', { payer: 'Carelon', date: '6/25/2026', time: '7:00 PM CT' })),
      words,
    );
    expect(words()).to.contain(ofForm('deadline', { date: '6/25/2026', time: '8:00 PM ET' }));
    expect(words()).to.contain(ofForm('deadline.left', { left: '2 days, 10 hours' }));
  });

  it('counts down each minute without requests or announcements (O3)', async () => {
    const minutes = fakeMinutes();
    try {
      let requests = 0;
      const counted = mockPortal();
      const { clock, row, announcements, settled, waiting, types } = await aMailbox({
        overrides: [
          answer(getMessageSummary, () => ((requests += 1), counted.backend.messages.summary())),
          answer(pageMessages, (query) => ((requests += 1), counted.backend.messages.page(query))),
        ],
      });
      const [before, heads] = [requests, types()];

      clock.advance(2 * HOUR + MINUTE);
      minutes.pass();
      await settled();

      expect(row(0).status).to.contain('2 days, 7 hours');
      expect(waiting()).to.contain('2 days, 7 hours');
      expect([requests, announcements()]).to.deep.equal([before, '']);
      expect(types()).to.deep.equal(heads);
    } finally {
      minutes.release();
    }
  });

  it('pauses in a hidden page and after removal', async () => {
    const minutes = fakeMinutes();
    try {
      const { el, clock, row, settled } = await aMailbox();
      expect(minutes.running()).to.equal(1);

      minutes.hide(true);
      expect(minutes.running()).to.equal(0);

      clock.advance(24 * HOUR);
      minutes.hide(false);
      await settled();
      expect(row(0).status).to.contain('1 day, 10 hours');

      el.remove();
      expect(minutes.running()).to.equal(0);
    } finally {
      minutes.release();
    }
  });
});

describe('sorting by due date (3d.1, DD-04)', () => {
  it('takes one click each way; newest first is the default (DD-04)', async () => {
    const { press, settled, types, row, button, sorted, announcements, focusedName } = await aMailbox();
    const newest = types();
    expect(sorted()).to.deep.equal([['received', 'descending']]);

    button(ofList('waits.first'))?.focus();
    press(ofList('waits.first'));
    await settled();
    expect(types().slice(0, 2)).to.deep.equal(['Clarification is Needed', 'Required Documentation']);
    expect(sorted()).to.deep.equal([]);
    expect(announcements()).to.contain(ofList('found.page', { from: 1, to: 10, total: 13 }));
    expect(focusedName()).to.equal(ofList('waits.newest'));
    expect([0, 1, 2].map((index) => row(index).status.includes(ofList('turn.office')))).to.deep.equal([
      true,
      true,
      false,
    ]);

    press(ofList('waits.newest'));
    await settled();
    expect(types()).to.deep.equal(newest);
  });

  it('puts urgent requests first, and answered or closed ones last', async () => {
    const { qa, press, settled, orders } = await aMailbox();
    qa.sendInfoRequest('136941377');
    qa.askForMore('m-136703223');
    press(ofList('refresh'));
    await settled();

    press(ofList('waits.first'));
    await settled();

    // Due on June 24, 25 (the newer one first), and 30; then the others, newest first.
    expect(orders().slice(0, 5)).to.deep.equal(['136703223', '136941377', '136930695', '136955120', '136941377']);
  });

  it('shows all waiting requests, regardless of view and search', async () => {
    const { chooseTab, search, press, settled, chosenTab, found, searchField } = await aMailbox();
    chooseTab(ofList('tab.closed'));
    await settled();
    search('136939995');
    await settled();

    press(ofList('waits.first'));
    await settled();

    expect([chosenTab(), found()]).to.deep.equal([`${ofList('tab.all')} 13`, ofList('found', { count: 13 })]);
    expect(searchField()?.value).to.equal('');
  });

  it('is in the sort menu of the cards', async () => {
    const { cardOrders, chooseCardOrder, settled, orders, button } = await aMailbox();
    expect(cardOrders()).to.include(ofList('sort.due'));

    chooseCardOrder(ofList('sort.due'));
    await settled();

    expect(orders().slice(0, 2)).to.deep.equal(['136930695', '136955120']);
    expect(button(ofList('waits.newest'))).to.exist;
  });

  it('determines the order of "Next"', async () => {
    const { press, settled, open, headings } = await aMailbox();
    press(ofList('waits.first'));
    await settled();
    open(0);
    await settled();

    press(ofDetail('next'));
    await settled();

    expect(headings()).to.include(ofDetail('message.title', { type: 'Required Documentation' }));
  });

  it('keeps its button and focus after the last response', async () => {
    const { el, button, press, settled, waiting, qa, focusedName } = await aMailbox();
    button(ofList('waits.first'))?.focus();
    press(ofList('waits.first'));
    await settled();

    qa.colleagueAnswers(MESSAGES.clarification);
    qa.colleagueAnswers(MESSAGES.documentation);
    el.refresh();
    await settled();

    expect(waiting()).to.equal(ofList('waits.none'));
    expect(focusedName()).to.equal(ofList('waits.newest'));
  });

  it('moves the focus to the heading when its button disappears', async () => {
    const { el, button, settled, qa, focusedName } = await aMailbox();
    button(ofList('waits.first'))?.focus();

    qa.colleagueAnswers(MESSAGES.clarification);
    qa.colleagueAnswers(MESSAGES.documentation);
    el.refresh();
    await settled();

    expect(button(ofList('waits.first'))).to.equal(undefined);
    expect(focusedName()).to.equal(ofList('title'));
  });

  it('works by keyboard alone', async () => {
    const { button, focusedName, settled, orders } = await aMailbox();
    button(ofList('refresh'))?.focus();
    await tabTo(ofList('waits.first'), focusedName);
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(orders().slice(0, 2)).to.deep.equal(['136930695', '136955120']);

    await sendKeys({ press: 'Enter' });
    await settled();
    expect(focusedName()).to.equal(ofList('waits.first'));
  });

  it('needs no request beyond the poll for its line', async () => {
    const requests: string[] = [];
    const { backend } = mockPortal();
    const { waiting } = await aMailbox({
      overrides: [
        answer(getMessageSummary, () => (requests.push('summary'), backend.messages.summary())),
        answer(pageMessages, (query) => (requests.push('page'), backend.messages.page(query))),
      ],
    });

    expect(waiting()).to.contain(ofList('waits', { count: 2 }));
    expect(requests.toSorted()).to.deep.equal(['page', 'summary']);
  });

  it('keeps its space without an alert if the counts fail', async () => {
    const { waiting, alerts, types } = await aMailbox({
      overrides: [answer(getMessageSummary, () => problem(503, 'maintenance'))],
    });

    expect([waiting(), alerts(), types().length]).to.deep.equal(['', [], 10]);
  });

  it('fits a narrow screen without sideways scrolling (1.4.10)', async () => {
    await setViewport({ width: 320, height: 800 });
    await aMailbox({ scenario: 'request-due-soon' });

    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 1280, height: 800 });
  });
});
