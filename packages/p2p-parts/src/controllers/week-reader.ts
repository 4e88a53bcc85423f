import type { ReactiveControllerHost } from 'lit';

import { getAvailability } from '@portal/api';
import type { ApiClient, Availability, Slot } from '@portal/api';
import { isTimeZone, todayIn, weekOf, weekWindow } from '@portal/domain';
import { Query } from '@portal/kit';
import type { Environment, Outcome } from '@portal/kit';

/** A week of the schedule as it was read. */
export interface Week extends Omit<Availability, 'slots'> {
  /** `YYYY-MM-DD`, in the zone that it was read for. */
  readonly monday: string;
  readonly slots: readonly Slot[];
}

export type Bounds = Pick<
  Week,
  | 'payerZone'
  | 'firstAvailable'
  | 'opensAt'
  | 'closesAt'
  | 'hasSlotsWithinHorizon'
  | 'reference'
  | 'rules'
  | 'assistance'
>;

/** Before the first answer. */
export const UNKNOWN_SCHEDULE: Bounds = {
  payerZone: '',
  firstAvailable: null,
  opensAt: '',
  closesAt: '',
  hasSlotsWithinHorizon: true,
  reference: '',
  rules: { credentials: [], agreement: false },
  assistance: { notice: null, callBack: null },
};

/** What is drawn of the schedule: the week that is shown, and where its read stands. */
export interface WeekShown {
  /** Monday of the week wanted; empty until the first answer says where the first open time is. */
  readonly monday: string;
  /** What is known about the whole schedule, also while another week is read. */
  readonly bounds: Bounds;
  /** The slots of the week wanted; not set while they are read for the first time. */
  readonly slots: readonly Slot[] | undefined;
  readonly refreshing: boolean;
  /** Why the week, or its refresh, could not be read. */
  readonly error: unknown;
  readonly retry: (() => void) | undefined;
}

export interface WeekReaderOptions {
  readonly environment: () => Environment | undefined;
  /** Nothing is read while it is not set. */
  readonly orderId: () => string | undefined;
  readonly timeZone: () => string;
  readonly onRead?: (week: Week) => void;
  /** Where the outcome is told, if the week is all that its module reads first. */
  readonly outcome?: () => Outcome | undefined;
}

/**
 * Reads the schedule week by week, in the zone chosen. It opens at the week of the first open time.
 * Another zone shows the same slots at once, and reads the week as that zone bounds it.
 */
export class WeekReader {
  readonly #options: WeekReaderOptions;
  readonly #query: Query<readonly [ApiClient | undefined, string | undefined, string, Wanted], Week>;
  readonly #host: ReactiveControllerHost;
  /** Told apart by identity: filling in what the opening turned out to be reads nothing again. */
  #wanted: Wanted = { monday: '' };
  #known: { readonly orderId: string; readonly week: Week } | undefined;

  constructor(host: ReactiveControllerHost, options: WeekReaderOptions) {
    this.#host = host;
    this.#options = options;
    this.#query = new Query(host, {
      args: () => [options.environment()?.client, options.orderId(), options.timeZone(), this.#wanted] as const,
      run: ([client, orderId, timeZone, wanted], signal) => this.#read({ client, orderId, timeZone, wanted, signal }),
      ...(options.outcome && { outcome: options.outcome }),
    });
  }

  get settled(): Promise<unknown> {
    return this.#query.settled;
  }

  get shown(): WeekShown {
    const known = this.#knownWeek;
    const { monday } = this.#wanted;
    const base = { monday, bounds: known ?? UNKNOWN_SCHEDULE, refreshing: false, error: undefined, retry: undefined };
    // The same week in another zone: its slots are the same instants.
    const slots = known?.monday === monday ? known.slots : undefined;

    const { state } = this.#query;
    switch (state.status) {
      case 'loading':
        return { ...base, slots, refreshing: slots !== undefined };
      case 'failed':
        return { ...base, slots: undefined, error: state.error, retry: state.retry };
      case 'ready': {
        const { value: week, refreshing, failure: error, retry } = state;
        return { ...base, monday: week.monday, bounds: week, slots: week.slots, refreshing, error, retry };
      }
    }
  }

  /** Shows the week in which an instant falls. */
  show(instant: string): void {
    this.#wanted = { monday: weekOf(instant, this.#options.timeZone()) };
    this.#host.requestUpdate();
  }

  refresh(): Promise<unknown> {
    return this.#query.refresh();
  }

  /** Another order, or nobody any more. */
  forget(): void {
    this.#wanted = { monday: '' };
    this.#known = undefined;
  }

  get #knownWeek(): Week | undefined {
    return this.#known?.orderId === this.#options.orderId() ? this.#known?.week : undefined;
  }

  async #read({ wanted, ...asked }: Asked): Promise<Week> {
    const week = wanted.monday === '' ? await this.#opening(asked) : await this.#window(asked, wanted.monday);
    asked.signal.throwIfAborted();
    wanted.monday = week.monday;
    this.#known = { orderId: asked.orderId, week };
    this.#options.onRead?.(week);
    return week;
  }

  /** This week, or the one in which the first open time falls. */
  async #opening(asked: Omit<Asked, 'wanted'>): Promise<Week> {
    const now = this.#options.environment()?.now() ?? new Date(0);
    const thisWeek = await this.#window(asked, todayIn(asked.timeZone, now));
    const first = thisWeek.firstAvailable && weekOf(thisWeek.firstAvailable, asked.timeZone);
    return first && first !== thisWeek.monday ? this.#window(asked, first) : thisWeek;
  }

  async #window({ client, orderId, timeZone, signal }: Omit<Asked, 'wanted'>, date: string): Promise<Week> {
    const { monday, from, to } = weekWindow(date, timeZone);
    const { slots, payerZone, ...rest } = await client.send(
      getAvailability,
      { orderId, from, to, timeZone },
      { signal },
    );
    return {
      ...rest,
      payerZone: isTimeZone(payerZone) ? payerZone : '',
      monday,
      slots: slots.filter((slot) => slot !== null),
    };
  }
}

interface Wanted {
  /** Empty: wherever the first open time is. */
  monday: string;
}

interface Asked {
  readonly client: ApiClient;
  readonly orderId: string;
  readonly timeZone: string;
  readonly wanted: Wanted;
  readonly signal: AbortSignal;
}
