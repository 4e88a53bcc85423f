/** The difference between two versions of a booking. */

export type Change = 'time' | 'state' | 'participant' | 'something';

interface Booking {
  readonly state: string;
  readonly slot: { readonly start: string; readonly end: string };
  readonly participant: Readonly<Record<string, string>>;
}

/** Never empty: if the server reports a change, at least `something` changed. */
export function changesBetween(before: Booking | undefined, after: Booking): readonly Change[] {
  if (!before) return ['something'];
  const changes: Change[] = [];
  if (before.slot.start !== after.slot.start || before.slot.end !== after.slot.end) changes.push('time');
  if (before.state !== after.state) changes.push('state');
  if (Object.keys(after.participant).some((name) => before.participant[name] !== after.participant[name])) {
    changes.push('participant');
  }
  return changes.length > 0 ? changes : ['something'];
}
