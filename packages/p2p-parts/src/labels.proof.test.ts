import { expect } from '@open-wc/testing';

import { addDays, instantOf, wallClock, weekOf, weekWindow } from '@portal/domain';

import {
  OWN_ZONE,
  PAYER_ZONE,
  ZONES,
  expected,
  instantText,
  midnight,
  mistakes,
  shown,
  weeksOf,
} from './labels.fixture.js';
import type { Seen, View } from './labels.fixture.js';

const weeks = [...weeksOf(2026), ...weeksOf(2027)];

describe(`the weeks of 2026 and 2027 in a browser in ${OWN_ZONE}`, () => {
  for (const timeZone of ZONES) {
    it(`run from midnight to midnight in ${timeZone} (PS-09)`, () => {
      const wrong = weeks.filter(({ monday, slots }) => {
        const { from, to } = weekWindow(monday, timeZone);
        const within = slots.every(({ start }) => weekOf(start, timeZone) === monday);
        return from !== midnight(monday, timeZone) || to !== midnight(addDays(monday, 7), timeZone) || !within;
      });

      expect(wrong.map(({ monday }) => monday)).to.deep.equal([]);
    });
  }

  for (const year of [2026, 2027] as const) {
    it(`contain the payer's local half hours of ${year} (PS-07)`, () => {
      const wrong = weeksOf(year)
        .flatMap(({ starts }) => starts)
        .filter((start) => {
          const found = instantOf(expected(start, PAYER_ZONE), PAYER_ZONE);
          return found.kind !== 'exact' || found.instant !== instantText(start);
        });

      expect(wrong.map(instantText)).to.deep.equal([]);
    });
  }
});

const withClock =
  (clock: (start: string, timeZone: string) => Omit<Seen, 'label'>): View =>
  (slots, monday, timeZone) =>
    new Map(
      [...shown(slots, monday, timeZone)].map(([slotId, { label }]) => [slotId, { ...clock(slotId, timeZone), label }]),
    );

/** Uses the browser's zone, like `getHours`. */
const browsersClock = withClock((start) => wallClock(start, OWN_ZONE));

/** Uses the zone's UTC offset of January all year. */
const wintersClock = withClock((start, timeZone) => {
  const noon = wallClock('2026-01-15T12:00:00Z', timeZone);
  const away = Date.parse(`${noon.date}T${noon.time}:00Z`) - Date.parse('2026-01-15T12:00:00Z');
  const local = new Date(Date.parse(start) + away).toISOString();
  return { date: local.slice(0, 10), time: local.slice(11, 16) };
});

describe(`an incorrect clock in a browser in ${OWN_ZONE}`, () => {
  /** From both years, in winter and summer. */
  const some = [2, 28, 54, 80].flatMap((index) => weeks[index] ?? []);
  const rightIn = (view: View): readonly string[] =>
    ZONES.filter((timeZone) => mistakes(some, timeZone, view).length === 0);

  it("is detected if a page uses its browser's zone (PS-07)", () => {
    expect(rightIn(browsersClock)).to.deep.equal(ZONES.filter((timeZone) => timeZone === OWN_ZONE));
  });

  it('is detected if a page ignores the clock change (PS-07)', () => {
    expect(rightIn(wintersClock)).to.deep.equal(['America/Phoenix', 'Pacific/Honolulu', 'America/Puerto_Rico']);
  });

  it('is not detected in the product', () => {
    expect(rightIn(shown)).to.deep.equal(ZONES);
  });
});
