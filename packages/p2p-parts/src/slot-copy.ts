/** A slot as text, always with weekday, date, year, and zone (DD-10, DD-11, DD-25). */
import type { SlotChoice } from '@portal/api';
import { slotCopy } from '@portal/copy';
import { formatLongDate, formatTimeSpan, zoneLongName, zoneName } from '@portal/domain';
import type { Place } from '@portal/domain';

type Span = Pick<SlotChoice, 'start' | 'end'>;
type Strings = Readonly<Record<string, string>> | undefined;

/** "Tuesday, June 23, 2026, 11:30 AM – 12:00 PM Central Time": the name of a slot's button. */
export const slotName = ({ start, end }: Span, place: Place, strings?: Strings): string =>
  inWords({ start, end }, place, { zone: zoneLongName(place, start), strings });

/** "Tuesday, June 23, 2026, 11:30 AM – 12:00 PM Central Time (CT)". */
export const slotMoment = ({ start, end }: Span, place: Place, strings?: Strings): string =>
  inWords({ start, end }, place, { zone: zoneName(place, start), strings });

const inWords = ({ start, end }: Span, place: Place, { zone, strings }: { zone: string; strings: Strings }): string =>
  slotCopy(strings)('slot', { date: formatLongDate(start, place), range: formatTimeSpan(start, end, place), zone });
