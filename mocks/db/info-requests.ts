import { EXTENSION_REASON_MAX } from '@portal/api';
import type { Attachment, FieldError, InfoRequest, ItemAnswer } from '@portal/api';
import { isBlank } from '@portal/domain';

import { MESSAGE_TYPES } from '../data/prompts.js';
import { DISCLAIMER, NEXT_STEP, PAYER_ZONE, PERSON } from '../data/payer.js';
import type { Attachments, GivenFile } from './attachments.js';
import { COLLEAGUE_AT_WORK, OFFICE, PAYER_STAFF, SYSTEM } from './history.js';
import type { EventKind, HistoryEntry, History } from './history.js';
import { faultsOf, itemsFor, lengthOf, providedIn } from './info-request-items.js';
import { messageRecord, turnOf } from './message-record.js';
import type { ClosedReason, MessageRecord } from './message-record.js';
import { usualDueAt } from './message-seeds.js';
import type { Messages } from './messages.js';
import { ProblemError, checkVersion, notFound, rejectFaults } from './problem-error.js';
import { HOUR, instant, nowMs } from './environment.js';
import type { MockEnvironment } from './environment.js';

interface RequestRecord {
  readonly items: InfoRequest['items'];
  draft: InfoRequest['draft'];
  response: InfoRequest['response'];
  reopened: InfoRequest['reopened'];
  extension: Omit<InfoRequest['extension'], 'permission'>;
  revision: number;
}

type Person = HistoryEntry['actor'];

export interface GivenResponse {
  readonly answers: readonly ItemAnswer[];
  readonly attachmentIds: readonly string[];
  /** Whether the response is partial. */
  readonly part?: boolean | undefined;
}

/** How long after the due date the office can request more time. */
const GRACE_MS = 24 * HOUR;

/** Information requests and their responses. */
export class InfoRequests {
  readonly #environment: MockEnvironment;
  readonly #messages: Messages;
  readonly #history: History;
  readonly #attachments: Attachments;
  readonly #requests = new Map<string, RequestRecord>();
  #responses = 0;

  constructor(
    environment: MockEnvironment,
    parts: { readonly messages: Messages; readonly history: History; readonly attachments: Attachments },
  ) {
    this.#environment = environment;
    this.#messages = parts.messages;
    this.#history = parts.history;
    this.#attachments = parts.attachments;
    this.#attachments.onRejected((messageId, at) => this.#afterRefusal(messageId, at));
  }

  get(messageId: string): InfoRequest {
    const message = this.#asking(messageId);
    const { items, draft, response, reopened, extension, revision } = this.#requestOf(message);
    const number = messageId.replace(/^[^-]*-/, '');
    return {
      messageId,
      requestId: `r-${number}`,
      trackingId: `IR-${number}`,
      orderId: message.orderId,
      type: message.type,
      status: message.status,
      closedReason: message.closedReason,
      dueAt: instant(message.dueAt ?? message.receivedAt),
      dueZone: PAYER_ZONE,
      reopened,
      acceptsPart: this.#environment.traits.takesParts,
      extension: { ...extension, permission: this.#mayExtend(message, extension.status) },
      nextStep: message.status === 'closed' ? NEXT_STEP : null,
      items,
      disclaimer: [...DISCLAIMER],
      draft,
      response,
      version: `v${String(revision)}`,
    };
  }

  saveDraft(messageId: string, answers: readonly ItemAnswer[], version: string | null) {
    this.#writable(messageId);
    checkVersion(version, this.get(messageId).version);
    this.#checkAnswers(messageId, answers);
    return this.keepDraft(messageId, answers, OFFICE);
  }

  /** Saves a draft by anyone in the office. */
  keepDraft(messageId: string, answers: readonly ItemAnswer[], { name }: Person) {
    const { message, request } = this.#writable(messageId);
    const draft = {
      answers: [...answers],
      savedAt: instant(nowMs(this.#environment)),
      savedBy: name ?? PERSON,
      byYou: isOwn(name),
    };
    request.draft = draft;
    request.revision += 1;
    message.draftBy = draft.savedBy;
    message.provided = providedIn(request.items, { answers, files: this.#attachments.of(messageId) });
    if (message.status === 'open') this.#messages.setStatus(message, 'in-progress');
    else this.#messages.touch(message);
    this.#addEvent(messageId, 'draft-saved', name === PERSON ? OFFICE : COLLEAGUE_AT_WORK);
    return { savedAt: draft.savedAt, savedBy: draft.savedBy, version: this.get(messageId).version };
  }

  /** Atomic: adds the response, the new status, and the response's row. */
  respond(messageId: string, { answers, attachmentIds, part }: GivenResponse, version: string | null): InfoRequest {
    const { request } = this.#writable(messageId);
    checkVersion(version, this.get(messageId).version);
    this.#checkAnswers(messageId, answers);
    const files = this.#filesOf(messageId, attachmentIds);
    rejectFaults(
      faultsOf(request.items, { answers, files, part: part === true && this.#environment.traits.takesParts }),
    );

    const provided = providedIn(request.items, { answers, files });
    this.take(messageId, { answers, provided, hasFiles: files.length > 0 }, OFFICE);
    return this.get(messageId);
  }

  /** Stores a valid response by anyone in the office. */
  take(
    messageId: string,
    given: { readonly answers: readonly ItemAnswer[]; readonly provided: number; readonly hasFiles: boolean },
    by: Person,
  ): void {
    const { message, request } = this.#writable(messageId);
    const { answers, provided, hasFiles } = given;
    const respondedAt = instant(nowMs(this.#environment));
    const complete = provided === request.items.length;
    request.draft = null;
    request.response = { answers: [...answers], respondedAt, respondedBy: by.name ?? PERSON, byYou: isOwn(by.name) };
    request.reopened = null;
    request.revision += 1;
    Object.assign(message, { hasAttachments: hasFiles, unread: false, provided, draftBy: null });
    this.#messages.setStatus(message, complete ? 'responded' : 'partially-responded');
    this.#addEvent(messageId, complete ? 'answered' : 'partly-answered', by);
    this.#addResponseRow(message, answers, hasFiles);
  }

  /** The due date stays until the payer grants more time. */
  requestMoreTime(messageId: string, reason?: string, by: Person = OFFICE): InfoRequest {
    const { extension } = this.get(messageId);
    if (!extension.permission.allowed) throw new ProblemError(409, extension.permission.reason ?? 'not-allowed');
    if (reason !== undefined) rejectFaults(reasonFaults(reason));
    this.#requestOf(this.#asking(messageId)).extension = {
      status: 'requested',
      requestedAt: instant(nowMs(this.#environment)),
      requestedBy: by.name ?? PERSON,
      byYou: isOwn(by.name),
    };
    this.#addEvent(messageId, 'extension-requested', by);
    this.#messages.touch(this.#asking(messageId));
    return this.get(messageId);
  }

  /** The payer grants two more business days, or declines. */
  decideOnTime(messageId: string, granted: boolean): void {
    const message = this.#asking(messageId);
    const { extension } = this.#requestOf(message);
    if (extension.status !== 'requested') throw new ProblemError(409, 'not-requested');
    extension.status = granted ? 'granted' : 'declined';
    this.#addEvent(messageId, granted ? 'extension-granted' : 'extension-declined', PAYER_STAFF);
    if (!granted) {
      this.#messages.touch(message);
      return;
    }
    message.dueAt = usualDueAt(new Date(Math.max(message.dueAt ?? 0, nowMs(this.#environment))));
    this.#messages.setStatus(message, message.draftBy === null ? 'open' : 'in-progress');
  }

  /** The reviewer needs more information, or a file was rejected after submission. */
  reopen(
    messageId: string,
    why: NonNullable<InfoRequest['reopened']>,
    { actor, at }: Omit<HistoryEntry, 'kind'>,
  ): void {
    const message = this.#asking(messageId);
    const request = this.#requestOf(message);
    const given = request.response?.answers ?? [];
    request.reopened = why;
    request.revision += 1;
    message.dueAt = Math.max(message.dueAt ?? 0, usualDueAt(new Date(at), 1));
    message.unread = true;
    message.provided = providedIn(request.items, { answers: given, files: this.#attachments.of(messageId) });
    this.#messages.setStatus(message, 'partially-responded');
    this.#history.add(messageId, { kind: 'reopened', actor, at });
  }

  /** The payer closes it. */
  close(messageId: string, closedReason: ClosedReason): void {
    const message = this.#asking(messageId);
    this.#requestOf(message).revision += 1;
    this.#messages.setStatus(message, 'closed', closedReason);
    if (closedReason === 'answered') this.#addEvent(messageId, 'reviewed', PAYER_STAFF);
    this.#addEvent(messageId, 'closed', PAYER_STAFF);
  }

  listFiles(messageId: string): Attachment[] {
    this.#asking(messageId);
    return this.#attachments.of(messageId);
  }

  addFile(messageId: string, itemId: string | null, file: GivenFile): Attachment {
    const { message, request } = this.#writable(messageId);
    this.#checkItem(request, itemId);
    this.#messages.historyOf(messageId);
    const added = this.#attachments.add(messageId, itemId === '' ? null : itemId, file);
    message.hasAttachments = true;
    this.#messages.touch(message);
    return added;
  }

  moveFile(messageId: string, attachmentId: string, itemId: string | null): Attachment {
    const { request } = this.#writable(messageId);
    this.#checkItem(request, itemId);
    return this.#attachments.move(messageId, attachmentId, itemId);
  }

  /** Accepted files of other requests about the same order. */
  listReusable(messageId: string): Attachment[] {
    const present = new Set(this.#attachments.of(messageId).map(({ sha256 }) => sha256));
    return this.#othersOf(messageId)
      .flatMap((other) => this.#attachments.of(other))
      .filter(({ status, sha256 }) => status === 'accepted' && !present.has(sha256));
  }

  reuseFile(messageId: string, attachmentId: string, itemId: string | null): Attachment {
    const { message, request } = this.#writable(messageId);
    this.#checkItem(request, itemId);
    const added = this.#attachments.reuse(messageId, attachmentId, { itemId, from: this.#othersOf(messageId) });
    message.hasAttachments = true;
    this.#messages.touch(message);
    return added;
  }

  removeFile(messageId: string, attachmentId: string): string {
    const { message } = this.#writable(messageId);
    const removed = this.#attachments.remove(messageId, attachmentId);
    message.hasAttachments = this.#attachments.of(messageId).length > 0;
    this.#messages.touch(message);
    return removed;
  }

  #checkAnswers(messageId: string, answers: readonly ItemAnswer[]): void {
    const { items } = this.#writable(messageId).request;
    const unknown = answers.some(({ itemId }) => !items.some((item) => item.itemId === itemId));
    if (unknown) throw new ProblemError(422, 'invalid', [{ pointer: 'answers', code: 'unknown' }]);
  }

  #checkItem({ items }: RequestRecord, itemId: string | null): void {
    if (itemId === null || itemId === '' || items.some((item) => item.itemId === itemId)) return;
    throw new ProblemError(422, 'invalid', [{ pointer: 'itemId', code: 'unknown' }]);
  }

  /** Reopens a response if one of its files is rejected later (4d.3). */
  #afterRefusal(messageId: string, at: number): void {
    // Documents for a call have checks too, but no message.
    if (!this.#messages.has(messageId)) return;
    const message = this.#messages.find(messageId);
    if (message.status === 'responded') this.reopen(messageId, 'file-rejected', { actor: SYSTEM, at });
    else this.#messages.touch(message);
  }

  #mayExtend(message: MessageRecord, status: string): InfoRequest['extension']['permission'] {
    const now = nowMs(this.#environment);
    const late = message.closedReason === 'expired' && now - (message.dueAt ?? 0) < GRACE_MS;
    if (status !== 'none') return { allowed: false, reason: 'already-requested' };
    return turnOf(message) === 'office' || late
      ? { allowed: true, reason: null }
      : { allowed: false, reason: 'request-closed' };
  }

  #othersOf(messageId: string): readonly string[] {
    const { orderId } = this.#asking(messageId);
    const others = this.#messages.aboutOrder(orderId).map((other) => other.messageId);
    return [pastRequestOf(orderId), ...others.filter((other) => other !== messageId)];
  }

  #filesOf(messageId: string, attachmentIds: readonly string[]): Attachment[] {
    const files = this.#attachments.of(messageId);
    return attachmentIds.map((attachmentId) => {
      const file = files.find((other) => other.attachmentId === attachmentId);
      if (!file) throw new ProblemError(422, 'invalid', [{ pointer: attachmentId, code: 'file-not-accepted' }]);
      return file;
    });
  }

  #addResponseRow(message: MessageRecord, answers: readonly ItemAnswer[], hasAttachments: boolean): void {
    this.#responses += 1;
    const { orderId, memberName, healthPlan } = message;
    const body = answers.flatMap(({ text }) => text ?? []).join('\n\n');
    this.#messages.add(
      messageRecord({
        messageId: `m-response-${String(this.#responses)}`,
        type: MESSAGE_TYPES.response,
        orderId,
        memberName,
        healthPlan,
        receivedAt: nowMs(this.#environment),
        fromOffice: true,
        status: 'responded',
        body: body === '' ? null : body,
        hasAttachments,
      }),
    );
  }

  #asking(messageId: string): MessageRecord {
    const message = this.#messages.find(messageId);
    if (!message.asks) throw notFound();
    return message;
  }

  /** Rejects writes to a request that is answered or closed. */
  #writable(messageId: string): { message: MessageRecord; request: RequestRecord } {
    const message = this.#asking(messageId);
    if (message.status === 'closed') throw new ProblemError(410, 'request-closed');
    if (turnOf(message) !== 'office') throw new ProblemError(409, 'already-responded');
    return { message, request: this.#requestOf(message) };
  }

  #requestOf(message: MessageRecord): RequestRecord {
    const known = this.#requests.get(message.messageId);
    if (known) return known;

    const items = itemsFor(message.type.code, this.#environment.traits);
    const response = message.closedReason === 'answered' ? pastResponse(message, items) : null;
    const made: RequestRecord = {
      items,
      draft: null,
      response,
      reopened: null,
      extension: { status: 'none', requestedAt: null },
      revision: response ? 2 : 1,
    };
    this.#requests.set(message.messageId, made);
    return made;
  }

  #addEvent(messageId: string, kind: EventKind, actor: Person = OFFICE): void {
    this.#messages.historyOf(messageId);
    this.#history.add(messageId, { kind, actor, at: nowMs(this.#environment) });
  }
}

const reasonFaults = (reason: string): FieldError[] => {
  if (isBlank(reason)) return [{ pointer: 'reason', code: 'required' }];
  return lengthOf(reason) > EXTENSION_REASON_MAX ? [{ pointer: 'reason', code: 'too-long' }] : [];
};

/** There is one user. */
const isOwn = (name: string | null): boolean => name === null || name === PERSON;

/** An old request outside every mailbox; its files are still reusable. */
export const pastRequestOf = (orderId: string): string => `past-${orderId}`;

const PAST_ANSWER = 'Eight weeks of physical therapy were completed; see the attached notes.';

const pastResponse = ({ receivedAt }: MessageRecord, items: InfoRequest['items']): InfoRequest['response'] => ({
  answers: items.map(({ itemId, kind }) => ({
    itemId,
    text: kind === 'question' ? PAST_ANSWER : null,
    cannotProvide: kind === 'document' ? { reason: 'done-elsewhere', text: 'Sent by fax.' } : null,
  })),
  respondedAt: instant(receivedAt + 2 * HOUR),
  respondedBy: PERSON,
});
