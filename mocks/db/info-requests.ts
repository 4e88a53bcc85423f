import type { Attachment, InfoRequest, ItemAnswer } from '@portal/api';

import { MESSAGE_TYPES } from '../data/prompts.js';
import { DISCLAIMER, PAYER_ZONE, PERSON } from '../data/payer.js';
import type { Attachments, GivenFile } from './attachments.js';
import { OFFICE } from './history.js';
import type { EventKind, History } from './history.js';
import { faultsOf, itemsFor } from './info-request-items.js';
import { messageRecord, turnOf } from './message-record.js';
import type { MessageRecord } from './message-record.js';
import type { Messages } from './messages.js';
import { Refusal, checkVersion, notFound, refuseFaults } from './refusal.js';
import { HOUR, instant, nowMs } from './world.js';
import type { World } from './world.js';

interface RequestRecord {
  readonly items: InfoRequest['items'];
  draft: InfoRequest['draft'];
  response: InfoRequest['response'];
  revision: number;
}

export interface GivenResponse {
  readonly answers: readonly ItemAnswer[];
  readonly attachmentIds: readonly string[];
}

/** What messages ask for, and what the office answers. */
export class InfoRequests {
  readonly #world: World;
  readonly #messages: Messages;
  readonly #history: History;
  readonly #attachments: Attachments;
  readonly #requests = new Map<string, RequestRecord>();
  #responses = 0;

  constructor(
    world: World,
    parts: { readonly messages: Messages; readonly history: History; readonly attachments: Attachments },
  ) {
    this.#world = world;
    this.#messages = parts.messages;
    this.#history = parts.history;
    this.#attachments = parts.attachments;
  }

  get(messageId: string): InfoRequest {
    const message = this.#asking(messageId);
    const { items, draft, response, revision } = this.#requestOf(message);
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
      items,
      disclaimer: [...DISCLAIMER],
      draft,
      response,
      version: `v${String(revision)}`,
    };
  }

  saveDraft(messageId: string, answers: readonly ItemAnswer[], version: string | null) {
    const { message, request } = this.#writable(messageId);
    checkVersion(version, this.get(messageId).version);

    const draft = { answers: [...answers], savedAt: instant(nowMs(this.#world)), savedBy: PERSON };
    request.draft = draft;
    request.revision += 1;
    if (message.status === 'open') this.#messages.become(message, 'in-progress');
    this.#tell(messageId, 'draft-saved');
    return { savedAt: draft.savedAt, savedBy: draft.savedBy, version: this.get(messageId).version };
  }

  /** All or nothing: the answer, the new status and the row of the response come together. */
  respond(messageId: string, { answers, attachmentIds }: GivenResponse, version: string | null): InfoRequest {
    const { message, request } = this.#writable(messageId);
    checkVersion(version, this.get(messageId).version);
    const files = this.#filesOf(messageId, attachmentIds);
    refuseFaults(faultsOf(request.items, { answers, files }));

    const now = nowMs(this.#world);
    request.draft = null;
    request.response = { answers: [...answers], respondedAt: instant(now), respondedBy: PERSON };
    request.revision += 1;
    message.hasAttachments = files.length > 0;
    message.unread = false;
    this.#messages.become(message, 'responded');
    this.#tell(messageId, 'answered');
    this.#addResponseRow(message, answers, files.length > 0);
    return this.get(messageId);
  }

  listFiles(messageId: string): Attachment[] {
    this.#asking(messageId);
    return this.#attachments.of(messageId);
  }

  addFile(messageId: string, itemId: string | null, file: GivenFile): Attachment {
    const { message, request } = this.#writable(messageId);
    const known = itemId === null || itemId === '' || request.items.some((item) => item.itemId === itemId);
    if (!known) throw new Refusal(422, 'invalid', [{ pointer: 'itemId', code: 'unknown' }]);
    this.#messages.historyOf(messageId);
    const added = this.#attachments.add(messageId, itemId === '' ? null : itemId, file);
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

  #filesOf(messageId: string, attachmentIds: readonly string[]): Attachment[] {
    const files = this.#attachments.of(messageId);
    return attachmentIds.map((attachmentId) => {
      const file = files.find((other) => other.attachmentId === attachmentId);
      if (!file) throw new Refusal(422, 'invalid', [{ pointer: attachmentId, code: 'file-not-accepted' }]);
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
        receivedAt: nowMs(this.#world),
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

  /** Nothing is written to a request that is answered or over. */
  #writable(messageId: string): { message: MessageRecord; request: RequestRecord } {
    const message = this.#asking(messageId);
    if (message.status === 'closed') throw new Refusal(410, 'request-closed');
    if (turnOf(message) !== 'office') throw new Refusal(409, 'already-responded');
    return { message, request: this.#requestOf(message) };
  }

  #requestOf(message: MessageRecord): RequestRecord {
    const known = this.#requests.get(message.messageId);
    if (known) return known;

    const items = itemsFor(message.type.code, this.#world.traits);
    const response = message.closedReason === 'answered' ? pastResponse(message, items) : null;
    const made = { items, draft: null, response, revision: response ? 2 : 1 };
    this.#requests.set(message.messageId, made);
    return made;
  }

  #tell(messageId: string, kind: EventKind): void {
    this.#history.add(messageId, { kind, actor: OFFICE, at: nowMs(this.#world) });
  }
}

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
