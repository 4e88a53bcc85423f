/** The clock of a mock backend and its modules. */
export interface Clock {
  readonly now: () => Date;
  /** Advances by milliseconds. */
  readonly advance: (ms: number) => void;
  /** Jumps to an instant. */
  readonly set: (instant: string) => void;
}

/** A clock that is frozen until you advance it. */
export function createClock(instant: string): Clock {
  let ms = Date.parse(instant);
  return {
    now: () => new Date(ms),
    advance: (by) => void (ms += by),
    set: (to) => void (ms = Date.parse(to)),
  };
}

/** A running clock that starts at an instant or the device's time. */
export function createRunningClock(instant?: string): Clock {
  let ahead = instant === undefined ? 0 : Date.parse(instant) - Date.now();
  return {
    now: () => new Date(Date.now() + ahead),
    advance: (by) => void (ahead += by),
    set: (to) => void (ahead = Date.parse(to) - Date.now()),
  };
}
