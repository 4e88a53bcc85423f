import type { RulesEntry } from '../../model/rules-entry.js';

/** The credential or the clinician's agreement changed. */
export class RulesChangedEvent extends CustomEvent<RulesEntry> {
  static readonly type = 'rules-changed';

  constructor(detail: RulesEntry) {
    super(RulesChangedEvent.type, { detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    [RulesChangedEvent.type]: RulesChangedEvent;
  }
}
