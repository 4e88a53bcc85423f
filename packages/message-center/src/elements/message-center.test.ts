import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { messagePoll } from '@portal/kit';
import { MESSAGES, mockPortal } from '@portal/mocks';
import type { MockPortalOptions } from '@portal/mocks';

import '../define/message-badge.js';
import '../define/message-center.js';
import { ofActions, ofBadge, ofList, ofModule } from '../copy.fixture.js';
import { UnreadCountChangedEvent } from '../events.js';
import { messageBadgeDriver } from './message-badge.driver.js';
import { messageCenterDriver } from './message-center.driver.js';
import type { MessageCenter } from './message-center.js';

// Runs in its own page: it measures where a row stays on the screen.

/** A badge in a host's header and a message center below it, sharing one backend. */
async function aPage(options: MockPortalOptions = {}) {
  const portal = mockPortal(options);
  const settings = { ...portal.settings, pollInterval: 0 };
  const page = await fixture<HTMLElement>(html`
    <div>
      <a href="#x"><message-badge label=${ofBadge('label')} .settings=${settings}></message-badge></a>
      <message-center .settings=${settings}></message-center>
    </div>
  `);
  const [center, badge] = [page.querySelector('message-center'), page.querySelector('message-badge')];
  if (!center || !badge) throw new Error('The page has no message center');
  const driver = messageCenterDriver(center);
  await driver.settled();
  await badge.updateComplete;
  /** Polls, as the timer does after its interval. */
  const poll = async (): Promise<void> => {
    const client = (badge as unknown as { environment: { client: Parameters<typeof messagePoll>[0] } }).environment
      .client;
    await messagePoll(client).refresh();
    await driver.settled();
    await badge.updateComplete;
  };
  return { ...portal, ...driver, center, badge, page, poll, badgeDriver: messageBadgeDriver(badge) };
}

describe('<message-badge>', () => {
  it('counts only requests that wait for the office (MC-15, DD-08)', async () => {
    const { badgeDriver } = await aPage();

    expect(badgeDriver.text()).to.equal(ofBadge('count', { label: ofBadge('label'), count: 2 }));
    expect(badgeDriver.unreadWords()).to.equal(ofBadge('unread', { count: 2 }));
  });

  it('counts a reopened request, but not an answered one (MC-15, DD-08)', async () => {
    const { badgeDriver, qa, poll, waiting } = await aPage();
    qa.colleagueAnswers(MESSAGES.clarification);
    await poll();
    expect(badgeDriver.text()).to.equal(ofBadge('count', { label: ofBadge('label'), count: 1 }));

    qa.askForMore(MESSAGES.clarification);
    await poll();
    expect(badgeDriver.text()).to.equal(ofBadge('count', { label: ofBadge('label'), count: 2 }));
    expect(waiting()).to.contain(ofList('waits', { count: 2 }));

    qa.withdrawRequest(MESSAGES.clarification);
    await poll();
    expect(badgeDriver.text()).to.equal(ofBadge('count', { label: ofBadge('label'), count: 1 }));
  });

  it('counts an answered request whose file was rejected (MC-15)', async () => {
    const { badgeDriver, backend, qa, poll, clock } = await aPage();
    const bytes = new TextEncoder().encode('%PDF-1.7');
    const file = backend.infoRequests.addFile(MESSAGES.clarification, 'i-imaging', { fileName: 'report.pdf', bytes });
    qa.colleagueAnswers(MESSAGES.clarification);
    await poll();
    expect(badgeDriver.text()).to.equal(ofBadge('count', { label: ofBadge('label'), count: 1 }));

    clock.advance(1);
    qa.rejectFile(file.attachmentId, 'malware');
    await poll();
    expect(badgeDriver.text()).to.equal(ofBadge('count', { label: ofBadge('label'), count: 2 }));
  });

  it('ignores deleted and read messages, and notices (MC-15, DD-08)', async () => {
    const { badgeDriver, backend, poll } = await aPage();
    backend.messages.mark([MESSAGES.clarification, MESSAGES.notice], false);
    await poll();

    expect([badgeDriver.text(), badgeDriver.unreadWords()]).to.deep.equal([
      ofBadge('count', { label: ofBadge('label'), count: 2 }),
      undefined,
    ]);
  });

  it('shows 0 without a dot if no request waits', async () => {
    const { badgeDriver } = await aPage({ scenario: 'empty-mailbox' });

    expect(badgeDriver.text()).to.equal(ofBadge('count', { label: ofBadge('label'), count: 0 }));
    expect(badgeDriver.unreadWords()).to.equal(undefined);
  });

  it("is accessible in a host's link", async () => {
    const { badge } = await aPage();

    await expect(badge.parentElement).to.be.accessible();
  });

  it('shows only the label after a server error', async () => {
    const { badgeDriver } = await aPage({ scenario: 'failing' });

    expect(badgeDriver.text()).to.equal(ofBadge('label'));
  });

  it('has the host’s font and color', async () => {
    const { badge } = await aPage();
    const here = getComputedStyle(badge);
    const link = getComputedStyle(badge.parentElement ?? badge);

    expect([here.fontFamily, here.fontSize, here.color]).to.deep.equal([link.fontFamily, link.fontSize, link.color]);
  });

  it('reports the counts to the host, once per change', async () => {
    const { badge, qa, poll } = await aPage();
    const events: unknown[] = [];
    badge.addEventListener(UnreadCountChangedEvent.type, ({ detail }) => events.push(detail));

    await poll();
    qa.sendInfoRequest();
    await poll();

    expect(events).to.deep.equal([{ unread: 3, actionable: 3 }]);
  });
});

describe('new messages in <message-center> (MC-16)', () => {
  it('appear in list and badge without a reload, announced once', async () => {
    const { qa, poll, types, announcements, found, badgeDriver } = await aPage();

    qa.sendInfoRequest();
    await poll();

    expect(types()[0]).to.equal('More Information Required');
    expect(found()).to.equal(ofList('found', { count: 14 }));
    expect(badgeDriver.text()).to.equal(ofBadge('count', { label: ofBadge('label'), count: 3 }));
    expect(announcements()).to.equal(ofList('news', { count: 1 }));
  });

  it('keep focus, selection, and scroll position during a selection (O3)', async () => {
    const { qa, poll, tick, settled, ticked, opener, focused, page, announcements } = await aPage();
    page.prepend(Object.assign(document.createElement('div'), { className: 'tall' }));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.tall { block-size: 2000px }');
    document.adoptedStyleSheets = [sheet];
    tick(2);
    tick(4);
    await settled();
    const row = opener(4);
    row?.focus();
    row?.scrollIntoView({ block: 'center' });
    const before = row?.getBoundingClientRect().top;

    qa.sendInfoRequest();
    await poll();

    expect(announcements()).to.equal(ofList('news', { count: 1 }));
    expect(focused(), 'the focus').to.equal(row);
    expect(ticked().slice(0, 6), 'the selection').to.deep.equal([false, false, false, true, false, true]);
    await new Promise(requestAnimationFrame);
    expect(row?.getBoundingClientRect().top, 'the place').to.be.closeTo(before ?? 0, 1);
    expect(scrollX).to.equal(0);
    document.adoptedStyleSheets = [];
  });

  it('keep the search text and cursor while the user types (O3)', async () => {
    const { qa, poll, searchField, focused, found } = await aPage();
    const field = searchField();
    field?.focus();
    await sendKeys({ type: '13693' });
    field?.setSelectionRange(2, 4);

    qa.sendInfoRequest();
    await poll();

    expect(found()).to.equal(ofList('found', { count: 14 }));
    expect(focused()).to.equal(field);
    expect([field?.value, field?.selectionStart, field?.selectionEnd]).to.deep.equal(['13693', 2, 4]);
  });

  it('are announced but not added to a search or later page', async () => {
    const { qa, poll, search, settled, found, tabs, announcements } = await aPage();
    search('136939995');
    await settled();

    qa.sendInfoRequest();
    await poll();

    expect(found()).to.equal(ofList('found', { count: 6 }));
    expect(tabs()[1]).to.equal(`${ofList('tab.unread')} 0`);
    expect(announcements()).to.contain(ofList('news', { count: 1 }));
  });

  it('are announced once, and not again without further messages', async () => {
    const { qa, poll, announcements } = await aPage();
    qa.sendInfoRequest();
    await poll();
    const first = announcements();
    await poll();

    expect([first, announcements()]).to.deep.equal([ofList('news', { count: 1 }), ofList('news', { count: 1 })]);
  });

  it('keep focus and selection', async () => {
    const { qa, poll, tick, settled, ticked, selectAll, focusedName } = await aPage();
    tick(1);
    await settled();
    selectAll()?.focus();

    qa.sendInfoRequest();
    await poll();

    expect(ticked().slice(0, 4)).to.deep.equal([false, false, true, false]);
    expect(focusedName()).to.equal(ofList('select-all'));
  });

  it("exclude this page's own changes", async () => {
    const { tick, press, settled, announcements } = await aPage();
    tick(1);
    await settled();

    press(ofList('mark-unread'));
    await settled();

    expect(announcements()).to.equal(ofActions('marked-unread', { count: 1 }));
  });

  it('report the counts to the host', async () => {
    const { center, qa, poll } = await aPage();
    const events = oneEvent(center, UnreadCountChangedEvent.type) as unknown as Promise<UnreadCountChangedEvent>;

    qa.sendInfoRequest();
    await poll();

    expect((await events).detail).to.deep.equal({ unread: 3, actionable: 3 });
  });
});

describe('<message-center>', () => {
  it('shows no patient data after the session has ended (decision 9)', async () => {
    const { center, settled, badge, badgeDriver } = await aPage();

    center.endSession();
    await settled();
    await badge.updateComplete;

    expect(center.renderRoot.textContent).to.contain(ofModule('ended'));
    expect(center.renderRoot.querySelector('message-list')).to.equal(null);
    expect(badgeDriver.text()).to.equal(ofBadge('label'));
  });

  it('names an unusable setting', async () => {
    const el = await fixture<MessageCenter>(html`<message-center></message-center>`);

    expect(el.renderRoot.textContent).to.contain(ofModule('base-url-missing'));
  });

  it('uses defaults for unknown attribute values', async () => {
    const { center, settled, chosenTab, range } = await aPage();

    center.setAttribute('view', 'everything');
    center.setAttribute('page-size', '7');
    await settled();

    expect([chosenTab(), range()]).to.deep.equal([
      `${ofList('tab.all')} 13`,
      ofList('pager.range', { from: 1, to: 10, total: 13 }),
    ]);
  });

  it('follows its attributes', async () => {
    const { center, settled, chosenTab, types } = await aPage();

    center.setAttribute('view', 'closed');
    center.setAttribute('page-size', '25');
    await settled();

    expect([chosenTab(), types().length]).to.deep.equal([`${ofList('tab.closed')} 10`, 10]);
  });
});
