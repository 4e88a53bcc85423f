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

import { isDirty, isSavedBy, kept, met, sentAnswers, startDraft, typedAnswers } from './draft.js';
import type { Draft, TypedAnswers } from './draft.js';
import { phaseOf } from '../../outcome/model/phase.js';

/** How a save ended: kept, held back until the person chooses between two drafts, or nothing to save. */
export type SaveOutcome = 'kept' | 'conflict' | 'clean';

/** What the platform lets outlive a page is 64 kB, with what else is on its way. */
const KEEPALIVE_BYTES = 60_000;

/** How often an answer is sent again after a version that only its files or its own draft moved. */
const SUBMIT_TRIES = 3;

/** What was on the screen when Submit was pressed: it is sent as it is, or not at all. */
export interface Pressed {
  readonly answers: readonly ItemAnswer[];
  readonly attachmentIds: readonly string[];
  /** Whether the rest follows later. */
  readonly part: boolean;
}

/** What else was on the screen then, and says what the answer means. */
interface Seen {
  readonly items: string;
  /** Which item each file answers. */
  readonly places: string;
}

/** What the queue of files needs of the request that they answer. */
export interface FilesOf {
  readonly messageId: string;
  /** Of the form that shows the request now. */
  readonly client: () => ApiClient;
  readonly list: (signal?: AbortSignal) => Promise<readonly UploadedFile[]>;
  readonly changed: () => void;
}

/** Why an answer is not sent although the server might take it. */
export const FILES_MOVED = 'files-moved';

/** The outcome of a submission could not be shown, so that nothing was sent. */
export class NotReady extends Error {}

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
  #tried: readonly TypedAnswers[] = [];
  /** Counts the saves that ended: what was read before one is old. */
  #saves = 0;
  #savedBy: string | undefined;
  #filesUnsent = false;
  /** What was sent as the answer without hearing back: it may have arrived. */
  #sent: readonly ItemAnswer[] | undefined;
  #elsewhere = false;
  /** The person signed out. */
  #over = false;
  readonly #listeners = new Set<() => void>();
  #submitting: Promise<InfoRequest> | undefined;

  constructor(client: ApiClient, messageId: string) {
    this.client = client;
    this.#messageId = messageId;
  }

  /** Lets files be sent from here, from the moment that the parts for it are loaded. Later calls change nothing. */
  sendFilesBy(begin: (files: FilesOf) => UploadQueue): void {
    if (this.#queue || this.#over) return;
    this.#queue = begin({
      messageId: this.#messageId,
      client: () => this.client,
      list: (signal) => this.#list(signal),
      changed: () => this.#lookAtFiles(),
    });
    this.#queue.adopt(this.#listed, new Set());
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
    if (this.#over) return;
    this.#draft = draft;
    this.#holdPage();
    this.#changed();
  }

  /** Who saves here, as the server names them; nothing before the first save. */
  get me(): string | undefined {
    return this.#savedBy;
  }

  /** Whether the request was answered while it was open here, and not from here. */
  get answeredElsewhere(): boolean {
    return this.#elsewhere;
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
  get #isToSave(): boolean {
    return this.dirty && this.#isOpen && !this.#submitting;
  }

  /** Reads the request; what is typed stays. */
  async read(signal?: AbortSignal): Promise<InfoRequest> {
    const saves = this.#saves;
    const request = await this.client.send(getInfoRequest, { messageId: this.#messageId }, { signal });
    await this.#saving?.catch(() => undefined);
    // A save that ended meanwhile makes it old, and nothing typed gives way to what it was before.
    return saves === this.#saves ? this.#take(request) : this.read(signal);
  }

  /** Reads the list of files; those under way stay. */
  async readFiles(signal?: AbortSignal): Promise<true> {
    const known = this.#queue?.knownFiles() ?? new Set();
    const files = await this.#list(signal);
    if (this.#queue) this.#queue.adopt(files, known);
    else this.#listed = files;
    return true;
  }

  /** Keeps the draft at the server. Calls while one is under way share its outcome. */
  save(): Promise<SaveOutcome> {
    this.#saving ??= this.#save(true).finally(() => {
      this.#saving = undefined;
      this.#saves += 1;
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
    pressed: Pressed,
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

  forget(): void {
    this.#queue?.forget();
    this.#listed = [];
    this.#request = undefined;
    this.#tried = [];
    this.draft = undefined;
    this.#over = true;
    guardUnload(this, false);
  }

  async #save(again: boolean): Promise<SaveOutcome> {
    const { draft } = this;
    const request = this.#request;
    if (!draft || !request || !this.#isToSave) return 'clean';
    if (draft.theirs) return 'conflict';

    const input = { messageId: this.#messageId, answers: sentAnswers(request.items, draft.answers) };
    const keepalive = new Blob([JSON.stringify(input)]).size <= KEEPALIVE_BYTES;
    this.#tried = [...this.#tried, draft.answers];
    try {
      const saved = await this.client.send(saveInfoDraft, input, { version: draft.version, keepalive });
      this.#savedBy = saved.savedBy;
      this.#tried = [];
      // Signing out wiped the form meanwhile.
      if (this.#draft) this.draft = kept(this.#draft, draft.answers, saved);
      return 'kept';
    } catch (error) {
      if (!isStale(error) || !again) throw error;
      this.#take(await this.client.send(getInfoRequest, { messageId: this.#messageId }));
      return this.#save(false);
    }
  }

  /** Nothing typed is given up, and a save of one's own whose answer was lost is no news. */
  #take(request: InfoRequest): InfoRequest {
    const tried = this.#tried.find((answers) => isSavedBy(answers, request));
    let draft = this.#draft;
    if (draft && tried && request.draft) {
      draft = kept(draft, tried, { ...request.draft, version: request.version });
    }
    if (this.#isOpen && request.response && phaseOf(request) !== 'open')
      this.#elsewhere = !this.#isSent(request.response);
    if (!this.#over) this.#request = request;
    this.draft = draft ? met(draft, request, this.submitting) : startDraft(request);
    return request;
  }

  /** The page asks before it is left while words or files are not at the server. */
  #holdPage(): void {
    guardUnload(this, this.filesUnsent || (this.#isOpen && this.dirty));
  }

  #lookAtFiles(): void {
    this.#holdPage();
    if (this.#filesUnsent === this.filesUnsent) return;
    this.#filesUnsent = this.filesUnsent;
    for (const listener of [...this.#listeners]) listener();
  }

  /** What was asked, as far as it was read; also after the request is gone. */
  get items(): readonly InfoRequestItem[] {
    return this.#request?.items ?? [];
  }

  async #submit(pressed: Pressed, attempt: Attempt, ready: () => Promise<boolean>): Promise<InfoRequest> {
    const seen = this.#seen(pressed);
    await this.#saving?.catch(() => undefined);
    await this.#queue?.placed();
    if (!(await ready())) throw new NotReady();
    const request = await this.#send(pressed, seen, attempt);
    const typedSince = this.#draft && !this.#shows(pressed, this.#draft) ? this.#draft : undefined;
    if (!this.#over) this.#request = request;
    const saved = { ...startDraft(request).saved, answers: typedAnswers(pressed.answers) };
    this.draft = typedSince ? met({ ...typedSince, saved }, request) : startDraft(request);
    return request;
  }

  async #send(pressed: Pressed, seen: Seen, attempt: Attempt): Promise<InfoRequest> {
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
      this.#checkSeen(pressed, seen, draft);
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

  #seen({ attachmentIds }: Pressed): Seen {
    const records = this.files.filter(({ attachmentId = '' }) => attachmentIds.includes(attachmentId));
    return {
      items: JSON.stringify(this.items),
      places: JSON.stringify(records.map(({ attachmentId, itemId }) => [attachmentId, itemId])),
    };
  }

  /** Refuses where there is anything to see that was not on the screen at the press. */
  #checkSeen(pressed: Pressed, { items, places }: Seen, draft: Draft): void {
    const { operation } = submitInfoResponse;
    const now = this.#seen(pressed);
    const same = this.#isOpen && !draft.theirs && now.items === items && this.#shows(pressed, draft);
    if (!same) throw new ApiError('stale', { operation });
    if (now.places !== places) throw new ApiError('stale', { operation, code: FILES_MOVED });
  }

  #shows({ answers }: Pressed, draft: Draft): boolean {
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

const works = new WeakMap<Session, Map<string, RequestWork>>();

/** The work on one request; made when it is first asked for. It continues with the client of the element that asked last. */
export function workOn(client: ApiClient, messageId: string): RequestWork {
  const own = works.get(client.session) ?? new Map<string, RequestWork>();
  works.set(client.session, own);
  const work = own.get(messageId) ?? new RequestWork(client, messageId);
  own.set(messageId, work);
  work.client = client;
  return work;
}

/** Wipes all that was typed and stops all that is under way, for every request of this client's session. */
export function forgetWork({ session }: ApiClient): void {
  for (const work of works.get(session)?.values() ?? []) work.forget();
  works.delete(session);
}
