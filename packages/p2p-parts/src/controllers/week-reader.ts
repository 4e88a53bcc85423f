import type { ReactiveControllerHost } from 'lit';

import { getAvailability } from '@portal/api';
import type { ApiClient, Availability, Slot, SlotChoice } from '@portal/api';
import { isTimeZone, readWindow, slotsIn, todayIn, weekOf, weekWindow } from '@portal/domain';
import { Query } from '@portal/kit';
import type { Environment, Outcome } from '@portal/kit';

/** A week of the schedule as the server returns it. */
export interface Week extends Omit<Availability, 'slots'> {
  /** `YYYY-MM-DD`. */
  readonly monday: string;
  /** The slots of the week in any zone, including the day before and the day after. */
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

/** Before the first response. */
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

/** The visible part of the schedule: the current week and the state of its read. */
export interface WeekShown {
  /** Monday of the requested week; empty until the first response names the first available time. */
  readonly monday: string;
  /** Bounds of the whole schedule, also while another week loads. */
  readonly bounds: Bounds;
  /** The slots of the requested week; unset during the first read. */
  readonly slots: readonly Slot[] | undefined;
  readonly refreshing: boolean;
  /** The error of the week or its refresh. */
  readonly error: unknown;
  readonly retry: (() => void) | undefined;
}

export interface WeekReaderOptions {
  readonly environment: () => Environment | undefined;
  /** Reads nothing until set. */
  readonly orderId: () => string | undefined;
  readonly timeZone: () => string;
  /** The time that the user reschedules. Its week opens first, and it is not available. */
  readonly current?: () => SlotChoice | undefined;
  readonly onRead?: (week: Week) => void;
  /** Reports the outcome if the week is the module's first read. */
  readonly outcome?: () => Outcome | undefined;
}

/**
 * Reads the schedule week by week in the selected zone, starting with the week of the first available time. Each read
 * includes an extra day on each side, so the week is complete in any other zone without another read.
 */
export class WeekReader {
  readonly #options: WeekReaderOptions;
  readonly #query: Query<readonly [ApiClient | undefined, string | undefined, RequestedWeek], Week>;
  readonly #host: ReactiveControllerHost;
  /** Compared by identity, so setting the first week's Monday triggers no new read. */
  #requested: RequestedWeek = { monday: '' };
  #known: { readonly orderId: string; readonly week: Week } | undefined;
  #cut:
    | {
        readonly week: Week;
        readonly timeZone: string;
        readonly current: SlotChoice | undefined;
        readonly slots: readonly Slot[];
      }
    | undefined;

  constructor(host: ReactiveControllerHost, options: WeekReaderOptions) {
    this.#host = host;
    this.#options = options;
    this.#query = new Query(host, {
      args: () => [options.environment()?.client, options.orderId(), this.#requested] as const,
      run: ([client, orderId, wanted], signal) =>
        this.#read({ client, orderId, timeZone: options.timeZone(), wanted, signal }),
      ...(options.outcome && { outcome: options.outcome }),
    });
  }

  get settled(): Promise<unknown> {
    return this.#query.settled;
  }

  get shown(): WeekShown {
    const known = this.#knownWeek;
    const { monday } = this.#requested;
    const base = { monday, bounds: known ?? UNKNOWN_SCHEDULE, refreshing: false, error: undefined, retry: undefined };
    const slots = known?.monday === monday ? this.#slotsOf(known) : undefined;

    const { state } = this.#query;
    switch (state.status) {
      case 'loading':
        return { ...base, slots, refreshing: slots !== undefined };
      case 'failed':
        return { ...base, slots: undefined, error: state.error, retry: state.retry };
      case 'ready': {
        const { value: week, refreshing, failure: error, retry } = state;
        return { ...base, monday: week.monday, bounds: week, slots: this.#slotsOf(week), refreshing, error, retry };
      }
    }
  }

  /** Shows the week of an instant. */
  show(instant: string): void {
    this.#requested = { monday: weekOf(instant, this.#options.timeZone()) };
    this.#host.requestUpdate();
  }

  refresh(): Promise<unknown> {
    return this.#query.refresh();
  }

  /** The order or user changed. */
  clear(): void {
    this.#requested = { monday: '' };
    this.#known = undefined;
  }

  /** The slots of a week as bounded by the selected zone; the same list for the same week and zone. */
  #slotsOf(week: Week): readonly Slot[] {
    const timeZone = this.#options.timeZone();
    const current = this.#options.current?.();
    const { week: cutWeek, timeZone: cutZone, current: cutCurrent } = this.#cut ?? {};
    if (this.#cut && cutWeek === week && cutZone === timeZone && cutCurrent?.slotId === current?.slotId)
      return this.#cut.slots;
    const slots = slotsIn(withCurrent(week.slots, current), weekWindow(week.monday, timeZone));
    this.#cut = { week, timeZone, current, slots };
    return slots;
  }

  get #knownWeek(): Week | undefined {
    return this.#known?.orderId === this.#options.orderId() ? this.#known?.week : undefined;
  }

  async #read({ wanted, ...request }: WeekRequest): Promise<Week> {
    const week = wanted.monday === '' ? await this.#opening(request) : await this.#window(request, wanted.monday);
    request.signal.throwIfAborted();
    wanted.monday = week.monday;
    this.#known = { orderId: request.orderId, week };
    this.#options.onRead?.(week);
    return week;
  }

  /** The week of the current time, or this week, or the week of the first available time. */
  async #opening(request: Omit<WeekRequest, 'wanted'>): Promise<Week> {
    const now = this.#options.environment()?.now() ?? new Date(0);
    const current = this.#options.current?.();
    if (current && Date.parse(current.start) > now.getTime())
      return this.#window(request, weekOf(current.start, request.timeZone));
    const thisWeek = await this.#window(request, todayIn(request.timeZone, now));
    const first = thisWeek.firstAvailable && weekOf(thisWeek.firstAvailable, request.timeZone);
    return first && first !== thisWeek.monday ? this.#window(request, first) : thisWeek;
  }

  async #window({ client, orderId, timeZone, signal }: Omit<WeekRequest, 'wanted'>, date: string): Promise<Week> {
    const { monday, from, to } = readWindow(date, timeZone);
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

/** The user already has this time, so it is not available, even if the response leaves it out. */
const withCurrent = (slots: readonly Slot[], current: SlotChoice | undefined): readonly Slot[] =>
  current ? [...slots.filter(({ slotId }) => slotId !== current.slotId), { ...current, state: 'unavailable' }] : slots;

interface RequestedWeek {
  /** Empty: the week of the first available time. */
  monday: string;
}

interface WeekRequest {
  readonly client: ApiClient;
  readonly orderId: string;
  readonly timeZone: string;
  readonly wanted: RequestedWeek;
  readonly signal: AbortSignal;
}
