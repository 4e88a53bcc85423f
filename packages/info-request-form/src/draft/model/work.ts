/**
 * The state of one request: its form and its files. It stays in memory by client and message, so that leaving the view
 * and returning loses nothing; signing out clears it.
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

/** The outcome of a save: saved, held back until the user resolves a conflict, or nothing to save. */
export type SaveOutcome = 'kept' | 'conflict' | 'clean';

/** Browsers limit keepalive bodies to 64 kB, including other requests in progress. */
const KEEPALIVE_BYTES = 60_000;

/** How often a submission is repeated if only files or the form's own draft changed the version. */
const SUBMIT_TRIES = 3;

/** The content of the screen when the user submitted: it is sent as it is, or not at all. */
export interface SubmitSnapshot {
  readonly answers: readonly ItemAnswer[];
  readonly attachmentIds: readonly string[];
  /** Whether the rest follows later. */
  readonly part: boolean;
}

/** The rest of the screen at that time, which determines what the answers mean. */
interface SubmitContext {
  readonly items: string;
  /** The item of each file. */
  readonly places: string;
}

/** The parts of a request that its upload queue needs. */
export interface FileSource {
  readonly messageId: string;
  /** The client of the form that currently shows the request. */
  readonly client: () => ApiClient;
  readonly list: (signal?: AbortSignal) => Promise<readonly UploadedFile[]>;
  readonly changed: () => void;
}

/** Code for a submission withheld although the server might accept it. */
export const FILES_MOVED = 'files-moved';

/** The module could not load the outcome view, so it sent nothing. */
export class NotReadyError extends Error {}

export class RequestWork {
  /** The client of the form that shows it. */
  client: ApiClient;
  readonly #messageId: string;
  #queue: UploadQueue | undefined;
  /** The server's file list before the upload queue is loaded. */
  #listed: readonly UploadedFile[] = [];
  #request: InfoRequest | undefined;
  #draft: Draft | undefined;
  /** Compared once per change: it reads every answer, and a key press asks five times. */
  #dirty = false;
  #saving: Promise<SaveOutcome> | undefined;
  /** Saved answers without a response: they may have reached the server. */
  #unconfirmedSaves: readonly TypedAnswers[] = [];
  /** Counts completed saves: a read that started before one is outdated. */
  #saveCount = 0;
  #savedBy: string | undefined;
  #filesUnsent = false;
  /** Submitted answers without a response: they may have reached the server. */
  #sent: readonly ItemAnswer[] | undefined;
  #answeredElsewhere = false;
  /** Whether the user signed out. */
  #cleared = false;
  readonly #listeners = new Set<() => void>();
  #submitting: Promise<InfoRequest> | undefined;

  constructor(client: ApiClient, messageId: string) {
    this.client = client;
    this.#messageId = messageId;
  }

  /** Starts the upload queue once its code is loaded. Later calls change nothing. */
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

  /** The upload queue, once its code is loaded. */
  get queue(): UploadQueue | undefined {
    return this.#queue;
  }

  /** The upload queue, for parts that load together with it. */
  get uploads(): UploadQueue {
    if (!this.#queue) throw new Error('No file can be sent yet.');
    return this.#queue;
  }

  /** Every known file of the request. */
  get files(): readonly UploadRecord[] {
    return this.#queue?.records ?? this.#listed.map(listedRecord);
  }

  /** The form; undefined until the request is read. */
  get draft(): Draft | undefined {
    return this.#draft;
  }

  set draft(draft: Draft | undefined) {
    if (this.#cleared) return;
    this.#draft = draft;
    this.#dirty = draft !== undefined && isDirty(draft);
    this.#guardUnload();
    this.#changed();
  }

  /** The current user's name on the server; undefined before the first save. */
  get me(): string | undefined {
    return this.#savedBy;
  }

  /** Whether the request was answered elsewhere while it was open here. */
  get answeredElsewhere(): boolean {
    return this.#answeredElsewhere;
  }

  /** Whether a submission is in progress. */
  get submitting(): boolean {
    return this.#submitting !== undefined;
  }

  /** Calls the listener whenever any element changes the form. Returns a function that unsubscribes. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get dirty(): boolean {
    return this.#dirty;
  }

  /** Whether closing the page would lose a file: its upload is in progress or failed. */
  get filesUnsent(): boolean {
    const { sending = false, unsent = false } = this.#queue ?? {};
    return sending || (this.#isOpen && unsent);
  }

  get #isOpen(): boolean {
    return this.#request !== undefined && phaseOf(this.#request) === 'open';
  }

  /** The server rejects a draft after the response. */
  get #needsSave(): boolean {
    return this.dirty && this.#isOpen && !this.#submitting;
  }

  /** Reads the request; the user's input stays. */
  async read(signal?: AbortSignal): Promise<InfoRequest> {
    const saves = this.#saveCount;
    const request = await this.client.send(getInfoRequest, { messageId: this.#messageId }, { signal });
    await this.#saving?.catch(() => undefined);
    // A save completed meanwhile, so this read is outdated and must not replace newer text.
    return saves === this.#saveCount ? this.#reconcile(request) : this.read(signal);
  }

  /** Reads the file list; uploads in progress stay. */
  async readFiles(signal?: AbortSignal): Promise<true> {
    const known = this.#queue?.knownFiles() ?? new Set();
    const files = await this.#list(signal);
    if (this.#queue) this.#queue.reconcile(files, known);
    else this.#listed = files;
    return true;
  }

  /** Saves the draft. Calls during a save share its outcome. */
  save(): Promise<SaveOutcome> {
    this.#saving ??= this.#save(true).finally(() => {
      this.#saving = undefined;
      this.#saveCount += 1;
    });
    return this.#saving;
  }

  /**
   * Submits the content of the screen, after any pending save: once, even if two forms on the page show the same
   * request. A version changed only by files or by this form's own draft is not a conflict; after any other change, it
   * sends nothing and rejects with `stale`. Until it settles, a coworker's changes become conflicts. `ready` resolves
   * with whether the outcome can be shown.
   */
  submit(
    snapshot: SubmitSnapshot,
    attempt: Attempt,
    ready: () => Promise<boolean> = () => Promise.resolve(true),
  ): Promise<InfoRequest> {
    if (this.#submitting) return this.#submitting;
    this.#submitting = this.#submit(snapshot, attempt, ready).finally(() => {
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
      // Signing out may have cleared the form meanwhile.
      if (this.#draft) this.draft = afterSave(this.#draft, draft.answers, saved);
      return 'kept';
    } catch (error) {
      if (!isStale(error) || !again) throw error;
      this.#reconcile(await this.client.send(getInfoRequest, { messageId: this.#messageId }));
      return this.#save(false);
    }
  }

  /** Merges a read without losing typed text, and treats a save of its own with a lost response as saved. */
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

  /** Asks before unload while the server is missing text or files. */
  #guardUnload(): void {
    guardUnload(this, this.filesUnsent || (this.#isOpen && this.dirty));
  }

  #handleFilesChanged(): void {
    this.#guardUnload();
    if (this.#filesUnsent === this.filesUnsent) return;
    this.#filesUnsent = this.filesUnsent;
    for (const listener of [...this.#listeners]) listener();
  }

  /** The latest items, also after the request is gone. */
  get items(): readonly InfoRequestItem[] {
    return this.#request?.items ?? [];
  }

  async #submit(snapshot: SubmitSnapshot, attempt: Attempt, ready: () => Promise<boolean>): Promise<InfoRequest> {
    const seen = this.#contextOf(snapshot);
    await this.#saving?.catch(() => undefined);
    await this.#queue?.movesSettled();
    if (!(await ready())) throw new NotReadyError();
    const request = await this.#send(snapshot, seen, attempt);
    const typedSince = this.#draft && !this.#matches(snapshot, this.#draft) ? this.#draft : undefined;
    if (!this.#cleared) this.#request = request;
    const saved = { ...startDraft(request).saved, answers: typedAnswers(snapshot.answers) };
    this.draft = typedSince ? reconcile({ ...typedSince, saved }, request) : startDraft(request);
    return request;
  }

  async #send(snapshot: SubmitSnapshot, seen: SubmitContext, attempt: Attempt): Promise<InfoRequest> {
    const input = {
      messageId: this.#messageId,
      answers: [...snapshot.answers],
      attachmentIds: [...snapshot.attachmentIds],
      ...(snapshot.part && { part: true }),
    };
    this.#sent = snapshot.answers;
    for (let tries = 1; ; tries += 1) {
      const { draft } = this;
      if (!draft) throw new Error('There is no request to answer.');
      this.#expectUnchanged(snapshot, seen, draft);
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

  /** Throws if the request differs from the screen at the time of Submit. */
  #expectUnchanged(snapshot: SubmitSnapshot, { items, places }: SubmitContext, draft: Draft): void {
    const { operation } = submitInfoResponse;
    const now = this.#contextOf(snapshot);
    const same = this.#isOpen && !draft.theirs && now.items === items && this.#matches(snapshot, draft);
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

/** The state of one request, created on first use. It continues with the client of the latest caller. */
export function workFor(client: ApiClient, messageId: string): RequestWork {
  const own = workBySession.get(client.session) ?? new Map<string, RequestWork>();
  workBySession.set(client.session, own);
  const work = own.get(messageId) ?? new RequestWork(client, messageId);
  own.set(messageId, work);
  work.client = client;
  return work;
}

/** Clears all input and stops all work for every request of this client's session. */
export function clearWork({ session }: ApiClient): void {
  for (const work of workBySession.get(session)?.values() ?? []) work.clear();
  workBySession.delete(session);
}
