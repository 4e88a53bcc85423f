import type {
  InputOf,
  Message,
  MessagePage,
  MessageQuery,
  MessageSummary,
  getMessageNeighbors,
  pageMessages,
} from '@portal/api';

import { SOLUTIONS, LINES_OF_BUSINESS } from '../data/plans.js';
import { OFFICE, SYSTEM } from './history.js';
import type { History } from './history.js';
import { MessageIndex } from './message-index.js';
import { rowOf, turnOf } from './message-record.js';
import type { ClosedReason, MessageRecord, RequestStatus } from './message-record.js';
import { seedHistory, seedMessages } from './message-seeds.js';
import type { Orders } from './orders.js';
import { ProblemError, notFound } from './problem-error.js';
import { instant, nowMs } from './environment.js';
import type { MockEnvironment } from './environment.js';

export class Messages {
  readonly #environment: MockEnvironment;
  readonly #orders: Orders;
  readonly #history: History;
  readonly #index: MessageIndex;
  readonly #all: MessageRecord[];
  readonly #byId: Map<string, MessageRecord>;
  /** Messages that can close past due. */
  readonly #open: Set<MessageRecord>;
  #revision = 1;

  constructor(environment: MockEnvironment, parts: { readonly orders: Orders; readonly history: History }) {
    this.#environment = environment;
    this.#orders = parts.orders;
    this.#history = parts.history;
    this.#index = new MessageIndex((orderId, withMember) => this.#orders.textOf(orderId, withMember));
    this.#all = [...seedMessages(environment, parts.orders)];
    this.#byId = new Map(this.#all.map((message) => [message.messageId, message]));
    this.#open = new Set(this.#all.filter((message) => turnOf(message) === 'office'));
  }

  has(messageId: string): boolean {
    return this.#byId.has(messageId);
  }

  find(messageId: string): MessageRecord {
    const message = this.#byId.get(messageId);
    if (!message) throw notFound();
    return message;
  }

  page({ pageSize, cursor, ...query }: InputOf<typeof pageMessages>): MessagePage {
    if (pageSize < 1 || pageSize > 100)
      throw new ProblemError(422, 'invalid', [{ pointer: 'pageSize', code: 'invalid' }]);
    const { messages, counts } = this.#index.cut(this.#all, query, this.#environment.now());
    const total = messages.length;
    const start = Math.min(this.#dayStart(cursor, messages), Math.max(total - 1, 0));
    const items = messages.slice(start, start + pageSize);
    const at = (offset: number): string | null => cursorOf(offset, messages[offset]);
    const before = start > 0;
    const after = start + pageSize < total;

    return {
      items: items.map(rowOf),
      total,
      from: items.length === 0 ? 0 : start + 1,
      to: start + items.length,
      counts,
      cursors: {
        first: before ? at(0) : null,
        previous: before ? at(Math.max(start - pageSize, 0)) : null,
        next: after ? at(start + pageSize) : null,
        last: after ? at(Math.floor((total - 1) / pageSize) * pageSize) : null,
      },
    };
  }

  summary(): MessageSummary {
    const waiting = [...this.#open].flatMap(({ dueAt }) => dueAt ?? []);
    return {
      unread: this.#all.reduce((count, { unread, deleted }) => (unread && !deleted ? count + 1 : count), 0),
      actionable: this.#open.size,
      nextDueAt: waiting.length === 0 ? null : instant(Math.min(...waiting)),
      revision: String(this.#revision),
    };
  }

  /** The message with its order. The first read marks it as opened. */
  open(messageId: string): Message {
    const message = this.find(messageId);
    const order = this.#orders.get(message.orderId);
    if (!message.opened) {
      this.#addEvent(message, 'opened');
      message.opened = true;
    }
    return {
      ...rowOf(message),
      member: this.#orders.member(order),
      solution: SOLUTIONS[order.solution],
      lineOfBusiness: LINES_OF_BUSINESS[order.lineOfBusiness],
      services: [...order.services],
      hasInfoRequest: message.asks,
      body: message.body,
    };
  }

  /** A message that left the view, such as one just read, keeps its position. */
  neighbors({ messageId, ...query }: InputOf<typeof getMessageNeighbors>): {
    previousId: string | null;
    nextId: string | null;
    previousOrderId: string | null;
    nextOrderId: string | null;
    position: number;
    total: number;
  } {
    const message = this.find(messageId);
    const { messages } = this.#index.cut(this.#all, query, this.#environment.now());
    const list = messages.includes(message) ? messages : this.#withGuest(messages, message, query);
    const index = list.indexOf(message);
    return {
      previousId: list[index - 1]?.messageId ?? null,
      nextId: list[index + 1]?.messageId ?? null,
      previousOrderId: list[index - 1]?.orderId ?? null,
      nextOrderId: list[index + 1]?.orderId ?? null,
      position: index + 1,
      total: list.length,
    };
  }

  mark(messageIds: readonly string[], unread: boolean): string[] {
    const changed = this.#known(messageIds).filter((message) => message.unread !== unread);
    for (const message of changed) message.unread = unread;
    return this.#changed(changed);
  }

  hide(messageIds: readonly string[]): { deleted: string[]; refused: { messageId: string; reason: string }[] } {
    const known = this.#known(messageIds).filter(({ deleted }) => !deleted);
    const owed = known.filter((message) => turnOf(message) === 'office');
    const hidden = known.filter((message) => !owed.includes(message));
    for (const message of hidden) {
      message.deleted = true;
      this.#addEvent(message, 'deleted');
    }
    return {
      deleted: this.#changed(hidden),
      refused: owed.map(({ messageId }) => ({ messageId, reason: 'answer-owed' })),
    };
  }

  restore(messageIds: readonly string[]): string[] {
    const restored = this.#known(messageIds).filter(({ deleted }) => deleted);
    for (const message of restored) {
      message.deleted = false;
      this.#addEvent(message, 'restored');
    }
    return this.#changed(restored);
  }

  historyOf(messageId: string): ReturnType<History['of']> {
    const message = this.find(messageId);
    if (!this.#history.has(messageId)) seedHistory(message, this.#history);
    return this.#history.of(messageId);
  }

  /** A new message, from the payer or from the office. */
  add(message: MessageRecord): void {
    this.#all.unshift(message);
    this.#byId.set(message.messageId, message);
    if (turnOf(message) === 'office') this.#open.add(message);
    seedHistory(message, this.#history);
    this.#changed([message], { resort: true });
  }

  setStatus(message: MessageRecord, status: RequestStatus, closedReason: ClosedReason | null = null): void {
    this.historyOf(message.messageId);
    message.status = status;
    message.closedReason = closedReason;
    if (turnOf(message) === 'office') this.#open.add(message);
    else this.#open.delete(message);
    this.#changed([message], { resort: true });
  }

  /** Requests that are not closed, newest first. */
  requests(): readonly MessageRecord[] {
    return this.#all.filter(({ asks, status }) => asks && status !== 'closed');
  }

  /** All messages of the same order. */
  aboutOrder(orderId: string): readonly MessageRecord[] {
    return this.#all.filter((message) => message.orderId === orderId);
  }

  /** Related data of the message changed. */
  touch(message: MessageRecord): void {
    this.#changed([message]);
  }

  /** Closes requests that are past due. */
  settle(): void {
    const now = nowMs(this.#environment);
    for (const message of [...this.#open]) {
      if (message.dueAt === null || message.dueAt > now) continue;
      this.setStatus(message, 'closed', 'expired');
      this.#history.add(message.messageId, { kind: 'closed', actor: SYSTEM, at: message.dueAt });
    }
  }

  #addEvent(message: MessageRecord, kind: 'opened' | 'deleted' | 'restored'): void {
    this.historyOf(message.messageId);
    this.#history.add(message.messageId, { kind, actor: OFFICE, at: nowMs(this.#environment) });
  }

  #known(messageIds: readonly string[]): MessageRecord[] {
    return [...new Set(messageIds)].flatMap((messageId) => this.#byId.get(messageId) ?? []);
  }

  #changed(messages: readonly MessageRecord[], { resort = false } = {}): string[] {
    if (messages.length > 0) this.#revision += 1;
    if (resort) this.#index.resort();
    else this.#index.recut();
    return messages.map(({ messageId }) => messageId);
  }

  #withGuest(
    messages: readonly MessageRecord[],
    guest: MessageRecord,
    { sort }: MessageQuery,
  ): readonly MessageRecord[] {
    const shown = new Set([...messages, guest]);
    return this.#index.sorted(this.#all, sort).filter((message) => shown.has(message));
  }

  /** A cursor refers to a message, so new messages don't shift the rows. */
  #dayStart(cursor: string | null, messages: readonly MessageRecord[]): number {
    if (cursor === null) return 0;
    const [offset = '', messageId = ''] = cursor.split('~');
    if (!/^\d+$/.test(offset)) throw new ProblemError(422, 'invalid', [{ pointer: 'cursor', code: 'invalid' }]);
    const anchor = this.#byId.get(messageId);
    const index = anchor && Number(offset) > 0 ? messages.indexOf(anchor) : -1;
    return index < 0 ? Number(offset) : index;
  }
}

const cursorOf = (offset: number, message: MessageRecord | undefined): string =>
  `${String(offset)}~${message?.messageId ?? ''}`;
