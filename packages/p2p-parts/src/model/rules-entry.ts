/** Entries for the plan's rules about the participant (DD-36, 5d.4). */
export interface RulesEntry {
  /** A code; empty if none is selected. */
  readonly credential: string;
  readonly agreed: boolean;
}

export type RulesField = keyof RulesEntry;
