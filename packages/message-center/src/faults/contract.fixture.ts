/** Responses that violate the contract: missing, different, and additional fields, of every size and version. */
import { expect } from '@open-wc/testing';

import { getMessage, getMessageHistory, getMessageSummary, pageMessages } from '@portal/api';
import {
  respondWith,
  contractCells,
  expectAccessible,
  expectSound,
  json,
  mutantCount,
  proof,
  until,
} from '@portal/tests/fault-rig';
import type { Bench, JsonRecord, Target } from '@portal/tests/fault-rig';
import { MESSAGES, PAYER_ZONE, mockPortal } from '@portal/mocks';

import { FAILED, ofDetail, ofFailure, ofList } from '../copy.fixture.js';
import { aCenter } from './center.fixture.js';
import type { Center } from './center.fixture.js';
import { MOMENTS } from './moments.fixture.js';

const QUERY = {
  view: 'all',
  search: '',
  sort: { by: 'received', direction: 'descending' },
  timeZone: PAYER_ZONE,
  pageSize: 10,
  cursor: null,
} as const;

const { messages } = mockPortal().backend;
const PAGE = json(messages.page(QUERY)) as JsonRecord;
const rows = PAGE['items'] as readonly JsonRecord[];
const MESSAGE = { messageId: MESSAGES.notice };

/** A center over a custom response; `done` reports that the response, or an error, is on screen. */
const over =
  (
    { endpoint, messageId }: Pick<Target<Center>, 'endpoint'> & { readonly messageId?: string },
    done: (center: Center) => boolean,
  ): Target<Center>['render'] =>
  async (bench, answer) => {
    const center = await aCenter(bench, {
      ...(messageId === undefined ? {} : { messageId }),
      before: (wire) => wire.intercept(endpoint, answer),
    });
    await until(
      () => done(center),
      () => `a response in: ${center.text()}`,
    );
    await center.settled();
    return center;
  };

const failed = ({ text }: Center): boolean => FAILED.test(text());

const LIST: Target<Center> = {
  endpoint: pageMessages,
  input: QUERY,
  answer: PAGE,
  renderedCount: 5,
  render: over({ endpoint: pageMessages }, (center) => failed(center) || center.found() !== ''),
  holds: ({ types }, { path }) => {
    if (path.startsWith('items.')) expect(types().length, 'the other rows still render').to.be.at.least(8);
  },
};

const TARGETS: readonly Target<Center>[] = [
  LIST,
  {
    endpoint: getMessage,
    input: MESSAGE,
    answer: json(messages.open(MESSAGES.notice)),
    renderedCount: 5,
    render: over({ endpoint: getMessage, ...MESSAGE }, (center) => failed(center) || center.caseText() !== ''),
  },
  {
    endpoint: getMessageHistory,
    input: MESSAGE,
    answer: json({ events: messages.historyOf(MESSAGES.notice) }),
    renderedCount: 4,
    render: over(
      { endpoint: getMessageHistory, ...MESSAGE },
      (center) => failed(center) || center.text().includes(ofDetail('history.none')) || center.history().length > 0,
    ),
  },
  {
    endpoint: getMessageSummary,
    input: {},
    answer: json(messages.summary()),
    renderedCount: 2,
    render: over(
      { endpoint: getMessageSummary },
      ({ types, wire }) => types().length > 0 && wire.callsOf(getMessageSummary).length > 0,
    ),
  },
];

export const MUTANTS: number = mutantCount(TARGETS);

/** A list over a custom response. */
const aList = (bench: Bench, answer: unknown): Promise<Center> =>
  over(
    { endpoint: pageMessages },
    (center) => failed(center) || center.text().includes(ofList('none')) || center.types().length > 0,
  )(bench, respondWith(answer));

const mailbox = (total: number, count: number): unknown => ({
  ...PAGE,
  items: Array.from({ length: count }, (_, i) => ({ ...rows[i % rows.length], messageId: `m-many-${String(i)}` })),
  total,
  from: Math.min(total, 1),
  to: count,
});

export const CONTRACT = contractCells<Center>({
  moments: MOMENTS,
  ids: 'MC-26',
  targets: TARGETS,
  codes: /(^|\.)(code|turn|kind|role)$/,
  inRow: /^(items|events)\.\d/,
  again: ofFailure('again'),
  failed: FAILED,
  main: { target: LIST, needed: 'counts', unreadable: ofFailure('contract') },
  rendered: ({ types }) => until(() => types().length === 10, 'the list'),
  own: {
    C7: [
      proof('renders a duplicate message once, and ticks only the ticked one', ['MC-05', 'MC-26'], async (bench) => {
        const center = await aList(bench, { ...PAGE, items: [rows[0], rows[0], ...rows.slice(1)] });

        center.tick(2);
        await center.settled();

        expect(center.types()).to.have.length(rows.length);
        expect(center.ticked().slice(0, 4)).to.deep.equal([false, false, true, false]);
        center.center.refresh();
        await center.settled();
        expectSound(center.scene);
      }),
    ],
    C8: [
      proof('counts ten thousand messages and renders one page', 'MC-11', async (bench) => {
        const center = await aList(bench, mailbox(10_000, 10));

        expect(center.found()).to.match(/10,000$/);
        expectSound(center.scene);
      }),
      proof('renders an empty list with the next step', 'MC-26', async (bench) => {
        const center = await aList(bench, mailbox(0, 0));

        expect(center.text()).to.contain(ofList('none'));
        expectSound(center.scene);
        await expectAccessible(center.scene);
      }),
      proof('renders one message', 'MC-11', async (bench) => {
        const center = await aList(bench, mailbox(1, 1));

        expect(center.types()).to.have.length(1);
        expectSound(center.scene);
      }),
      proof('renders a page far longer than requested', 'MC-11', async (bench) => {
        const center = await aList(bench, mailbox(400, 400));

        expect(center.types()).to.have.length(400);
        expectSound(center.scene);
      }),
    ],
    C9: { notApplicable: 'The message center reads no slots; the Peer-to-Peer modules do.' },
  },
});
