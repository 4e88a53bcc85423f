/** Who changed a booking while it was open here, as far as the server says. */

export type By =
  | { readonly who: 'you' | 'payer' | 'someone' }
  /** A colleague by name. */
  | { readonly who: 'colleague'; readonly name: string };

interface Actor {
  readonly role?: 'payer' | 'office' | 'system' | 'other' | undefined;
  readonly name?: string | null | undefined;
  /** The person who asks, also in another window. */
  readonly isYou?: boolean | undefined;
}

/** `person` is who is signed in, for a server that gives names only. */
export function changedBy({ role, name, isYou }: Actor = {}, person?: string): By {
  if (role === 'payer') return { who: 'payer' };
  if (isYou ?? (role === 'office' && Boolean(name) && name === person)) return { who: 'you' };
  return role === 'office' && name ? { who: 'colleague', name } : { who: 'someone' };
}

/** Of several changes: no one of them is named for all. */
export const togetherBy = (before: By | undefined, now: By): By =>
  before && JSON.stringify(before) !== JSON.stringify(now) ? { who: 'someone' } : now;
