/** A week with the maximum of times: five days of sixteen half hours, all available. */

const HALF_HOUR_MS = 1_800_000;
const DAY_MS = 24 * 60 * 60 * 1_000;
/** 9:00 AM in Chicago in summer, in milliseconds after midnight UTC. */
const OPENS_MS = 14 * 60 * 60 * 1_000;
const TIMES = 16;

interface Availability {
  readonly slots: readonly object[];
}

const isAvailability = (value: unknown): value is Availability =>
  typeof value === 'object' && value !== null && 'slots' in value;

/** Leaves every other response unchanged. */
export function fullWeek(path: string, body: string): string {
  if (!path.includes('/p2p/availability?')) return body;
  const answer: unknown = JSON.parse(body);
  const { searchParams } = new URL(path, 'http://bench.test');
  const [from, to] = ['from', 'to'].map((name) => Date.parse(searchParams.get(name) ?? ''));
  if (!isAvailability(answer) || from === undefined || to === undefined) return body;
  return JSON.stringify({ ...answer, slots: timesBetween(from, to) });
}

/** The times of each weekday within the window, in milliseconds. */
function timesBetween(from: number, to: number): object[] {
  const slots: object[] = [];
  for (let day = Math.floor(from / DAY_MS) * DAY_MS; day < to; day += DAY_MS) {
    if ([0, 6].includes(new Date(day).getUTCDay())) continue;
    for (let time = 0; time < TIMES; time += 1) {
      const start = day + OPENS_MS + time * HALF_HOUR_MS;
      if (start < from || start >= to) continue;
      const [starts, ends] = [start, start + HALF_HOUR_MS].map((at) => new Date(at).toISOString());
      slots.push({ slotId: `full-${String(start)}`, start: starts, end: ends, state: 'available' });
    }
  }
  return slots;
}
