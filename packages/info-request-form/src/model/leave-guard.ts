/**
 * Asks before the page is left, while something would be lost with it, and only then: the listener goes
 * with the last reason for it, since it can keep a page out of the back-forward cache (S6).
 */
const reasons = new Set<object>();

const ask = (event: BeforeUnloadEvent): void => event.preventDefault();

/** Holds the page for the sake of `what`, or no longer does. */
export function holdPage(what: object, hold: boolean): void {
  if (hold) reasons.add(what);
  else reasons.delete(what);
  if (reasons.size > 0) addEventListener('beforeunload', ask);
  else removeEventListener('beforeunload', ask);
}
