/** The host switches to another order while a write is pending. */
import { expect } from '@open-wc/testing';

import { cancelP2p, editP2pParticipant, requestSlotNotice, rescheduleP2p } from '@portal/api';
import type { Endpoint } from '@portal/api';
import { expectSound, gate, proof, until } from '@portal/tests/fault-rig';
import type { Bench, Proof } from '@portal/tests/fault-rig';
import { ORDERS } from '@portal/mocks';
import { ofAssistance, patternOf } from '@portal/p2p-parts/testing';

import { ofManage, ofNews, showsChange } from '../copy.fixture.js';
import {
  CANCEL,
  CONFIRM,
  ORDER,
  SAVE,
  SEND_NOTICE,
  aCancelling,
  aConfirming,
  anAsking,
  anEditing,
  beat,
} from './manage.fixture.js';
import type { Manage } from './manage.fixture.js';

export interface Write {
  readonly endpoint: Endpoint;
  readonly button: string;
  readonly ids: readonly string[];
  /** Fills in everything except the click on the button. */
  readonly at: (bench: Bench) => Promise<Manage>;
  /** Matches the confirmation. */
  readonly done: RegExp;
}

export const WRITES: readonly Write[] = [
  {
    endpoint: cancelP2p,
    button: CANCEL,
    ids: ['PM-07', 'PM-09'],
    at: (bench) => aCancelling(bench),
    done: patternOf(ofNews('done.cancelled')),
  },
  {
    endpoint: rescheduleP2p,
    button: CONFIRM,
    ids: ['PM-09'],
    at: (bench) => aConfirming(bench),
    done: patternOf(ofNews('done.rescheduled-requested')),
  },
  {
    endpoint: editP2pParticipant,
    button: SAVE,
    ids: ['PM-10'],
    at: (bench) => anEditing(bench),
    done: patternOf(ofNews('done.edited')),
  },
];

/** Leaves the booking unchanged: requests an email about open slots while none is available. */
export const ASKING: Write = {
  endpoint: requestSlotNotice,
  button: SEND_NOTICE,
  ids: ['PM-09', 'PS-13'],
  at: anAsking,
  done: patternOf(ofAssistance('notice.sent')),
};

/** Starts a write, then switches to another order. */
async function leaving(bench: Bench, { endpoint, button, at }: Write) {
  const manage = await at(bench);
  const { intercept, held, release } = gate();
  manage.wire.intercept(endpoint, intercept);
  manage.pressed(button);
  await until(() => held.length === 1, 'the call');

  manage.el.orderId = ORDERS.requested;
  await manage.shows(ORDERS.requested);
  return { manage, release };
}

/** Expects nothing of the first order on the page of the second, which is unchanged. */
function expectOther({ portal, text, chip, scene }: Manage, { done }: Write): void {
  const { name } = portal.backend.orders.get(ORDER).member;
  expect(text()).to.contain(ORDERS.requested).and.not.to.contain(name);
  expect(text()).to.contain(portal.backend.bookings.get(ORDERS.requested).participant.lastName);
  expect(text()).not.to.match(done);
  expect(showsChange(text())).to.equal(false);
  expect(chip()).to.equal(ofManage('state.requested'));
  expectSound(scene);
}

export const anotherOrder = (write: Write): readonly Proof[] => [
  proof(`shows nothing on another order when ${write.endpoint.operation} succeeds late`, write.ids, async (bench) => {
    const { manage, release } = await leaving(bench, write);
    release();
    await until(() => manage.wire.acts(write.endpoint) === 1, 'the write');
    await beat();
    await manage.settled();

    expectOther(manage, write);
    expect(manage.wire.callsOf(write.endpoint)[0]?.url, 'sent for the order it was asked for').to.contain(ORDER);
    const events = ['p2p-cancelled', 'p2p-rescheduled'].flatMap((type) => manage.watch.eventsOf(type));
    const expected = write.endpoint === editP2pParticipant ? [] : [{ orderId: ORDER, p2pId: 'p2p-7002' }];
    expect(events).to.deep.equal(expected);
  }),
  proof(
    `shows nothing on another order when ${write.endpoint.operation} is rejected late`,
    write.ids,
    async (bench) => {
      const { manage, release } = await leaving(bench, write);
      manage.portal.qa.moveP2p(ORDER);
      release();
      await until(() => manage.wire.callsOf(write.endpoint)[0]?.status === 412, 'the refusal');
      await beat();
      await manage.settled();

      expectOther(manage, write);
    },
  ),
];
