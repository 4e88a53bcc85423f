/** The times of our weeks as calendar events; both weeks are loaded from the start. */
export function times() {
  const works = ['first-week', 'next-week'].map((work) => JSON.parse(prepared.data[work]).slots);
  return works.flat().map(({ slotId, start, end }, at) => ({ id: slotId, title: `Open ${at + 1}`, start, end }));
}

/** A day in the first week. */
export const FIRST_DAY = '2026-06-22';
export const ZONE = 'America/Chicago';
