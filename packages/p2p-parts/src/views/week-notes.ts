import { slotCopy } from '@portal/copy';
import { clockChange, formatPlain, isTimeZone, weekWindow, zoneName } from '@portal/domain';

export interface WeekNotes {
  /** `YYYY-MM-DD`. */
  readonly monday: string;
  readonly timeZone: string;
  /** Empty or unknown zones have no note. */
  readonly payerZone: string;
  readonly payer: string;
  readonly locale: string;
  readonly strings: Readonly<Record<string, string>>;
}

/** Notes about the payer's time zone and daylight saving changes. */
export function weekNotes({ monday, timeZone, payerZone, payer, locale, strings }: WeekNotes): readonly string[] {
  const t = slotCopy(strings);
  const { from } = weekWindow(monday, timeZone);
  const nameOf = (zone: string): string => zoneName({ timeZone: zone, locale }, from);
  const zones = isTimeZone(payerZone) && nameOf(payerZone) !== nameOf(timeZone) ? [timeZone, payerZone] : [timeZone];
  const [zone = '', theirs] = zones.map(nameOf);

  const [change] = zones.flatMap((each) => {
    const found = clockChange(monday, each);
    return found ? [{ ...found, zone: nameOf(each) }] : [];
  });
  return [
    ...(theirs === undefined ? [] : [t('two-zones', { zone, payerZone: theirs, payer })]),
    ...(change ? [t(`clocks-${change.direction}`, { date: longDate(change.date, locale), zone: change.zone })] : []),
  ];
}

const longDate = (date: string, locale: string): string =>
  formatPlain(date, locale, { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' });
