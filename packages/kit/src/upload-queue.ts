/**
 * Files on their way to the server, without a face: records that never change, and a listener told of
 * each new state. `queued → sending → checking → accepted | rejected(reasons) | failed`.
 *
 * It outlives the element that shows it: a file goes on while the person is elsewhere on the page, and
 * `forget()` is what stops it. A file keeps its idempotency key over every try, so that a retry after a
 * lost answer makes one attachment.
 */
import { isApiError, isRetryable } from '@portal/api';

export type UploadState =
  | { readonly status: 'queued' }
  /** `share` of the bytes sent, 0 to 1; `undefined` where the transport does not tell. */
  | { readonly status: 'sending'; readonly share: number | undefined }
  /** At the server, which looks into it. */
  | { readonly status: 'checking' }
  | { readonly status: 'accepted' }
  /** Refused for good, before sending or by the server. */
  | { readonly status: 'rejected'; readonly reasons: readonly string[] }
  /** Did not arrive, or it is not known whether it did. */
  | { readonly status: 'failed'; readonly code: string; readonly retryable: boolean };

export interface UploadRecord {
  /** Of the record, the same in every state. */
  readonly id: string;
  /** What the server calls it; nothing until it has it. */
  readonly attachmentId: string | undefined;
  readonly fileName: string;
  readonly sizeBytes: number;
  /** A short word for people; empty until the server or the caller has one. */
  readonly fileType: string;
  /** Instant; nothing until the server has it. */
  readonly uploadedAt: string | undefined;
  /** What the file belongs to; `null` for the whole. */
  readonly itemId: string | null;
  readonly state: UploadState;
  /** Whether it is being taken back, or that did not succeed. */
  readonly removal: 'none' | 'running' | 'failed';
}

/** A file as the server has it. */
export interface UploadedFile {
  readonly attachmentId: string;
  readonly itemId: string | null;
  readonly fileName: string;
  readonly fileType: string;
  readonly sizeBytes: number;
  readonly uploadedAt: string;
  readonly status: 'checking' | 'accepted' | 'rejected' | 'other';
  readonly reasons: readonly string[];
}

export interface UploadTry {
  readonly key: string;
  readonly signal: AbortSignal;
  readonly onProgress: (sent: number, total: number) => void;
}

/** Where files go. */
export interface UploadTarget {
  readonly send: (file: File, itemId: string | null, attempt: UploadTry) => Promise<UploadedFile>;
  readonly list: (signal: AbortSignal) => Promise<readonly UploadedFile[]>;
  readonly remove: (attachmentId: string, attempt: { readonly key: string }) => Promise<unknown>;
  /** Reasons for which the server refused a file for good; none where the error is about something else. */
  readonly reasonsOf?: (error: unknown) => readonly string[];
}

/** Runs something later; gives the way to call it off. */
export type Schedule = (run: () => void, ms: number) => () => void;

export interface UploadQueueOptions {
  readonly schedule?: Schedule;
  /** Files sent at the same time. */
  readonly concurrency?: number;
}

export interface NewUpload {
  readonly file: File;
  readonly itemId: string | null;
  readonly fileType?: string;
  /** Why it must not be sent; it is then shown as rejected. */
  readonly faults?: readonly string[];
}

export interface UploadChange {
  readonly kind: 'added' | 'changed' | 'removed' | 'emptied';
  readonly record: UploadRecord | undefined;
  /** The state before; nothing for a record that is new. */
  readonly before: UploadState | undefined;
}

/** What a record needs besides what is shown. */
interface Job {
  readonly file: File;
  readonly key: string;
  stop: AbortController | undefined;
}

const FIRST_LOOK_MS = 1_000;
const LAST_LOOK_MS = 15_000;

const later: Schedule = (run, ms) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

export class UploadQueue {
  readonly #target: UploadTarget;
  readonly #schedule: Schedule;
  readonly #concurrency: number;
  readonly #listeners = new Set<(change: UploadChange) => void>();
  readonly #jobs = new Map<string, Job>();
  /** What was taken back or called off here: a list that was read before must not bring it back. */
  readonly #gone = new Set<string>();
  readonly #removalKeys = new Map<string, string>();
  #records: readonly UploadRecord[] = [];
  #looking: AbortController | undefined;
  #callOff: (() => void) | undefined;
  #wait = FIRST_LOOK_MS;
  #lastId = 0;

  constructor(target: UploadTarget, { schedule = later, concurrency = 2 }: UploadQueueOptions = {}) {
    this.#target = target;
    this.#schedule = schedule;
    this.#concurrency = concurrency;
  }

  /** In the order in which they were added. */
  get records(): readonly UploadRecord[] {
    return this.#records;
  }

  /** Told of every change. Returns the way to stop; while nobody listens, the server is not asked. */
  subscribe(listener: (change: UploadChange) => void): () => void {
    this.#listeners.add(listener);
    this.#lookLater();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#stopLooking();
    };
  }

  /** Takes files in; those with faults are kept as rejected, so that each tells what is wrong with it. */
  add(uploads: readonly NewUpload[]): readonly UploadRecord[] {
    const records = uploads.map(({ file, itemId, fileType = '', faults = [] }): UploadRecord => {
      const id = this.#nextId();
      if (faults.length === 0) this.#jobs.set(id, { file, key: crypto.randomUUID(), stop: undefined });
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
    for (const record of records) this.#tell('added', record, undefined);
    this.#pump();
    return records;
  }

  /** Puts in what the server lists: `known` are the files that it could know when it was asked. */
  adopt(files: readonly UploadedFile[], known: ReadonlySet<string> = this.knownFiles()): void {
    const listed = new Set(files.map(({ attachmentId }) => attachmentId));
    for (const file of files) if (!this.#gone.has(file.attachmentId)) this.#take(file);
    for (const record of this.#records) {
      const id = record.attachmentId;
      if (id !== undefined && known.has(id) && !listed.has(id)) this.#drop(record);
    }
    this.#lookLater();
  }

  /** Ids of the files that the server has, as far as is known; for `adopt` after a read. */
  knownFiles(): ReadonlySet<string> {
    return new Set(this.#records.flatMap(({ attachmentId }) => attachmentId ?? []));
  }

  /** Sends a failed file again, with the key that it had. */
  retry(id: string): void {
    const record = this.#find(id);
    if (record?.state.status !== 'failed' || !this.#jobs.has(id)) return;
    this.#change(record, { state: { status: 'queued' } });
    this.#pump();
  }

  /** Calls off a file that is on its way, or takes back one that is there. Resolves with whether it is gone. */
  async remove(id: string): Promise<boolean> {
    const record = this.#find(id);
    if (!record || record.removal === 'running') return false;
    if (record.attachmentId !== undefined) return this.#takeBack(record, record.attachmentId);

    this.#jobs.get(id)?.stop?.abort();
    this.#drop(record);
    this.#pump();
    // It may have arrived all the same; then the next list shows it.
    if (record.state.status === 'sending' || record.state.status === 'failed') this.#lookLater(true);
    return true;
  }

  /** Stops everything and keeps nothing. */
  forget(): void {
    for (const { stop } of this.#jobs.values()) stop?.abort();
    this.#stopLooking();
    this.#jobs.clear();
    this.#gone.clear();
    this.#records = [];
    this.#tell('emptied', undefined, undefined);
  }

  async #takeBack(record: UploadRecord, attachmentId: string): Promise<boolean> {
    const key = this.#removalKeys.get(attachmentId) ?? crypto.randomUUID();
    this.#removalKeys.set(attachmentId, key);
    this.#change(record, { removal: 'running' });
    try {
      await this.#target.remove(attachmentId, { key });
    } catch (error) {
      if (!isApiError(error) || error.kind !== 'not-found') {
        const left = this.#find(record.id);
        if (left) this.#change(left, { removal: 'failed' });
        return false;
      }
    }
    this.#gone.add(attachmentId);
    const left = this.#find(record.id);
    if (left) this.#drop(left);
    return true;
  }

  #pump(): void {
    const sending = this.#records.filter(({ state }) => state.status === 'sending').length;
    const waiting = this.#records.filter(({ state }) => state.status === 'queued');
    for (const record of waiting.slice(0, Math.max(this.#concurrency - sending, 0))) void this.#send(record);
  }

  async #send(record: UploadRecord): Promise<void> {
    const { id, itemId } = record;
    const job = this.#jobs.get(id);
    if (!job) return;
    const stop = (job.stop = new AbortController());
    this.#change(record, { state: { status: 'sending', share: undefined } });

    try {
      const file = await this.#target.send(job.file, itemId, {
        key: job.key,
        signal: stop.signal,
        onProgress: (sent, total) => this.#progress(id, total > 0 ? sent / total : undefined),
      });
      if (stop.signal.aborted) return;
      this.#jobs.delete(id);
      this.#arrived(id, file);
    } catch (error) {
      if (stop.signal.aborted) return;
      this.#failed(id, error);
    }
    this.#pump();
  }

  #progress(id: string, share: number | undefined): void {
    const record = this.#find(id);
    if (record?.state.status === 'sending') this.#change(record, { state: { status: 'sending', share } });
  }

  #arrived(id: string, file: UploadedFile): void {
    // A list may have shown it before its own answer came.
    const twin = this.#records.find((record) => record.attachmentId === file.attachmentId && record.id !== id);
    if (twin) this.#records = this.#records.filter((record) => record !== twin);
    const record = this.#find(id);
    if (record) this.#change(record, fromServer(file));
    this.#lookSoon();
  }

  #failed(id: string, error: unknown): void {
    const record = this.#find(id);
    if (!record) return;
    const reasons = this.#target.reasonsOf?.(error) ?? [];
    const code = isApiError(error) ? error.kind : 'unexpected';
    const state: UploadState =
      reasons.length > 0 ? { status: 'rejected', reasons } : { status: 'failed', code, retryable: isRetryable(error) };
    if (reasons.length > 0) this.#jobs.delete(id);
    this.#change(record, { state });
  }

  #take(file: UploadedFile): void {
    const record = this.#records.find(({ attachmentId }) => attachmentId === file.attachmentId);
    if (!record) {
      const found: UploadRecord = { id: this.#nextId(), removal: 'none', ...fromServer(file) };
      this.#records = [...this.#records, found];
      this.#tell('added', found, undefined);
    } else if (statusOf(record.state) !== statusOf(stateOf(file))) this.#change(record, fromServer(file));
  }

  #lookSoon(): void {
    this.#wait = FIRST_LOOK_MS;
    this.#callOff?.();
    this.#callOff = undefined;
    this.#lookLater();
  }

  /** Asks for the state of what is being checked, less and less often. */
  #lookLater(once = false): void {
    const wanted = once || this.#records.some(({ state }) => state.status === 'checking');
    if (!wanted || this.#callOff || this.#looking || this.#listeners.size === 0) return;
    this.#callOff = this.#schedule(() => {
      this.#callOff = undefined;
      void this.#look();
    }, this.#wait);
    this.#wait = Math.min(this.#wait * 1.5, LAST_LOOK_MS);
  }

  async #look(): Promise<void> {
    const looking = (this.#looking = new AbortController());
    const known = this.knownFiles();
    try {
      const files = await this.#target.list(looking.signal);
      if (!looking.signal.aborted) this.adopt(files, known);
    } catch (error) {
      // What cannot be read now is asked for again, unless asking cannot help.
      if (!isRetryable(error)) return;
    } finally {
      if (this.#looking === looking) this.#looking = undefined;
    }
    if (!looking.signal.aborted) this.#lookLater();
  }

  #stopLooking(): void {
    this.#callOff?.();
    this.#callOff = undefined;
    this.#looking?.abort();
    this.#looking = undefined;
    this.#wait = FIRST_LOOK_MS;
  }

  #change(record: UploadRecord, change: Partial<UploadRecord>): void {
    const changed = { ...record, ...change };
    this.#records = this.#records.map((other) => (other.id === record.id ? changed : other));
    this.#tell('changed', changed, record.state);
  }

  #drop(record: UploadRecord): void {
    this.#jobs.delete(record.id);
    this.#records = this.#records.filter(({ id }) => id !== record.id);
    this.#tell('removed', record, record.state);
  }

  #tell(kind: UploadChange['kind'], record: UploadRecord | undefined, before: UploadState | undefined): void {
    for (const listener of [...this.#listeners]) listener({ kind, record, before });
  }

  #find(id: string): UploadRecord | undefined {
    return this.#records.find((record) => record.id === id);
  }

  #nextId(): string {
    this.#lastId += 1;
    return `file-${this.#lastId}`;
  }
}

function stateOf({ status, reasons }: UploadedFile): UploadState {
  if (status === 'rejected') return { status, reasons };
  // A state of a newer server: not settled, as far as this one can tell.
  return { status: status === 'accepted' ? 'accepted' : 'checking' };
}

const statusOf = ({ status }: UploadState): string => status;

const fromServer = (file: UploadedFile) => ({
  attachmentId: file.attachmentId,
  fileName: file.fileName,
  sizeBytes: file.sizeBytes,
  fileType: file.fileType,
  uploadedAt: file.uploadedAt,
  itemId: file.itemId,
  state: stateOf(file),
});
