/** When a fault meets the page, and what must come of it then. */
import { expect } from '@open-wc/testing';

import {
  cancelP2p,
  editP2pParticipant,
  getOrderHeader,
  getP2p,
  listP2pHistory,
  requestSlotNotice,
  rescheduleP2p,
} from '@portal/api';
import type { Endpoint } from '@portal/api';
import { WIRE_FAULTS, expectAccessible, expectSound, lostOf, proof, until } from '@portal/tests/fault-rig';
import type { Bench, Call, Proof, RowsOf, WireFault } from '@portal/tests/fault-rig';

import {
  CANCEL,
  CONFIRM,
  EXPIRED,
  ORDER,
  SAVE,
  TELL,
  TYPED,
  aCancelling,
  aConfirming,
  aManage,
  anAsking,
  anEditing,
  beat,
} from './manage.fixture.js';
import type { Manage } from './manage.fixture.js';

const READ_LIMIT_MS = 8_000;
const WRITE_LIMIT_MS = 20_000;

interface Moment {
  /** Begins the name of a test: what holds when a fault comes. */
  readonly promise: string;
  readonly ids: readonly string[];
  readonly endpoint: Endpoint;
  readonly write: boolean;
  /** Goes to where the fault comes, and into it. */
  readonly meet: (bench: Bench, fault: WireFault) => Promise<Manage>;
  /** What is said. */
  readonly told: RegExp;
  /** Whether everything typed and chosen stays on screen. */
  readonly keeps: (fault: WireFault) => boolean;
  /** What a person presses where "Try again" is not offered; the host reads again where there is none. */
  readonly instead?: string;
  readonly recovered: (manage: Manage) => boolean;
  /** Met by every way in which a row comes; the others by the first one, which stands for all of them. */
  readonly every?: boolean;
}

/** After these, nothing of before is kept on screen: the person may not see it, or it is not there. */
const HIDES = ['H3', 'H4'];

const always = (): boolean => true;
const never = (): boolean => false;

const MOMENTS: readonly Moment[] = [
  {
    promise: 'says that the order cannot be opened, and opens it in one step,',
    ids: ['PM-03'],
    endpoint: getOrderHeader,
    write: false,
    meet: (bench, { meddle }) => aManage(bench, { before: (wire) => wire.meddle(getOrderHeader, meddle) }),
    told: /We could not open this order\./,
    keeps: never,
    recovered: ({ chip }) => chip() === 'Confirmed',
  },
  {
    promise: 'says that the booking cannot be loaded, and loads it in one step,',
    ids: ['PM-04', 'PM-05'],
    endpoint: getP2p,
    write: false,
    meet: (bench, { meddle }) => aManage(bench, { before: (wire) => wire.meddle(getP2p, meddle) }),
    every: true,
    told: /We could not load the Peer-to-Peer\.|There is no Peer-to-Peer for this order\./,
    keeps: never,
    recovered: ({ chip }) => chip() === 'Confirmed',
  },
  {
    promise: 'keeps the person who is typed when the booking is read again, and',
    ids: ['PM-10'],
    endpoint: getP2p,
    write: false,
    meet: async (bench, { meddle, row }) => {
      const manage = await anEditing(bench);
      manage.wire.meddle(getP2p, meddle);
      // Where the field goes, the person reads again from the host's page.
      if (HIDES.includes(row)) manage.toHost();
      manage.el.refresh();
      return manage;
    },
    told: /We could not (look for changes|load the Peer-to-Peer)\.|There is no Peer-to-Peer for this order\./,
    keeps: ({ row }) => !HIDES.includes(row),
    recovered: ({ alerts, text }) => alerts().length === 0 && !text().includes('There is no Peer-to-Peer'),
  },
  {
    promise: 'shows the booking without its history, and reads that in one step,',
    ids: ['PM-10'],
    endpoint: listP2pHistory,
    write: false,
    meet: (bench, { meddle }) => aManage(bench, { before: (wire) => wire.meddle(listP2pHistory, meddle) }),
    told: /We could not load the history\./,
    keeps: never,
    recovered: ({ history }) => history().length > 0,
  },
  {
    promise: 'keeps reason and note, and cancels once,',
    ids: ['PM-07', 'PM-09', 'PM-10'],
    endpoint: cancelP2p,
    write: true,
    meet: async (bench, { meddle }) => {
      const manage = await aCancelling(bench);
      manage.wire.meddle(cancelP2p, meddle);
      manage.pressed(CANCEL);
      return manage;
    },
    told: /We could not cancel the Peer-to-Peer\.|Your change was not made/,
    keeps: always,
    instead: CANCEL,
    recovered: ({ chip, isReviewing }) => isReviewing() && chip() === 'Cancelled',
  },
  {
    promise: 'keeps the present time and the new one, and moves once,',
    ids: ['PM-09'],
    endpoint: rescheduleP2p,
    write: true,
    meet: async (bench, { meddle }) => {
      const manage = await aConfirming(bench);
      manage.wire.meddle(rescheduleP2p, meddle);
      manage.pressed(CONFIRM);
      return manage;
    },
    every: true,
    told: /We could not book the new time\.|Your change was not made/,
    keeps: always,
    instead: CONFIRM,
    recovered: ({ chip }) => chip() === 'Requested',
  },
  {
    promise: 'keeps the person who is typed, and saves once,',
    ids: ['PM-10'],
    endpoint: editP2pParticipant,
    write: true,
    meet: async (bench, { meddle }) => {
      const manage = await anEditing(bench);
      manage.wire.meddle(editP2pParticipant, meddle);
      manage.pressed(SAVE);
      return manage;
    },
    told: /We could not save the contact person\.|Your change was not made/,
    keeps: always,
    instead: SAVE,
    recovered: ({ text }) => text().includes('The contact person is changed.') && text().includes(TYPED),
  },
  {
    promise: 'keeps the address that is typed, and asks once to be told of a slot,',
    ids: ['PM-09', 'PS-13'],
    endpoint: requestSlotNotice,
    write: true,
    meet: async (bench, { meddle }) => {
      const manage = await anAsking(bench);
      manage.wire.meddle(requestSlotNotice, meddle);
      manage.pressed(TELL);
      return manage;
    },
    told: /We could not send your request to be told\./,
    keeps: always,
    instead: TELL,
    recovered: ({ help }) => help().sent().length === 1,
  },
];

/** Lets the module's own limit pass where the fault has no other end. */
async function wait({ wire, timers }: Manage, { endpoint, write }: Moment, { hangs, row }: WireFault): Promise<void> {
  if (!hangs) return;
  // What drips has acted by then, what hangs has only been sent, and everything else is answered.
  const isThere = ({ operation, status }: Call): boolean =>
    operation === endpoint.operation ? row === 'N4' || status !== undefined : status !== undefined;
  await until(() => wire.callsOf(endpoint).length > 0 && wire.calls.every(isThere), 'the call');
  await beat();
  await timers.elapse(write ? WRITE_LIMIT_MS : READ_LIMIT_MS);
}

/** The one step that goes on: the host's after signing in, a press otherwise. */
function goOn({ el, offers, pressed, toHost }: Manage, { instead }: Moment, { outcome }: WireFault): void {
  if (outcome === 'sign-in') el.resume();
  else if (instead !== undefined) pressed(instead);
  else if (offers('Try again')) pressed('Try again');
  else {
    expect(outcome, 'another try is offered wherever it can help').to.equal('over');
    toHost();
    el.refresh();
  }
}

/** Apart from the rest, because looking at everything takes long. */
async function look(bench: Bench, moment: Moment, fault: WireFault): Promise<void> {
  const manage = await moment.meet(bench, fault);
  await wait(manage, moment, fault);
  await manage.says(fault.outcome === 'sign-in' ? EXPIRED : moment.told);
  await expectAccessible(manage.scene);
}

async function prove(bench: Bench, moment: Moment, fault: WireFault): Promise<void> {
  const manage = await moment.meet(bench, fault);
  const { scene, wire, watch, text, portal, kept } = manage;
  const before = kept();
  const slot = portal.backend.bookings.get(ORDER).slot.slotId;
  const signIn = fault.outcome === 'sign-in';
  await wait(manage, moment, fault);

  await manage.says(signIn ? EXPIRED : moment.told);
  expectSound(scene);
  if (moment.keeps(fault)) expect(lostOf(before, kept()), 'lost of what was typed and chosen').to.deep.equal([]);
  expect(watch.heard('session-expired').length, 'the host is told once').to.equal(signIn ? 1 : 0);
  if (wire.acts(rescheduleP2p) === 0) expect(portal.backend.bookings.get(ORDER).slot.slotId).to.equal(slot);

  wire.heal();
  goOn(manage, moment, fault);
  await until(
    () => moment.recovered(manage),
    () => `recovery in: ${text()}`,
  );
  expectSound(scene);
  if (moment.write) expect(wire.acts(moment.endpoint), 'the backend acted once').to.equal(1);
}

/** The first way of a row stands for all of them where it takes long to look. */
const isFirst = (fault: WireFault): boolean => WIRE_FAULTS.find(({ row }) => row === fault.row) === fault;

/** The outcomes look alike at each row: one row of each is looked at. */
const LOOKED_AT: readonly string[] = ['N1', 'H1', 'H2', 'H3', 'H7'];

/** A proof for each way in which a row comes, at each moment. */
export const networkProofs = (row: RowsOf<'N' | 'H'>): readonly Proof[] =>
  WIRE_FAULTS.filter((fault) => fault.row === row).flatMap((fault) =>
    MOMENTS.filter(({ write }) => write || !fault.writes)
      .filter(({ every }) => every === true || isFirst(fault))
      .flatMap((moment) => [
        proof(`${moment.promise} when ${fault.when}`, moment.ids, (bench) => prove(bench, moment, fault)),
        ...(isFirst(fault) && LOOKED_AT.includes(row)
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
