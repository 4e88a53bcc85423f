/**
 * The time zones that a person chooses from: those of the United States, by the names that people use
 * (PS-06, DD-24). Arizona, Hawaii and Puerto Rico do not move their clocks and are entries of their own.
 */
import { zoneName } from '../../time/format.js';

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

/** The person's own zone first, then the others from east to west; each name once. */
export function zoneChoices(own: string, at: string): readonly ZoneChoice[] {
  const named = [own, ...US_ZONES].map((timeZone) => ({ timeZone, name: zoneName(timeZone, at) }));
  return named.filter(({ name }, i) => named.findIndex((other) => other.name === name) === i);
}

/** The entry that stands for a zone: the one of the same name, so that Detroit finds Eastern Time. */
export const zoneChoiceFor = (choices: readonly ZoneChoice[], timeZone: string, at: string): string =>
  (
    choices.find((choice) => choice.timeZone === timeZone) ??
    choices.find(({ name }) => name === zoneName(timeZone, at))
  )?.timeZone ?? '';
