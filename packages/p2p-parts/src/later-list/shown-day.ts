import { addDays } from '@portal/domain';

export interface ShownDay {
  /** The days of the week that are shown, `YYYY-MM-DD`, Monday first. */
  readonly days: readonly string[];
  /** The day that was asked for. One of another week says nothing. */
  readonly wanted: string;
  /** The day of the chosen or of the first open time, if any. */
  readonly lead: string | undefined;
}

/** The one day of a week that a small screen shows: the one wanted, or the last before it that is shown. */
export function shownDay({ days: [monday = '', ...others], wanted, lead = monday }: ShownDay): string {
  const day = wanted >= monday && monday !== '' && wanted < addDays(monday, 7) ? wanted : lead;
  return others.findLast((each) => each <= day) ?? monday;
}
