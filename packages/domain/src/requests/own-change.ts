/** Something that a person did, as a server names them. */
export interface Change {
  readonly by?: string | null | undefined;
  /** Whether the signed-in person did it; undefined where the server does not say. */
  readonly byYou?: boolean | undefined;
}

/** Whether the signed-in person did it, in this window or another: as the server says, or else by their name. */
export const isOwnChange = ({ by, byYou }: Change, me: string | undefined): boolean =>
  byYou ?? (me !== undefined && me !== '' && by === me);
