import type { MessageEvent } from '@portal/api';

import { COLLEAGUE, PERSON, REVIEWER } from '../data/payer.js';
import { instant } from './environment.js';

export type EventKind = Exclude<MessageEvent['kind'], 'other'>;

/** The actor. */
export const OFFICE = { role: 'office', name: PERSON } as const;
export const COLLEAGUE_AT_WORK = { role: 'office', name: COLLEAGUE } as const;
export const PAYER_STAFF = { role: 'payer', name: REVIEWER } as const;
export const SYSTEM = { role: 'system', name: null } as const;

export interface HistoryEntry {
  readonly kind: EventKind;
  readonly actor: MessageEvent['actor'];
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The events of each message. Append-only. */
export class History {
  readonly #events = new Map<string, MessageEvent[]>();
  #last = 0;

  add(messageId: string, { kind, actor, at }: HistoryEntry): void {
    this.#last += 1;
    const event = { eventId: `e-${String(this.#last)}`, at: instant(at), kind, actor };
    const events = this.#events.get(messageId);
    if (events) events.push(event);
    else this.#events.set(messageId, [event]);
  }

  has(messageId: string): boolean {
    return this.#events.has(messageId);
  }

  /** Oldest first. */
  of(messageId: string): MessageEvent[] {
    return (this.#events.get(messageId) ?? []).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  }
}
