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
