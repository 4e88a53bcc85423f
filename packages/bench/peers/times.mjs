/** The times of our weeks as a calendar's events; both weeks are known from the beginning. */
export function times() {
  const works = ['first-week', 'next-week'].map((work) => JSON.parse(prepared.data[work]).slots);
  return works.flat().map(({ slotId, start, end }, at) => ({ id: slotId, title: `Open ${at + 1}`, start, end }));
}

/** A day of the first week. */
export const FIRST_DAY = '2026-06-22';
export const ZONE = 'America/Chicago';
