import { expect } from '@open-wc/testing';

import {
  deleteMessages,
  getMessage,
  getMessageHistory,
  getMessageNeighbors,
  getMessageSummary,
  markMessages,
  pageMessages,
  restoreMessages,
} from '@portal/api';

import { MESSAGES } from './index.js';
import { EVERYTHING, portalWithClient, problemOf } from './test-client.js';

const page = { ...EVERYTHING, pageSize: 10, cursor: null };

describe('messages of the mock backend', () => {
  it("are the design deck's thirteen, newest first, ten per page (MC-11, DD-04)", async () => {
    const { client } = portalWithClient();

    const first = await client.send(pageMessages, page);
    const second = await client.send(pageMessages, { ...page, cursor: first.cursors.next });

    expect([first.total, first.from, first.to, first.items.length]).to.eql([13, 1, 10, 10]);
    expect([second.from, second.to, second.items.length]).to.eql([11, 13, 3]);
    expect(first.cursors.previous).to.equal(null);
    expect(second.cursors.next).to.equal(null);
    const received = [...first.items, ...second.items].map((item) => item?.receivedAt ?? '');
    expect(received).to.eql(received.toSorted().toReversed());
  });

  it('withhold names and plans like the design deck (MC-12)', async () => {
    const { client } = portalWithClient();

    const { items } = await client.send(pageMessages, { ...page, pageSize: 25 });

    expect(items.filter((item) => item?.memberName === null)).to.have.length(2);
  });

  it('keep the order of equal times in both directions (DD-04)', async () => {
    const { client } = portalWithClient();
    const ids = async (direction: 'ascending' | 'descending') => {
      const sort = { by: 'received', direction } as const;
      const { items } = await client.send(pageMessages, { ...page, sort, pageSize: 25 });
      return items
        .flatMap((item) => item?.messageId ?? [])
        .filter((id) => id === 'm-136939995-2' || id === 'm-136939995-3');
    };

    expect(await ids('ascending')).to.eql(await ids('descending'));
  });

  it('list due messages first, then the others as usual (3d.1)', async () => {
    const { client, qa } = portalWithClient();
    const due = { ...page, pageSize: 25, sort: { by: 'due', direction: 'ascending' } } as const;
    const ids = async (query: typeof page | typeof due) =>
      (await client.send(pageMessages, { ...query, pageSize: 25 })).items.flatMap((item) => item?.messageId ?? []);

    expect((await ids(due)).slice(0, 2)).to.eql([MESSAGES.clarification, MESSAGES.documentation]);
    expect((await ids(due)).slice(2)).to.eql((await ids(page)).filter((_, index) => index > 1));

    qa.colleagueAnswers(MESSAGES.clarification);
    expect((await ids(due))[0], 'an answered request is no longer due').to.equal(MESSAGES.documentation);

    qa.askForMore(MESSAGES.clarification);
    expect((await ids(due))[0], 'a reopened request is due').to.equal(MESSAGES.clarification);
  });

  it('report what the office must act on and what is unread (DD-08)', async () => {
    const { client } = portalWithClient({});

    const { unread, actionable, nextDueAt } = await client.send(getMessageSummary, {});

    expect([unread, actionable]).to.eql([2, 2]);
    expect(nextDueAt).to.equal('2026-06-26T00:00:00.000Z');
  });

  it('filter by view and search, with counts for every view (MC-04)', async () => {
    const { client } = portalWithClient();

    const closed = await client.send(pageMessages, { ...page, view: 'closed' });
    const found = await client.send(pageMessages, { ...page, search: ' CLARIFICATION ' });
    const byOrder = await client.send(pageMessages, { ...page, search: '136939995' });

    expect(closed.counts).to.eql({ all: 13, unread: 2, closed: 10, today: 1 });
    expect([closed.total, found.total, byOrder.total]).to.eql([10, 4, 6]);
  });

  it("compute today in the reader's zone (MC-04)", async () => {
    const { client, clock } = portalWithClient();
    clock.set('2026-06-24T04:30:00Z');
    const today = async (timeZone: string) =>
      (await client.send(pageMessages, { ...page, view: 'today', timeZone })).total;

    expect([await today('America/Chicago'), await today('America/New_York')]).to.eql([1, 0]);
  });

  it('have neighbors in a view, even after leaving it (MC-18, MC-26)', async () => {
    const { client } = portalWithClient();
    const unread = { ...EVERYTHING, view: 'unread', messageId: MESSAGES.clarification } as const;
    await client.send(markMessages, { messageIds: [MESSAGES.clarification], unread: false });

    const around = await client.send(getMessageNeighbors, unread);
    const inAll = await client.send(getMessageNeighbors, { ...EVERYTHING, messageId: MESSAGES.documentation });

    expect(around).to.include({ previousId: null, nextId: MESSAGES.notice, position: 1, total: 2 });
    const { orderId } = await client.send(getMessage, { messageId: MESSAGES.notice });
    expect([around.previousOrderId, around.nextOrderId]).to.eql([null, orderId]);
    expect(inAll).to.include({ previousId: MESSAGES.clarification, nextId: MESSAGES.notice, position: 2, total: 13 });
  });

  it('can be deleted and restored unless a response is due (MC-05)', async () => {
    const { client } = portalWithClient();
    const messageIds = [MESSAGES.clarification, MESSAGES.answered];

    const { deleted, refused } = await client.send(deleteMessages, { messageIds });
    const without = await client.send(pageMessages, page);
    const { restored } = await client.send(restoreMessages, { messageIds: deleted });
    const again = await client.send(pageMessages, page);

    expect(deleted).to.eql([MESSAGES.answered]);
    expect(refused).to.eql([{ messageId: MESSAGES.clarification, reason: 'answer-owed' }]);
    expect([without.total, again.total]).to.eql([12, 13]);
    expect(restored).to.eql([MESSAGES.answered]);
  });

  it('record every event, and their opening only once (MC-17)', async () => {
    const { client } = portalWithClient();
    const messageId = MESSAGES.clarification;

    await client.send(getMessage, { messageId });
    await client.send(getMessage, { messageId });
    const { events } = await client.send(getMessageHistory, { messageId });

    expect(events.map((event) => event?.kind)).to.eql(['sent', 'delivered', 'opened']);
  });

  it('change the revision only if something changed', async () => {
    const { client, qa } = portalWithClient();
    const revision = async () => (await client.send(getMessageSummary, {})).revision;
    const before = await revision();
    const same = await revision();

    qa.sendInfoRequest();

    expect(same).to.equal(before);
    expect(await revision()).not.to.equal(before);
  });

  it('keep the rows of a page in place while new messages arrive', async () => {
    const { client, qa } = portalWithClient();
    const { cursors } = await client.send(pageMessages, page);
    const before = await client.send(pageMessages, { ...page, cursor: cursors.next });

    qa.sendInfoRequest();
    const after = await client.send(pageMessages, { ...page, cursor: cursors.next });

    expect(after.items).to.eql(before.items);
    expect([after.from, after.total]).to.eql([12, 14]);
  });

  it('are not found by an unknown ID', async () => {
    const { client } = portalWithClient();

    expect(await problemOf(client.send(getMessage, { messageId: 'm-0' }))).to.equal('404 not-found');
  });

  it('are read in full only after a change, even with 100,000 (10-0)', () => {
    const { backend } = portalWithClient({ scenario: 'large-mailbox' });
    const first = backend.messages.page(page);
    const last = { ...page, cursor: first.cursors.last };
    expect(first.total).to.equal(100_000);
    expect(whole(() => backend.messages.page(last))).to.equal(0);
    backend.messages.mark(['g-500'], true);
    expect(whole(() => backend.messages.page(last))).to.equal(1);
  });
});

/** Counts how often an action reads the whole mailbox, a measure of its work on any machine. */
function whole(act: () => unknown): number {
  const { filter, sort } = Array.prototype;
  let count = 0;
  const counted = <Method extends (...args: never[]) => unknown>(method: Method) =>
    function (this: readonly unknown[], ...args: Parameters<Method>) {
      if (this.length >= 100_000) count += 1;
      return method.apply(this, args);
    };
  Object.assign(Array.prototype, { filter: counted(filter), sort: counted(sort) });
  try {
    act();
  } finally {
    Object.assign(Array.prototype, { filter, sort });
  }
  return count;
}
