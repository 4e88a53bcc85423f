/** Available times of every shape a server could send. */
import { expect } from '@open-wc/testing';

import { getAvailability } from '@portal/api';
import type { Availability } from '@portal/api';
import { expectSound, proof, until } from '@portal/tests/fault-rig';
import type { Proof } from '@portal/tests/fault-rig';

import { ofManage } from '../copy.fixture.js';
import { ORDER, aRenderedManage } from './manage.fixture.js';

interface Shape {
  readonly what: string;
  /** Start and end, as local times of Wednesday in the payer's zone. */
  readonly times: readonly (readonly [start: string, end: string])[];
  /** The minimum number of available times. */
  readonly open: number;
}

const SHAPES: readonly Shape[] = [
  {
    what: 'overlap',
    times: [
      ['10:00', '11:00'],
      ['10:30', '11:00'],
      ['10:30', '12:00'],
    ],
    open: 3,
  },
  {
    what: 'are the same twice',
    times: [
      ['10:00', '10:30'],
      ['10:00', '10:30'],
    ],
    open: 1,
  },
  { what: 'last a minute', times: [['10:00', '10:01']], open: 1 },
  { what: 'last eight hours', times: [['09:00', '17:00']], open: 1 },
  {
    what: 'end before they begin',
    times: [
      ['11:00', '10:00'],
      ['13:00', '13:30'],
    ],
    open: 1,
  },
  {
    what: 'last no time at all',
    times: [
      ['10:00', '10:00'],
      ['13:00', '13:30'],
    ],
    open: 1,
  },
];

/** Central Daylight Time, in the week of the current time, which rescheduling opens. */
const at = (time: string): string => new Date(`2026-07-01T${time}:00-05:00`).toISOString();

export const slotShapes = (availability: Availability): readonly Proof[] =>
  SHAPES.map(({ what, times, open }) =>
    proof(`offers available times that ${what} and keeps the current one`, 'PM-09', async (bench) => {
      const slots = times.map(([start, end], i) => ({
        slotId: `s-${String(i)}`,
        start: at(start),
        end: at(end),
        state: 'available' as const,
      }));
      const manage = await aRenderedManage(bench);
      const { slot } = manage.booking();
      const firstAvailable = slots[0]?.start ?? null;
      manage.wire.intercept(getAvailability, () =>
        Promise.resolve(Response.json({ ...availability, slots, firstAvailable })),
      );
      manage.pressed(ofManage('reschedule'));
      await until(
        () => manage.slotButtons().length >= open,
        () => `open times in: ${manage.text()}`,
      );

      manage.slotButtons().at(-1)?.focus();
      await manage.settled();
      expectSound(manage.scene);
      expect(manage.portal.backend.bookings.get(ORDER).slot).to.deep.equal(slot);
    }),
  );
