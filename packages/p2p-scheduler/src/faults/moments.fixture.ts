/** The moments at which a fault can occur, and the expected result of each. */
import {
  extendHold,
  getAvailability,
  getOrderHeader,
  getP2p,
  getP2pCalendar,
  getP2pEligibility,
  holdSlot,
  listContacts,
  requestCallBack,
  scheduleP2p,
} from '@portal/api';
import type { Endpoint } from '@portal/api';
import { GONE, deepAll, isFirst, until } from '@portal/tests/fault-rig';
import type { Bench, Moment, Moments } from '@portal/tests/fault-rig';
import { p2pMoments } from '@portal/tests/fault-rig/p2p';
import {
  FAILED,
  anyOf,
  ofAssistance,
  ofContact,
  ofFailure,
  ofModule,
  ofSlots,
  patternOf,
  showsHold,
} from '@portal/p2p-parts/testing';

import { ofScheduler, ofStep } from '../copy.fixture.js';
import {
  CONTINUE,
  DONE,
  SCHEDULE,
  aRenderedVisit,
  aFilledVisit,
  aReviewedVisit,
  aVisit,
  choose,
  goOn,
  typed,
} from './visit.fixture.js';
import type { Visit } from './visit.fixture.js';

type VisitMoment = Moment<Visit>;

const nothing = (): 'nothing' => 'nothing';

const TAKEN = patternOf(ofScheduler('lost.taken'));
const THIS_WEEK = ofSlots('week', { from: 'June 22', to: 'June 26' });
const NEXT_WEEK = ofSlots('week', { from: 'June 29', to: 'July 3' });

/** Selects "Try again", or refreshes from the host if a retry is pointless. */
const tryAgain = (visit: Visit): void => {
  if (visit.offersTo(ofFailure('again'))) visit.pressed(ofFailure('again'));
  else visit.module.refresh();
};

/** A booking made here, with its confirmation closed. */
async function aBooked(bench: Bench): Promise<Visit> {
  const visit = await aReviewedVisit(bench);
  visit.pressed(SCHEDULE);
  await visit.shows(DONE);
  return visit;
}

const opening = (
  endpoint: Endpoint,
): Pick<VisitMoment, 'endpoint' | 'trigger' | 'message' | 'kept' | 'recover' | 'recovered'> => ({
  endpoint,
  trigger: (bench, { intercept }) => aVisit(bench, { before: (wire) => wire.intercept(endpoint, intercept) }),
  message: ofScheduler('could-not.order'),
  kept: nothing,
  recover: tryAgain,
  recovered: ({ text }) => text().includes(THIS_WEEK),
});

const OWN: readonly VisitMoment[] = [
  {
    promise: "reports that the order can't load, and loads it in one step",
    ids: ['PS-04', 'PS-26'],
    ...opening(getOrderHeader),
  },
  {
    promise: 'reports unknown eligibility, and loads it in one step',
    ids: ['PS-26'],
    coverage: 'every row',
    ...opening(getP2pEligibility),
  },
  {
    promise: 'keeps entries and selection, and loads the week in one step',
    ids: ['PS-12'],
    endpoint: getAvailability,
    trigger: async (bench, { intercept }) => {
      const visit = await aFilledVisit(bench);
      visit.wire.intercept(getAvailability, intercept);
      visit.pressed(ofSlots('next'));
      return visit;
    },
    message: ofScheduler('could-not.times'),
    recover: tryAgain,
    recovered: ({ text }) => text().includes(NEXT_WEEK) && !FAILED.test(text()),
  },
  {
    promise: 'accepts a typed contact without the list, and loads the list later',
    ids: ['PS-14'],
    endpoint: listContacts,
    coverage: 'every row',
    trigger: async (bench, { intercept }) => {
      const visit = await aRenderedVisit(bench, { before: (wire) => wire.intercept(listContacts, intercept) });
      await typed(visit);
      return visit;
    },
    message: ofContact('could-not.contacts'),
    recover: ({ module }) => module.refresh(),
    recovered: ({ contact, text }) =>
      contact().options().length > 2 && !text().includes(ofContact('could-not.contacts')),
  },
  {
    promise: 'keeps everything, and books once',
    ids: ['PS-22'],
    endpoint: scheduleP2p,
    trigger: async (bench, { intercept }) => {
      const visit = await aReviewedVisit(bench);
      visit.wire.intercept(scheduleP2p, intercept);
      visit.pressed(SCHEDULE);
      return visit;
    },
    message: ({ when }) => (when === GONE ? TAKEN : anyOf(ofStep('unsure'), ofStep('could-not.schedule'))),
    action: SCHEDULE,
    kept: ({ when }) => (when === GONE ? 'typed' : 'all'),
    recover: async (visit, { when }) => {
      if (when === GONE) {
        choose(visit);
        await goOn(visit);
      }
      visit.pressed(SCHEDULE);
    },
    recovered: ({ text }) => text().includes(DONE),
    acts: ({ booked, portal }) => Math.max(booked().length, portal.qa.outbox().length),
  },
  {
    promise: 'shows the booking without updates, and polls again silently',
    ids: ['PS-22'],
    endpoint: getP2p,
    coverage: 'every group',
    trigger: async (bench, { intercept }) => {
      const visit = await aBooked(bench);
      visit.dismiss();
      await visit.settled();
      visit.wire.intercept(getP2p, intercept);
      void visit.poll();
      return visit;
    },
    message: ofStep('summary'),
    quiet: true,
    kept: nothing,
    recover: (visit) => visit.poll(),
    recovered: ({ wire }) => wire.callsOf(getP2p).at(-1)?.status === 200,
  },
];

const SHARED = p2pMoments<Visit>({
  ids: { documents: 'PS-25', hold: 'PS-27', help: 'PS-13', calendar: 'PS-24' },
  coverage: {
    [holdSlot.operation]: 'every variant',
    [extendHold.operation]: 'every row',
    [requestCallBack.operation]: 'every row',
    [getP2pCalendar.operation]: 'every row',
  },
  documents: async (bench, before) => {
    const visit = await aReviewedVisit(bench);
    before?.(visit.wire);
    visit.pressed(SCHEDULE);
    await visit.shows(DONE);
    visit.dismiss();
    await until(() => deepAll(visit.renderRoot, 'p2p-documents').length > 0, 'the documents');
    deepAll(visit.renderRoot, '.title')[0]?.focus();
    return visit;
  },
  choosing: async (bench) => {
    const visit = await aRenderedVisit(bench);
    await typed(visit);
    return visit;
  },
  choose,
  held: (bench) => aFilledVisit(bench),
  takenMessage: TAKEN,
  step: CONTINUE,
  nextStepMessage: ofStep('summary'),
  release: async (visit) => {
    visit.pressed(ofScheduler('cancel'));
    await until(() => visit.dialog() !== undefined, 'the question');
    visit.pressed(ofStep('leave-now'));
    await until(() => visit.dialog() === undefined, 'the page');
    visit.toHost();
  },
  releasedMessage: ofScheduler('title'),
  holdAgain: async (visit) => {
    await typed(visit);
    choose(visit);
    await until(() => showsHold(visit.hold()), 'the hold');
  },
  withoutTimes: async (bench) => {
    const visit = await aVisit(bench, { scenario: 'no-slots' });
    await visit.shows(ofAssistance('call.send'));
    await visit.settled();
    return visit;
  },
  advance: (visit, ms) => visit.later(ms),
  booked: aBooked,
  calendar: ofStep('calendar'),
  calendarFailed: ofStep('could-not.calendar'),
});

export const MOMENTS: Moments<Visit> = {
  all: [...OWN, ...SHARED],
  expired: ofModule('expired'),
  // Every row is checked with axe while booking; at other moments, two of them are.
  isAxeChecked: ({ endpoint, coverage }, fault) =>
    coverage !== 'every group' && isFirst(fault) && (endpoint === scheduleP2p || ['N1', 'H2'].includes(fault.row)),
};
