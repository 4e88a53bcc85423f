/** When a fault meets the scheduler, and what must come of it then. */
import { expect } from '@open-wc/testing';

import {
  extendHold,
  getAvailability,
  getOrderHeader,
  getP2pCalendar,
  getP2pEligibility,
  holdSlot,
  listContacts,
  requestCallBack,
  scheduleP2p,
} from '@portal/api';
import type { Endpoint } from '@portal/api';
import { WIRE_FAULTS, expectAccessible, expectSound, proof, until } from '@portal/tests/fault-rig';
import type { Bench, Proof, RowsOf, WireFault } from '@portal/tests/fault-rig';

import {
  DONE,
  HELD,
  KEEP,
  SCHEDULE,
  aDrawnVisit,
  aFilledVisit,
  aReviewedVisit,
  aVisit,
  choose,
  goOn,
  typed,
} from './visit.fixture.js';
import type { Visit } from './visit.fixture.js';

const READ_LIMIT_MS = 8_000;
const WRITE_LIMIT_MS = 20_000;
const ASK_AGAIN_MS = 16_000;

const UNHELD = 'This time could not be held for you yet; we keep trying. You can go on.';
const TAKEN = 'has just been taken by somebody else.';

interface Moment {
  /** Begins the name of a test: what holds when a fault comes. */
  readonly promise: string;
  readonly ids: readonly string[];
  readonly endpoint: Endpoint;
  readonly write: boolean;
  /** Of each row, one way stands for all. */
  readonly minor?: true;
  /** Goes to where the fault comes, and into it. */
  readonly meet: (bench: Bench, fault: WireFault) => Promise<Visit>;
  /** What is said. */
  readonly told: (fault: WireFault) => string | RegExp;
  /** Whether the controls and the choice are as they were while it is so. */
  readonly kept: (fault: WireFault) => 'all' | 'contact' | 'nothing';
  /** The one step that goes on. */
  readonly goOn: (visit: Visit, fault: WireFault) => Promise<void> | void;
  readonly recovered: (visit: Visit) => boolean;
  /** What the server may have done once at most. */
  readonly acts?: (visit: Visit) => number;
}

/** Where nothing but the person can tell what is wrong, or the host. */
const tryAgain = (visit: Visit): void => {
  if (visit.offersTo('Try again')) visit.pressed('Try again');
  else visit.module.refresh();
};

/** 404 and 410 of a time say that it is gone. */
const isLoss = ({ row }: WireFault): boolean => row === 'H4';

const MOMENTS: readonly Moment[] = [
  {
    promise: 'says that the order cannot be loaded, and loads it in one step,',
    ids: ['PS-04', 'PS-26'],
    endpoint: getOrderHeader,
    write: false,
    meet: (bench, { meddle }) => aVisit(bench, { before: (wire) => wire.meddle(getOrderHeader, meddle) }),
    told: () => 'We could not load this order.',
    kept: () => 'nothing',
    goOn: tryAgain,
    recovered: ({ text }) => text().includes('Week of June 22 - June 26'),
  },
  {
    promise: 'says so where it is not known what the order allows, and',
    ids: ['PS-26'],
    endpoint: getP2pEligibility,
    minor: true,
    write: false,
    meet: (bench, { meddle }) => aVisit(bench, { before: (wire) => wire.meddle(getP2pEligibility, meddle) }),
    told: () => 'We could not load this order.',
    kept: () => 'nothing',
    goOn: tryAgain,
    recovered: ({ text }) => text().includes('Week of June 22 - June 26'),
  },
  {
    promise: 'keeps what was typed and chosen, and reads the week in one step,',
    ids: ['PS-12'],
    endpoint: getAvailability,
    write: false,
    meet: async (bench, { meddle }) => {
      const visit = await aFilledVisit(bench);
      visit.wire.meddle(getAvailability, meddle);
      visit.pressed('Next Week');
      return visit;
    },
    told: () => 'We could not load the times of this week.',
    kept: () => 'all',
    goOn: tryAgain,
    recovered: ({ text }) => text().includes('Week of June 29 - July 3') && !text().includes('We could not'),
  },
  {
    promise: 'lets the contact be typed without the list, and has the list when it is read again,',
    ids: ['PS-14'],
    endpoint: listContacts,
    minor: true,
    write: false,
    meet: async (bench, { meddle }) => {
      const visit = await aDrawnVisit(bench, { before: (wire) => wire.meddle(listContacts, meddle) });
      await typed(visit);
      return visit;
    },
    told: () => 'The list of your contacts could not be loaded. You can still type the contact person.',
    kept: () => 'all',
    goOn: ({ module }) => module.refresh(),
    recovered: ({ contact, text }) => contact().options().length > 2 && !text().includes('could not be loaded'),
  },
  {
    promise: 'keeps the choice and what was typed, and holds the time as soon as it can be,',
    ids: ['PS-27'],
    endpoint: holdSlot,
    write: true,
    meet: async (bench, { meddle }) => {
      const visit = await aDrawnVisit(bench);
      await typed(visit);
      visit.wire.meddle(holdSlot, meddle);
      choose(visit);
      await until(() => visit.choice() !== '' || visit.text().includes(TAKEN), 'the choice');
      return visit;
    },
    told: (fault) => (isLoss(fault) ? TAKEN : UNHELD),
    kept: (fault) => (isLoss(fault) ? 'contact' : 'all'),
    goOn: async (visit, fault) => {
      if (isLoss(fault)) choose(visit);
      else await visit.later(ASK_AGAIN_MS);
    },
    recovered: ({ hold }) => hold().startsWith(HELD),
  },
  {
    promise: 'says that the time is not kept longer, and keeps it longer in one step,',
    ids: ['PS-27'],
    endpoint: extendHold,
    minor: true,
    write: true,
    meet: async (bench, { meddle }) => {
      const visit = await aFilledVisit(bench);
      visit.wire.meddle(extendHold, meddle);
      visit.pressed(KEEP);
      return visit;
    },
    told: (fault) => (isLoss(fault) ? 'is no longer held for you' : 'It could not be kept longer just now.'),
    kept: (fault) => (isLoss(fault) ? 'contact' : 'all'),
    goOn: (visit, fault) => {
      if (isLoss(fault)) choose(visit);
      else visit.pressed(KEEP);
    },
    recovered: ({ hold, text }) => hold().startsWith(HELD) && !text().includes('could not be kept longer'),
  },
  {
    promise: 'keeps everything, and books once,',
    ids: ['PS-22'],
    endpoint: scheduleP2p,
    write: true,
    meet: async (bench, { meddle }) => {
      const visit = await aReviewedVisit(bench);
      visit.wire.meddle(scheduleP2p, meddle);
      visit.pressed(SCHEDULE);
      return visit;
    },
    told: ({ when }) =>
      when === 'it is gone'
        ? TAKEN
        : /We are not sure that your request arrived|We could not schedule the Peer-to-Peer/,
    kept: ({ when }) => (when === 'it is gone' ? 'contact' : 'all'),
    goOn: async (visit, { when }) => {
      if (when === 'it is gone') {
        choose(visit);
        await goOn(visit);
      }
      visit.pressed(SCHEDULE);
    },
    recovered: ({ text }) => text().includes(DONE),
    acts: ({ booked, portal }) => Math.max(booked().length, portal.qa.outbox().length),
  },
  {
    promise: 'says that there is no calendar file, and makes it in one step,',
    ids: ['PS-24'],
    endpoint: getP2pCalendar,
    minor: true,
    write: false,
    meet: async (bench, { meddle }) => {
      const visit = await aReviewedVisit(bench);
      visit.pressed(SCHEDULE);
      await visit.says(DONE);
      visit.wire.meddle(getP2pCalendar, meddle);
      visit.pressed('Add to calendar');
      return visit;
    },
    told: () => 'We could not make the calendar file.',
    kept: () => 'nothing',
    goOn: (visit) => visit.pressed('Add to calendar'),
    recovered: ({ wire, text }) =>
      wire.callsOf(getP2pCalendar).some(({ status }) => status === 200) && !text().includes('We could not'),
  },
  {
    promise: 'keeps what was typed where no time is open, and asks for the call once,',
    ids: ['PS-13'],
    endpoint: requestCallBack,
    minor: true,
    write: true,
    meet: async (bench, { meddle }) => {
      const visit = await aVisit(bench, { scenario: 'no-slots' });
      await visit.says('Ask for a call');
      await visit.settled();
      const help = visit.help();
      help.type('name', 'Zq4Avery Quill');
      help.type('phone', '312-555-0143');
      await visit.settled();
      visit.wire.meddle(requestCallBack, meddle);
      visit.pressed('Ask for a call');
      return visit;
    },
    told: () => 'We could not send your request for a call.',
    kept: () => 'all',
    goOn: (visit) => visit.pressed('Ask for a call'),
    recovered: ({ help }) => help().sent().length === 1,
    acts: ({ wire }) => wire.acts(requestCallBack),
  },
];

/** Lets the module's own limit pass where the fault has no other end. */
async function wait(
  { wire, timers }: Visit,
  { endpoint, write }: Moment,
  { hangs, row, met }: WireFault & Met,
): Promise<void> {
  if (!hangs) return;
  // What drips has acted by then; what hangs has only been sent.
  await until(() => met() && (row === 'N4' || wire.callsOf(endpoint).at(-1)?.status !== undefined), 'the call');
  await timers.elapse(write ? WRITE_LIMIT_MS : READ_LIMIT_MS);
}

interface Met {
  /** Whether it has come. */
  readonly met: () => boolean;
}

function noticed(fault: WireFault): WireFault & Met {
  let met = false;
  return { ...fault, met: () => met, meddle: (request, pass) => ((met = true), fault.meddle(request, pass)) };
}

const wordsOf = (moment: Moment, fault: WireFault): string | RegExp =>
  fault.outcome === 'sign-in' ? 'Your session has expired' : moment.told(fault);

/** Apart from the rest, because looking at everything takes long. */
async function look(bench: Bench, moment: Moment, way: WireFault): Promise<void> {
  const fault = noticed(way);
  const visit = await moment.meet(bench, fault);
  await wait(visit, moment, fault);
  await visit.says(wordsOf(moment, fault));
  await expectAccessible(visit.scene);
}

async function prove(bench: Bench, moment: Moment, way: WireFault): Promise<void> {
  const fault = noticed(way);
  const visit = await moment.meet(bench, fault);
  const { scene, wire, watch, text } = visit;
  const values = visit.values();
  const choice = visit.choice();
  const signIn = fault.outcome === 'sign-in';
  const kept = signIn ? 'all' : moment.kept(fault);
  await wait(visit, moment, fault);

  await visit.says(wordsOf(moment, fault));
  expectSound(scene, kept === 'nothing' ? undefined : values);
  if (kept === 'all') expect(visit.choice(), 'the time that was chosen').to.equal(choice);
  expect(watch.heard('session-expired').length, 'the host is told once').to.equal(signIn ? 1 : 0);

  wire.heal();
  if (signIn) visit.module.resume();
  else await moment.goOn(visit, fault);
  await until(
    () => moment.recovered(visit),
    () => `recovery in: ${text()}`,
  );
  expectSound(scene);
  if (moment.acts) expect(moment.acts(visit), 'the server acted once').to.equal(1);
}

/** The first way of a row stands for all of them where it takes long to look. */
const isFirst = (fault: WireFault): boolean => WIRE_FAULTS.find(({ row }) => row === fault.row) === fault;

/** Every row is looked at while something is booked; at the other moments two of them. */
const isLookedAt = ({ endpoint }: Moment, fault: WireFault): boolean =>
  isFirst(fault) && (endpoint === scheduleP2p || ['N1', 'H2'].includes(fault.row));

const comes = (fault: WireFault, { write, minor }: Moment): boolean =>
  (write || !fault.writes) && (!minor || isFirst(fault));

/** A proof for each way in which a row comes, at each moment. */
export const networkProofs = (row: RowsOf<'N' | 'H'>): readonly Proof[] =>
  WIRE_FAULTS.filter((fault) => fault.row === row).flatMap((fault) =>
    MOMENTS.filter((moment) => comes(fault, moment)).flatMap((moment) => [
      proof(`${moment.promise} when ${fault.when}`, moment.ids, (bench) => prove(bench, moment, fault)),
      ...(isLookedAt(moment, fault)
        ? [
            proof(
              `is accessible to a person whose ${moment.endpoint.operation} fails because ${fault.when}`,
              moment.ids,
              (bench) => look(bench, moment, fault),
            ),
          ]
        : []),
    ]),
  );
