import { addDays } from '@portal/domain';

export interface ShownDay {
  /** The visible days of the week, `YYYY-MM-DD`, Monday first. */
  readonly days: readonly string[];
  /** The requested day; ignored if in another week. */
  readonly wanted: string;
  /** The day of the selected or first available time, if any. */
  readonly lead: string | undefined;
}

/** The visible day on a small screen: the requested one, or the last visible day before it. */
export function shownDay({ days: [monday = '', ...others], wanted, lead = monday }: ShownDay): string {
  const day = wanted >= monday && monday !== '' && wanted < addDays(monday, 7) ? wanted : lead;
  return others.findLast((each) => each <= day) ?? monday;
}
