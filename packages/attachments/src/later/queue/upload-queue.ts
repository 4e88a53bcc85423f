/**
 * The upload queue, without UI: immutable records, and listeners for each change. `queued → sending → checking →
 * accepted | rejected(reasons) | failed`.
 *
 * It outlives the element that shows it: an upload continues while the user is elsewhere on the page, until `clear()`
 * stops it. A file keeps its idempotency key over all attempts, so that a retry after a lost response creates one
 * attachment.
 */
import { isApiError, isRetryable, newKey } from '@portal/api';

import { onOnline } from '@portal/kit';
import { rejectionReasons } from '../file-rejections.js';
import { Poller, setTimer } from './upload-queue-poller.js';
import { fromServer, missing } from '../../listed-file.js';
import {
  isDuplicate,
  mayHaveArrived,
  isSame,
  isSettled,
  isStalled,
  isAutoRetried,
  isInProgress,
  isUnsent,
} from './upload-queue-records.js';
import type { CanceledUpload } from './upload-queue-records.js';
import { isFileUnreadable } from './upload-queue-source.js';
import type {
  NewUpload,
  Schedule,
  UploadChange,
  UploadCheck,
  UploadPeer,
  UploadQueueOptions,
  UploadRecord,
  UploadState,
  UploadTarget,
  UploadedFile,
} from './upload-queue-types.js';

export type * from './upload-queue-types.js';

/** The part of a record that is not shown. */
interface Job {
  readonly file: File;
  readonly key: string;
  readonly replaces: string | undefined;
  /** The item of the first attempt: a repeated write must have the same content for the same key. */
  sentItemId: string | null | undefined;
  stop: AbortController | undefined;
  check: UploadCheck | undefined;
}

/** After this long without progress, the row shows a stall and offers a retry. */
const STALL_MS = 20_000;

export class UploadQueue {
  readonly #target: UploadTarget;
  readonly #poller: Poller;
  readonly #schedule: Schedule;
  readonly #concurrency: number;
  readonly #changed: (() => void) | undefined;
  readonly #listeners = new Set<(change: UploadChange) => void>();
  readonly #jobs = new Map<string, Job>();
  /** Files chosen on this page, for comparing contents. */
  readonly #files = new Map<string, File>();
  /** Files removed or canceled on this page, which an older list must not restore. */
  readonly #removedIds = new Set<string>();
  readonly #removalKeys = new Map<string, string>();
  readonly #moves = new Set<Promise<boolean>>();
  #records: readonly UploadRecord[] = [];
  /** Target items of moves on this page, which an older list must not revert. */
  readonly #targetItems = new Map<string, string | null>();
  #canceled: readonly CanceledUpload[] = [];
  #lifetime = new AbortController();
  #lastId = 0;
  #stopOnlineListener: (() => void) | undefined;

  constructor(target: UploadTarget, { schedule = setTimer, concurrency = 2, changed }: UploadQueueOptions = {}) {
    this.#target = target;
    this.#poller = new Poller((signal) => this.#poll(signal), schedule);
    this.#schedule = schedule;
    this.#concurrency = concurrency;
    this.#changed = changed;
  }

  /** In the order in which they were added. */
  get records(): readonly UploadRecord[] {
    return this.#records;
  }

  /** Whether an upload is queued or in progress. */
  get sending(): boolean {
    return this.#records.some(isInProgress);
  }

  /** Whether closing the page would lose a file: its upload is in progress or failed. */
  get unsent(): boolean {
    return this.#records.some(isUnsent);
  }

  /**
   * Calls the listener on every change. Returns a function that unsubscribes; the queue polls only while it has
   * listeners.
   */
  subscribe(listener: (change: UploadChange) => void): () => void {
    this.#listeners.add(listener);
    this.#schedulePoll();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#poller.stop();
    };
  }

  /** Adds files. Invalid ones become rejected records, so that each row shows its reasons. */
  add(uploads: readonly NewUpload[]): readonly UploadRecord[] {
    const records = uploads.map(({ file, itemId, fileType = '', faults = [], replaces, check }): UploadRecord => {
      const id = this.#nextId();
      const job = { file, key: newKey(), replaces, sentItemId: undefined, stop: undefined, check };
      if (faults.length === 0) {
        this.#jobs.set(id, job);
        this.#files.set(id, file);
      }
      // The user wants a canceled file after adding it again.
      this.#canceled = this.#canceled.filter((other) => !isSame(other, { fileName: file.name, sizeBytes: file.size }));
      return {
        id,
        attachmentId: undefined,
        fileName: file.name,
        sizeBytes: file.size,
        fileType,
        uploadedAt: undefined,
        itemId,
        state: faults.length === 0 ? { status: 'queued' } : { status: 'rejected', reasons: faults },
        removal: 'none',
      };
    });
    this.#records = [...this.#records, ...records];
    for (const record of records) this.#notify('added', record, undefined);
    this.#pump();
    return records;
  }

  /** Applies the server's list: `known` are the files that existed when it was requested. */
  reconcile(files: readonly UploadedFile[], known: ReadonlySet<string> = this.knownFiles()): void {
    const listed = new Set(files.map(({ attachmentId }) => attachmentId));
    for (const file of files) if (!this.#removedIds.has(file.attachmentId)) this.#reconcileFile(file);
    for (const record of this.#records) {
      const id = record.attachmentId;
      if (id !== undefined && known.has(id) && !listed.has(id)) this.#markMissing(record);
    }
    this.#schedulePoll();
  }

  /** Ids of the files on the server, as far as is known; pass them to `reconcile` after a read. */
  knownFiles(): ReadonlySet<string> {
    return new Set(this.#records.flatMap(({ attachmentId }) => attachmentId ?? []));
  }

  /** Retries a failed or stalled upload with the same key. */
  retry(id: string): void {
    const record = this.#find(id);
    const job = this.#jobs.get(id);
    if (!record || !job || (record.state.status !== 'failed' && !isStalled(record))) return;
    job.stop?.abort();
    this.#change(record, { state: { status: 'queued' } });
    this.#pump();
  }

  /** Uploads a duplicate for another item. */
  sendAnyway(id: string, itemId: string | null): void {
    const record = this.#find(id);
    const job = this.#jobs.get(id);
    if (!job || record?.sameAs === undefined) return;
    job.check = undefined;
    this.#change(record, { itemId, sameAs: undefined, state: { status: 'queued' } });
    this.#pump();
  }

  /**
   * Links a file to an item: at once on screen, and on the server once the file is uploaded. Resolves with whether the
   * move succeeded; otherwise the file returns to its old item.
   */
  async move(id: string, itemId: string | null): Promise<boolean> {
    const record = this.#find(id);
    if (!record || record.removal === 'running') return false;
    const { attachmentId, moving } = record;
    if (attachmentId === undefined) {
      this.#change(record, { itemId });
      return true;
    }
    this.#targetItems.set(attachmentId, itemId);
    this.#change(record, { itemId, moving: 'running' });
    // The move in progress continues to the new target.
    if (moving === 'running') return true;
    const move = this.#runMove(id, attachmentId, record.itemId);
    this.#moves.add(move);
    return move.finally(() => this.#moves.delete(move));
  }

  /** Resolves once every move has succeeded or failed on the server. */
  async movesSettled(): Promise<void> {
    await Promise.all(this.#moves);
  }

  /** Cancels an upload in progress, or removes a stored file. Resolves with whether the file is gone. */
  async remove(id: string): Promise<boolean> {
    const record = this.#find(id);
    if (!record || record.removal === 'running') return false;
    if (record.attachmentId !== undefined) return this.#removeUploaded(record, record.attachmentId);

    const job = this.#jobs.get(id);
    job?.stop?.abort();
    this.#delete(record);
    this.#pump();
    if (job?.stop) {
      // The file may have reached the server anyway; the queue then removes it once a list shows it.
      this.#canceled = [...this.#canceled, { ...record, known: this.knownFiles() }];
      this.#schedulePoll(true);
    }
    return true;
  }

  /** Stops all uploads and clears all data. */
  clear(): void {
    for (const { stop } of this.#jobs.values()) stop?.abort();
    this.#lifetime.abort();
    this.#lifetime = new AbortController();
    this.#poller.stop();
    for (const store of [this.#jobs, this.#files, this.#removedIds, this.#targetItems, this.#removalKeys])
      store.clear();
    this.#canceled = [];
    this.#records = [];
    this.#notify('emptied', undefined, undefined);
  }

  async #removeUploaded(record: UploadRecord, attachmentId: string): Promise<boolean> {
    const key = this.#removalKeys.get(attachmentId) ?? newKey();
    this.#removalKeys.set(attachmentId, key);
    this.#change(record, { removal: 'running' });
    const gone = await this.#deleteFromServer(attachmentId, key);
    const left = this.#find(record.id);
    if (gone && left) {
      this.#removedIds.add(attachmentId);
      this.#delete(left);
    } else if (left) this.#change(left, { removal: 'failed' });
    return gone;
  }

  /** Whether the server no longer has the file. */
  async #deleteFromServer(attachmentId: string, key: string): Promise<boolean> {
    try {
      await this.#target.remove(attachmentId, { key, signal: this.#lifetime.signal });
      return true;
    } catch (error) {
      return isApiError(error) && error.kind === 'not-found';
    }
  }

  /** Removes a canceled file that reached the server anyway. The user never sees it, unless the removal fails. */
  async #discard(attachmentId: string): Promise<void> {
    const { signal } = this.#lifetime;
    this.#removedIds.add(attachmentId);
    if ((await this.#deleteFromServer(attachmentId, newKey())) || signal.aborted) return;
    this.#removedIds.delete(attachmentId);
    this.#schedulePoll(true);
  }

  /** Moves a file on the server until it has its latest target. `there` is its current item on the server. */
  async #runMove(id: string, attachmentId: string, there: string | null): Promise<boolean> {
    const { signal } = this.#lifetime;
    let at = there;
    try {
      for (
        let to = this.#targetItems.get(attachmentId);
        to !== undefined && to !== at;
        to = this.#targetItems.get(attachmentId)
      ) {
        await this.#target.move?.(attachmentId, to, { key: newKey(), signal });
        at = to;
      }
    } catch {
      this.#targetItems.delete(attachmentId);
    }
    const holds = this.#targetItems.has(attachmentId);
    const left = this.#find(id);
    if (left) {
      // A duplicate for one item may be new for another one.
      const state = holds && isDuplicate(left) ? ({ status: 'checking' } as const) : left.state;
      this.#change(left, { itemId: at, moving: holds ? undefined : 'failed', state });
      this.#schedulePoll();
    }
    return holds;
  }

  #pump(): void {
    const sending = this.#records.filter(({ state }) => state.status === 'sending').length;
    const waiting = this.#records.filter(({ state }) => state.status === 'queued');
    for (const record of waiting.slice(0, Math.max(this.#concurrency - sending, 0))) void this.#send(record);
  }

  async #send(record: UploadRecord): Promise<void> {
    const { id } = record;
    const job = this.#jobs.get(id);
    if (!job) return;
    this.#change(record, { state: { status: 'sending', share: undefined } });
    if (job.check && !(await this.#passesCheck(id, job))) {
      this.#pump();
      return;
    }

    if (job.sentItemId === undefined) job.sentItemId = this.#find(id)?.itemId ?? null;
    const stop = (job.stop = new AbortController());
    const stall = this.#watchForStall(id, stop.signal);
    let most = -1;
    try {
      const file = await this.#target.send(job.file, job.sentItemId, {
        key: job.key,
        signal: stop.signal,
        onProgress: (sent, total) => {
          // A repeated number is not progress.
          if (stop.signal.aborted || job.stop !== stop || sent <= most) return;
          most = sent;
          stall.moved();
          this.#progress(id, total > 0 ? sent / total : undefined);
        },
      });
      if (stop.signal.aborted) return;
      this.#arrived(id, file);
    } catch (error) {
      if (stop.signal.aborted) return;
      this.#failed(id, error);
    } finally {
      stall.over();
    }
    this.#pump();
  }

  /** Whether the check allows the upload; if not, the record shows the reasons. */
  async #passesCheck(id: string, job: Job): Promise<boolean> {
    // A file that can't be checked here is left to the server.
    const found = await job.check?.(job.file, this.#peersOf(id, job)).catch(() => undefined);
    const record = this.#find(id);
    if (!record) return false;
    const duplicate = this.#find(found?.sameAs ?? '');
    if (!found || duplicate?.state.status === 'failed') {
      // A failed upload gives way to the same file added again.
      if (duplicate) void this.remove(duplicate.id);
      job.check = undefined;
      return true;
    }
    this.#change(record, { state: { status: 'rejected', reasons: found.reasons }, sameAs: found.sameAs });
    if (found.sameAs === undefined) this.#jobs.delete(id);
    return false;
  }

  /** Files of the same size that were added before this one, or that are on the server. */
  #peersOf(id: string, { file, replaces }: Job): readonly UploadPeer[] {
    const at = this.#records.findIndex((record) => record.id === id);
    return this.#records
      .filter(
        (other, i) =>
          other.sizeBytes === file.size &&
          other.state.status !== 'rejected' &&
          ![id, replaces].includes(other.id) &&
          (i < at || other.attachmentId !== undefined),
      )
      .map((record) => ({ record, file: this.#files.get(record.id) }));
  }

  /** Marks the file as stalled after a while without progress. */
  #watchForStall(id: string, signal: AbortSignal): { readonly moved: () => void; readonly over: () => void } {
    let cancelTimer: (() => void) | undefined;
    const over = (): void => {
      cancelTimer?.();
      cancelTimer = undefined;
    };
    const moved = (): void => {
      over();
      cancelTimer = this.#schedule(() => {
        cancelTimer = undefined;
        const record = this.#find(id);
        if (signal.aborted || record?.state.status !== 'sending') return;
        this.#change(record, { state: { ...record.state, stalled: true } });
      }, STALL_MS);
    };
    moved();
    return { moved, over };
  }

  #progress(id: string, share: number | undefined): void {
    const record = this.#find(id);
    if (record?.state.status === 'sending') this.#change(record, { state: { status: 'sending', share } });
  }

  #arrived(id: string, file: UploadedFile): void {
    // A list may have shown the file before its own response arrived.
    const duplicate = this.#records.find((record) => record.attachmentId === file.attachmentId && record.id !== id);
    if (duplicate) this.#records = this.#records.filter((record) => record !== duplicate);
    const record = this.#find(id);
    const job = this.#jobs.get(id);
    this.#jobs.delete(id);
    if (record) {
      this.#change(record, fromServer(file));
      if (job && job.sentItemId !== record.itemId) void this.move(id, record.itemId);
      if (job?.replaces) void this.remove(job.replaces);
    }
    this.#poller.restart();
    this.#schedulePoll();
  }

  #failed(id: string, error: unknown): void {
    const record = this.#find(id);
    if (!record) return;
    const reasons = rejectionReasons(error);
    const vanished = isFileUnreadable(error);
    const code = vanished ? 'vanished' : isApiError(error) ? error.kind : 'unexpected';
    const retryable = !vanished && isRetryable(error);
    const state: UploadState =
      reasons.length > 0 ? { status: 'rejected', reasons } : { status: 'failed', code, retryable };
    if (reasons.length > 0) this.#jobs.delete(id);
    this.#change(record, { state });
    // The file may have arrived although the response was lost; the list shows it.
    this.#schedulePoll(true);
  }

  #reconcileFile(file: UploadedFile): void {
    const { attachmentId } = file;
    const record = this.#records.find((other) => other.attachmentId === attachmentId);
    if (!record) {
      this.#reconcileUnknown(file);
      return;
    }
    const itemId = this.#targetItems.get(attachmentId);
    const server = fromServer(itemId === undefined ? file : { ...file, itemId });
    // An outdated response must not undo a settled state.
    const state = server.state.status === 'checking' && isSettled(record.state) ? record.state : server.state;
    if (record.state.status === state.status && record.itemId === server.itemId) return;
    this.#change(record, { ...server, state });
  }

  /** Handles a listed file without a record: a canceled one, one whose response was lost, or someone else's. */
  #reconcileUnknown(file: UploadedFile): void {
    const canceled = this.#canceled.find((other) => isSame(other, file) && !other.known.has(file.attachmentId));
    const sameFiles = this.#records.filter((other) => isSame(other, file));
    const candidates = sameFiles.filter(mayHaveArrived);
    // The response of an upload in progress will identify the file: files with the same name can differ.
    if (sameFiles.some(isInProgress)) return;
    const [only] = candidates.length + (canceled ? 1 : 0) === 1 ? candidates : [];
    if (canceled && candidates.length === 0) {
      this.#canceled = this.#canceled.filter((other) => other !== canceled);
      void this.#discard(file.attachmentId);
    } else if (only) this.#arrived(only.id, file);
    else {
      // If several files match, a retry of each resolves it: a repeated write returns the same file.
      const found: UploadRecord = { id: this.#nextId(), removal: 'none', ...fromServer(file) };
      this.#records = [...this.#records, found];
      this.#notify('added', found, undefined);
    }
  }

  /** Polls for the result of checks; `once` for other changes on the server. */
  #schedulePoll(once = false): void {
    const wanted = once || this.#records.some(({ state }) => state.status === 'checking');
    if (wanted && this.#listeners.size > 0) this.#poller.schedule();
  }

  async #poll(signal: AbortSignal): Promise<void> {
    const known = this.knownFiles();
    try {
      const files = await this.#target.list(signal);
      if (!signal.aborted) this.reconcile(files, known);
    } catch (error) {
      // Retries a failed list, unless a retry can't help.
      if (!isRetryable(error)) return;
    }
    if (!signal.aborted) this.#schedulePoll();
  }

  #change(record: UploadRecord, change: Partial<UploadRecord>): void {
    const changed = { ...record, ...change };
    this.#records = this.#records.map((other) => (other.id === record.id ? changed : other));
    this.#notify('changed', changed, record.state);
  }

  /** Marks a file that the server lost although no one removed it here. The user can upload it again. */
  #markMissing(record: UploadRecord): void {
    const { id, state, removal } = record;
    if (state.status === 'rejected' || removal === 'running') {
      this.#delete(record);
      return;
    }
    const file = this.#files.get(id);
    if (file) {
      const key = newKey();
      this.#jobs.set(id, { file, key, replaces: undefined, sentItemId: undefined, stop: undefined, check: undefined });
    }
    this.#change(record, {
      attachmentId: undefined,
      removal: 'none',
      moving: undefined,
      state: missing(file !== undefined),
    });
  }

  #delete(record: UploadRecord): void {
    this.#jobs.delete(record.id);
    this.#files.delete(record.id);
    this.#records = this.#records.filter(({ id }) => id !== record.id);
    this.#notify('removed', record, record.state);
  }

  #notify(kind: UploadChange['kind'], record: UploadRecord | undefined, before: UploadState | undefined): void {
    const waits = this.#records.some(isAutoRetried);
    if (waits) this.#stopOnlineListener ??= onOnline(this.#retryAll);
    else {
      this.#stopOnlineListener?.();
      this.#stopOnlineListener = undefined;
    }
    this.#changed?.();
    for (const listener of [...this.#listeners]) listener({ kind, record, before });
  }

  /** Retries failed uploads when the network is back. */
  readonly #retryAll = (): void => {
    for (const record of this.#records) if (isAutoRetried(record)) this.retry(record.id);
  };

  #find(id: string): UploadRecord | undefined {
    return this.#records.find((record) => record.id === id);
  }

  #nextId(): string {
    this.#lastId += 1;
    return `file-${this.#lastId}`;
  }
}
