/** Separate from the other events, because it loads with the record only. */

/** The user closed the printable record. Only the parent receives it. */
export class RecordClosedEvent extends CustomEvent<null> {
  static readonly type = 'record-closed';

  constructor() {
    super(RecordClosedEvent.type);
  }
}

declare global {
  interface HTMLElementEventMap {
    [RecordClosedEvent.type]: RecordClosedEvent;
  }
}
