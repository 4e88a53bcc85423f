import { formatLongDate, formatTimeSpan, zoneName } from '@portal/domain';
import type { Place } from '@portal/domain';

/** "Tuesday, June 23, 2026, 10:30 – 11:00 AM Central Time (CT)", for a time in a sentence. */
export const timeRangeCopy = ({ start, end }: { readonly start: string; readonly end: string }, place: Place): string =>
  `${formatLongDate(start, place)}, ${formatTimeSpan(start, end, place)} ${zoneName(place, start)}`;
