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
  /** Every later work, by name: what a person would press. */
  readonly act: (work: string, place: HTMLElement) => unknown;
}

interface Bench {
  /** Loads a contestant's code and runs it; draws nothing. */
  readonly load: (name: string) => Promise<void>;
  readonly mount: (work: string) => unknown;
  readonly act: (work: string) => unknown;
  /** How many elements are there, through all shadow roots. */
  readonly elements: () => number;
  /** Whether this text is there, through all shadow roots. */
  readonly shows: (text: string) => boolean;
  /** The tree as it is now. */
  readonly finished: () => Finished;
}

declare global {
  var bench: Bench;
  var prepared: Prepared;
  /** Only while answers are recorded: the backend itself. */
  var askBackend: ((key: string) => Promise<Answer>) | undefined;
}
