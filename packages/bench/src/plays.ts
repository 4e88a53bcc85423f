/** The works, their players, and their data. */
import type { ScenarioName } from '@portal/mocks';

/** A player performs the works of a play. */
export interface Player {
  /** Its name in the table. */
  readonly name: string;
  /** File in `contestants`, or in the peers' folder. */
  readonly file: string;
  /** A third-party package; it performs the works of a play that it can. */
  readonly peer?: boolean;
  /** Works that it can't perform. */
  readonly not?: readonly string[];
  /** Renders only the visible rows, so that the last one is missing. */
  readonly partial?: boolean;
}

export interface Play {
  readonly name: string;
  /** The module's file, run once to record responses and finished trees. */
  readonly module: string;
  readonly scenario: ScenarioName;
  /** ISO instant of all clocks. */
  readonly now: string;
  readonly orderId?: string;
  readonly messageId?: string;
  /** In order; the first is the first render. */
  readonly works: readonly string[];
  /** Method and path of the response that a work renders. */
  readonly about: RegExp;
  readonly players: readonly Player[];
  /** Changes a response of the mock backend, by its method, path, and body. */
  readonly answer?: (key: string, body: string) => string;
  /** Texts that prove a work is complete, for each kind of player, from its response. */
  readonly marks: (data: string, work: string, player: Player) => readonly string[];
}

const OURS: Player = { name: 'ours', file: 'ours' };
/** The same page a second time: the difference is the noise. */
const CONTROL: Player = { name: 'ours again', file: 'ours' };
const LIMIT: Player = { name: 'limit', file: 'limit' };

const ORDER = /"orderId":"([^"]+)"/g;

/** The order of the last row, or of the first if only visible rows are rendered. */
function lastOrder(data: string, _work: string, { partial = false }: Player): readonly string[] {
  const orders = [...data.matchAll(ORDER)].map(([, order = '']) => order);
  return [orders.at(partial ? 0 : -1) ?? ''];
}

const LIST_PEERS: readonly Player[] = [
  { name: 'TanStack', file: 'tanstack', peer: true },
  { name: 'AG Grid', file: 'ag-grid', peer: true, partial: true },
  { name: 'AG Grid, all rows', file: 'ag-grid-all', peer: true },
  { name: 'Vaadin', file: 'vaadin', peer: true, partial: true },
  { name: 'Vaadin, all rows', file: 'vaadin-all', peer: true },
  { name: 'MUI', file: 'mui', peer: true },
];

const WEEK_PEERS: readonly Player[] = [
  { name: 'Schedule-X', file: 'schedule-x', peer: true },
  { name: 'react-big-calendar', file: 'big-calendar', peer: true },
  { name: 'FullCalendar', file: 'fullcalendar', peer: true },
];

const list = {
  module: 'ours-list',
  scenario: 'large-mailbox',
  now: '2026-06-23T14:00:00Z',
  about: /^POST .*\/messages\/page /,
  marks: lastOrder,
} satisfies Partial<Play>;

const oursFrom = (file: string): Player[] => [
  { ...OURS, file },
  { ...CONTROL, file },
];

export const LIST: Play = {
  ...list,
  name: 'list of 100 rows',
  works: ['first-100', 'next', 'sort', 'tab'],
  players: [...oursFrom('ours-list'), LIMIT, ...LIST_PEERS],
};

export const SHORT_LIST: Play = {
  ...list,
  name: 'list of 10 rows',
  works: ['first-10'],
  players: [...oursFrom('ours-list'), LIMIT, ...LIST_PEERS],
};

/** The last of a day's sixteen times: as a time in each zone, or as the title of an event. */
const LAST_TIME: Readonly<Record<string, string>> = { 'first-week': '4:30', 'next-week': '4:30', zone: '5:30' };
const LAST_EVENT: Readonly<Record<string, string>> = { 'first-week': 'Open 80', 'next-week': 'Open 160' };

export const WEEK: Play = {
  name: 'week of 80 times',
  module: 'ours-week',
  scenario: 'office-day',
  now: '2026-06-22T11:00:00Z',
  orderId: '123456789',
  works: ['first-week', 'next-week', 'zone'],
  about: /^GET .*\/p2p\/availability\?/,
  players: [...oursFrom('ours-week'), LIMIT, ...WEEK_PEERS.map((one) => ({ ...one, not: ['zone'] }))],
  marks: (_data, work, { peer = false }) => [(peer ? LAST_EVENT : LAST_TIME)[work] ?? ''],
};

/** The box is filled almost to its limit; `keys.ts` presses the keys. */
export const ANSWER: Play = {
  name: 'answer box',
  module: 'ours-answer',
  scenario: 'office-day',
  now: '2026-06-23T14:00:00Z',
  messageId: 'm-136930695',
  works: ['open', 'fill'],
  about: /^GET .*\/information-request/,
  players: [
    ...oursFrom('ours-answer'),
    { name: 'textarea', file: 'textarea' },
    { name: 'counter by hand', file: 'counter' },
    { name: 'MUI field', file: 'mui-field', peer: true },
  ],
  marks: () => [],
};

/** Without third-party packages. */
export const withoutPeers = (play: Play): Play => ({ ...play, players: play.players.filter(({ peer }) => !peer) });

const fileIds = (count: number): string[] => Array.from({ length: count }, (_, i) => `grown-${String(i)}`);

interface Attached {
  readonly attachments: readonly object[];
}

/** A request with that many accepted files. */
export const filesPlay = (count: number): Play => ({
  ...withoutPeers(ANSWER),
  name: `answer box and ${String(count)} files`,
  players: [{ ...OURS, file: 'ours-answer' }],
  works: ['open'],
  answer: (key, body) => {
    if (!/^GET \S*\/messages\/[^/]+\/attachments\s/.test(key)) return body;
    const file = {
      itemId: null,
      uploadedAt: ANSWER.now,
      sizeBytes: 1_000,
      fileType: 'PDF',
      status: 'accepted',
      reasons: [],
    };
    const attachments = fileIds(count).map((attachmentId) => ({
      ...file,
      attachmentId,
      fileName: `${attachmentId}.pdf`,
      uploadedBy: 'Office',
    }));
    return JSON.stringify({ ...(JSON.parse(body) as Attached), attachments });
  },
});

/** Weeks of the longest schedule. */
export const WEEKS = 26;

/** A schedule of that many weeks, each with the maximum of times. */
export const WEEKS_PLAY: Play = {
  ...withoutPeers(WEEK),
  name: 'week after week',
  works: ['first-week', ...Array.from({ length: WEEKS - 1 }, (_, i) => `week-${String(i + 2)}`)],
  players: [{ ...OURS, file: 'ours-week' }],
  answer: (key, body) =>
    key.includes('/p2p/availability?')
      ? JSON.stringify({ ...(JSON.parse(body) as object), closesAt: '2027-06-30T00:00:00Z' })
      : body,
  // In every season: the schedule is fixed in UTC.
  marks: () => ['3:30'],
};

/** That many `<p2p-action>` on a page. */
export const actionsPlay = (count: number): Play => ({
  name: `${String(count)} actions`,
  module: 'ours-action',
  scenario: 'office-day',
  now: WEEK.now,
  orderId: WEEK.orderId ?? '',
  works: [`actions-${String(count)}`],
  about: /p2p-eligibility/,
  players: [{ ...OURS, file: 'ours-action' }],
  answer: (key, body) => {
    if (!key.includes('p2p-eligibility')) return body;
    const { orderIds } = JSON.parse(key.slice(key.indexOf('{'))) as { readonly orderIds: readonly string[] };
    const { orders } = JSON.parse(body) as { readonly orders: readonly (object | null)[] };
    const known = orders.find((order) => order !== null) ?? {};
    return JSON.stringify({ orders: orderIds.map((orderId) => ({ ...known, orderId })) });
  },
  marks: () => [],
});
