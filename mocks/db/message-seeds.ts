import { MESSAGES } from '../data/known.js';
import { LONG_WORD, MESSAGE_TYPES } from '../data/prompts.js';
import type { MessageType } from '../data/prompts.js';
import { SOURCE_MESSAGES } from '../data/source-messages.js';
import type { SourceMessage } from '../data/source-messages.js';
import { OFFICE, PAYER_STAFF, SYSTEM } from './history.js';
import type { History } from './history.js';
import { messageRecord } from './message-record.js';
import type { MessageRecord } from './message-record.js';
import type { Orders } from './orders.js';
import { addBusinessDays, payerInstant, payerToday } from './payer-time.js';
import { chance, pick } from './random.js';
import { DAY, HOUR, MINUTE, SECOND, nowMs } from './environment.js';
import type { MockEnvironment } from './environment.js';

const RESPONSE_BODY =
  'Physical therapy was completed twice weekly for eight weeks without lasting relief. The office notes and the imaging report are attached.';
const NOTICE_BODY =
  'We received your request, and a physician reviewer is reviewing it. You don’t need to do anything right now.';

export function seedMessages(environment: MockEnvironment, orders: Orders): readonly MessageRecord[] {
  const { mailbox } = environment.traits;
  if (mailbox === 'empty') return [];

  const generated = mailbox === 'source' ? [] : generate(mailbox - 13, environment, orders);
  return [...recent(environment, orders), ...generated, ...SOURCE_MESSAGES.map((row) => fromSource(row, orders))];
}

/** Due date of today's requests: 7:00 PM on the second business day, in the payer's zone. */
export const usualDueAt = (now: Date, businessDays = 2): number =>
  Date.parse(payerInstant(addBusinessDays(payerToday(now), businessDays), '19:00'));

/** The three newest messages: two requests and one notice. */
function recent(environment: MockEnvironment, orders: Orders): readonly MessageRecord[] {
  const now = nowMs(environment);
  const { dueInMinutes, odd, words } = environment.traits;
  const clarification = '136930695';
  const long =
    words === 'long' ? { display: `Clarification is Needed ${LONG_WORD.repeat(3)}`, code: 'clarification' } : null;

  return [
    messageRecord({
      messageId: MESSAGES.clarification,
      type: long ?? MESSAGE_TYPES.clarification,
      orderId: clarification,
      ...namesOf(clarification, orders),
      receivedAt: now - 3 * HOUR - 12 * MINUTE - 41 * SECOND,
      asks: true,
      dueAt: dueInMinutes === null ? usualDueAt(environment.now()) : now + dueInMinutes * MINUTE,
      status: 'open',
      unread: true,
    }),
    messageRecord({
      messageId: MESSAGES.documentation,
      type: MESSAGE_TYPES.documentation,
      orderId: '136955120',
      ...namesOf('136955120', orders),
      receivedAt: now - DAY - 2 * HOUR - 7 * MINUTE - 5 * SECOND,
      asks: true,
      dueAt: usualDueAt(environment.now(), 5),
      status: 'open',
    }),
    messageRecord({
      messageId: MESSAGES.notice,
      type: odd ? { code: 'x-escalation', display: 'Escalation Notice' } : MESSAGE_TYPES.notice,
      orderId: '136941377',
      ...namesOf('136941377', orders),
      receivedAt: now - 2 * DAY - 4 * HOUR - 33 * MINUTE - 26 * SECOND,
      body: NOTICE_BODY,
      status: 'under-review',
      unread: true,
      ...(odd ? { oddStatus: 'Escalated to the Medical Director' } : {}),
    }),
  ];
}

function fromSource(
  { messageId, type, orderId, closed, withheld, ...at }: SourceMessage,
  orders: Orders,
): MessageRecord {
  const isResponse = type === 'response';
  const receivedAt = Date.parse(payerInstant(at.date, at.time)) + at.seconds * SECOND;
  return messageRecord({
    messageId,
    type: MESSAGE_TYPES[type],
    orderId,
    receivedAt,
    ...(withheld ? {} : namesOf(orderId, orders)),
    asks: !isResponse,
    fromOffice: isResponse,
    dueAt: isResponse ? null : receivedAt + 3 * DAY,
    body: isResponse ? RESPONSE_BODY : null,
    closedReason: closed,
    hasAttachments: isResponse,
  });
}

const GENERATED_TYPES: readonly MessageType[] = [
  'documentationMissing',
  'clinicalDetails',
  'moreInformation',
  'clarification',
  'documentation',
  'response',
];

/** More than a year of closed messages, newest first, between today's and the deck's. */
function generate(count: number, environment: MockEnvironment, orders: Orders): readonly MessageRecord[] {
  const all = orders.all().map(({ orderId }) => ({ orderId, ...namesOf(orderId, orders) }));
  const now = nowMs(environment);

  return Array.from({ length: count }, (_, index): MessageRecord => {
    const messageId = `g-${String(index + 1)}`;
    // One random number per message, so 100,000 messages load fast.
    const roll = chance(environment.seed, messageId);
    const type = pick(GENERATED_TYPES, roll);
    const isResponse = type === 'response';
    const receivedAt = now - 3 * DAY - index * 7 * MINUTE - Math.floor(((roll * 7_919) % 1) * 60) * SECOND;
    const { orderId, memberName, healthPlan } = pick(all, (roll * 1_009) % 1);
    const unread = index % 40 === 7;
    return {
      messageId,
      type: MESSAGE_TYPES[type],
      orderId,
      memberName,
      healthPlan,
      receivedAt,
      asks: !isResponse,
      fromOffice: isResponse,
      dueAt: isResponse ? null : receivedAt + 3 * DAY,
      body: isResponse ? RESPONSE_BODY : null,
      status: 'closed',
      provided: 0,
      draftBy: null,
      closedReason: 'answered',
      unread,
      opened: !unread,
      deleted: false,
      hasAttachments: isResponse,
    };
  });
}

export function namesOf(orderId: string, orders: Orders): { memberName: string; healthPlan: string } {
  const order = orders.get(orderId);
  return { memberName: order.member.name, healthPlan: orders.planName(order) };
}

/** The events that led to a message's status, created on first use. */
export function seedHistory(message: MessageRecord, history: History): void {
  const { messageId, receivedAt, dueAt, fromOffice, opened, status, closedReason } = message;
  const sender = fromOffice ? OFFICE : PAYER_STAFF;
  history.add(messageId, { kind: 'sent', actor: sender, at: receivedAt - 4 * SECOND });
  history.add(messageId, { kind: 'delivered', actor: SYSTEM, at: receivedAt });
  if (fromOffice) return;

  if (opened) history.add(messageId, { kind: 'opened', actor: OFFICE, at: receivedAt + 35 * MINUTE });
  if (status !== 'closed') return;
  if (closedReason !== 'answered') {
    history.add(messageId, { kind: 'closed', actor: SYSTEM, at: dueAt ?? receivedAt });
    return;
  }
  history.add(messageId, { kind: 'answered', actor: OFFICE, at: receivedAt + 2 * HOUR });
  history.add(messageId, { kind: 'reviewed', actor: PAYER_STAFF, at: receivedAt + 20 * HOUR });
  history.add(messageId, { kind: 'closed', actor: PAYER_STAFF, at: receivedAt + 20 * HOUR + SECOND });
}
