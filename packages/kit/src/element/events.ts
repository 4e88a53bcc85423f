/** Events from every module to the host. Details hold codes, never values. */

export interface ModuleFailedDetail {
  readonly code: string;
  readonly retryable: boolean;
}

/** A module rendered its content for the first time. */
export class ModuleReadyEvent extends CustomEvent<null> {
  static readonly type = 'module-ready';

  /** `isPublic`: whether the event reaches the host, not only the module itself. */
  constructor({ isPublic = true } = {}) {
    super(ModuleReadyEvent.type, { bubbles: isPublic, composed: isPublic });
  }
}

/** A module couldn't load its content, or couldn't refresh it. */
export class ModuleFailedEvent extends CustomEvent<ModuleFailedDetail> {
  static readonly type = 'module-failed';

  constructor(detail: ModuleFailedDetail) {
    super(ModuleFailedEvent.type, { bubbles: true, composed: true, detail });
  }
}

/** The server no longer accepts the session. Emitted once per page until `resume()`. */
export class SessionExpiredEvent extends CustomEvent<{ readonly operation: string }> {
  static readonly type = 'session-expired';

  constructor(operation: string) {
    super(SessionExpiredEvent.type, { bubbles: true, composed: true, detail: { operation } });
  }
}

/** Whether closing the page would lose entries. */
export class DirtyChangedEvent extends CustomEvent<{ readonly dirty: boolean }> {
  static readonly type = 'dirty-changed';

  constructor(dirty: boolean) {
    super(DirtyChangedEvent.type, { bubbles: true, composed: true, detail: { dirty } });
  }
}

/** A Peer-to-Peer module changed its step. The host can set `step` to navigate. */
export class StepChangedEvent extends CustomEvent<{ readonly orderId: string; readonly step: string }> {
  static readonly type = 'step-changed';

  constructor(detail: { readonly orderId: string; readonly step: string }) {
    super(StepChangedEvent.type, { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    [ModuleReadyEvent.type]: ModuleReadyEvent;
    [ModuleFailedEvent.type]: ModuleFailedEvent;
    [SessionExpiredEvent.type]: SessionExpiredEvent;
    [DirtyChangedEvent.type]: DirtyChangedEvent;
    [StepChangedEvent.type]: StepChangedEvent;
  }
}
