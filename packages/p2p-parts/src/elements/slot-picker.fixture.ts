/** A picker in the tests' week, for the grid tests and the day tests. */
import { ContextProvider } from '@lit/context';
import { fixture, html } from '@open-wc/testing';

import type { Slot } from '@portal/api';
import { environmentContext } from '@portal/kit';
import type { Environment } from '@portal/kit';

import '../define/p2p-slot-picker.js';
import { slotPickerDriver } from './p2p-slot-picker.driver.js';
import type { P2pSlotPicker } from './p2p-slot-picker.js';

export const CHICAGO = 'America/Chicago';

export const slot = (start: string, state: Slot['state'] = 'available', minutes = 30): Slot => ({
  slotId: start,
  start: `${start}:00Z`,
  end: new Date(Date.parse(`${start}:00Z`) + minutes * 60_000).toISOString(),
  state,
});

/**
 * Tuesday 9:00, 9:30 (unavailable), 11:30; Thursday 9:00, 10:00 to 11:00. Wednesday is unavailable; other days have no
 * slots.
 */
export const SLOTS = [
  slot('2026-06-23T14:00'),
  slot('2026-06-23T14:30', 'unavailable'),
  slot('2026-06-23T16:30'),
  slot('2026-06-24T14:00', 'unavailable'),
  slot('2026-06-25T14:00'),
  slot('2026-06-25T15:00', 'available', 60),
];

const ENVIRONMENT: Partial<Environment> = {
  payer: { name: 'Example Benefits Management', shortName: 'Example' },
  timeZone: CHICAGO,
  locale: 'en-US',
  strings: {},
  now: () => new Date('2026-06-23T13:00:00Z'),
};

export async function aPicker(given: Partial<P2pSlotPicker> = {}) {
  const page = document.body.appendChild(document.createElement('div'));
  new ContextProvider(page, { context: environmentContext, initialValue: ENVIRONMENT as Environment });
  const el = await fixture<P2pSlotPicker>(html`<p2p-slot-picker></p2p-slot-picker>`, { parentNode: page });
  Object.assign(el, {
    slots: SLOTS,
    monday: '2026-06-22',
    timeZone: CHICAGO,
    payerZone: CHICAGO,
    firstAvailable: '2026-06-23T14:00:00Z',
    opensAt: '2026-06-22T05:00:00.000Z',
    closesAt: '2026-07-20T05:00:00Z',
    ...given,
  });
  const driver = slotPickerDriver(el);
  await driver.settled();
  return { el, ...driver };
}
