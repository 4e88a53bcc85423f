/** Clocks that change, are wrong, stop, or are in other zones. */
import { expect } from '@open-wc/testing';

import { rescheduleP2p } from '@portal/api';
import { expectSound, pause, proof, until } from '@portal/tests/fault-rig';
import type { Bench, Cell, RowsOf } from '@portal/tests/fault-rig';
import { PAYER, createClock, mockPortal } from '@portal/mocks';
import { anyOf, ofSlots, patternOf, showsHold } from '@portal/p2p-parts/testing';

import { ofManage, ofNews, ofRecord, ofTask } from '../copy.fixture.js';
import {
  CHANGE,
  DAY_MS,
  HOUR_MS,
  MINUTE_MS,
  ZONES,
  bareTimes,
  clockOf,
  expectNames,
  names,
  startsOf,
  wrongBy,
} from './clocks.fixture.js';
import { CANCEL, CONFIRM, ORDER, aCancelling, aChoosing, aConfirming, aRenderedManage } from './manage.fixture.js';
import type { Manage } from './manage.fixture.js';
import { ZONE_CELLS } from './zones.fixture.js';

const HELD = ofSlots('held', { left: '5 minutes' });

/** The week in which the clocks go back, and the week before. */
async function clockChange(bench: Bench, zone: (typeof ZONES)[number]): Promise<void> {
  const portal = mockPortal({ clock: createClock('2026-10-28T14:00:00Z') });
  const manage = await aRenderedManage(bench, { portal });
  manage.el.timeZone = zone[0];
  manage.pressed(ofManage('reschedule'));
  await until(() => manage.slotButtons().length > 0, 'open times');
  expectNames(manage, zone);
  manage.pressed(ofSlots('next'));
  await manage.shows(patternOf(ofSlots('week', { from: 'November 2' })));
  await until(() => manage.slotButtons().length > 0, 'open times of the next week');
  expectNames(manage, zone);
  expectSound(manage.scene);
}

const WRONG: readonly (readonly [what: string, ms: number])[] = [
  ['two hours fast', 2 * HOUR_MS],
  ['two hours slow', -2 * HOUR_MS],
  ['a day fast', DAY_MS],
  ['a day slow', -DAY_MS],
  ['in 1970', -Date.parse('2026-06-23T14:00:00Z')],
];

/** Settles within a second, when the hold's timer fires. */
const lost = (manage: Manage): Promise<void> => manage.shows(ofTask('slot-expired'));

export const TIME: Readonly<Record<RowsOf<'T'>, Cell>> = {
  T1: {
    proofs: ZONES.map((zone) =>
      proof(`offers correct local times around the clock change in ${zone[3]}`, 'PM-09', (bench) =>
        clockChange(bench, zone),
      ),
    ),
  },
  T2: {
    proofs: [
      proof('keeps instants and selection in another zone and books it', 'PM-09', async (bench) => {
        const manage = await aChoosing(bench);
        await manage.pressSlot(2);
        const chosen = manage.slotButtons()[2]?.value ?? '';
        const before = [...names(manage).keys()];
        const start = startsOf(manage).get(chosen);

        await manage.choose('zone', 'America/New_York');
        await manage.shows(patternOf(ofTask('chosen', { time: '{time} Eastern Time (ET)' })));
        expect([...names(manage).keys()]).to.deep.equal(before);
        expectNames(manage, ['America/New_York', -4, -5, 'Eastern Time (ET)']);
        manage.pressed(ofTask('continue'));
        await manage.shows(ofTask('confirm-title'));
        manage.pressed(CONFIRM);
        await manage.shows(ofNews('done.rescheduled-requested'));

        expect(manage.booking().slot.start).to.equal(start);
        expect(manage.booking().timeZone).to.equal('America/New_York');
        expectSound(manage.scene);
      }),
    ],
  },
  T3: {
    proofs: [
      ['Asia/Tokyo', 'en-GB'],
      ['Europe/Berlin', 'de-DE'],
      ['Pacific/Auckland', 'en-NZ'],
    ].map(([timeZone = '', locale = '']) =>
      proof(
        `shows the booking's zone in a browser in ${timeZone} with ${locale}`,
        ['PM-05', 'PM-09'],
        async (bench) => {
          const manage = await aConfirming(bench, { settings: { timeZone, locale } });

          expect(manage.text())
            .to.contain('Central Time (CT)')
            .and.not.to.match(/Invalid|NaN/);
          expect(bareTimes(manage)).to.deep.equal([]);
          const start = manage.booking().slot.start;
          manage.pressed(CONFIRM);
          await manage.shows(ofNews('done.rescheduled-requested'));
          expect(manage.booking().slot.start).not.to.equal(start);
          expect(manage.booking().timeZone, 'the zone that was shown').to.equal('America/Chicago');
          expectSound(manage.scene);
        },
      ),
    ),
  },
  T4: {
    proofs: WRONG.map(([what, ms]) =>
      proof(`offers, holds, and books a time with a clock ${what}`, 'PM-09', async (bench) => {
        const portal = mockPortal();
        const manage = await aConfirming(bench, { portal, settings: { now: wrongBy(portal, ms) } });
        expect(manage.hold()).to.equal(HELD);
        // The hold's timer fires every second.
        if (ms === 2 * HOUR_MS) await pause(1_050);
        expect(showsHold(manage.hold())).to.equal(true);
        manage.pressed(CONFIRM);
        await manage.shows(ofNews('done.rescheduled-requested'));

        expect(manage.wire.acts(rescheduleP2p)).to.equal(1);
        expectSound(manage.scene);
      }),
    ),
  },
  T5: {
    proofs: [
      proof('continues past midnight with the time kept and the schedule refreshed', 'PM-09', async (bench) => {
        const portal = mockPortal({ clock: createClock('2026-06-24T04:58:00Z') });
        const manage = await aRenderedManage(bench, { portal });
        const shown = manage.text();
        portal.clock.advance(5 * MINUTE_MS);
        manage.el.refresh();
        await manage.settled();

        expect(manage.text()).to.equal(shown);
        manage.pressed(ofManage('reschedule'));
        await until(() => manage.slotButtons().length > 0, 'open times');
        expectNames(manage, ['America/Chicago', -5, -6, 'Central Time (CT)']);
        expectSound(manage.scene);
      }),
      proof('shows the same local time if the clocks change meanwhile', ['PM-05', 'PM-10'], async (bench) => {
        const portal = mockPortal({ clock: createClock('2026-10-30T14:00:00Z') });
        const manage = await aRenderedManage(bench, { portal });
        const shown = manage.text();
        expect(Date.parse(manage.booking().slot.start), 'the call is after the change').to.be.above(CHANGE);
        const { start } = manage.booking().slot;
        expect(shown).to.contain(clockOf(start, -6).split(' ')[0] ?? '');
        portal.clock.set('2026-11-01T14:00:00Z');
        manage.el.refresh();
        await manage.settled();

        expect(manage.text()).to.equal(shown);
        expectSound(manage.scene);
      }),
    ],
  },
  T6: {
    proofs: [
      proof('shows an expired hold after eight hours of sleep and books another', 'PM-09', async (bench) => {
        const manage = await aChoosing(bench);
        await manage.pressSlot(0);
        const { slot } = manage.booking();
        manage.portal.clock.advance(8 * HOUR_MS);
        await lost(manage);
        await manage.settled();

        expect(manage.booking().slot, 'the present time stays').to.deep.equal(slot);
        expectSound(manage.scene);
        await manage.pressSlot(0);
        manage.pressed(ofTask('continue'));
        await manage.shows(ofTask('confirm-title'));
        expectSound(manage.scene);
      }),
      proof('polls as soon as the page is visible again', 'PM-10', async (bench) => {
        const manage = await aRenderedManage(bench);
        manage.portal.qa.cancelP2p(ORDER);
        document.dispatchEvent(new Event('visibilitychange'));

        await manage.shows(ofNews('changed.cancelled', { payer: 'Carelon' }));
        expectSound(manage.scene);
      }),
    ],
  },
  T7: {
    proofs: [
      proof("doesn't cancel a call that has started, and shows whom to call", ['PM-07', 'PM-09'], async (bench) => {
        const manage = await aCancelling(bench);
        manage.portal.clock.set(manage.booking().slot.start);
        manage.pressed(CANCEL);
        await manage.shows(ofRecord('no-cancel.started'));

        expect(manage.dialogIsOpen()).to.equal(false);
        expect(manage.booking().state).to.equal('confirmed');
        expect(manage.text()).to.contain(
          ofManage('call-hours', { payer: PAYER.shortName, phone: PAYER.phone, hours: PAYER.hours }),
        );
        expectSound(manage.scene);
      }),
      proof("doesn't reschedule a call that has started", 'PM-09', async (bench) => {
        const manage = await aConfirming(bench, {}, 0);
        const { slot } = manage.booking();
        manage.wire.intercept(rescheduleP2p, (_, pass) => {
          manage.portal.clock.set(slot.start);
          return pass();
        });
        manage.pressed(CONFIRM);
        await manage.shows(ofRecord('no-reschedule.started'));

        expect(manage.booking().slot).to.deep.equal(slot);
        expectSound(manage.scene);
      }),
      proof("doesn't reschedule to a time that has started", 'PM-09', async (bench) => {
        const manage = await aChoosing(bench);
        const { slot } = manage.booking();
        const chosen = startsOf(manage).get(manage.slotButtons()[0]?.value ?? '') ?? '';
        await manage.pressSlot(0);
        manage.pressed(ofTask('continue'));
        await manage.shows(ofTask('confirm-title'));
        manage.wire.intercept(rescheduleP2p, (_, pass) => {
          manage.portal.clock.set(chosen);
          return pass();
        });
        manage.pressed(CONFIRM);
        await manage.shows(anyOf(ofTask('slot-taken'), ofTask('slot-expired')));

        expect(manage.booking().slot).to.deep.equal(slot);
        await manage.settled();
        expectSound(manage.scene);
      }),
    ],
  },
  ...ZONE_CELLS,
  T12: {
    notApplicable:
      'The contract sends instants in UTC and no offset of the server, so there is nothing to hold the rules of the browser against.',
  },
};
