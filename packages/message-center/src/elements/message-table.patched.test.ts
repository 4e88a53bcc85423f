import { expect } from '@open-wc/testing';

import { pageMessages } from '@portal/api';
import type { MessageRow } from '@portal/api';
import { MOCK_BASE_URL, problem } from '@portal/mocks';
import { http } from 'msw';

import { ofFailure, ofList } from '../copy.fixture.js';
import { aMailbox, refreshCounts } from './mailbox.fixture.js';
import { MessageTable } from './message-table.js';

/** A mailbox whose next page arrives when the test releases it. */
async function aHeldMailbox() {
  let wait: Promise<unknown> = Promise.resolve();
  let instead: (() => Response) | undefined;
  const held = http.post(`*${MOCK_BASE_URL}${pageMessages.path}`, async () => {
    await wait;
    return instead?.();
  });
  const mailbox = await aMailbox({ attributes: { pageSize: 10 }, overrides: [held] });
  const hold = () => {
    let release: () => void = () => undefined;
    wait = new Promise<void>((resolve) => (release = resolve));
    return release;
  };
  return { ...mailbox, hold, fail: (response: () => Response) => (instead = response) };
}

/** The table that contains the rows. */
function tableOf([row]: readonly Element[]): MessageTable {
  const root = row?.getRootNode();
  if (root instanceof ShadowRoot && root.host instanceof MessageTable) return root.host;
  throw new Error('No table has the row.');
}

const rendered = async ({ el }: { readonly el: { readonly updateComplete: Promise<unknown> } }) => {
  for (let round = 0; round < 4; round += 1) await el.updateComplete;
};

describe('a message table that receives another page', () => {
  it('keeps the previous rows, marked busy, until the next page arrives (MC-11)', async () => {
    const mailbox = await aHeldMailbox();
    const { types, isBusy, press, range, settled, hold } = mailbox;
    const first = types();
    const release = hold();

    press(ofList('pager.next'));
    await rendered(mailbox);
    expect([types(), isBusy()]).to.deep.equal([first, true]);

    release();
    await settled();
    expect([types().length, isBusy()]).to.deep.equal([3, false]);
    expect(range()).to.equal(ofList('pager.range', { from: 11, to: 13, total: 13 }));
  });

  it('patches its rows for a page, sort, or tab (MC-04, DD-02, DD-04)', async () => {
    const { rowElements, press, sortButton, chooseTab, settled, types } = await aMailbox({
      attributes: { pageSize: 10 },
    });
    const first = rowElements();
    const before = types();

    sortButton('type')?.click();
    await settled();
    expect(types()).not.to.deep.equal(before);
    expect(rowElements()).to.deep.equal(first);

    press(ofList('pager.next'));
    await settled();
    expect(rowElements()).to.deep.equal(first.slice(0, 3));

    press(ofList('pager.previous'));
    await settled();
    chooseTab(ofList('tab.closed'));
    await settled();
    expect(rowElements().slice(0, 3)).to.deep.equal(first.slice(0, 3));
  });

  it('renders a row and its cells from one template (MC-11)', async () => {
    const { rowElements } = await aMailbox({ attributes: { pageSize: 10 } });
    const [row] = rowElements();

    // A template of its own would leave a comment beside its cell.
    expect(row?.childElementCount).to.be.above(1);
    expect(
      [...(row?.children ?? [])].map(({ nextSibling, nextElementSibling }) => nextSibling === nextElementSibling),
    ).to.not.include(false);
  });

  it('renders no rows again if only its order or busy state changes (MC-11)', async () => {
    const { rowElements } = await aMailbox({ attributes: { pageSize: 10 } });
    const table = tableOf(rowElements());
    let reads = 0;
    const counting: ProxyHandler<MessageRow> = {
      get: (row, key) => {
        if (key === 'receivedAt') reads += 1;
        return Reflect.get(row, key) as unknown;
      },
    };
    table.rows = table.rows?.map((row) => row && new Proxy(row, counting));
    await table.updateComplete;
    expect(reads).to.equal(20);

    table.busy = true;
    table.sort = { by: 'member', direction: 'ascending' };
    table.asOf = new Date(Math.floor((table.asOf?.getTime() ?? 0) / 60_000) * 60_000 + 59_999);
    await table.updateComplete;
    expect([reads, table.busy]).to.deep.equal([20, true]);

    table.asOf = new Date(table.asOf.getTime() + 1);
    await table.updateComplete;
    expect(reads).to.equal(40);
  });

  it("keeps each message's row and focus on reload (MC-11)", async () => {
    const { el, rowElements, opener, orders, focused, settled, qa } = await aMailbox({ attributes: { pageSize: 10 } });
    opener(2)?.focus();
    const [, , third] = rowElements();
    const order = orders()[2];
    const link = focused();

    qa.sendInfoRequest();
    await refreshCounts(el);
    await settled();

    expect(orders()[3]).to.equal(order);
    expect(rowElements()[3]).to.equal(third);
    expect(focused()).to.equal(link);
  });

  it('shows none of the previous rows next to an error (MC-26)', async () => {
    const mailbox = await aHeldMailbox();
    const { types, text, press, settled, hold, fail } = mailbox;
    const release = hold();
    fail(() => problem(500, 'unexpected'));

    press(ofList('pager.next'));
    release();
    await settled();

    expect(types()).to.deep.equal([]);
    expect(text()).to.contain(ofFailure('again'));
  });
});
