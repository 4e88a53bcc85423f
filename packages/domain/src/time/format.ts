/**
 * Formats instants and dates for display. Zone and locale are always arguments; a time always includes its zone, and a
 * date its year (DD-10, DD-11, DD-24).
 */
import { Bounded } from './bounded.js';
import type { PlainDate } from './plain-date.js';
import { wallClock } from './wall-clock.js';

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

/** ICU puts narrow no-break spaces before AM and PM; plain spaces can be searched, copied, and compared. */
const tidy = (text: string): string => text.replace(/[\u202f\u2009]/g, ' ');

const format = (instant: string, place: Place, options: Intl.DateTimeFormatOptions): string =>
  tidy(formatter(place, options).format(new Date(instant)));

/**
 * "CT", or "MST" for Phoenix: the generic name, correct in summer and winter. A zone without an American abbreviation has
 * its name in the language of the locale.
 */
export function zoneAbbreviation({ timeZone, locale }: Place, at: string): string {
  const name = zonePart('shortGeneric', { timeZone, locale: 'en-US' }, at);
  // Zones without a name use an offset: "GMT+0" is UTC, but "GMT" alone may be West Africa's.
  if (name.startsWith('GMT')) return isUtc(zonePart('longGeneric', { timeZone, locale: 'en-US' }, at)) ? 'UTC' : name;
  return /^[A-Z]+$/.test(name) ? name : zonePart('shortGeneric', { timeZone, locale }, at);
}

/** "Central Time (CT)"; for Arizona "Mountain Standard Time (MST)"; "United Kingdom Time", which has no short form. */
export function zoneName(place: Place, at: string): string {
  const [long, short] = [zoneLongName(place, at), zoneAbbreviation(place, at)];
  return long === short ? long : `${long} (${short})`;
}

/** "Central Time", for sentences read aloud. */
export function zoneLongName(place: Place, at: string): string {
  const american = zonePart('longGeneric', { ...place, locale: 'en-US' }, at);
  if (isUtc(american)) return zonePart('long', { timeZone: 'UTC', locale: place.locale }, at);
  // "GMT-5" is shorter than "GMT-05:00".
  return american.startsWith('GMT') ? zoneAbbreviation(place, at) : zonePart('longGeneric', place, at);
}

const isUtc = (longName: string): boolean => /^(?:GMT(?:[+-]0+(?::00)?)?|Coordinated Universal Time)$/.test(longName);

/** A zone keeps its name for the whole day, and a page of rows or times asks for it hundreds of times. */
const zoneParts = new Bounded<string>();

type ZoneName = 'shortGeneric' | 'longGeneric' | 'long';

const zonePart = (timeZoneName: ZoneName, place: Place, at: string): string =>
  zoneParts.get([timeZoneName, place.timeZone, place.locale, at.slice(0, '2026-06-23'.length)].join(), () => {
    const parts = formatter(place, { timeZoneName }).formatToParts(new Date(at));
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? place.timeZone;
  });

/**
 * A short date. Only Americans read 11/01 as November 1, so the month is a word in every other locale (13).
 */
const dateIn = (locale: string, american: 'numeric' | '2-digit'): Intl.DateTimeFormatOptions =>
  /^en(?:-US)?$/i.test(locale)
    ? { year: 'numeric', month: american, day: american }
    : { year: 'numeric', month: 'short', day: 'numeric' };

/** "05/08/2026" and "07:00:00 PM CT", as the design deck shows when a message was received (MC-07). */
export const receivedParts = (instant: string, place: Place): readonly [date: string, time: string] => [
  format(instant, place, dateIn(place.locale, '2-digit')),
  `${format(instant, place, { hour: '2-digit', minute: '2-digit', second: '2-digit' })} ${zoneAbbreviation(place, instant)}`,
];

/** "5/8/2026", as the design deck writes a deadline. */
export const formatShortDate = (instant: string, place: Place): string =>
  format(instant, place, dateIn(place.locale, 'numeric'));

/** "Fri, Jun 26", with the year if it isn't obvious. */
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
  `${formatTime(instant, place)} ${zoneAbbreviation(place, instant)}`;

/** "Jun 17, 9:00 AM CT": the short form of a time in this year. */
export const formatDayAndTime = (instant: string, place: Place): string =>
  `${format(instant, place, { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' })} ${zoneAbbreviation(place, instant)}`;

/** A week of eighty times has five dates, and each time's name includes its date. */
const longDates = new Bounded<string>();

/** "Friday, May 8, 2026". */
export function formatLongDate(instant: string, { timeZone, locale }: Place): string {
  const { date } = wallClock(instant, timeZone);
  const make = (): string =>
    formatPlain(date, locale, { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' });
  return longDates.get(`${date} ${locale}`, make);
}

/** "May 8, 2026, 7:00 PM CT". */
export const formatMoment = (instant: string, place: Place): string =>
  `${format(instant, place, { year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' })} ${zoneAbbreviation(place, instant)}`;

const ranges = new Map<string, string>();

/**
 * "9:00 – 9:30 AM", "11:30 AM – 12:00 PM": AM or PM once if both ends share it (PS-11). Only times, even past midnight:
 * "11:30 PM – 12:00 AM".
 */
export function formatTimeRange(start: string, end: string, place: Place): string {
  const [from, to] = [wallClock(start, place.timeZone), wallClock(end, place.timeZone)];
  // A cache: a week has a hundred ranges, mostly the same from day to day and zone to zone, and `Intl` takes longer to
  // format them than the page to render them.
  const isOne = from.date === to.date;
  const key = [from.time, to.time, isOne, place.locale].join();
  const known = ranges.get(key);
  if (known) return known;

  // Past midnight, `Intl` would write both dates between the times.
  const made = isOne
    ? tidy(formatter(place, { hour: 'numeric', minute: '2-digit' }).formatRange(new Date(start), new Date(end)))
    : `${formatTime(start, place)} – ${formatTime(end, place)}`;
  ranges.set(key, made);
  return made;
}

/**
 * The range after the date of its start, with the end's date if it is another day: "11:30 PM – June 18, 2026, 12:00
 * AM".
 */
export const formatTimeSpan = (start: string, end: string, place: Place): string =>
  isOneDay(start, end, place)
    ? formatTimeRange(start, end, place)
    : `${formatTime(start, place)} – ${format(end, place, { year: 'numeric', month: 'long', day: 'numeric' })}, ${formatTime(end, place)}`;

const isOneDay = (start: string, end: string, { timeZone }: Place): boolean =>
  wallClock(start, timeZone).date === wallClock(end, timeZone).date;

/** "01/31/1964" for a calendar date. */
export const formatPlainDate = (date: PlainDate, locale: string): string =>
  formatPlain(date, locale, dateIn(locale, '2-digit'));

/** A calendar date with any parts, such as "Monday" or "June 15". */
export const formatPlain = (date: PlainDate, locale: string, options: Intl.DateTimeFormatOptions): string =>
  format(`${date}T00:00:00Z`, { timeZone: 'UTC', locale }, options);
