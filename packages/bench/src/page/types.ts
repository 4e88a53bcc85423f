/** Types shared by the page and the program that measures it. */

/** A recorded response of the backend. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** A finished tree to insert: its elements, its style sheets, and the sheets of each shadow root. */
export interface Finished {
  readonly html: string;
  readonly sheets: readonly string[];
  /** For each shadow root, in document order: indexes in `sheets`. */
  readonly adopted: readonly (readonly number[])[];
}

/** Data prepared before the measurement. */
export interface Prepared {
  /** ISO instant of the fixed clock of backend and modules. */
  readonly now: string;
  readonly payer: object;
  readonly orderId: string;
  readonly messageId: string;
  /** Milliseconds between two polls; without it, nothing polls, and the clocks stand still. */
  readonly pollInterval?: number;
  /** Responses by method, URL, and body, for the modules. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** The same responses by work, for contestants without a backend: JSON. */
  readonly data: Readonly<Record<string, string>>;
  /** Finished trees by work, for the limit. */
  readonly finished: Readonly<Record<string, Finished>>;
}

/** A contestant: a module, a peer, or the limit. The page decides when to load its code. */
export interface Contestant {
  /** The first render. */
  readonly mount: (place: HTMLElement, work: string) => unknown;
  /** Finds the element to click before the measurement, because the search is the bench's own cost. */
  readonly aim?: (work: string, place: HTMLElement) => void;
  /** Every later work, by name: the click of a user. */
  readonly act: (work: string, place: HTMLElement) => unknown;
}

/** One file of the remote: instants in milliseconds of the page's clock. */
export interface Fetched {
  readonly start: number;
  readonly end: number;
}

export interface Opened {
  /** Milliseconds until the module is ready. */
  readonly ready: number;
  /** Files requested until then. */
  readonly files: readonly Fetched[];
}

interface Bench {
  /** Loads and runs a contestant's code without rendering. */
  readonly load: (name: string) => Promise<void>;
  readonly mount: (work: string) => unknown;
  readonly act: (work: string) => unknown;
  readonly aim: (work: string) => void;
  /** Number of elements, through all shadow roots. */
  readonly elements: () => number;
  /** Whether the page contains the text, through all shadow roots. */
  readonly shows: (text: string) => boolean;
  /**
   * Opens a module like a host without tools; returns the milliseconds until it reports that it is ready, and its
   * requests.
   */
  readonly open: (tag: string, attributes: Readonly<Record<string, string>>) => Promise<Opened>;
  /** The current tree. */
  readonly finished: () => Finished;
}

declare global {
  var bench: Bench;
  var prepared: Prepared;
  /** Instants of all calls to the backend, by the page's clock in milliseconds. */
  var calls: number[];
  /** Whether the backend is unreachable. */
  var outage: boolean | undefined;
  /** Set only while responses are recorded: the backend itself. */
  var askBackend: ((key: string) => Promise<Answer>) | undefined;
}
