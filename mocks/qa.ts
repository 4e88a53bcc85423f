import type { Attachment, Hold, ItemAnswer, MessageEvent, P2p } from '@portal/api';

import type { Backend } from './backend.js';
import { COLLEAGUE } from './data/payer.js';
import { MESSAGE_TYPES } from './data/prompts.js';
import type { Outcome } from './db/booking-record.js';
import type { Reason } from './db/file-check.js';
import { COLLEAGUE_AT_WORK, PAYER_STAFF } from './db/history.js';
import { messageRecord } from './db/message-record.js';
import { namesOf, usualDueAt } from './db/message-seeds.js';
import type { Email } from './db/outbox.js';
import type { Fault } from './db/traits.js';
import { ProblemError } from './db/problem-error.js';
import { nowMs } from './db/environment.js';

/** Actions of the payer or a coworker on information requests. */
interface RequestActs {
  /** A reviewer requests information; returns the new message's ID. */
  readonly sendInfoRequest: (orderId?: string) => string;
  /** A reviewer read the response, and the request closes. */
  readonly closeRequest: (messageId: string) => void;
  /** Requests that are not closed, newest first. */
  readonly listRequests: () => readonly { readonly messageId: string; readonly status: string }[];
  /** The reviewer needs more information, and the request reopens. */
  readonly askForMore: (messageId: string) => void;
  readonly withdrawRequest: (messageId: string) => void;
  readonly decideOnTime: (messageId: string, granted: boolean) => void;
  /** A coworker saves a draft with this answer to the first question. */
  readonly colleagueDrafts: (messageId: string, text: string) => void;
  /** A coworker submits a response. */
  readonly colleagueAnswers: (messageId: string) => void;
  readonly events: (messageId: string) => readonly MessageEvent[];
}

/** Actions of the payer or a coworker on Peer-to-Peers. */
interface P2pActs {
  /** Requested and upcoming Peer-to-Peers. */
  readonly listP2ps: () => readonly P2p[];
  readonly confirmP2p: (orderId: string) => P2p;
  readonly declineP2p: (orderId: string) => P2p;
  readonly cancelP2p: (orderId: string) => P2p;
  /** To the next available time. */
  readonly moveP2p: (orderId: string) => P2p;
  /** The payer calls and reaches the office, or not. */
  readonly callP2p: (orderId: string, result: 'reached' | 'missed') => P2p;
  /** A coworker holds the first available time for the order, and takes over an existing hold. */
  readonly colleagueHolds: (orderId: string) => Hold;
  readonly completeP2p: (orderId: string, outcome: Outcome) => P2p;
}

/** A tester's actions as the payer, and faults to inject. */
export interface Qa extends RequestActs, P2pActs {
  readonly listCheckingFiles: () => readonly Attachment[];
  readonly acceptFile: (attachmentId: string) => Attachment;
  readonly rejectFile: (attachmentId: string, reason: Reason) => Attachment;
  readonly failNext: (fault: Extract<Fault, 'offline' | '429' | '500' | '503' | 'timeout'>) => void;
  readonly failAll: (on: boolean, fault?: Extract<Fault, 'offline' | '503'>) => void;
  readonly expireSession: (on: boolean) => void;
  readonly outbox: () => readonly Email[];
  readonly onEmail: (listener: (email: Email) => void) => () => void;
}

export function createQa(backend: Backend): Qa {
  const { attachments, faults, outbox } = backend;
  return {
    ...requestActs(backend),
    ...p2pActs(backend),
    listCheckingFiles: () => {
      backend.settle();
      return attachments.checking();
    },
    acceptFile: (attachmentId) => attachments.decide(attachmentId, []),
    rejectFile: (attachmentId, reason) => attachments.decide(attachmentId, [reason]),
    failNext: (fault) => faults.failNext(fault),
    failAll: (on, fault = 'offline') => faults.setStanding(on ? fault : null),
    expireSession: (on) => faults.setStanding(on ? 'signed-out' : null),
    outbox: () => outbox.all(),
    onEmail: (listener) => outbox.onSent(listener),
  };
}

function requestActs(backend: Backend): RequestActs {
  const { environment, orders, messages, infoRequests } = backend;
  let sent = 0;
  const answersOf = (messageId: string, text: string): ItemAnswer[] =>
    infoRequests.get(messageId).items.map(({ itemId, kind }) => ({
      itemId,
      text: kind === 'question' ? text : null,
      cannotProvide: kind === 'document' ? { reason: 'done-elsewhere', text: 'Requested by phone.' } : null,
    }));

  return {
    sendInfoRequest: (orderId = '136930695') => {
      sent += 1;
      const messageId = `m-qa-${String(sent)}`;
      messages.add(
        messageRecord({
          messageId,
          type: MESSAGE_TYPES.moreInformation,
          orderId,
          ...namesOf(orderId, orders),
          receivedAt: nowMs(environment),
          asks: true,
          dueAt: usualDueAt(environment.now()),
          status: 'open',
          unread: true,
        }),
      );
      return messageId;
    },
    listRequests: () => {
      backend.settle();
      return messages.requests().map(({ messageId, status }) => ({ messageId, status }));
    },
    closeRequest: (messageId) => infoRequests.close(messageId, 'answered'),
    askForMore: (messageId) =>
      infoRequests.reopen(messageId, 'more-needed', { actor: PAYER_STAFF, at: nowMs(environment) }),
    withdrawRequest: (messageId) => infoRequests.close(messageId, 'withdrawn'),
    decideOnTime: (messageId, granted) => infoRequests.decideOnTime(messageId, granted),
    colleagueDrafts: (messageId, text) => {
      infoRequests.keepDraft(messageId, answersOf(messageId, text), COLLEAGUE_AT_WORK);
    },
    colleagueAnswers: (messageId) => {
      const answers = answersOf(messageId, 'Eight weeks of therapy, twice weekly.');
      infoRequests.take(messageId, { answers, provided: answers.length, hasFiles: false }, COLLEAGUE_AT_WORK);
    },
    events: (messageId) => messages.historyOf(messageId),
  };
}

function p2pActs({ orders, bookings, slots, holds }: Backend): P2pActs {
  return {
    listP2ps: () => bookings.active(),
    confirmP2p: (orderId) => bookings.decide(orderId, 'confirmed'),
    declineP2p: (orderId) => bookings.decide(orderId, 'declined'),
    cancelP2p: (orderId) => bookings.decide(orderId, 'cancelled'),
    moveP2p: (orderId) => bookings.move(orderId),
    callP2p: (orderId, result) => bookings.call(orderId, result),
    colleagueHolds: (orderId) => {
      const order = orders.get(orderId);
      const slot = slots.firstOpen(order);
      if (!slot) throw new ProblemError(409, 'slot-taken');
      return holds.hold(order, slot.slotId, { by: COLLEAGUE, takeOver: true });
    },
    completeP2p: (orderId, outcome) => bookings.complete(orderId, outcome),
  };
}
