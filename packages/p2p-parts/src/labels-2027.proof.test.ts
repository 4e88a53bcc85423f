import { expect } from '@open-wc/testing';

import { isoWeekday } from '@portal/domain';

import { OWN_ZONE, WEEKLY, ZONES, mistakes, partsOf, shown, weeksOf } from './labels.fixture.js';

describe(`the times of 2027 in a browser in ${OWN_ZONE}`, () => {
  const year = weeksOf(2027);

  for (const timeZone of ZONES) {
    for (const { from, weeks } of partsOf(year)) {
      it(`match Temporal in ${timeZone}, from ${from} (PS-07, PS-10, PS-11)`, () => {
        expect(mistakes(weeks, timeZone, shown).slice(0, 5)).to.deep.equal([]);
      });
    }
  }

  it('include every half hour of every working day', () => {
    const days = new Set(year.flatMap(({ slots }) => slots.map(({ start }) => start.slice(0, 10))));
    const looked = partsOf(year).flatMap(({ weeks }) => weeks.flatMap(({ slots }) => slots));

    // Monday to Friday, except January 1, which is in the last week of 2026.
    expect([...days].filter((day) => day.startsWith('2027') && isoWeekday(day) <= 5).length).to.equal(260);
    expect(looked.length).to.equal(53 * WEEKLY);
  });
});
