/** Apart from the other events, because it comes with the record alone. */

/** The record that can be printed was closed. Heard by the parent only. */
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
