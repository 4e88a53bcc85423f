/**
 * What is under way for one request: its form and its files. Kept in memory by client and message, so
 * that leaving the page's view and coming back loses nothing; wiped when the person signs out.
 */
import {
  ATTACHMENT_REASONS,
  getInfoRequest,
  isApiError,
  listAttachments,
  removeAttachment,
  saveInfoDraft,
  submitInfoResponse,
  uploadAttachment,
} from '@portal/api';
import type { ApiClient, Attachment, InfoRequest } from '@portal/api';
import { UploadQueue } from '@portal/kit';
import type { Schedule, Try, UploadedFile } from '@portal/kit';

import { isDirty, kept, met, sentAnswers, startDraft } from './draft.js';
import type { Draft } from './draft.js';
import { phaseOf } from './phase.js';

/** How a save ended: kept, held back until the person chooses between two drafts, or nothing to save. */
export type SaveOutcome = 'kept' | 'conflict' | 'clean';

export class RequestWork {
  readonly uploads: UploadQueue;
  readonly #client: ApiClient;
  readonly #messageId: string;
  #request: InfoRequest | undefined;
  #draft: Draft | undefined;
  #saving: Promise<SaveOutcome> | undefined;

  constructor(client: ApiClient, messageId: string, schedule?: Schedule) {
    this.#client = client;
    this.#messageId = messageId;
    this.uploads = new UploadQueue(
      {
        send: (file, itemId, attempt) => client.send(uploadAttachment, { messageId, itemId, file }, attempt),
        list: (signal) => this.#list(signal),
        remove: (attachmentId, attempt) => client.send(removeAttachment, { messageId, attachmentId }, attempt),
        reasonsOf: refusals,
      },
      schedule ? { schedule } : {},
    );
  }

  /** The form; nothing until the request was read. */
  get draft(): Draft | undefined {
    return this.#draft;
  }

  set draft(draft: Draft | undefined) {
    this.#draft = draft;
  }

  get dirty(): boolean {
    return this.#draft !== undefined && isDirty(this.#draft);
  }

  /** Reads the request; what is typed stays. */
  async read(signal?: AbortSignal, whileSending = false): Promise<InfoRequest> {
    const request = await this.#client.send(getInfoRequest, { messageId: this.#messageId }, { signal });
    this.#draft = this.#draft ? met(this.#draft, request, whileSending) : startDraft(request);
    this.#request = request;
    return request;
  }

  /** Reads the list of files; those under way stay. */
  async readFiles(signal?: AbortSignal): Promise<true> {
    const known = this.uploads.knownFiles();
    this.uploads.adopt(await this.#list(signal), known);
    return true;
  }

  /** Keeps the draft at the server. Calls while one is under way share its outcome. */
  save(): Promise<SaveOutcome> {
    this.#saving ??= this.#save(true).finally(() => (this.#saving = undefined));
    return this.#saving;
  }

  /** Sends the answer, after a save that is under way. A version that only the files moved is no conflict. */
  async submit(attachmentIds: readonly string[], attempt: Try): Promise<InfoRequest> {
    await this.#saving?.catch(() => undefined);
    const request = await this.#send(attachmentIds, attempt, true);
    this.#request = request;
    this.#draft = startDraft(request);
    return request;
  }

  forget(): void {
    this.uploads.forget();
    this.#request = undefined;
    this.#draft = undefined;
  }

  async #save(again: boolean): Promise<SaveOutcome> {
    const { draft } = this;
    const request = this.#request;
    if (!draft || !request || !this.dirty || phaseOf(request) !== 'open') return 'clean';
    if (draft.theirs) return 'conflict';

    const input = { messageId: this.#messageId, answers: sentAnswers(request.items, draft.answers) };
    try {
      const saved = await this.#client.send(saveInfoDraft, input, { version: draft.version });
      // Signing out wiped the form meanwhile.
      if (this.#draft) this.#draft = kept(this.#draft, draft.answers, saved);
      return 'kept';
    } catch (error) {
      if (!isStale(error) || !again) throw error;
      await this.read();
      return this.#save(false);
    }
  }

  async #send(attachmentIds: readonly string[], attempt: Try, again: boolean): Promise<InfoRequest> {
    const { draft } = this;
    const before = this.#request;
    if (!draft || !before) throw new Error('There is no request to answer.');

    const answers = sentAnswers(before.items, draft.answers);
    const input = { messageId: this.#messageId, answers, attachmentIds: [...attachmentIds] };
    try {
      return await this.#client.send(submitInfoResponse, input, { ...attempt, version: draft.version });
    } catch (error) {
      if (!isStale(error) || !again) throw error;
      const now = await this.read(attempt.signal, true);
      if (this.#draft?.theirs || !asksTheSame(before, now)) throw error;
      return this.#send(attachmentIds, attempt, false);
    }
  }

  async #list(signal?: AbortSignal): Promise<readonly UploadedFile[]> {
    const { attachments } = await this.#client.send(listAttachments, { messageId: this.#messageId }, { signal });
    return attachments.filter((file): file is Attachment => file !== null);
  }
}

const isStale = (error: unknown): boolean => isApiError(error) && error.kind === 'stale';

/** Whether a request still waits for the same: its files or its draft may have moved the version alone. */
const asksTheSame = (before: InfoRequest, now: InfoRequest): boolean =>
  phaseOf(now) === 'open' && JSON.stringify(before.items) === JSON.stringify(now.items);

/** What the server said against a file itself. */
function refusals(error: unknown): readonly string[] {
  if (!isApiError(error) || (error.kind !== 'rejected' && error.kind !== 'conflict')) return [];
  const codes = [error.code, ...error.fields.map(({ code }) => code)];
  return [...new Set(codes)].flatMap((code) => (code !== undefined && FILE_REASONS.includes(code) ? [code] : []));
}

const FILE_REASONS: readonly string[] = [...ATTACHMENT_REASONS, 'too-many', 'total-too-large'];

const works = new WeakMap<ApiClient, Map<string, RequestWork>>();

/** The work on one request; made when it is first asked for. */
export function workOn(client: ApiClient, messageId: string): RequestWork {
  const own = works.get(client) ?? new Map<string, RequestWork>();
  works.set(client, own);
  const known = own.get(messageId);
  if (known) return known;
  const made = new RequestWork(client, messageId);
  own.set(messageId, made);
  return made;
}

/** Wipes all that was typed and stops all that is under way, for every request of this client. */
export function forgetWork(client: ApiClient): void {
  for (const work of works.get(client)?.values() ?? []) work.forget();
  works.delete(client);
}
