import { expect } from '@open-wc/testing';

import { dueCopy } from '../messages/due-copy.js';
import { formatLongDate, formatTimeRange, receivedParts, zoneAbbreviation, zoneLongName } from './format.js';
import { formatNumber } from './number.js';

/** Counts the formatters created while `run` runs, the zone names, and the dates and times they format. */
function counted(run: () => void) {
  const count = { made: 0, named: 0, formatted: 0 };
  const own = { ...Object.fromEntries(KINDS.map((kind) => [kind, Intl[kind]])) };
  for (const kind of KINDS)
    Object.assign(Intl, {
      [kind]: new Proxy(Intl[kind], {
        construct: (target, args) => {
          count.made += 1;
          return Reflect.construct(target, args) as object;
        },
      }),
    });
  const { formatToParts } = Intl.DateTimeFormat.prototype;
  Intl.DateTimeFormat.prototype.formatToParts = function (...args) {
    count.named += 1;
    return formatToParts.apply(this, args);
  };
  const format = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format') ?? {};
  Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
    ...format,
    get(this: Intl.DateTimeFormat): unknown {
      count.formatted += 1;
      return format.get?.call(this);
    },
  });
  try {
    run();
  } finally {
    Object.assign(Intl, own);
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', format);
    Intl.DateTimeFormat.prototype.formatToParts = formatToParts;
  }
  return count;
}

const KINDS = ['NumberFormat', 'ListFormat', 'DateTimeFormat'] as const;

const CHICAGO = { timeZone: 'America/Chicago', locale: 'en-US' };
const NOW = new Date('2026-06-23T14:00:00Z');
const hours = Array.from({ length: 20 }, (_, hour) => new Date(NOW.getTime() + hour * 90 * 60_000).toISOString());

describe('the formatters of a page with many rows', () => {
  it('are created once, whatever the number of rows', () => {
    const rows = () => {
      for (const at of hours) {
        dueCopy(at, NOW, CHICAGO);
        receivedParts(at, CHICAGO);
        formatNumber(1_234, CHICAGO.locale);
      }
    };
    rows();

    expect(counted(rows).made).to.equal(0);
  });

  it('name a zone once a day, per kind of name', () => {
    const at = (day: number, hour: string) => `2027-01-0${String(day)}T${hour}:00:00Z`;
    const names: string[] = [];
    const { named } = counted(() => {
      for (const day of [1, 2])
        for (const hour of ['01', '08', '23'])
          names.push(zoneAbbreviation(CHICAGO, at(day, hour)), zoneLongName(CHICAGO, at(day, hour)));
    });

    expect(new Set(names)).to.deep.equal(new Set(['CT', 'Central Time']));
    expect(named).to.equal(4);
  });

  it('write the date of each day once for its times (PS-07)', () => {
    const day = Array.from({ length: 16 }, (_, half) => new Date(Date.UTC(2028, 5, 26, 14, 30 * half)).toISOString());
    for (const at of day) formatTimeRange(at, at, CHICAGO);
    const dates = new Set<string>();
    const { formatted } = counted(() => {
      for (const at of day) dates.add(formatLongDate(at, CHICAGO));
    });

    expect([...dates]).to.deep.equal(['Monday, June 26, 2028']);
    expect(formatted).to.equal(1);
  });
});
