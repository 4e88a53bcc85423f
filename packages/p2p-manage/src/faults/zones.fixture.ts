/**
 * Days the server counts, times with their zone, and zones that are missing, unknown, or without daylight saving time.
 */
import { expect } from '@open-wc/testing';

import { getAvailability, getP2p } from '@portal/api';
import { expectSound, proof, until } from '@portal/tests/fault-rig';
import type { Bench, Cell, Proof, RowsOf } from '@portal/tests/fault-rig';
import { ORDERS, mockPortal } from '@portal/mocks';
import { ofModule, ofSlots, patternOf } from '@portal/p2p-parts/testing';

import { ofManage, ofTask } from '../copy.fixture.js';
import { DAY_MS, ZONES, bareTimes, names, wrongBy } from './clocks.fixture.js';
import { ORDER, aCancelling, aChoosing, aConfirming, aRenderedManage, aManage } from './manage.fixture.js';
import type { Manage } from './manage.fixture.js';

const withZones = (what: string, at: (bench: Bench) => Promise<Manage>): Proof =>
  proof(`shows no time without its zone ${what}`, ['PM-05', 'PM-10'], async (bench) => {
    const manage = await at(bench);

    expect(bareTimes(manage)).to.deep.equal([]);
    expect(manage.text()).to.match(/\d:\d\d/);
    expectSound(manage.scene);
  });

export const ZONE_CELLS: Readonly<Record<RowsOf<'T'> & ('T8' | 'T9' | 'T10' | 'T11'), Cell>> = {
  T8: {
    proofs: [
      proof('shows the phone number if the server has no available day', ['PM-09'], async (bench) => {
        const portal = mockPortal({ scenario: 'no-slots' });
        const manage = await aRenderedManage(bench, { portal, settings: { now: wrongBy(portal, -9 * DAY_MS) } });
        manage.pressed(ofManage('reschedule'));
        await manage.shows(ofTask('no-slots', { payer: 'Carelon Medical Benefits Management' }));

        expect(manage.text())
          .to.contain(ofTask('no-slots-stay'))
          .and.to.match(patternOf(ofTask('no-slots-call', { reference: 'P2P-{number}' })));
        expectSound(manage.scene);
      }),
      proof("offers the server's times and counts no days itself", 'PM-09', async (bench) => {
        const manage = await aRenderedManage(bench);
        const order = manage.portal.backend.orders.get(ORDER);
        const far = '2026-08-12T15:00:00Z';
        manage.wire.intercept(getAvailability, (request) => {
          const params = new URL(request.url).searchParams;
          const [from, to] = [params.get('from') ?? '', params.get('to') ?? ''];
          const known = manage.portal.backend.slots.availability(order, { from, to });
          const slot = { slotId: 's-far', start: far, end: '2026-08-12T15:30:00Z', state: 'available' };
          const slots = from <= far && far < to ? [slot] : [];
          const closesAt = '2026-09-01T05:00:00Z';
          const assistance = { notice: null, callBack: null };
          return Promise.resolve(
            Response.json({ ...known, slots, firstAvailable: far, closesAt, assistance, hasSlotsWithinHorizon: true }),
          );
        });
        manage.pressed(ofManage('reschedule'));
        await manage.shows(ofSlots('first-available'));
        manage.pressed(ofSlots('first-available'));
        await manage.shows(patternOf(ofSlots('week', { from: 'August 10' })));

        expect([...names(manage).values()].join()).to.match(/Wednesday, August 12.*10:00/);
        expectSound(manage.scene);
      }),
    ],
  },
  T9: {
    proofs: [
      withZones('on the page of a booking', (bench) => aRenderedManage(bench)),
      withZones('in the dialog', (bench) => aCancelling(bench)),
      withZones('while a time is chosen', (bench) => aChoosing(bench)),
      withZones('while the new time is confirmed', (bench) => aConfirming(bench)),
      withZones('when a call was missed', (bench) => {
        const portal = mockPortal();
        portal.qa.callP2p(ORDER, 'missed');
        return aRenderedManage(bench, { portal });
      }),
      withZones('when the payer cancelled it', (bench) => aRenderedManage(bench, { orderId: ORDERS.cancelledByPayer })),
      withZones('when it was moved by the payer', async (bench) => {
        const manage = await aRenderedManage(bench);
        manage.portal.qa.moveP2p(ORDER);
        await manage.poll();
        return manage;
      }),
    ],
  },
  T10: {
    proofs: [
      ...['', 'Mars/Phobos', 'CST6CDT6'].map((timeZone) =>
        proof(`shows a booking with zone "${timeZone}" in a known zone`, 'PM-05', async (bench) => {
          const portal = mockPortal();
          const booked = portal.backend.bookings.get(ORDER);
          const manage = await aManage(bench, {
            portal,
            before: (wire) =>
              wire.intercept(getP2p, () =>
                Promise.resolve(Response.json({ ...booked, timeZone, payerZone: timeZone })),
              ),
          });
          await until(() => manage.isReviewing(), 'the booking');
          await manage.settled();

          expect(manage.text()).to.contain('Central Time (CT)').and.not.to.contain('Phobos');
          expect(bareTimes(manage)).to.deep.equal([]);
          expectSound(manage.scene);
        }),
      ),
      proof('offers times of a payer with an unknown zone', 'PM-09', async (bench) => {
        const manage = await aRenderedManage(bench);
        manage.wire.intercept(getAvailability, async (_, pass) => {
          const answer = (await (await pass()).json()) as object;
          return Response.json({ ...answer, payerZone: 'Mars/Phobos' });
        });
        manage.pressed(ofManage('reschedule'));
        await until(() => manage.slotButtons().length > 0, 'open times');

        expect(manage.text()).not.to.contain('Phobos');
        expectSound(manage.scene);
      }),
      proof("uses the booking's zone if the host names no known zone", 'PM-05', async (bench) => {
        const manage = await aRenderedManage(bench);
        manage.el.timeZone = 'Mars/Phobos';
        await manage.settled();

        expect(manage.text()).to.contain('Central Time (CT)').and.not.to.contain('Phobos');
        expectSound(manage.scene);
      }),
      proof('shows an error if the settings name an unknown zone', 'PM-05', async (bench) => {
        const manage = await aManage(bench, { settings: { timeZone: 'Mars/Phobos' } });
        await manage.shows(ofModule('time-zone-unknown'));

        expectSound(manage.scene);
      }),
    ],
  },
  T11: {
    proofs: ZONES.filter(([, summer, winter]) => summer === winter).map(([timeZone, , , name]) =>
      proof(`never shows daylight time in ${name}`, ['PM-05', 'PM-09'], async (bench) => {
        const manage = await aConfirming(bench);
        manage.el.timeZone = timeZone;
        await manage.shows(name);

        expect(manage.text()).not.to.match(/Daylight Time|\b[A-Z]DT\b/);
        expect(manage.text()).to.contain(name);
        expectSound(manage.scene);
      }),
    ),
  },
};
