import {
  addDays,
  dueCopy,
  isFound,
  isTimeZone,
  searchInstant,
  searchTerms,
  searchText,
  startOfDay,
  todayIn,
} from '@portal/domain';
import type { Place, SearchTerms, SearchText } from '@portal/domain';
import type { MessageQuery, MessageView } from '@portal/api';

import { PAYER } from '../data/payer.js';
import { SORT_KEYS, progressOf, statusWords, turnOf } from './message-record.js';
import type { MessageRecord } from './message-record.js';
import { ProblemError } from './problem-error.js';
import { MINUTE, instant } from './environment.js';

/** Search text of an order: all of it, or only text that doesn't identify the member. */
export type OrderText = (orderId: string, withMember: boolean) => SearchText;

/** The rows of a list, counted for every view. */
export interface Cut {
  readonly messages: readonly MessageRecord[];
  readonly counts: Readonly<Record<MessageView, number>>;
}

/**
 * Sorts and filters the messages. A sort order is cached until a message arrives or changes its status, a filtered list
 * until anything changes, so a page of a hundred thousand messages costs as much as one of ten.
 */
export class MessageIndex {
  readonly #orders = new Map<string, readonly MessageRecord[]>();
  readonly #cuts = new Map<string, Cut>();
  /** Computed once for messages with the same order. */
  readonly #words = new Map<string, SearchText>();
  readonly #orderText: OrderText;

  constructor(orderText: OrderText) {
    this.#orderText = orderText;
  }

  /** A message arrived or changed its status. */
  resort(): void {
    this.#orders.clear();
    this.#cuts.clear();
  }

  /** Another field of a message changed. */
  recut(): void {
    this.#cuts.clear();
  }

  cut(all: readonly MessageRecord[], query: MessageQuery, now: Date): Cut {
    if (!isTimeZone(query.timeZone)) throw new ProblemError(422, 'invalid', [{ pointer: 'timeZone', code: 'invalid' }]);
    const today = dayOf(query.timeZone, now);
    const search: Search = { terms: searchTerms(query.search), place: placeOf(query), now };
    // The text of a due date changes every minute.
    const minute = search.terms.length > 0 ? Math.floor(now.getTime() / MINUTE) : 0;
    const name = JSON.stringify([query.view, query.search, query.sort.by, query.sort.direction, today, minute]);
    const known = this.#cuts.get(name);
    if (known) return known;

    const fits = (message: MessageRecord): boolean =>
      search.terms.length === 0 || isFound(search.terms, this.#texts(message, search));
    const made = cutOf(this.sorted(all, query.sort), { view: query.view, fits, today });
    this.#cuts.set(name, made);
    return made;
  }

  /** All messages in sort order, including hidden ones. */
  sorted(all: readonly MessageRecord[], { by, direction }: MessageQuery['sort']): readonly MessageRecord[] {
    const name = `${by} ${direction}`;
    const known = this.#orders.get(name);
    if (known) return known;

    const made = inOrder(all, SORT_KEYS[by], direction === 'ascending' ? 1 : -1);
    this.#orders.set(name, made);
    return made;
  }

  /** Everything that a row and its message's order show. Withheld text isn't searchable. */
  #texts(message: MessageRecord, { place, now }: Search): readonly (SearchText | (() => SearchText))[] {
    const { orderId, memberName, healthPlan, type } = message;
    const shown = memberName === null ? [orderId, 'not provided'] : [orderId, memberName];
    return [
      this.#once(JSON.stringify([shown, healthPlan]), () => searchText([...shown, healthPlan ?? 'not provided'])),
      this.#once(`order ${orderId} ${memberName === null}`, () => this.#orderText(orderId, memberName !== null)),
      this.#once(`type ${type.display}`, () => searchText([type.display])),
      () => searchText(stateWords(message)),
      () => searchInstant(instant(message.receivedAt), place),
      () => dueText(message, place, now),
    ];
  }

  #once(name: string, make: () => SearchText): SearchText {
    const known = this.#words.get(name);
    if (known !== undefined) return known;

    const made = make();
    this.#words.set(name, made);
    return made;
  }
}

interface Search {
  readonly terms: SearchTerms;
  readonly place: Place;
  readonly now: Date;
}

/** The rows are shown in English. */
const placeOf = ({ timeZone }: MessageQuery): Place => ({ timeZone, locale: 'en-US' });

/** The status and its labels. */
function stateWords(message: MessageRecord): readonly string[] {
  const { unread, hasAttachments, draftBy } = message;
  const turn = turnOf(message);
  return [
    statusWords(message),
    unread ? 'unread' : '',
    hasAttachments ? 'has attachments' : '',
    turn === 'payer' ? `with ${PAYER.shortName}` : '',
    ...(turn === 'office'
      ? ['response needed', progressWords(message), draftBy === null ? '' : `draft by ${draftBy}`]
      : []),
  ];
}

function progressWords(message: MessageRecord): string {
  const { provided, total } = progressOf(message);
  return `${provided} of ${total} item items provided`;
}

function dueText(message: MessageRecord, place: Place, now: Date): SearchText {
  if (turnOf(message) !== 'office' || message.dueAt === null) return '';
  const due = instant(message.dueAt);
  const { when, left } = dueCopy(due, now, place);
  return searchInstant(due, place) + searchText(['was due first', when, 'at', left, 'less than 1 minute left']);
}

interface Wanted {
  readonly view: MessageView;
  readonly fits: (message: MessageRecord) => boolean;
  readonly today: Today;
}

function cutOf(sorted: readonly MessageRecord[], { view, fits, today }: Wanted): Cut {
  const counts = { all: 0, unread: 0, closed: 0, today: 0 };
  const messages = sorted.filter((message) => {
    if (message.deleted || !fits(message)) return false;
    counts.all += 1;
    if (message.unread) counts.unread += 1;
    if (message.status === 'closed') counts.closed += 1;
    if (isInView(message, 'today', today)) counts.today += 1;
    return isInView(message, view, today);
  });
  return { messages, counts };
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

/** Missing values come last in both directions; ties sort newest first, then by ID. */
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
