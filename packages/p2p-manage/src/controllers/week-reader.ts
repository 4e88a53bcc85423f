import type { ReactiveControllerHost } from 'lit';

import { getAvailability } from '@portal/api';
import type { ApiClient, Availability } from '@portal/api';
import { todayIn, weekOf, weekWindow } from '@portal/domain';
import { Query } from '@portal/kit';
import type { Environment } from '@portal/kit';
import type { Slot } from '@portal/p2p-parts';

/** A week of open times as it was read. */
export interface Week extends Omit<Availability, 'slots'> {
  /** `YYYY-MM-DD`, in the zone that it was read for. */
  readonly monday: string;
  readonly slots: readonly Slot[];
}

export interface WeekReaderOptions {
  readonly environment: () => Environment | undefined;
  readonly orderId: () => string | undefined;
  readonly timeZone: () => string;
}

interface Asked {
  readonly client: ApiClient;
  readonly orderId: string;
  readonly timeZone: string;
  readonly signal: AbortSignal;
}

/** Reads open times week by week; the first week read is the one of the first open time. */
export class WeekReader {
  readonly query: Query<readonly [ApiClient | undefined, string | undefined, string, string], Week>;
  readonly #host: ReactiveControllerHost;
  readonly #timeZone: () => string;
  /** Empty: wherever the first open time is. */
  #wanted = '';
  #last: Week | undefined;

  constructor(host: ReactiveControllerHost, { environment, orderId, timeZone }: WeekReaderOptions) {
    this.#host = host;
    this.#timeZone = timeZone;
    this.query = new Query(host, {
      args: () => [environment()?.client, orderId(), timeZone(), this.#wanted] as const,
      run: async ([client, of, zone, monday], signal) => {
        const now = environment()?.now();
        const today = now ? todayIn(zone, now) : '1970-01-01';
        return this.#read({ client, orderId: of, timeZone: zone, signal }, monday, today);
      },
      outcome: () => environment()?.outcome,
    });
  }

  /** What is known of the schedule, also while another week is read. */
  get known(): Week | undefined {
    return this.query.value ?? this.#last;
  }

  /** Monday of the week shown; empty until the first answer. */
  get monday(): string {
    return this.#wanted === '' ? (this.known?.monday ?? '') : this.#wanted;
  }

  /** The slots of the week shown. In another zone they are the same instants, and are shown at once. */
  get slots(): readonly Slot[] | undefined {
    return this.known?.monday === this.monday ? this.known.slots : undefined;
  }

  /** Shows the week in which an instant falls. */
  show(instant: string): void {
    this.#wanted = weekOf(instant, this.#timeZone());
    this.#host.requestUpdate();
  }

  /** Keeps the week in view when the zone changes. */
  pin(): void {
    this.#wanted = this.monday;
  }

  async #read(asked: Asked, monday: string, today: string): Promise<Week> {
    const opening = await this.#window(asked, monday === '' ? today : monday);
    const first = opening.firstAvailable === null ? opening.monday : weekOf(opening.firstAvailable, asked.timeZone);
    const week = monday !== '' || first === opening.monday ? opening : await this.#window(asked, first);
    this.#last = week;
    return week;
  }

  async #window({ client, orderId, timeZone, signal }: Asked, date: string): Promise<Week> {
    const { monday, from, to } = weekWindow(date, timeZone);
    const { slots, ...rest } = await client.send(getAvailability, { orderId, from, to, timeZone }, { signal });
    return { ...rest, monday, slots: slots.flatMap((slot) => slot ?? []) };
  }
}
