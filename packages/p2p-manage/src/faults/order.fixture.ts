/** The same things in another order, twice, at once, and for another order. */
import { expect } from '@open-wc/testing';

import { cancelP2p, editP2pParticipant, rescheduleP2p } from '@portal/api';
import type { Endpoint } from '@portal/api';
import { expectSound, gate, pause, proof, until } from '@portal/fault-rig';
import type { Bench, Cell, RowsOf } from '@portal/fault-rig';
import { ORDERS } from '@portal/mocks';

import { CANCEL, CONFIRM, ORDER, SAVE, aCancelling, aConfirming, anEditing } from './manage.fixture.js';
import type { Manage } from './manage.fixture.js';
import { scrambles } from './scramble.fixture.js';

interface Write {
  readonly endpoint: Endpoint;
  readonly button: string;
  readonly ids: readonly string[];
  readonly at: (bench: Bench) => Promise<Manage>;
}

const WRITES = {
  cancel: { endpoint: cancelP2p, button: CANCEL, ids: ['PM-07', 'PM-09'], at: (bench) => aCancelling(bench) },
  reschedule: { endpoint: rescheduleP2p, button: CONFIRM, ids: ['PM-09'], at: (bench) => aConfirming(bench) },
  edit: { endpoint: editP2pParticipant, button: SAVE, ids: ['PM-10'], at: (bench) => anEditing(bench) },
} as const satisfies Record<string, Write>;

/** Another order is shown while a write is under way, and its answer comes then. */
async function anotherOrder(bench: Bench, { endpoint, button, at }: Write): Promise<void> {
  const manage = await at(bench);
  const { portal, wire, el, text, watch } = manage;
  const { meddle, held, release } = gate();
  wire.meddle(endpoint, meddle);
  manage.pressed(button);
  await until(() => held.length === 1, 'the call');
  const { member } = portal.backend.orders.get(manage.booking().orderId);

  manage.toHost();
  el.orderId = ORDERS.requested;
  await manage.says(ORDERS.requested);
  release();
  await until(() => wire.acts(endpoint) === 1, 'the write');
  await pause(20);
  await manage.settled();

  expect(text()).to.contain(ORDERS.requested).and.not.to.contain(member.name);
  expect(text()).to.contain(portal.backend.bookings.get(ORDERS.requested).participant.lastName);
  expect(text()).not.to.match(/is cancelled\.|is requested, and the old|is changed\./);
  expect(manage.chip()).to.equal('Requested');
  expect(wire.acts(endpoint), 'it is done for the order that it was asked for').to.equal(1);
  expect(wire.callsOf(endpoint)[0]?.url).to.contain(ORDERS.confirmed);
  const told = (): readonly unknown[] => [...watch.heard('p2p-cancelled'), ...watch.heard('p2p-rescheduled')];
  expect(told()).to.deep.equal(endpoint === editP2pParticipant ? [] : [{ orderId: ORDER, p2pId: 'p2p-7002' }]);
  expectSound(manage.scene);
}

export const ORDER_CELLS: Readonly<Partial<Record<RowsOf<'O'>, Cell>>> = {
  O12: {
    proofs: [
      ...Object.values(WRITES).map((write: Write) =>
        proof(
          `shows nothing of one order under another when the answer to ${write.endpoint.operation} comes late`,
          write.ids,
          (bench) => anotherOrder(bench, write),
        ),
      ),
      ...scrambles(),
    ],
  },
};
