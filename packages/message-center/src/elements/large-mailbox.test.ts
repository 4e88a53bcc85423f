/**
 * A mailbox of 100,000 messages costs the same as one of 100 (issue: "100,000 messages"). The test counts work, because
 * times depend on the machine. `npm run bench:mailbox` prints the times.
 */
import { expect } from '@open-wc/testing';

import { countRenders } from '@portal/tests/fault-rig';
import { mockPortal } from '@portal/mocks';
import type { ScenarioName } from '@portal/mocks';

import '../define/message-center.js';
import { ofList } from '../copy.fixture.js';
import { messageCenterDriver } from './message-center.driver.js';

interface Cost {
  readonly rows: number;
  readonly requests: number;
  readonly bytes: number;
  readonly renders: number;
}

type Mailbox = Awaited<ReturnType<typeof aFullMailbox>>;

interface Act {
  readonly name: string;
  readonly ids: string;
  /** Runs before each measurement, and is not part of it. */
  readonly before: (mailbox: Mailbox) => void;
  readonly act: (mailbox: Mailbox) => void;
}

const ACTS: readonly Act[] = [
  {
    name: 'switching the view',
    ids: 'MC-04',
    before: ({ chooseTab }) => chooseTab(ofList('tab.all')),
    act: ({ chooseTab }) => chooseTab(ofList('tab.closed')),
  },
  {
    name: 'turning the page',
    ids: 'MC-11',
    before: ({ chooseTab }) => chooseTab(ofList('tab.closed')),
    act: ({ press }) => press(ofList('pager.next')),
  },
  {
    name: 'sorting',
    ids: 'MC-06',
    before: ({ sortButton }) => sortButton('received')?.click(),
    act: ({ sortButton }) => sortButton('member')?.click(),
  },
  {
    name: 'sorting by due date',
    ids: 'MC-24',
    before: ({ sortButton }) => sortButton('received')?.click(),
    act: ({ press }) => press(ofList('waits.first')),
  },
  {
    name: 'searching',
    ids: 'MC-26',
    before: ({ search, chooseTab }) => {
      search('');
      chooseTab(ofList('tab.all'));
    },
    act: ({ search }) => search('documentation'),
  },
];

describe('a mailbox of 100,000 messages', () => {
  let small: Mailbox;
  let large: Mailbox;

  before(async () => {
    small = await aFullMailbox('hundred-messages');
  });
  // Two hooks, so that each has its own time limit.
  before(async () => {
    large = await aFullMailbox('large-mailbox');
  });

  after(() => {
    small.el.remove();
    large.el.remove();
  });

  it('shows its count and renders one page (MC-11)', () => {
    expect(small.found()).to.equal(ofList('found', { count: 100 }));
    expect(large.found()).to.equal(ofList('found', { count: '100,000' }));
    expect(nodesOf(large)).to.be.within(nodesOf(small) * 0.8, nodesOf(small) * 1.2);
  });

  for (const { name, ids, before: prepare, act } of ACTS) {
    it(`costs the same work as 100 messages for ${name} (${ids})`, async () => {
      const few = await costOf(small, prepare, act);
      const many = await costOf(large, prepare, act);

      expect([many.rows, many.requests]).to.deep.equal([few.rows, few.requests]);
      expect([many.rows, many.requests]).to.deep.equal([10, 1]);
      expect(many.bytes).to.be.within(few.bytes * 0.8, few.bytes * 1.25);
      expect(many.renders).to.be.at.most(few.renders);
    });
  }
});

async function costOf(mailbox: Mailbox, prepare: Act['before'], act: Act['act']): Promise<Cost> {
  prepare(mailbox);
  await mailbox.settled();
  mailbox.traffic.length = 0;
  const renders = countRenders(mailbox.el);
  act(mailbox);
  await mailbox.settled();
  return {
    rows: mailbox.types().length,
    requests: mailbox.traffic.length,
    bytes: mailbox.traffic.reduce((sum, size) => sum + size, 0),
    renders: [...renders.values()].reduce((sum, count) => sum + count, 0),
  };
}

const nodesOf = ({ el }: Mailbox): number => countNodes(el.renderRoot);

function countNodes(root: ParentNode): number {
  return [...root.querySelectorAll('*')].reduce(
    (sum, one) => sum + 1 + (one.shadowRoot ? countNodes(one.shadowRoot) : 0),
    0,
  );
}

/** Created outside a test, so that it outlives a single one. */
async function aFullMailbox(scenario: ScenarioName) {
  const { settings } = mockPortal({ scenario });
  const traffic: number[] = [];
  const el = document.createElement('message-center');
  el.settings = {
    ...settings,
    pollInterval: 0,
    fetch: async (request) => {
      const response = await (settings.fetch ?? fetch)(request);
      if (request.url.endsWith('/messages/page')) traffic.push((await response.clone().text()).length);
      return response;
    },
  };
  document.body.append(el);
  const driver = messageCenterDriver(el);
  await driver.settled();
  return { el, traffic, ...driver };
}
