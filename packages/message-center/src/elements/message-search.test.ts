import { expect } from '@open-wc/testing';

import { formatPlain, formatPlainDate } from '@portal/domain';

import type { ScenarioName } from '@portal/mocks';

import { START } from '../model/list-state.js';
import { aMailbox } from './mailbox.fixture.js';

/** A rendered mailbox, and direct access to its backend. */
async function searched(scenario: ScenarioName) {
  const mailbox = await aMailbox({ scenario, attributes: { pageSize: 100 } });
  const { timeZone = '' } = mailbox.settings;
  const find = (search: string): readonly string[] => {
    const query = { view: 'all', search, sort: START.sort, timeZone, pageSize: 100, cursor: null } as const;
    return mailbox.backend.messages.page(query).items.flatMap((item) => item?.messageId ?? []);
  };
  return { ...mailbox, find };
}

describe('the search of messages', () => {
  for (const scenario of ['office-day', 'hundred-messages', 'long-words', 'odd-data', 'request-due-soon'] as const) {
    it(`finds each row of ${scenario} by each text that it shows (10-22)`, async () => {
      const { cells, find } = await searched(scenario);
      const ids = find('');

      const rows = cells();
      expect(rows.length).to.equal(ids.length);
      const lost: string[] = [];
      for (const [index, texts] of rows.entries()) {
        for (const text of new Set(texts)) {
          if (!find(text).includes(ids[index] ?? text)) lost.push(text);
        }
      }
      expect(lost).to.deep.equal([]);
    });
  }

  it('finds each message by each value of its case (10-22)', async () => {
    const { el, settled, caseValues, find, backend } = await searched('office-day');
    const lost: string[] = [];
    for (const messageId of find('')) {
      if (backend.messages.find(messageId).memberName === null) continue;
      el.messageId = messageId;
      await el.updateComplete;
      await settled();
      expect(caseValues()).to.not.equal([]);
      for (const text of caseValues()) if (!find(text).includes(messageId)) lost.push(text);
    }
    expect(lost).to.deep.equal([]);
  });

  it("finds a member's messages by name, ID, birth date, and service (10-22)", async () => {
    const { find, backend } = await searched('hundred-messages');
    for (const message of backend.messages.requests()) {
      const { member, services } = backend.orders.get(message.orderId);
      const [last = '', first = ''] = member.name.split(', ');
      const born = formatPlain(member.birthDate, 'en-US', { dateStyle: 'long' });
      const typed = `${services[0]?.code ?? ''} ${first.toUpperCase()} ${last.toLowerCase()} ${born} ${member.memberId}`;
      expect(find(typed)).to.include(message.messageId);
      expect(find(`${typed} nobody`)).to.deep.equal([]);
    }
  });

  it("doesn't reveal a withheld name (10-22, MC-12)", async () => {
    const { find, backend } = await searched('office-day');
    const hidden = find('').filter((id) => backend.messages.find(id).memberName === null);
    expect(hidden.length).to.be.greaterThan(0);
    for (const id of hidden) {
      const { member } = backend.orders.get(backend.messages.find(id).orderId);
      for (const typed of [member.name, member.memberId, formatPlainDate(member.birthDate, 'en-US')])
        expect(find(typed)).to.not.include(id);
    }
  });
});
