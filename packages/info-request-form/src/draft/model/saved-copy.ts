/** Formats when something was saved, and which items it concerns. */
import { formatMoment, formatTimeWithZone, todayIn, wallClock } from '@portal/domain';
import type { Environment } from '@portal/kit';

type Place = Pick<Environment, 'locale' | 'now' | 'timeZone'>;

/** Whether an instant is today in the user's zone. */
export const isToday = (at: string, { now, timeZone }: Place): boolean =>
  wallClock(at, timeZone).date === todayIn(timeZone, now());

/** "9:05 AM CT"; with its date if it isn't today. */
export const whenSaved = (at: string, place: Place): string =>
  isToday(at, place) ? formatTimeWithZone(at, place) : formatMoment(at, place);

type Numbered = readonly { readonly itemId: string }[];

/** Counts from 1, in the payer's order. */
export const numberOf = (itemId: string, items: Numbered): number =>
  items.findIndex((item) => item.itemId === itemId) + 1;

/** "1, 2, and 3". */
export const listOf = (numbers: readonly number[], locale: string): string =>
  new Intl.ListFormat(locale).format(numbers.map(String));

/** "1, 2, 3", the beginning of a longer list. */
export const firstOf = (numbers: readonly number[], locale: string): string =>
  new Intl.ListFormat(locale, { type: 'unit' }).format(numbers.map(String));

/** The numbers of items, as a list. */
export const numbersOf = (itemIds: readonly string[], items: Numbered, locale: string): string => {
  const numbers = itemIds.map((itemId) => numberOf(itemId, items)).filter((number) => number > 0);
  return listOf(
    numbers.sort((a, b) => a - b),
    locale,
  );
};
