/** Expected local times, written out instead of computed, and the visible ones. */
import { expect } from '@open-wc/testing';

import { deepAll } from '@portal/tests/fault-rig';
import type { MockPortal } from '@portal/mocks';

import type { Manage } from './manage.fixture.js';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Hours from UTC in summer and winter, written out instead of computed, and the generic name. */
export const ZONES: readonly (readonly [timeZone: string, summer: number, winter: number, name: string])[] = [
  ['America/New_York', -4, -5, 'Eastern Time (ET)'],
  ['America/Chicago', -5, -6, 'Central Time (CT)'],
  ['America/Denver', -6, -7, 'Mountain Time (MT)'],
  ['America/Phoenix', -7, -7, 'Mountain Standard Time (MST)'],
  ['America/Los_Angeles', -7, -8, 'Pacific Time (PT)'],
  ['America/Anchorage', -8, -9, 'Alaska Time (AKT)'],
  ['Pacific/Honolulu', -10, -10, 'Hawaii-Aleutian Standard Time (HST)'],
  ['America/Puerto_Rico', -4, -4, 'Atlantic Standard Time (AST)'],
];

/** The Sunday when US clocks go back. */
export const CHANGE = Date.parse('2026-11-01T07:00:00Z');

/** "9:30 AM" for an instant, by an offset in hours. */
export function clockOf(instant: string, hours: number): string {
  const there = new Date(Date.parse(instant) + hours * HOUR_MS);
  const hour = there.getUTCHours();
  return `${String(hour % 12 || 12)}:${String(there.getUTCMinutes()).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** The accessible name of each available time, by ID. */
export const names = ({ slotButtons }: Manage): ReadonlyMap<string, string> =>
  new Map(slotButtons().map(({ value, ariaLabel }) => [value, ariaLabel ?? '']));

export const startsOf = ({ portal, el }: Manage): ReadonlyMap<string, string> => {
  const order = portal.backend.orders.get(el.orderId ?? '');
  const { slots } = portal.backend.slots.availability(order, {
    from: '2026-01-01T00:00:00Z',
    to: '2027-12-31T00:00:00Z',
  });
  return new Map(slots.flatMap((slot) => (slot ? [[slot.slotId, slot.start]] : [])));
};

/** Expects every name to contain the instant's local time and the zone. */
export function expectNames(manage: Manage, [, summer, winter, zone]: (typeof ZONES)[number]): void {
  const starts = startsOf(manage);
  const shown = names(manage);
  expect(shown.size, 'open times').to.be.above(0);
  for (const [slotId, name] of shown) {
    const start = starts.get(slotId) ?? '';
    const clock = clockOf(start, Date.parse(start) < CHANGE ? summer : winter);
    const [time = '', meridiem = ''] = clock.split(' ');
    expect(name.replace(/\(.*\)/, ''), `${zone} ${start}`).to.match(new RegExp(`\\b${time}( ${meridiem})?\\b`));
    expect(name).to.contain(zone.replace(/ \(.*/, ''));
  }
}

const isInSchedule = (element: Element): boolean => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot && root.host.localName === 'p2p-slot-list';
};

/** Every visible time that is not near a zone name. */
export function bareTimes({ renderRoot }: Manage): readonly string[] {
  const zone = /\b(Time|[A-Z]{1,3}T)\b/;
  const around = (element: Element): string => {
    const block = element.closest('dl, li, p, td, [aria-label], .hold') ?? element;
    return `${block.ariaLabel ?? ''} ${block.textContent}`;
  };
  return (
    deepAll(renderRoot, '*')
      // The schedule is under the selected zone.
      .filter((element) => element.checkVisibility() && !element.matches('option, th') && !isInSchedule(element))
      .filter(({ childNodes }) =>
        [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && /\d:\d\d/.test(node.textContent ?? '')),
      )
      .map(around)
      .filter((words) => !zone.test(words))
  );
}

/** A device clock with an offset; the server's clock is correct. */
export const wrongBy = (portal: MockPortal, ms: number) => () => new Date(portal.clock.now().getTime() + ms);
