/** What every module tells the host. Details hold codes, never values. */

export interface ModuleFailedDetail {
  readonly code: string;
  readonly retryable: boolean;
}

/** A module drew its content for the first time. */
export class ModuleReadyEvent extends CustomEvent<null> {
  static readonly type = 'module-ready';

  /** `told`: whether the host hears it, and not only the module itself. */
  constructor({ isPublic = true } = {}) {
    super(ModuleReadyEvent.type, { bubbles: isPublic, composed: isPublic });
  }
}

/** A module could not draw its content, or could not refresh it. */
export class ModuleFailedEvent extends CustomEvent<ModuleFailedDetail> {
  static readonly type = 'module-failed';

  constructor(detail: ModuleFailedDetail) {
    super(ModuleFailedEvent.type, { bubbles: true, composed: true, detail });
  }
}

/** The server no longer knows the session: once a page, until `resume()` is called. */
export class SessionExpiredEvent extends CustomEvent<{ readonly operation: string }> {
  static readonly type = 'session-expired';

  constructor(operation: string) {
    super(SessionExpiredEvent.type, { bubbles: true, composed: true, detail: { operation } });
  }
}

/** Whether something typed would be lost by closing the page. */
export class DirtyChangedEvent extends CustomEvent<{ readonly dirty: boolean }> {
  static readonly type = 'dirty-changed';

  constructor(dirty: boolean) {
    super(DirtyChangedEvent.type, { bubbles: true, composed: true, detail: { dirty } });
  }
}

/** A peer-to-peer module shows another of its steps; setting its `step` goes to one. */
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
