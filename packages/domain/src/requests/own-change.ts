/** A change and its author, as the server names them. */
export interface Change {
  readonly by?: string | null | undefined;
  /** Whether the signed-in user made the change; undefined if the server doesn't say. */
  readonly byYou?: boolean | undefined;
}

/** Whether the signed-in user made the change, in any window: per the server, or else by name. */
export const isOwnChange = ({ by, byYou }: Change, me: string | undefined): boolean =>
  byYou ?? (me !== undefined && me !== '' && by === me);
