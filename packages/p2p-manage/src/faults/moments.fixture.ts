/** The moments at which a fault can occur, and the expected result of each. */
import { expect } from '@open-wc/testing';

import {
  cancelP2p,
  editP2pParticipant,
  getAvailability,
  getOrderHeader,
  getP2p,
  listContacts,
  listP2pHistory,
  listP2pReceipts,
  requestSlotNotice,
  rescheduleP2p,
} from '@portal/api';
import { hides, isFirst, until } from '@portal/tests/fault-rig';
import type { Bench, Moment, Moments, WireFault } from '@portal/tests/fault-rig';
import { p2pMoments } from '@portal/tests/fault-rig/p2p';
import { ORDERS, mockPortal } from '@portal/mocks';
import { ofContact, ofFailure, partOf, showsHold } from '@portal/p2p-parts/testing';

import { ofManage, ofNews, ofRecord, ofTask } from '../copy.fixture.js';
import {
  CANCEL,
  CONFIRM,
  EXPIRED,
  ORDER,
  SAVE,
  TYPED,
  aCancelling,
  aChoosing,
  aConfirming,
  aRenderedManage,
  aManage,
  anEditing,
} from './manage.fixture.js';
import type { Manage } from './manage.fixture.js';

type ManageMoment = Moment<Manage>;

const nothing = (): 'nothing' => 'nothing';

/** The rejections of a change, by who changed the booking. */
const REFUSED = (['someone', 'colleague', 'payer', 'you'] as const).map((who) => partOf(ofNews(`refused.${who}`)));

/** Selects "Try again" if offered; otherwise the host refreshes. */
function readAgain({ el, offers, pressed, toHost }: Manage, { outcome }: WireFault): void {
  if (offers(ofFailure('again'))) {
    pressed(ofFailure('again'));
    return;
  }
  expect(outcome, 'another try is offered wherever it can help').to.equal('over');
  toHost();
  el.refresh();
}

/** The page of another order, and back, so everything is read again. */
async function revisited({ el, toHost, settled, text }: Manage): Promise<void> {
  toHost();
  el.orderId = ORDERS.requested;
  await until(() => text().includes(ORDERS.requested), 'the other order');
  await settled();
  el.orderId = ORDER;
}

/** A page whose read fails. */
const reading =
  (endpoint: ManageMoment['endpoint']): ManageMoment['trigger'] =>
  (bench, { intercept }) =>
    aManage(bench, { before: (wire) => wire.intercept(endpoint, intercept) });

/** A complete task whose write fails. */
const writing =
  (
    endpoint: ManageMoment['endpoint'],
    at: (bench: Bench) => Promise<Manage>,
    button: string,
  ): ManageMoment['trigger'] =>
  async (bench, { intercept }) => {
    const manage = await at(bench);
    manage.wire.intercept(endpoint, intercept);
    manage.pressed(button);
    return manage;
  };

const OWN: readonly ManageMoment[] = [
  {
    promise: "reports that the order can't open, and opens it in one step",
    ids: ['PM-03'],
    endpoint: getOrderHeader,
    coverage: 'every row',
    trigger: reading(getOrderHeader),
    message: ofManage('could-not-order'),
    kept: nothing,
    recover: readAgain,
    recovered: ({ chip }) => chip() === ofManage('state.confirmed'),
  },
  {
    promise: "reports that the booking can't load, and loads it in one step",
    ids: ['PM-04', 'PM-05'],
    endpoint: getP2p,
    trigger: reading(getP2p),
    message: [ofManage('could-not-booking'), ofManage('none')],
    kept: nothing,
    recover: readAgain,
    recovered: ({ chip }) => chip() === ofManage('state.confirmed'),
  },
  {
    promise: 'keeps the typed contact on a reload, and recovers',
    ids: ['PM-10'],
    endpoint: getP2p,
    coverage: 'every row',
    trigger: async (bench, fault) => {
      const manage = await anEditing(bench);
      manage.wire.intercept(getP2p, fault.intercept);
      // If the field disappears, the user refreshes from the host's page.
      if (hides(fault)) manage.toHost();
      manage.el.refresh();
      return manage;
    },
    message: [ofManage('could-not-refresh'), ofManage('could-not-booking'), ofManage('none')],
    kept: (fault) => (hides(fault) ? 'nothing' : 'all'),
    recover: readAgain,
    recovered: ({ alerts, text }) => alerts().length === 0 && !text().includes(ofManage('none')),
  },
  {
    promise: 'shows the booking without its history, and loads that in one step',
    ids: ['PM-10'],
    endpoint: listP2pHistory,
    coverage: 'every row',
    trigger: reading(listP2pHistory),
    message: ofRecord('could-not-history'),
    kept: nothing,
    recover: readAgain,
    recovered: ({ history }) => history().length > 0,
  },
  {
    promise: 'shows the booking without its emails, and loads them in one step',
    ids: ['PM-08'],
    endpoint: listP2pReceipts,
    coverage: 'every group',
    trigger: reading(listP2pReceipts),
    message: ofRecord('could-not-receipts'),
    kept: nothing,
    recover: async (manage, { outcome }) =>
      outcome === 'over' ? revisited(manage) : manage.pressed(ofFailure('again')),
    recovered: ({ text, chip }) =>
      chip() === ofManage('state.confirmed') && !text().includes(ofRecord('could-not-receipts')),
  },
  {
    promise: 'keeps the current time, and loads the schedule in one step',
    ids: ['PM-09'],
    endpoint: getAvailability,
    coverage: 'every group',
    trigger: writing(getAvailability, (bench) => aRenderedManage(bench), ofManage('reschedule')),
    message: ofTask('could-not-slots'),
    kept: nothing,
    recover: async (manage, { outcome }) => {
      if (outcome !== 'over') {
        manage.pressed(ofFailure('again'));
        return;
      }
      // Without access to the schedule, the user goes back and tries again later.
      manage.pressed(ofTask('keep-time'));
      await until(() => manage.isReviewing(), 'the booking');
      manage.pressed(ofManage('reschedule'));
    },
    recovered: ({ slotButtons }) => slotButtons().length > 0,
  },
  {
    promise: 'accepts a typed contact without the list, and loads the list later',
    ids: ['PM-10'],
    endpoint: listContacts,
    coverage: 'every group',
    trigger: async (bench, { intercept }) => {
      const manage = await aRenderedManage(bench);
      manage.wire.intercept(listContacts, intercept);
      manage.pressed(ofManage('edit'));
      return manage;
    },
    message: ofContact('could-not.contacts'),
    kept: nothing,
    recover: async (manage) => {
      manage.pressed(ofTask('edit-back'));
      await until(() => manage.isReviewing(), 'the booking');
      manage.pressed(ofManage('edit'));
    },
    recovered: ({ text, wire }) =>
      wire.callsOf(listContacts).at(-1)?.status === 200 && !text().includes(ofContact('could-not.contacts')),
  },
  {
    promise: 'keeps reason and note, and cancels once',
    ids: ['PM-07', 'PM-09', 'PM-10'],
    endpoint: cancelP2p,
    coverage: 'every row',
    trigger: writing(cancelP2p, (bench) => aCancelling(bench), CANCEL),
    message: [ofTask('could-not-cancel'), ...REFUSED],
    recover: ({ pressed }) => pressed(CANCEL),
    recovered: ({ chip, isReviewing }) => isReviewing() && chip() === ofManage('state.cancelled'),
  },
  {
    promise: 'keeps the current time and the new one, and reschedules once',
    ids: ['PM-09'],
    endpoint: rescheduleP2p,
    trigger: writing(rescheduleP2p, (bench) => aConfirming(bench), CONFIRM),
    message: [ofTask('could-not-reschedule'), ...REFUSED],
    recover: ({ pressed }) => pressed(CONFIRM),
    recovered: ({ chip }) => chip() === ofManage('state.requested'),
  },
  {
    promise: 'keeps the typed contact, and saves once',
    ids: ['PM-10'],
    endpoint: editP2pParticipant,
    coverage: 'every row',
    trigger: writing(editP2pParticipant, (bench) => anEditing(bench), SAVE),
    message: [ofTask('could-not-edit'), ...REFUSED],
    recover: ({ pressed }) => pressed(SAVE),
    recovered: ({ text }) => text().includes(ofNews('done.edited')) && text().includes(TYPED),
  },
];

const chooseOne = ({ slotButtons }: Manage): void => {
  const [slot] = slotButtons();
  slot?.focus();
  slot?.click();
};

async function aHeld(bench: Bench): Promise<Manage> {
  const manage = await aChoosing(bench);
  chooseOne(manage);
  await until(() => showsHold(manage.hold()), 'the hold');
  await manage.settled();
  return manage;
}

const SHARED = p2pMoments<Manage>({
  ids: { documents: 'PM-10', hold: 'PM-09', help: 'PM-09', calendar: 'PM-08' },
  coverage: { [requestSlotNotice.operation]: 'every row' },
  documents: async (bench, before) => {
    const manage = await aManage(bench, before ? { before } : {});
    await until(() => manage.isReviewing(), 'the booking');
    return manage;
  },
  choosing: (bench) => aChoosing(bench),
  choose: chooseOne,
  held: aHeld,
  takenMessage: ofTask('slot-taken'),
  step: ofTask('continue'),
  nextStepMessage: ofTask('confirm-title'),
  release: async (manage) => {
    manage.pressed(ofTask('keep-time'));
    await until(() => manage.isReviewing(), 'the booking');
  },
  releasedMessage: ofManage('title'),
  holdAgain: async (manage) => {
    manage.pressed(ofManage('reschedule'));
    await until(() => manage.slotButtons().length > 0, 'open times');
    chooseOne(manage);
    await until(() => showsHold(manage.hold()), 'the hold');
  },
  withoutTimes: async (bench) => {
    const manage = await aRenderedManage(bench, { portal: mockPortal({ scenario: 'no-slots' }) });
    manage.pressed(ofManage('reschedule'));
    await until(() => manage.text().includes(ofTask('no-slots-stay')), 'the help');
    await manage.settled();
    return manage;
  },
  advance: async ({ portal, timers }, ms) => {
    portal.clock.advance(ms);
    await timers.elapse(ms);
  },
  booked: (bench) => aRenderedManage(bench),
  calendar: ofManage('calendar'),
  calendarFailed: ofManage('could-not-calendar'),
});

/** The outcomes of these rows look alike, so axe checks one row of each. */
const LOOKED_AT: readonly string[] = ['N1', 'H1', 'H2', 'H3', 'H7'];

export const MOMENTS: Moments<Manage> = {
  all: [...OWN, ...SHARED],
  expired: EXPIRED,
  isAxeChecked: ({ coverage }, fault) => coverage !== 'every group' && isFirst(fault) && LOOKED_AT.includes(fault.row),
  // The current time stays until another one is booked.
  invariant: ({ portal, wire }) => {
    const { slotId } = portal.backend.bookings.get(ORDER).slot;
    return () => {
      if (wire.acts(rescheduleP2p) === 0) expect(portal.backend.bookings.get(ORDER).slot.slotId).to.equal(slotId);
    };
  },
};
