/**
 * The selectable time zones: those of the United States, by their common names (PS-06, DD-24). Arizona, Hawaii, and
 * Puerto Rico have no daylight saving time and are separate entries.
 */
import { zoneName } from '../../time/format.js';
import type { Place } from '../../time/format.js';

const US_ZONES = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
  'Pacific/Guam',
];

export interface ZoneChoice {
  /** IANA name. */
  readonly timeZone: string;
  /** "Central Time (CT)". */
  readonly name: string;
}

/** The user's own zone first, then the others from east to west; each name once. */
export function zoneChoices({ timeZone: own, locale }: Place, at: string): readonly ZoneChoice[] {
  const named = [own, ...US_ZONES].map((timeZone) => ({ timeZone, name: zoneName({ timeZone, locale }, at) }));
  return named.filter(({ name }, i) => named.findIndex((other) => other.name === name) === i);
}

/** The entry for a zone, matched by name, so that Detroit selects Eastern Time. */
export const zoneChoiceFor = (choices: readonly ZoneChoice[], place: Place, at: string): string =>
  (
    choices.find((choice) => choice.timeZone === place.timeZone) ??
    choices.find(({ name }) => name === zoneName(place, at))
  )?.timeZone ?? '';
