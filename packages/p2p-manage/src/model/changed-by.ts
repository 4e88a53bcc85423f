/** Who changed a booking while it was open here, if the server reports it. */

export type By =
  | { readonly who: 'you' | 'payer' | 'someone' }
  /** A coworker, by name. */
  | { readonly who: 'colleague'; readonly name: string };

interface Actor {
  readonly role?: 'payer' | 'office' | 'system' | 'other' | undefined;
  readonly name?: string | null | undefined;
  /** The current user, also in another window. */
  readonly isYou?: boolean | undefined;
}

/** `person` is the signed-in user, for servers that return only names. */
export function changedBy({ role, name, isYou }: Actor = {}, person?: string): By {
  if (role === 'payer') return { who: 'payer' };
  if (isYou ?? (role === 'office' && Boolean(name) && name === person)) return { who: 'you' };
  return role === 'office' && name ? { who: 'colleague', name } : { who: 'someone' };
}

/** Several people made changes, so no one is named. */
export const togetherBy = (before: By | undefined, now: By): By =>
  before && JSON.stringify(before) !== JSON.stringify(now) ? { who: 'someone' } : now;
