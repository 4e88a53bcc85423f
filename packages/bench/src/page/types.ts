/** What the page and the program that measures it tell each other. */

/** One answer of the backend, as it came. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** A finished tree to put in by hand: its elements, its style sheets, and which shadow root has which of them. */
export interface Finished {
  readonly html: string;
  readonly sheets: readonly string[];
  /** For each shadow root, in the order of the document: places in `sheets`. */
  readonly adopted: readonly (readonly number[])[];
}

/** What was got ready before anything is measured. */
export interface Prepared {
  /** ISO instant at which the clocks of backend and modules stand. */
  readonly now: string;
  readonly payer: object;
  readonly orderId: string;
  readonly messageId: string;
  /** Milliseconds between two looks for news; without it nobody looks, and the clocks stand. */
  readonly pollInterval?: number;
  /** Answers by method, address, and body, for the modules. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** The same answers by the name of the work, for those who know no backend: JSON. */
  readonly data: Readonly<Record<string, string>>;
  /** Finished trees by the name of the work, for the limit. */
  readonly finished: Readonly<Record<string, Finished>>;
}

/** Whoever does the work: a module, a peer, the limit. Its code is loaded when the page says so. */
export interface Contestant {
  /** The first drawing. */
  readonly mount: (place: HTMLElement, work: string) => unknown;
  /** Finds what a later work presses, before anything is measured: looking for it is the bench's own cost. */
  readonly aim?: (work: string, place: HTMLElement) => void;
  /** Every later work, by name: what a person would press. */
  readonly act: (work: string, place: HTMLElement) => unknown;
}

/** One file of the remote: instants in milliseconds of the page's clock. */
export interface Fetched {
  readonly start: number;
  readonly end: number;
}

export interface Opened {
  /** Milliseconds from nothing until the module is ready. */
  readonly ready: number;
  /** Files that were asked for until then. */
  readonly files: readonly Fetched[];
}

interface Bench {
  /** Loads a contestant's code and runs it; draws nothing. */
  readonly load: (name: string) => Promise<void>;
  readonly mount: (work: string) => unknown;
  readonly act: (work: string) => unknown;
  readonly aim: (work: string) => void;
  /** How many elements are there, through all shadow roots. */
  readonly elements: () => number;
  /** Whether this text is there, through all shadow roots. */
  readonly shows: (text: string) => boolean;
  /** Opens a module as a host without any tool does: milliseconds until it says that it is ready, and what it fetched. */
  readonly open: (tag: string, attributes: Readonly<Record<string, string>>) => Promise<Opened>;
  /** The tree as it is now. */
  readonly finished: () => Finished;
}

declare global {
  var bench: Bench;
  var prepared: Prepared;
  /** Instants of all calls to the backend, by the page's clock in milliseconds. */
  var calls: number[];
  /** Whether the backend cannot be reached. */
  var outage: boolean | undefined;
  /** Only while answers are recorded: the backend itself. */
  var askBackend: ((key: string) => Promise<Answer>) | undefined;
}
