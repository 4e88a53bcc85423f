import type { P2pEvent } from '@portal/api';

import { instant } from './environment.js';

export type P2pEventKind = Exclude<P2pEvent['kind'], 'other'>;

export interface P2pHistoryEntry {
  readonly kind: P2pEventKind;
  /** `payer`, or the name of someone in the office. */
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The changes to an order's Peer-to-Peers. Append-only. */
export class P2pHistory {
  readonly #events = new Map<string, P2pEvent[]>();
  #last = 0;

  add(orderId: string, { kind, by, at }: P2pHistoryEntry): void {
    this.#last += 1;
    const actor: P2pEvent['actor'] = by === 'payer' ? { role: 'payer', name: null } : { role: 'office', name: by };
    const event = { eventId: `pe-${String(this.#last)}`, at: instant(at), kind, actor };
    this.#events.set(orderId, [...(this.#events.get(orderId) ?? []), event]);
  }

  /** Oldest first. */
  of(orderId: string): P2pEvent[] {
    return (this.#events.get(orderId) ?? []).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  }
}
