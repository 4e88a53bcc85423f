/** Several elements, pages, and users with one booking, or one time. */
import { expect } from '@open-wc/testing';

import { cancelP2p, rescheduleP2p } from '@portal/api';
import { Wire, expectSound, proof, until } from '@portal/tests/fault-rig';
import type { Bench, Cell, RowsOf } from '@portal/tests/fault-rig';
import { mockPortal } from '@portal/mocks';
import type { MockPortal } from '@portal/mocks';
import { ofSlots, patternOf } from '@portal/p2p-parts/testing';

import { ofManage, ofNews, ofTask } from '../copy.fixture.js';
import { CANCEL, CONFIRM, ORDER, aCancelling, aConfirming } from './manage.fixture.js';
import type { Manage } from './manage.fixture.js';

const REJECTED = ofNews('refused.you');
const TAKEN = ofTask('slot-taken');
const WEEK = patternOf(ofSlots('week'));

/** Another browser page, with its own client and session. */
const anotherPage = (portal: MockPortal): Wire => new Wire((request) => (portal.settings.fetch ?? fetch)(request));

/** One page about to cancel, another about to reschedule. */
async function both(bench: Bench) {
  const portal = mockPortal();
  const canceller = await aCancelling(bench, { portal });
  const mover = await aConfirming(bench, { portal, wire: anotherPage(portal) });
  return { portal, canceller, mover };
}

const history = (portal: MockPortal): readonly string[] => portal.backend.p2pHistory.of(ORDER).map(({ kind }) => kind);

/** Another office books the selected time at the last moment. */
async function lostTime(bench: Bench): Promise<Manage> {
  const manage = await aConfirming(bench);
  const { slot } = manage.booking();
  manage.wire.intercept(rescheduleP2p, async (request, pass) => {
    const { slotId } = (await request.clone().json()) as { slotId: string };
    manage.portal.backend.slots.lose(slotId);
    return pass();
  });
  manage.pressed(CONFIRM);
  await manage.shows(TAKEN);
  expectSound(manage.scene);
  await manage.settled();

  expect(manage.booking().slot, 'the old appointment survives').to.deep.equal(slot);
  return manage;
}

export const RACES: Readonly<Record<RowsOf<'O'> & ('O6' | 'O7' | 'O8' | 'O9' | 'O10'), Cell>> = {
  O6: {
    proofs: [
      proof('cancels once from two elements with one order', 'PM-09', async (bench) => {
        const portal = mockPortal();
        const wire = new Wire(portal.settings.fetch);
        const one = await aCancelling(bench, { portal, wire });
        one.pressed(CANCEL);
        await one.shows(ofNews('done.cancelled'));
        expectSound(one.scene);

        expect(wire.acts(cancelP2p)).to.equal(1);
        expect(history(portal).filter((kind) => kind === 'cancelled')).to.have.length(1);
      }),
      proof('reschedules once from two elements, and the second keeps its selection', 'PM-09', async (bench) => {
        const portal = mockPortal();
        const wire = new Wire(portal.settings.fetch);
        const one = await aConfirming(bench, { portal, wire });
        const other = await aConfirming(bench, { portal, wire }, 1);
        const chosen = other.kept();
        one.pressed(CONFIRM);
        await one.shows(ofNews('done.rescheduled-requested'));
        const { slot } = one.booking();

        other.pressed(CONFIRM);
        await other.shows(REJECTED);

        expect(wire.acts(rescheduleP2p)).to.equal(1);
        expect(other.booking().slot, 'the first one stands').to.deep.equal(slot);
        expect(other.kept()).to.deep.equal(chosen);
        expectSound(other.scene);
      }),
    ],
  },
  O7: {
    proofs: [
      proof('reschedules once from two pages, and the second shows the change', 'PM-09', async (bench) => {
        const portal = mockPortal();
        const one = await aConfirming(bench, { portal });
        const other = await aConfirming(bench, { portal, wire: anotherPage(portal) }, 1);
        one.pressed(CONFIRM);
        await one.shows(ofNews('done.rescheduled-requested'));
        const { slot } = one.booking();

        other.pressed(CONFIRM);
        await other.shows(REJECTED);

        expect(other.text()).to.match(patternOf(ofNews('changed.time')));
        expect(other.booking().slot, 'the booking is unchanged').to.deep.equal(slot);
        expect(history(portal).filter((kind) => kind === 'rescheduled')).to.have.length(1);
        expectSound(other.scene);
      }),
    ],
  },
  O8: {
    proofs: [
      proof('gives a time to one of two offices and informs the other', 'PM-09', async (bench) => {
        const manage = await lostTime(bench);

        expect(manage.offers(ofTask('continue'))).to.equal(true);
        const focused = manage.focused();
        expect(/\d:\d\d/.test(focused) || WEEK.test(focused), `near the lost time: ${focused}`).to.equal(true);
        expectSound(manage.scene);
      }),
    ],
  },
  O9: {
    proofs: [
      proof('keeps the old appointment if the new time is lost, then reschedules', 'PM-09', async (bench) => {
        const manage = await lostTime(bench);
        manage.wire.restore();
        await manage.pressSlot(0);
        manage.pressed(ofTask('continue'));
        await manage.shows(ofTask('confirm-title'));
        manage.pressed(CONFIRM);
        await manage.shows(ofNews('done.rescheduled-requested'));

        expect(manage.wire.acts(rescheduleP2p)).to.equal(1);
        expectSound(manage.scene);
      }),
    ],
  },
  O10: {
    proofs: [
      proof('cancels if the cancellation came first', 'PM-09', async (bench) => {
        const { portal, canceller, mover } = await both(bench);
        canceller.pressed(CANCEL);
        await canceller.shows(ofNews('done.cancelled'));

        mover.pressed(CONFIRM);
        await mover.shows(REJECTED);

        expect(mover.chip()).to.equal(ofManage('state.cancelled'));
        expect(history(portal)).to.not.include('rescheduled');
        expect(mover.offers(CONFIRM)).to.equal(false);
        expectSound(mover.scene);
      }),
      proof('reschedules if that came first, and confirms the cancellation again', 'PM-09', async (bench) => {
        const { portal, canceller, mover } = await both(bench);
        mover.button(CONFIRM)?.click();
        await mover.shows(ofNews('done.rescheduled-requested'));
        const values = canceller.kept();

        canceller.pressed(CANCEL);
        await canceller.shows(REJECTED);

        expect(portal.backend.bookings.get(ORDER).state, 'not cancelled unseen').to.equal('requested');
        expect(canceller.dialogIsOpen()).to.equal(true);
        expect(canceller.text()).to.match(patternOf(ofNews('changed.time')));
        expectSound(canceller.scene, values);
        canceller.pressed(CANCEL);
        await until(() => canceller.chip() === ofManage('state.cancelled'), 'the cancelling');
        expect(history(portal).filter((kind) => kind === 'cancelled')).to.have.length(1);
      }),
    ],
  },
};
