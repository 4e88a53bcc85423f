/** What a plan asks of the person who takes part, as entered (DD-36, 5d.4). */
export interface RulesEntry {
  /** A code; empty while none is chosen. */
  readonly credential: string;
  readonly agreed: boolean;
}

export type RulesField = keyof RulesEntry;
