/** The time of a mock backend and of the modules that talk to it. */
export interface Clock {
  readonly now: () => Date;
  /** Moves on by milliseconds. */
  readonly advance: (ms: number) => void;
  /** Jumps to an instant. */
  readonly set: (instant: string) => void;
}

/** A clock that stands still until it is moved. */
export function createClock(instant: string): Clock {
  let ms = Date.parse(instant);
  return {
    now: () => new Date(ms),
    advance: (by) => void (ms += by),
    set: (to) => void (ms = Date.parse(to)),
  };
}

/** A clock that starts at an instant, or at the device's own time, and goes on from there. */
export function createRunningClock(instant?: string): Clock {
  let ahead = instant === undefined ? 0 : Date.parse(instant) - Date.now();
  return {
    now: () => new Date(Date.now() + ahead),
    advance: (by) => void (ahead += by),
    set: (to) => void (ahead = Date.parse(to) - Date.now()),
  };
}
