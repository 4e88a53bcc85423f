/**
 * `npm run bench:mailbox`: a table of the duration and size of mailbox responses with a hundred messages and a hundred
 * thousand. Each request follows a change to a message, so that the backend can't respond from a cache.
 */
import { createApiClient, pageMessages } from '@portal/api';
import type { InputOf } from '@portal/api';
import { mockPortal } from '@portal/mocks';
import type { ScenarioName } from '@portal/mocks';

type PageQuery = InputOf<typeof pageMessages>;

const TRIES = 9;
const SIZES: readonly ScenarioName[] = ['hundred-messages', 'large-mailbox'];
const PAGE: PageQuery = {
  view: 'all',
  search: '',
  sort: { by: 'received', direction: 'descending' },
  timeZone: 'America/Chicago',
  pageSize: 10,
  cursor: null,
};
const ACTS: Readonly<Record<string, Partial<PageQuery>>> = {
  'first page': {},
  'another view': { view: 'closed' },
  'another order': { sort: { by: 'member', direction: 'ascending' } },
  'due first': { sort: { by: 'due', direction: 'ascending' } },
  'a search': { search: 'documentation' },
  '100 to a page': { pageSize: 100 },
};

async function measure(scenario: ScenarioName): Promise<ReadonlyMap<string, string>> {
  const { settings, backend } = mockPortal({ scenario });
  let bytes = 0;
  const client = createApiClient({
    baseUrl: new URL(settings.baseUrl, 'http://mailbox.test').href,
    fetch: async (request) => {
      const response = await (settings.fetch ?? fetch)(request);
      bytes = (await response.clone().text()).length;
      return response;
    },
  });

  const measured = new Map<string, string>();
  for (const [name, requested] of Object.entries(ACTS)) {
    const times: number[] = [];
    for (let round = 0; round <= TRIES; round += 1) {
      backend.messages.mark(['m-136930695'], round % 2 === 0);
      const start = performance.now();
      await client.send(pageMessages, { ...PAGE, ...requested });
      times.push(performance.now() - start);
    }
    const median = times.slice(1).toSorted((a, b) => a - b)[Math.floor(TRIES / 2)] ?? 0;
    measured.set(name, `${median.toFixed(1).padStart(7)} ms ${(bytes / 1000).toFixed(1).padStart(6)} kB`);
  }
  return measured;
}

const [few, many] = [await measure(SIZES[0] ?? 'office-day'), await measure(SIZES[1] ?? 'large-mailbox')];
const lines = [...few].map(([name, cost]) => `${name.padEnd(16)}${cost}   ${many.get(name) ?? ''}`);
process.stdout.write(
  ['one answer      '.padEnd(16) + '      100 messages       100,000 messages', ...lines, ''].join('\n'),
);
