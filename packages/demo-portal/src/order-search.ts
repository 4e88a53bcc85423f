import { isApiError, searchOrders } from '@portal/api';
import type { ApiClient, OrderResult } from '@portal/api';
import { formatPlainDate, isBlank, normalizeTyped, typedDates } from '@portal/domain';

import { pageLocale, words } from './words.js';

export type SearchBy = 'member' | 'order';

export interface Criteria {
  readonly memberId: string;
  readonly birthDate: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly orderId: string;
}

const NOTHING: Criteria = { memberId: '', birthDate: '', firstName: '', lastName: '', orderId: '' };
const PAGE_SIZE = 10;

export interface Results {
  readonly orders: readonly OrderResult[];
  readonly total: number;
  readonly from: number;
  readonly to: number;
}

/** The portal's search. Criteria and results stay in memory and return with the user. */
export class OrderSearch {
  by: SearchBy = 'member';
  criteria: Criteria = NOTHING;
  page = 1;
  status: 'idle' | 'searching' | 'found' | 'failed' = 'idle';
  results: Results | undefined;
  birthDateError = '';
  readonly opened = new Set<string>();
  readonly #client: ApiClient;
  readonly #changed: () => void;
  #stop = new AbortController();

  constructor(client: ApiClient, changed: () => void) {
    this.#client = client;
    this.#changed = changed;
  }

  set(field: keyof Criteria, value: string): void {
    this.criteria = { ...this.criteria, [field]: value };
  }

  choose(by: SearchBy): void {
    this.by = by;
    this.#changed();
  }

  clear(): void {
    this.criteria = NOTHING;
    this.birthDateError = '';
    void this.search();
  }

  toggle(orderId: string): void {
    if (!this.opened.delete(orderId)) this.opened.add(orderId);
    this.#changed();
  }

  async search(page = 1): Promise<void> {
    const birthDate = isoDate(this.criteria.birthDate);
    this.birthDateError = birthDate === undefined ? words('Enter a date as MM/DD/YYYY.') : '';
    if (birthDate === undefined) {
      this.#changed();
      return;
    }

    this.#stop.abort();
    const { signal } = (this.#stop = new AbortController());
    this.page = page;
    this.status = 'searching';
    this.#changed();
    try {
      const { orders, ...range } = await this.#client.send(searchOrders, this.#input(birthDate), {
        signal,
        language: pageLocale(),
      });
      this.results = { ...range, orders: orders.filter((order) => order !== null) };
      this.status = 'found';
    } catch (error) {
      if (signal.aborted && !isApiError(error)) return;
      this.status = 'failed';
    }
    this.#changed();
  }

  reset(): void {
    this.#stop.abort();
    this.criteria = NOTHING;
    this.results = undefined;
    this.status = 'idle';
    this.opened.clear();
  }

  #input(birthDate: string): { readonly page: number; readonly pageSize: number } {
    const { orderId, memberId, firstName, lastName } = this.criteria;
    const nonEmptyCriteria = this.by === 'order' ? { orderId } : { memberId, birthDate, firstName, lastName };
    const filled = Object.entries(nonEmptyCriteria).flatMap(([key, value]) =>
      isBlank(value) ? [] : [[key, normalizeTyped(value)] as const],
    );
    return { ...Object.fromEntries(filled), page: this.page, pageSize: PAGE_SIZE };
  }
}

/** A typed date in the contract's format; `''` if empty, `undefined` if invalid. */
export const isoDate = (typed: string): string | undefined => (isBlank(typed) ? '' : typedDates(typed)[0]);

/** Formats `YYYY-MM-DD` for display. */
export const shownDate = (iso: string): string => formatPlainDate(iso, pageLocale());
