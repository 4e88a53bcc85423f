import {
  deleteMessages,
  getMessageNeighbors,
  getMessageSummary,
  markMessages,
  pageMessages,
  restoreMessages,
} from '@portal/api';
import type { InputOf, MessageRow } from '@portal/api';

import { QUERY, openRequest } from '../prepare.js';
import type { Rule } from '../rule.js';
import { Unavailable, expect } from '../failure.js';
import type { Server } from '../server.js';
import { expectOutcome } from './families.js';

const common = { level: 'must', section: 'Pages', needs: [] } as const;

type Query = Partial<InputOf<typeof pageMessages>>;

const page = (server: Server, query: Query = {}) =>
  server.read(pageMessages, { ...QUERY, pageSize: 10, cursor: null, ...query });

const idsOf = (rows: readonly (MessageRow | null)[]): readonly string[] => rows.flatMap((row) => row?.messageId ?? []);

/** The pages after the first one. */
async function walk(server: Server, query: Query, cursor: string | null): Promise<readonly string[]> {
  const ids: string[] = [];
  let next = cursor;
  for (let pages = 0; next !== null; pages += 1) {
    expect(pages < 200, 'The pages don’t end.');
    const found = await page(server, { ...query, cursor: next });
    ids.push(...idsOf(found.items));
    next = found.cursors.next;
  }
  return ids;
}

/** A mailbox with several pages, or a skipped rule. */
async function firstOfSeveral(server: Server, query: Query = {}) {
  const first = await page(server, query);
  if (first.cursors.next === null) throw new Unavailable('The mailbox has only one page of 10.');
  return first;
}

const PAGES: readonly Rule[] = [
  {
    ...common,
    id: 'page/complete',
    requirement: 'Lists each message on exactly one page.',
    sample: { endpoint: pageMessages, note: 'with each `cursors.next`' },
    run: async (server) => {
      const first = await firstOfSeveral(server);
      const ids = [...idsOf(first.items), ...(await walk(server, {}, first.cursors.next))];
      expect(new Set(ids).size === ids.length, 'A message is on two pages.');
      expect(ids.length === first.total, '`total` is not the number of messages on all pages.');
    },
  },
  {
    ...common,
    id: 'page/stable',
    requirement: 'Repeats no row on the next page when a message arrives.',
    needs: ['open-request'],
    sample: { endpoint: pageMessages, note: 'with `cursors.next`, after a message arrived' },
    run: async (server) => {
      const first = await firstOfSeveral(server);
      await openRequest(server);
      const next = await page(server, { cursor: first.cursors.next });
      const seen = idsOf(first.items);
      expect(!idsOf(next.items).some((messageId) => seen.includes(messageId)), 'A row is on both pages.');
    },
  },
  {
    ...common,
    id: 'page/bad-cursor',
    requirement: 'Rejects a cursor that it can’t read with 422.',
    sample: { endpoint: pageMessages, note: 'with the cursor "not a cursor"' },
    run: async (server) => {
      const input = { ...QUERY, pageSize: 10, cursor: 'not a cursor' };
      expectOutcome(await server.send(pageMessages, { input }), '422 invalid');
    },
  },
  {
    ...common,
    id: 'page/numbers',
    requirement: 'Counts `from` and `to` from 1, and sends 0 for both if the result is empty.',
    sample: { endpoint: pageMessages },
    run: async (server) => {
      const { items, from, to } = await page(server);
      if (items.length === 0) throw new Unavailable('The mailbox is empty.');
      expect(from === 1 && to === items.length, 'The numbers of the first page are wrong.');
      const none = await page(server, { search: 'zzqxjv-no-such-message' });
      expect(none.items.length + none.total + none.from + none.to === 0, 'The numbers of an empty result are not 0.');
    },
  },
  {
    ...common,
    id: 'page/size',
    requirement: 'Sends at most `pageSize` rows.',
    sample: { endpoint: pageMessages },
    run: async (server) => {
      const { items } = await firstOfSeveral(server);
      expect(items.length === 10, 'A full page of 10 doesn’t have 10 rows.');
      expect((await page(server, { pageSize: 25 })).items.length > 10, 'A page of 25 has no more rows.');
    },
  },
  {
    ...common,
    id: 'page/order',
    requirement: 'Sorts in the requested direction, with missing values last in both.',
    sample: { endpoint: pageMessages, note: 'with both directions' },
    run: async (server) => {
      const sorted = async (direction: 'ascending' | 'descending') => {
        const { items } = await page(server, { sort: { by: 'received', direction }, pageSize: 100 });
        return items.flatMap((row) => (row ? Date.parse(row.receivedAt) : []));
      };
      const [up, down] = [await sorted('ascending'), await sorted('descending')];
      expect(
        up.every((at, index) => index === 0 || at >= (up[index - 1] ?? at)),
        'Ascending is not ascending.',
      );
      expect(
        down.every((at, index) => index === 0 || at <= (down[index - 1] ?? at)),
        'Descending is not descending.',
      );
      const due = await page(server, { sort: { by: 'due', direction: 'descending' }, pageSize: 100 });
      // Only a request that waits for the office is due.
      const isDue = due.items.map((row) => row?.turn === 'office' && row.dueAt !== null);
      expect(
        !isDue.slice(isDue.indexOf(false)).includes(true) || !isDue.includes(false),
        'A missing value is not last.',
      );
    },
  },
  {
    ...common,
    id: 'page/neighbors',
    requirement: 'Names the neighbors of a message as the list shows them.',
    sample: { endpoint: getMessageNeighbors },
    run: async (server) => {
      const [first, second, third] = idsOf((await page(server)).items);
      if (first === undefined || second === undefined || third === undefined)
        throw new Unavailable('The mailbox has fewer than three messages.');
      const { previousId, nextId, position } = await server.read(getMessageNeighbors, { ...QUERY, messageId: second });
      expect(previousId === first && nextId === third && position === 2, 'The neighbors differ from the list.');
    },
  },
];

const CHANGES: readonly Rule[] = [
  {
    ...common,
    id: 'summary/revision',
    section: 'Polling',
    requirement: 'Changes `revision` when a message changes, and only then.',
    needs: ['open-request'],
    sample: { endpoint: getMessageSummary },
    run: async (server) => {
      const messageId = await openRequest(server);
      const revision = async (): Promise<string> => (await server.read(getMessageSummary, {})).revision;
      const before = await revision();
      expect((await revision()) === before, '`revision` changed without a change.');
      await server.read(markMessages, { messageIds: [messageId], unread: false });
      expect((await revision()) !== before, '`revision` is the same after a change.');
    },
  },
  {
    ...common,
    id: 'summary/unread',
    section: 'Polling',
    requirement: 'Counts a message as unread until it’s marked as read.',
    needs: ['open-request'],
    sample: { endpoint: getMessageSummary },
    run: async (server) => {
      const messageIds = [await openRequest(server)];
      await server.read(markMessages, { messageIds, unread: true });
      const { unread } = await server.read(getMessageSummary, {});
      await server.read(markMessages, { messageIds, unread: false });
      expect((await server.read(getMessageSummary, {})).unread === unread - 1, '`unread` is not one less.');
    },
  },
  {
    ...common,
    id: 'delete/owed',
    section: 'Problems',
    requirement: 'Refuses to delete a message that waits for a response, with a reason.',
    needs: ['open-request'],
    sample: { endpoint: deleteMessages, note: 'for a message that waits for a response' },
    run: async (server) => {
      const messageId = await openRequest(server);
      const { deleted, refused } = await server.read(deleteMessages, { messageIds: [messageId] });
      expect(deleted.length === 0 && refused[0]?.messageId === messageId, 'The message is not in `refused`.');
    },
  },
  {
    ...common,
    id: 'delete/restore',
    section: 'Pages',
    requirement: 'Removes a deleted message from the list, and lists it again after it’s restored.',
    needs: ['deletable-message'],
    sample: { endpoint: restoreMessages },
    run: async (server) => {
      const messageIds = [await server.id('deletable-message', 'messageId')];
      const { total } = await page(server);
      await server.read(deleteMessages, { messageIds });
      expect((await page(server)).total === total - 1, 'The list has the deleted message.');
      await server.read(restoreMessages, { messageIds });
      expect((await page(server)).total === total, 'The list doesn’t have the restored message.');
    },
  },
];

/** The words of a member's name in the list. They are sent in a body, and never printed. */
async function nameIn(server: Server): Promise<readonly [string, string]> {
  const { items } = await page(server, { pageSize: 100 });
  for (const row of items) {
    const [last, first] = (row?.memberName ?? '').split(/[,\s]+/).filter((word) => /^\p{L}{3,}$/u.test(word));
    if (first !== undefined && last !== undefined) return [last, first];
  }
  throw new Unavailable('No row has a first and a last name.');
}

const SEARCH: readonly Rule[] = (
  [
    ['any-order', 'Finds all words in any order.', ([last, first]) => `${first} ${last}`],
    ['case', 'Ignores case.', ([last]) => last.toUpperCase()],
    ['punctuation', 'Ignores punctuation.', ([last, first]) => `${last}, ${first}.`],
    ['lower-case', 'Finds lowercase words.', ([last, first]) => `${last} ${first}`.toLowerCase()],
  ] as const satisfies readonly (readonly [string, string, (name: readonly [string, string]) => string])[]
).map(([id, requirement, text]) => ({
  ...common,
  id: `search/${id}`,
  section: 'Search' as const,
  requirement,
  sample: { endpoint: pageMessages, note: 'with `search`' },
  run: async (server) => {
    const search = text(await nameIn(server));
    expect((await page(server, { search })).total > 0, 'The search finds nothing.');
  },
}));

const NARROW: Rule = {
  ...common,
  id: 'search/every-word',
  section: 'Search',
  requirement: 'Requires every word to match.',
  sample: { endpoint: pageMessages, note: 'with a word that no message has' },
  run: async (server) => {
    const [last] = await nameIn(server);
    expect((await page(server, { search: `${last} zzqxjv` })).total === 0, 'The search ignores a word.');
  },
};

export const MESSAGE_RULES: readonly Rule[] = [...PAGES, ...CHANGES, ...SEARCH, NARROW];
