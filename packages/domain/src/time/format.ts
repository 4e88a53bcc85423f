/**
 * Instants and dates as people read them. Zone and locale are always arguments, a time is never shown
 * without its zone or a date without its year (DD-10, DD-11, DD-24).
 */
import type { PlainDate } from './plain-date.js';
import { wallClock } from './zoned.js';

export interface Place {
  /** IANA name. */
  readonly timeZone: string;
  /** BCP 47 tag. */
  readonly locale: string;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter({ timeZone, locale }: Place, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([timeZone, locale, options]);
  const known = formatters.get(key);
  if (known) return known;

  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone });
  formatters.set(key, made);
  return made;
}

/** ICU puts narrow no-break spaces before AM and PM; plain spaces can be searched, copied and compared. */
const tidy = (text: string): string => text.replace(/[\u202f\u2009]/g, ' ');

const format = (instant: string, place: Place, options: Intl.DateTimeFormatOptions): string =>
  tidy(formatter(place, options).format(new Date(instant)));

/** "CT", "MST" for Phoenix: the generic name, right in summer and winter. American names, whatever the locale. */
export function zoneAbbreviation(timeZone: string, at: string): string {
  const name = zonePart('shortGeneric', timeZone, at);
  // A zone without a name of its own is shown by its offset: "GMT+0" is UTC. "GMT" alone may be West Africa's.
  return name.startsWith('GMT') && isUtc(zonePart('longGeneric', timeZone, at)) ? 'UTC' : name;
}

/** "Central Time (CT)"; Arizona's is "Mountain Standard Time (MST)"; "United Kingdom Time", which has no short form. */
export function zoneName(timeZone: string, at: string): string {
  const [long, short] = [zoneLongName(timeZone, at), zoneAbbreviation(timeZone, at)];
  return long === short ? long : `${long} (${short})`;
}

/** "Central Time", for a sentence that is read aloud. */
export function zoneLongName(timeZone: string, at: string): string {
  const name = zonePart('longGeneric', timeZone, at);
  if (isUtc(name)) return 'Coordinated Universal Time';
  // "GMT-05:00" says no more than "GMT-5".
  return name.startsWith('GMT') ? zoneAbbreviation(timeZone, at) : name;
}

const isUtc = (longName: string): boolean => /^(?:GMT(?:[+-]0+(?::00)?)?|Coordinated Universal Time)$/.test(longName);

function zonePart(timeZoneName: 'shortGeneric' | 'longGeneric', timeZone: string, at: string): string {
  const parts = formatter({ timeZone, locale: 'en-US' }, { timeZoneName }).formatToParts(new Date(at));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/** "05/08/2026 07:00:00 PM", as the source shows when a message was received (MC-07). */
export const formatReceived = (instant: string, place: Place): string =>
  [
    format(instant, place, { year: 'numeric', month: '2-digit', day: '2-digit' }),
    format(instant, place, { hour: '2-digit', minute: '2-digit', second: '2-digit' }),
  ].join(' ');

/** "5/8/2026", as the source writes a deadline. */
export const formatShortDate = (instant: string, place: Place): string =>
  format(instant, place, { year: 'numeric', month: 'numeric', day: 'numeric' });

/** "Fri, Jun 26", with the year where it is not the one that everybody thinks of. */
export const formatWeekdayDate = (
  instant: string,
  place: Place,
  { withYear }: { readonly withYear: boolean },
): string =>
  format(instant, place, {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    ...(withYear && ({ year: 'numeric' } as const)),
  });

/** "7:00 PM". */
export const formatTime = (instant: string, place: Place): string =>
  format(instant, place, { hour: 'numeric', minute: '2-digit' });

/** "7:00 PM CT". */
export const formatTimeWithZone = (instant: string, place: Place): string =>
  `${formatTime(instant, place)} ${zoneAbbreviation(place.timeZone, instant)}`;

/** "Friday, May 8, 2026". */
export const formatLongDate = (instant: string, place: Place): string =>
  format(instant, place, { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' });

/** "May 8, 2026, 7:00 PM CT". */
export const formatMoment = (instant: string, place: Place): string =>
  `${format(instant, place, { year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' })} ${zoneAbbreviation(place.timeZone, instant)}`;

const ranges = new Map<string, string>();

/**
 * "9:00 – 9:30 AM", "11:30 AM – 12:00 PM": the meridiem once where both share it (PS-11). Times alone, also over
 * midnight: "11:30 PM – 12:00 AM".
 */
export function formatTimeRange(start: string, end: string, place: Place): string {
  const [from, to] = [wallClock(start, place.timeZone), wallClock(end, place.timeZone)];
  // A week has a hundred of them, which `Intl` takes longer for than the page for rendering them; most are alike
  // from day to day, and from zone to zone.
  const isOne = from.date === to.date;
  const key = [from.time, to.time, isOne, place.locale].join();
  const known = ranges.get(key);
  if (known) return known;

  // Over midnight, `Intl` would write both dates between the times.
  const made = isOne
    ? tidy(formatter(place, { hour: 'numeric', minute: '2-digit' }).formatRange(new Date(start), new Date(end)))
    : `${formatTime(start, place)} – ${formatTime(end, place)}`;
  ranges.set(key, made);
  return made;
}

/** The range behind the date of its start; the day on which it ends where that is another one: "11:30 PM – June 18, 2026, 12:00 AM". */
export const formatTimeSpan = (start: string, end: string, place: Place): string =>
  isOneDay(start, end, place)
    ? formatTimeRange(start, end, place)
    : `${formatTime(start, place)} – ${format(end, place, { year: 'numeric', month: 'long', day: 'numeric' })}, ${formatTime(end, place)}`;

const isOneDay = (start: string, end: string, { timeZone }: Place): boolean =>
  wallClock(start, timeZone).date === wallClock(end, timeZone).date;

/** "01/31/1964" of a calendar date. */
export const formatPlainDate = (date: PlainDate, locale: string): string =>
  formatPlain(date, locale, { year: 'numeric', month: '2-digit', day: '2-digit' });

/** A calendar date with any parts, such as "Monday" or "June 15". */
export const formatPlain = (date: PlainDate, locale: string, options: Intl.DateTimeFormatOptions): string =>
  format(`${date}T00:00:00Z`, { timeZone: 'UTC', locale }, options);
