/** The moments at which a fault hits the message center, and the expected outcome. */
import { expect } from '@open-wc/testing';

import {
  deleteMessages,
  getInfoRequest,
  getMessage,
  getMessageHistory,
  getMessageNeighbors,
  getMessageSummary,
  listAttachments,
  markMessages,
  pageMessages,
  restoreMessages,
} from '@portal/api';
import type { Endpoint } from '@portal/api';
import { hides, press, until } from '@portal/tests/fault-rig';
import type { Moment, Moments, WireFault } from '@portal/tests/fault-rig';
import { MESSAGES } from '@portal/mocks';

import { FAILED, ofActions, ofDetail, ofFailure, ofList, ofModule, ofRecord } from '../copy.fixture.js';
import { CLOSED, aCenter, aRenderedCenter, usedCenter } from './center.fixture.js';
import type { Center } from './center.fixture.js';

type CenterMoment = Moment<Center>;

/** Ticks a closed message and types into the search, then acts while the call fails. */
const acting =
  (endpoint: Endpoint, button: string): CenterMoment['trigger'] =>
  async (bench, { intercept }) => {
    const center = await usedCenter(bench);
    center.wire.intercept(endpoint, intercept);
    center.pressed(button);
    return center;
  };

/** An open message with a failing call. */
const opening =
  (endpoint: Endpoint, messageId: string): CenterMoment['trigger'] =>
  (bench, { intercept }) =>
    aCenter(bench, { messageId, before: (wire) => wire.intercept(endpoint, intercept) });

/** The record of an open message, which loads while a call fails. */
const recording =
  (endpoint: Endpoint): CenterMoment['trigger'] =>
  async (bench, { intercept }) => {
    const center = await aCenter(bench, { messageId: MESSAGES.clarification });
    await until(() => center.offers(ofDetail('print')), 'the message');
    await center.settled();
    center.wire.intercept(endpoint, intercept);
    center.pressed(ofDetail('print'));
    return center;
  };

/** Presses "Try again" if it can help; otherwise another control, or refreshes from the host. */
const pressing =
  (instead?: string): CenterMoment['recover'] =>
  ({ offers, pressed, module }, { outcome }) => {
    const again = offers(ofFailure('again'));
    expect(again, 'a retry is offered if it can help').to.equal(outcome === 'again' || outcome === 'changed');
    if (again) pressed(ofFailure('again'));
    else if (instead === undefined) module.refresh();
    else pressed(instead);
  };

const nothing = (): 'nothing' => 'nothing';
const unlessHidden = (fault: WireFault): 'all' | 'nothing' => (hides(fault) ? 'nothing' : 'all');

const readBy = ({ wire }: Center, endpoint: Endpoint): boolean => wire.callsOf(endpoint).at(-1)?.status === 200;

const recorded = (endpoint: Endpoint): CenterMoment => ({
  promise: "reports that the record can't load, and loads it in one step",
  ids: ['MC-20'],
  endpoint,
  coverage: 'every group',
  trigger: recording(endpoint),
  message: ofRecord('record.could-not'),
  kept: nothing,
  recover: async (center, fault) => {
    if (fault.outcome === 'again') return pressing()(center, fault);
    // Closes the dialog and opens the record again.
    const root = center.record()?.shadowRoot;
    // The form below has a button with the same name.
    if (root) press(root, ofRecord('record.close'));
    await until(() => center.record() === undefined, 'the message without its record');
    center.pressed(ofDetail('print'));
  },
  recovered: ({ recordText }) => recordText() !== '',
});

const ALL: readonly CenterMoment[] = [
  {
    promise: "reports that messages can't load, and loads them on one click",
    ids: ['MC-26'],
    endpoint: pageMessages,
    trigger: (bench, { intercept }) => aCenter(bench, { before: (wire) => wire.intercept(pageMessages, intercept) }),
    message: ofList('could-not.list'),
    kept: nothing,
    recover: pressing(ofList('refresh')),
    recovered: ({ types }) => types().length === 10,
  },
  {
    promise: 'keeps rows, ticks, and search text on Refresh',
    ids: ['MC-03', 'MC-26'],
    endpoint: pageMessages,
    trigger: acting(pageMessages, ofList('refresh')),
    message: FAILED,
    kept: unlessHidden,
    recover: pressing(ofList('refresh')),
    recovered: ({ types, alerts }) => types().length === 10 && alerts().length === 0,
  },
  {
    promise: "reports that a message can't open, and opens it on one click",
    ids: ['MC-19', 'MC-26'],
    endpoint: getMessage,
    trigger: async (bench, { intercept }) => {
      const center = await aRenderedCenter(bench);
      center.wire.intercept(getMessage, intercept);
      center.pressed('Required Documentation Has Not Been Received');
      await center.center.later.ensure();
      return center;
    },
    message: ofList('could-not.open'),
    kept: unlessHidden,
    recover: pressing(ofList('title')),
    recovered: ({ headings, listHidden }) =>
      listHidden() === false || headings().some((words) => words.startsWith(ofDetail('message.title', { type: '' }))),
  },
  {
    promise: 'keeps the selection, and deletes once',
    ids: ['MC-05'],
    endpoint: deleteMessages,
    trigger: acting(deleteMessages, ofList('delete')),
    message: ofActions('could-not.delete'),
    recover: pressing(ofList('delete')),
    recovered: ({ found, outcome }) =>
      found().endsWith(' 12') && outcome().includes(ofActions('deleted', { count: 1 })),
  },
  {
    promise: 'keeps the selection, and marks once',
    ids: ['MC-05'],
    endpoint: markMessages,
    trigger: acting(markMessages, ofList('mark-unread')),
    message: ofActions('could-not.mark'),
    recover: pressing(ofList('mark-unread')),
    recovered: ({ unread, announcements }) =>
      unread()[CLOSED] === true && announcements().includes(ofActions('marked-unread', { count: 1 })),
  },
  {
    promise: 'reports that a restore failed, and restores once',
    ids: ['MC-05'],
    endpoint: restoreMessages,
    coverage: 'every group',
    trigger: async (bench, { intercept }) => {
      const center = await usedCenter(bench);
      center.pressed(ofList('delete'));
      await center.shows(ofActions('deleted', { count: 1 }));
      await center.settled();
      center.wire.intercept(restoreMessages, intercept);
      center.pressed(ofActions('undo'));
      return center;
    },
    message: ofActions('could-not.restore'),
    recover: pressing(ofList('refresh')),
    // If the user may not restore it, the list stays as it is.
    recovered: ({ outcome, types }, { outcome: end }) =>
      end === 'over' ? types().length === 10 : outcome().includes(ofActions('restored', { count: 1 })),
    acts: ({ wire }, { outcome }) => (outcome === 'over' ? 1 : wire.acts(restoreMessages)),
  },
  {
    promise: 'shows the message without its history, and loads that in one step',
    ids: ['MC-20'],
    endpoint: getMessageHistory,
    coverage: 'every group',
    trigger: opening(getMessageHistory, MESSAGES.notice),
    message: ofDetail('could-not.history'),
    kept: nothing,
    recover: pressing(),
    recovered: ({ history }) => history().length > 0,
  },
  {
    promise: 'shows the message without its neighbors, and loads them on reload',
    ids: ['MC-18'],
    endpoint: getMessageNeighbors,
    coverage: 'every group',
    trigger: opening(getMessageNeighbors, MESSAGES.notice),
    message: ofDetail('case.order'),
    quiet: true,
    kept: nothing,
    recover: ({ module }) => module.refresh(),
    recovered: ({ step }) => step(ofDetail('next'))?.getAttribute('aria-disabled') === 'false',
  },
  {
    promise: 'shows the list without the waiting line, and polls again silently',
    ids: ['MC-16'],
    endpoint: getMessageSummary,
    coverage: 'every group',
    trigger: (bench, { intercept }) =>
      aRenderedCenter(bench, { before: (wire) => wire.intercept(getMessageSummary, intercept) }),
    message: ofList('refresh'),
    quiet: true,
    recover: ({ module }) => module.refresh(),
    recovered: (center) => readBy(center, getMessageSummary) && center.waiting() !== '',
  },
  recorded(getInfoRequest),
  recorded(listAttachments),
];

export const MOMENTS: Moments<Center> = {
  all: ALL,
  expired: ofModule('expired'),
  isAxeChecked: ({ coverage }) => coverage === undefined,
};
