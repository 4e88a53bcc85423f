/** Expired sessions, other users, leaving, and returning. */
import { expect } from '@open-wc/testing';

import { editP2pParticipant, getOrderHeader, getP2p } from '@portal/api';
import { Wire, expectSound, mayLeave, offline, proof, sessionCells, until } from '@portal/tests/fault-rig';
import type { UsedState } from '@portal/tests/fault-rig';
import { ORDERS } from '@portal/mocks';
import { FAILED, ofFailure, ofModule, partOf } from '@portal/p2p-parts/testing';

import { ofNews, ofTask } from '../copy.fixture.js';
import { actionSessionEnds } from './action.fixture.js';
import { ASKING, WRITES } from './another-order.fixture.js';
import { SAVE, TYPED, aCancelling, aConfirming, aRenderedManage, anAsking, anEditing } from './manage.fixture.js';
import type { Manage } from './manage.fixture.js';
import { MOMENTS } from './moments.fixture.js';

const ALL = [...WRITES, ASKING];

const STATES: readonly UsedState<Manage>[] = [
  { what: 'while another person is typed', at: (bench) => anEditing(bench) },
  { what: 'while a time is to be confirmed', at: (bench) => aConfirming(bench) },
  { what: 'with the dialog open', at: (bench) => aCancelling(bench) },
  { what: 'while help is asked for', at: anAsking },
];

export const SESSION = sessionCells<Manage>({
  moments: MOMENTS,
  ids: 'PM-10',
  ended: ofModule('ended'),
  secrets: [TYPED, partOf(ofTask('chosen'))],
  states: STATES,
  calls: [getP2p, getOrderHeader, editP2pParticipant],
  rendered: async (manage) => {
    await until(() => manage.isReviewing(), 'the booking for the next person');
    expect(manage.dialogIsOpen()).to.equal(false);
  },
  another: async (manage) => {
    manage.el.orderId = ORDERS.requested;
    await manage.shows(ORDERS.requested);
  },
  writes: ALL.map(({ endpoint, button, ids, at, done }) => ({
    endpoint,
    ids,
    at,
    press: ({ pressed }) => pressed(button),
    failed: partOf(ofFailure('forbidden')),
    done,
  })),
  own: {
    S2: [actionSessionEnds()],
    S6: ALL.map(({ endpoint, button, ids, at, done }) =>
      proof(
        `guards the page only until ${endpoint.operation} is done`,
        ids,
        async (bench) => {
          const manage = await at(bench);
          expect(mayLeave(), 'typed or chosen').to.equal(false);

          manage.wire.intercept(endpoint, offline);
          manage.pressed(button);
          await manage.shows(FAILED);
          expect(mayLeave(), 'failed').to.equal(false);

          manage.wire.restore();
          manage.pressed(button);
          await manage.shows(done);
          expect(mayLeave(), 'done').to.equal(true);
          expectSound(manage.scene);
        },
        endpoint,
      ),
    ),
    S7: [
      proof('guards nothing for a reader, and shows the result afterward', ['PM-05', 'PM-10'], async (bench) => {
        const manage = await anEditing(bench);
        manage.pressed(SAVE);
        await manage.shows(ofNews('done.edited'));
        expect(mayLeave()).to.equal(true);
        manage.page.remove();

        const { portal } = manage;
        const wire = new Wire((request) => (portal.settings.fetch ?? fetch)(request));
        const after = await aRenderedManage(bench, { portal, wire });

        expect(after.text()).to.contain(TYPED);
        expect(mayLeave()).to.equal(true);
        expectSound(after.scene);
      }),
    ],
  },
});
