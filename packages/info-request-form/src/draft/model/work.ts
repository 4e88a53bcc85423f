/**
 * What is under way for one request: its form and its files. Kept in memory by client and message, so
 * that leaving the page's view and coming back loses nothing; wiped when the person signs out.
 */
import { ApiError, getInfoRequest, isApiError, listAttachments, saveInfoDraft, submitInfoResponse } from '@portal/api';
import type { ApiClient, Attachment, InfoRequest, InfoRequestItem, ItemAnswer, Session } from '@portal/api';
import { listedRecord } from '@portal/attachments';
import type { UploadQueue, UploadRecord, UploadedFile } from '@portal/attachments';
import { guardUnload } from '@portal/kit';
import type { Attempt } from '@portal/kit';

import { isDirty, isSavedIn, afterSave, reconcile, sentAnswers, startDraft, typedAnswers } from './draft.js';
import type { Draft, TypedAnswers } from './draft.js';
import { phaseOf } from '../../outcome/model/phase.js';

/** How a save ended: kept, held back until the person chooses between two drafts, or nothing to save. */
export type SaveOutcome = 'kept' | 'conflict' | 'clean';

/** What the platform lets outlive a page is 64 kB, with what else is on its way. */
const KEEPALIVE_BYTES = 60_000;

/** How often an answer is sent again after a version that only its files or its own draft moved. */
const SUBMIT_TRIES = 3;

/** What was on the screen when Submit was pressed: it is sent as it is, or not at all. */
export interface SubmitSnapshot {
  readonly answers: readonly ItemAnswer[];
  readonly attachmentIds: readonly string[];
  /** Whether the rest follows later. */
  readonly part: boolean;
}

/** What else was on the screen then, and says what the answer means. */
interface SubmitContext {
  readonly items: string;
  /** Which item each file answers. */
  readonly places: string;
}

/** What the queue of files needs of the request that they answer. */
export interface FileSource {
  readonly messageId: string;
  /** Of the form that shows the request now. */
  readonly client: () => ApiClient;
  readonly list: (signal?: AbortSignal) => Promise<readonly UploadedFile[]>;
  readonly changed: () => void;
}

/** Why an answer is not sent although the server might take it. */
export const FILES_MOVED = 'files-moved';

/** The outcome of a submission could not be shown, so that nothing was sent. */
export class NotReadyError extends Error {}

export class RequestWork {
  /** Of the form that shows it. */
  client: ApiClient;
  readonly #messageId: string;
  #queue: UploadQueue | undefined;
  /** What the server listed while no file could be sent from here yet. */
  #listed: readonly UploadedFile[] = [];
  #request: InfoRequest | undefined;
  #draft: Draft | undefined;
  #saving: Promise<SaveOutcome> | undefined;
  /** What was sent to be saved without an answer: it may have arrived. */
  #unconfirmedSaves: readonly TypedAnswers[] = [];
  /** Counts the saves that ended: what was read before one is old. */
  #saveCount = 0;
  #savedBy: string | undefined;
  #filesUnsent = false;
  /** What was sent as the answer without hearing back: it may have arrived. */
  #sent: readonly ItemAnswer[] | undefined;
  #answeredElsewhere = false;
  /** The person signed out. */
  #cleared = false;
  readonly #listeners = new Set<() => void>();
  #submitting: Promise<InfoRequest> | undefined;

  constructor(client: ApiClient, messageId: string) {
    this.client = client;
    this.#messageId = messageId;
  }

  /** Lets files be sent from here, from the moment that the parts for it are loaded. Later calls change nothing. */
  startUploads(begin: (files: FileSource) => UploadQueue): void {
    if (this.#queue || this.#cleared) return;
    this.#queue = begin({
      messageId: this.#messageId,
      client: () => this.client,
      list: (signal) => this.#list(signal),
      changed: () => this.#handleFilesChanged(),
    });
    this.#queue.reconcile(this.#listed, new Set());
  }

  /** The queue of files, once files can be sent from here. */
  get queue(): UploadQueue | undefined {
    return this.#queue;
  }

  /** The same for the parts that come with it. */
  get uploads(): UploadQueue {
    if (!this.#queue) throw new Error('No file can be sent yet.');
    return this.#queue;
  }

  /** Every file of the request, as far as it is known here. */
  get files(): readonly UploadRecord[] {
    return this.#queue?.records ?? this.#listed.map(listedRecord);
  }

  /** The form; nothing until the request was read. */
  get draft(): Draft | undefined {
    return this.#draft;
  }

  set draft(draft: Draft | undefined) {
    if (this.#cleared) return;
    this.#draft = draft;
    this.#guardUnload();
    this.#changed();
  }

  /** Who saves here, as the server names them; nothing before the first save. */
  get me(): string | undefined {
    return this.#savedBy;
  }

  /** Whether the request was answered while it was open here, and not from here. */
  get answeredElsewhere(): boolean {
    return this.#answeredElsewhere;
  }

  /** Whether the answer is on its way. */
  get submitting(): boolean {
    return this.#submitting !== undefined;
  }

  /** Told whenever the form changes, by whichever element. Returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get dirty(): boolean {
    return this.#draft !== undefined && isDirty(this.#draft);
  }

  /** Whether a file would be lost with the page: it is on its way, or did not arrive. */
  get filesUnsent(): boolean {
    const { sending = false, unsent = false } = this.#queue ?? {};
    return sending || (this.#isOpen && unsent);
  }

  get #isOpen(): boolean {
    return this.#request !== undefined && phaseOf(this.#request) === 'open';
  }

  /** A draft after the answer would be refused. */
  get #needsSave(): boolean {
    return this.dirty && this.#isOpen && !this.#submitting;
  }

  /** Reads the request; what is typed stays. */
  async read(signal?: AbortSignal): Promise<InfoRequest> {
    const saves = this.#saveCount;
    const request = await this.client.send(getInfoRequest, { messageId: this.#messageId }, { signal });
    await this.#saving?.catch(() => undefined);
    // A save that ended meanwhile makes it old, and nothing typed gives way to what it was before.
    return saves === this.#saveCount ? this.#reconcile(request) : this.read(signal);
  }

  /** Reads the list of files; those under way stay. */
  async readFiles(signal?: AbortSignal): Promise<true> {
    const known = this.#queue?.knownFiles() ?? new Set();
    const files = await this.#list(signal);
    if (this.#queue) this.#queue.reconcile(files, known);
    else this.#listed = files;
    return true;
  }

  /** Keeps the draft at the server. Calls while one is under way share its outcome. */
  save(): Promise<SaveOutcome> {
    this.#saving ??= this.#save(true).finally(() => {
      this.#saving = undefined;
      this.#saveCount += 1;
    });
    return this.#saving;
  }

  /**
   * Sends the answer that was on the screen at the press, after a save that is under way: once, also where
   * two forms on the page show the same request. A version that only the files or this form's own draft
   * moved is no conflict; where anything else moved it, nothing is sent and the error is `stale`. Until
   * the end, what a colleague changed waits for a choice. `ready` says whether the outcome can be shown.
   */
  submit(
    pressed: SubmitSnapshot,
    attempt: Attempt,
    ready: () => Promise<boolean> = () => Promise.resolve(true),
  ): Promise<InfoRequest> {
    if (this.#submitting) return this.#submitting;
    this.#submitting = this.#submit(pressed, attempt, ready).finally(() => {
      this.#submitting = undefined;
      this.#changed();
    });
    this.#changed();
    return this.#submitting;
  }

  clear(): void {
    this.#queue?.clear();
    this.#listed = [];
    this.#request = undefined;
    this.#unconfirmedSaves = [];
    this.draft = undefined;
    this.#cleared = true;
    guardUnload(this, false);
  }

  async #save(again: boolean): Promise<SaveOutcome> {
    const { draft } = this;
    const request = this.#request;
    if (!draft || !request || !this.#needsSave) return 'clean';
    if (draft.theirs) return 'conflict';

    const input = { messageId: this.#messageId, answers: sentAnswers(request.items, draft.answers) };
    const keepalive = new Blob([JSON.stringify(input)]).size <= KEEPALIVE_BYTES;
    this.#unconfirmedSaves = [...this.#unconfirmedSaves, draft.answers];
    try {
      const saved = await this.client.send(saveInfoDraft, input, { version: draft.version, keepalive });
      this.#savedBy = saved.savedBy;
      this.#unconfirmedSaves = [];
      // Signing out wiped the form meanwhile.
      if (this.#draft) this.draft = afterSave(this.#draft, draft.answers, saved);
      return 'kept';
    } catch (error) {
      if (!isStale(error) || !again) throw error;
      this.#reconcile(await this.client.send(getInfoRequest, { messageId: this.#messageId }));
      return this.#save(false);
    }
  }

  /** Nothing typed is given up, and a save of one's own whose answer was lost is no news. */
  #reconcile(request: InfoRequest): InfoRequest {
    const tried = this.#unconfirmedSaves.find((answers) => isSavedIn(answers, request));
    let draft = this.#draft;
    if (draft && tried && request.draft) {
      draft = afterSave(draft, tried, { ...request.draft, version: request.version });
    }
    if (this.#isOpen && request.response && phaseOf(request) !== 'open')
      this.#answeredElsewhere = !this.#isSent(request.response);
    if (!this.#cleared) this.#request = request;
    this.draft = draft ? reconcile(draft, request, this.submitting) : startDraft(request);
    return request;
  }

  /** The page asks before it is left while words or files are not at the server. */
  #guardUnload(): void {
    guardUnload(this, this.filesUnsent || (this.#isOpen && this.dirty));
  }

  #handleFilesChanged(): void {
    this.#guardUnload();
    if (this.#filesUnsent === this.filesUnsent) return;
    this.#filesUnsent = this.filesUnsent;
    for (const listener of [...this.#listeners]) listener();
  }

  /** What was asked, as far as it was read; also after the request is gone. */
  get items(): readonly InfoRequestItem[] {
    return this.#request?.items ?? [];
  }

  async #submit(pressed: SubmitSnapshot, attempt: Attempt, ready: () => Promise<boolean>): Promise<InfoRequest> {
    const seen = this.#contextOf(pressed);
    await this.#saving?.catch(() => undefined);
    await this.#queue?.movesSettled();
    if (!(await ready())) throw new NotReadyError();
    const request = await this.#send(pressed, seen, attempt);
    const typedSince = this.#draft && !this.#matches(pressed, this.#draft) ? this.#draft : undefined;
    if (!this.#cleared) this.#request = request;
    const saved = { ...startDraft(request).saved, answers: typedAnswers(pressed.answers) };
    this.draft = typedSince ? reconcile({ ...typedSince, saved }, request) : startDraft(request);
    return request;
  }

  async #send(pressed: SubmitSnapshot, seen: SubmitContext, attempt: Attempt): Promise<InfoRequest> {
    const input = {
      messageId: this.#messageId,
      answers: [...pressed.answers],
      attachmentIds: [...pressed.attachmentIds],
      ...(pressed.part && { part: true }),
    };
    this.#sent = pressed.answers;
    for (let tries = 1; ; tries += 1) {
      const { draft } = this;
      if (!draft) throw new Error('There is no request to answer.');
      this.#expectUnchanged(pressed, seen, draft);
      try {
        return await this.client.send(submitInfoResponse, input, { ...attempt, version: draft.version });
      } catch (error) {
        if (!isStale(error) || tries === SUBMIT_TRIES) throw error;
        await this.read(attempt.signal);
      }
    }
  }

  #isSent({ answers }: NonNullable<InfoRequest['response']>): boolean {
    return JSON.stringify(answers) === JSON.stringify(this.#sent);
  }

  #contextOf({ attachmentIds }: SubmitSnapshot): SubmitContext {
    const records = this.files.filter(({ attachmentId = '' }) => attachmentIds.includes(attachmentId));
    return {
      items: JSON.stringify(this.items),
      places: JSON.stringify(records.map(({ attachmentId, itemId }) => [attachmentId, itemId])),
    };
  }

  /** Refuses where there is anything to see that was not on the screen at the press. */
  #expectUnchanged(pressed: SubmitSnapshot, { items, places }: SubmitContext, draft: Draft): void {
    const { operation } = submitInfoResponse;
    const now = this.#contextOf(pressed);
    const same = this.#isOpen && !draft.theirs && now.items === items && this.#matches(pressed, draft);
    if (!same) throw new ApiError('stale', { operation });
    if (now.places !== places) throw new ApiError('stale', { operation, code: FILES_MOVED });
  }

  #matches({ answers }: SubmitSnapshot, draft: Draft): boolean {
    return JSON.stringify(sentAnswers(this.items, draft.answers)) === JSON.stringify(answers);
  }

  #changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  async #list(signal?: AbortSignal): Promise<readonly UploadedFile[]> {
    const { attachments } = await this.client.send(listAttachments, { messageId: this.#messageId }, { signal });
    return attachments.filter((file): file is Attachment => file !== null);
  }
}

const isStale = (error: unknown): boolean => isApiError(error) && error.kind === 'stale';

const workBySession = new WeakMap<Session, Map<string, RequestWork>>();

/** The work on one request; made when it is first asked for. It continues with the client of the element that asked last. */
export function workFor(client: ApiClient, messageId: string): RequestWork {
  const own = workBySession.get(client.session) ?? new Map<string, RequestWork>();
  workBySession.set(client.session, own);
  const work = own.get(messageId) ?? new RequestWork(client, messageId);
  own.set(messageId, work);
  work.client = client;
  return work;
}

/** Wipes all that was typed and stops all that is under way, for every request of this client's session. */
export function clearWork({ session }: ApiClient): void {
  for (const work of workBySession.get(session)?.values() ?? []) work.clear();
  workBySession.delete(session);
}
