import { expect } from '@open-wc/testing';

import {
  formatLongDate,
  formatMoment,
  formatPlain,
  formatPlainDate,
  formatShortDate,
  formatTimeRange,
  formatTimeSpan,
  formatTimeWithZone,
  receivedParts,
  zoneAbbreviation,
  zoneName,
} from './format.js';

const american = (timeZone: string) => ({ timeZone, locale: 'en-US' });
const CHICAGO = { timeZone: 'America/Chicago', locale: 'en-US' };
const SUMMER = '2026-06-15T14:00:00Z';
const WINTER = '2026-12-15T14:00:00Z';

describe('zone names (DD-24)', () => {
  const names: readonly [timeZone: string, name: string][] = [
    ['America/New_York', 'Eastern Time (ET)'],
    ['America/Chicago', 'Central Time (CT)'],
    ['America/Denver', 'Mountain Time (MT)'],
    ['America/Phoenix', 'Mountain Standard Time (MST)'],
    ['America/Los_Angeles', 'Pacific Time (PT)'],
    ['America/Anchorage', 'Alaska Time (AKT)'],
    ['Pacific/Honolulu', 'Hawaii-Aleutian Standard Time (HST)'],
    ['America/Puerto_Rico', 'Atlantic Standard Time (AST)'],
  ];
  for (const [timeZone, name] of names) {
    it(`use "${name}" for ${timeZone}, in summer and winter`, () => {
      expect([zoneName(american(timeZone), SUMMER), zoneName(american(timeZone), WINTER)]).to.deep.equal([name, name]);
    });
  }

  const others: readonly [timeZone: string, name: string][] = [
    ['UTC', 'Coordinated Universal Time (UTC)'],
    ['Etc/UTC', 'Coordinated Universal Time (UTC)'],
    ['Etc/GMT', 'Coordinated Universal Time (UTC)'],
    ['Etc/GMT+5', 'GMT-5'],
    ['Europe/London', 'United Kingdom Time'],
    ['Africa/Abidjan', 'Greenwich Mean Time (GMT)'],
  ];
  for (const [timeZone, name] of others) {
    it(`use "${name}" for ${timeZone} (10-23)`, () => {
      expect([zoneName(american(timeZone), SUMMER), zoneName(american(timeZone), WINTER)]).to.deep.equal([name, name]);
    });
  }

  it('are never empty, doubled, or a repeated offset in any zone (10-23)', () => {
    for (const timeZone of [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Etc/GMT-14', 'Etc/Zulu']) {
      for (const at of [SUMMER, WINTER]) {
        const name = zoneName(american(timeZone), at);
        const [, long = name, short = ''] = /^(.*) \((.*)\)$/.exec(name) ?? [];
        expect(long.trim(), timeZone).not.to.equal('');
        expect(short, timeZone).not.to.equal(long);
        expect(/GMT.*GMT/.test(name), `${timeZone}: ${name}`).to.equal(false);
        expect(zoneAbbreviation(american(timeZone), at), timeZone).not.to.equal('');
      }
    }
    expect(zoneAbbreviation(american('UTC'), SUMMER)).to.equal('UTC');
  });

  it('keep the American abbreviation in another locale, because "GMT-5" means little', () => {
    expect(formatTimeWithZone(SUMMER, { ...CHICAGO, locale: 'en-GB' })).to.equal('9:00 CT');
    expect(zoneAbbreviation({ ...CHICAGO, locale: 'es-MX' }, SUMMER)).to.equal('CT');
  });

  it('are in the language of the locale (13)', () => {
    const spanish = (timeZone: string): string => zoneName({ timeZone, locale: 'es-US' }, SUMMER);
    expect(spanish('America/Chicago')).to.equal('hora central (CT)');
    expect(spanish('Asia/Tokyo')).to.contain('Japón').and.not.to.contain('Japan');
    expect(spanish('UTC')).to.match(/universal coordinad[ao] \(UTC\)$/i);
  });
});

describe('a short date', () => {
  const places = ['en-US', 'en', 'en-GB', 'es-US', 'de'].map((locale) => ({ ...CHICAGO, locale }));

  it('has a numeric month only for Americans (13)', () => {
    expect(places.map((place) => formatShortDate('2026-11-01T18:00:00Z', place))).to.deep.equal([
      '11/1/2026',
      '11/1/2026',
      '1 Nov 2026',
      '1 nov 2026',
      '1. Nov. 2026',
    ]);
    expect(places.map(({ locale }) => formatPlainDate('1966-01-11', locale))).to.deep.equal([
      '01/11/1966',
      '01/11/1966',
      '11 Jan 1966',
      '11 ene 1966',
      '11. Jan. 1966',
    ]);
  });
});

describe('formatted instants', () => {
  const deadline = '2026-05-09T00:00:00Z';

  it('match the design deck, with the zone', () => {
    expect(formatShortDate(deadline, CHICAGO)).to.equal('5/8/2026');
    expect(formatTimeWithZone(deadline, CHICAGO)).to.equal('7:00 PM CT');
    expect(receivedParts('2023-09-19T14:17:53Z', CHICAGO)).to.deep.equal(['09/19/2023', '09:17:53 AM CT']);
  });

  it('include weekday and year for appointments', () => {
    expect(formatLongDate(deadline, CHICAGO)).to.equal('Friday, May 8, 2026');
    expect(formatMoment(deadline, CHICAGO)).to.equal('May 8, 2026, 7:00 PM CT');
  });

  it('include AM or PM once if both ends share it (PS-11)', () => {
    expect(formatTimeRange(SUMMER, '2026-06-15T14:30:00Z', CHICAGO)).to.equal('9:00 – 9:30 AM');
    expect(formatTimeRange('2026-06-15T16:30:00Z', '2026-06-15T17:00:00Z', CHICAGO)).to.equal('11:30 AM – 12:00 PM');
  });
});

describe('a time range that ends on another day (10-23)', () => {
  const [start, midnight, after] = ['2026-06-18T04:30:00Z', '2026-06-18T05:00:00Z', '2026-06-18T05:30:00Z'];

  it('contains only times next to its date', () => {
    expect(formatTimeRange(start, midnight, CHICAGO)).to.equal('11:30 PM – 12:00 AM');
    expect(formatTimeRange(start, after, CHICAGO)).to.equal('11:30 PM – 12:30 AM');
  });

  it('names the second day in a sentence and the weekday once', () => {
    expect(`${formatLongDate(start, CHICAGO)}, ${formatTimeSpan(start, midnight, CHICAGO)}`).to.equal(
      'Wednesday, June 17, 2026, 11:30 PM – June 18, 2026, 12:00 AM',
    );
  });

  it('omits the second day if the range ends on the same day', () => {
    const place = { ...CHICAGO, timeZone: 'America/New_York' };
    expect(formatTimeSpan(start, after, place)).to.equal('12:30 – 1:30 AM');
  });

  it('contains no numeric date in any zone', () => {
    for (const timeZone of Intl.supportedValuesOf('timeZone')) {
      for (const [from, to] of [
        [start, after],
        ['2026-12-31T18:00:00Z', '2027-01-01T07:00:00Z'],
      ] as const) {
        const place = { timeZone, locale: 'en-US' };
        expect(formatTimeRange(from, to, place), timeZone).not.to.match(/[/]|\d{4}/);
        expect(formatTimeSpan(from, to, place), timeZone).not.to.match(/[/]/);
      }
    }
  });
});

describe('formatted calendar dates', () => {
  it('are the same in every zone', () => {
    expect(formatPlainDate('1966-01-31', 'en-US')).to.equal('01/31/1966');
    expect(formatPlain('2026-06-15', 'en-US', { weekday: 'long', month: 'long', day: 'numeric' })).to.equal(
      'Monday, June 15',
    );
  });
});
