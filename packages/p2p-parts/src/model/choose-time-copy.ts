import type { Loss } from './hold.js';

/** The module's own copy. */
export interface ChooseTimeCopy {
  readonly loading: string;
  readonly slow: string;
  /** A whole sentence about the failure. */
  readonly failed: string;
  /** A sentence about the entries that remain if the times fail to load. */
  readonly kept?: string;
  /** Why the selected time is lost, and what is still here. `sentence` fits any loss. */
  readonly lost: (loss: Loss, moment: string, sentence: string) => string;
  /** Introduces the nearest available times; omit it to offer none. */
  readonly offers?: { readonly nearest: string; readonly none: string };
}
