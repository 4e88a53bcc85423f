import { addDays, isTimeZone, startOfDay, todayIn } from '@portal/domain';
import type { MessageQuery, MessageView } from '@portal/api';

import { statusWords, turnOf } from './message-record.js';
import type { MessageRecord } from './message-record.js';
import { Refusal } from './refusal.js';

type SortBy = MessageQuery['sort']['by'];

const KEYS: Readonly<Record<SortBy, (message: MessageRecord) => string | number | null>> = {
  type: ({ type }) => type.display.toLowerCase(),
  member: ({ memberName }) => memberName?.toLowerCase() ?? null,
  order: ({ orderId }) => orderId,
  plan: ({ healthPlan }) => healthPlan?.toLowerCase() ?? null,
  received: ({ receivedAt }) => receivedAt,
  status: (message) => statusWords(message).toLowerCase(),
  // Only what waits for the office is due: what is answered or closed comes after it.
  due: (message) => (turnOf(message) === 'office' ? message.dueAt : null),
};

/** What a list is cut from, counted for every view. */
export interface Cut {
  readonly messages: readonly MessageRecord[];
  readonly counts: Readonly<Record<MessageView, number>>;
}

/**
 * Sorts and filters the messages. Each order is made once and kept until a message comes or changes
 * its status, each cut until anything changes: a page of a hundred thousand costs as much as one of ten.
 */
export class MessageIndex {
  readonly #orders = new Map<string, readonly MessageRecord[]>();
  readonly #cuts = new Map<string, Cut>();
  readonly #words = new WeakMap<MessageRecord, string>();

  /** A message came, or one changed its status. */
  resort(): void {
    this.#orders.clear();
    this.#cuts.clear();
  }

  /** Something else about a message changed. */
  recut(): void {
    this.#cuts.clear();
  }

  cut(all: readonly MessageRecord[], query: MessageQuery, now: Date): Cut {
    if (!isTimeZone(query.timeZone)) throw new Refusal(422, 'invalid', [{ pointer: 'timeZone', code: 'invalid' }]);
    const today = dayOf(query.timeZone, now);
    const name = JSON.stringify([query.view, query.search, query.sort.by, query.sort.direction, today]);
    const known = this.#cuts.get(name);
    if (known) return known;

    const made = this.#cutOf(this.sorted(all, query.sort), query, today);
    this.#cuts.set(name, made);
    return made;
  }

  /** All of them in an order, hidden ones too. */
  sorted(all: readonly MessageRecord[], { by, direction }: MessageQuery['sort']): readonly MessageRecord[] {
    const name = `${by} ${direction}`;
    const known = this.#orders.get(name);
    if (known) return known;

    const made = inOrder(all, KEYS[by], direction === 'ascending' ? 1 : -1);
    this.#orders.set(name, made);
    return made;
  }

  #cutOf(sorted: readonly MessageRecord[], { view, search }: MessageQuery, today: Today): Cut {
    const wanted = search.trim().toLowerCase();
    const counts = { all: 0, unread: 0, closed: 0, today: 0 };
    const messages = sorted.filter((message) => {
      if (message.deleted || (wanted !== '' && !this.#has(message, wanted))) return false;
      counts.all += 1;
      if (message.unread) counts.unread += 1;
      if (message.status === 'closed') counts.closed += 1;
      if (isInView(message, 'today', today)) counts.today += 1;
      return isInView(message, view, today);
    });
    return { messages, counts };
  }

  /** Everything but the status is put together once. */
  #has(message: MessageRecord, wanted: string): boolean {
    let words = this.#words.get(message);
    if (words === undefined) {
      const { orderId, memberName, type, healthPlan } = message;
      words = [orderId, memberName, type.display, healthPlan].join(' ').toLowerCase();
      this.#words.set(message, words);
    }
    return words.includes(wanted) || statusWords(message).toLowerCase().includes(wanted);
  }
}

type Today = readonly [from: number, to: number];

function dayOf(timeZone: string, now: Date): Today {
  const today = todayIn(timeZone, now);
  return [Date.parse(startOfDay(today, timeZone)), Date.parse(startOfDay(addDays(today, 1), timeZone))];
}

function isInView({ unread, status, receivedAt }: MessageRecord, view: MessageView, [from, to]: Today): boolean {
  if (view === 'unread') return unread;
  if (view === 'closed') return status === 'closed';
  return view === 'all' || (receivedAt >= from && receivedAt < to);
}

/** What is missing comes last in both directions; what is equal, newest first and then by id. */
function inOrder(
  all: readonly MessageRecord[],
  keyOf: (message: MessageRecord) => string | number | null,
  sign: 1 | -1,
): readonly MessageRecord[] {
  return all
    .map((message) => ({ message, key: keyOf(message) }))
    .sort((a, b) => {
      if (a.key !== b.key) {
        if (a.key === null) return 1;
        if (b.key === null) return -1;
        return a.key < b.key ? -sign : sign;
      }
      if (a.message.receivedAt !== b.message.receivedAt) return b.message.receivedAt - a.message.receivedAt;
      return a.message.messageId < b.message.messageId ? -1 : 1;
    })
    .map(({ message }) => message);
}
