import type { Attachment } from '@portal/api';

import { ATTACHMENT_LIMITS, FILE_CHECK_MS } from '../data/attachment-limits.js';
import { PERSON } from '../data/payer.js';
import { reasonsOf, typeOf } from './file-check.js';
import type { Reason } from './file-check.js';
import { OFFICE, SYSTEM } from './history.js';
import type { EventKind, History } from './history.js';
import { ProblemError, notFound } from './problem-error.js';
import { sha256 } from './sha256.js';
import { instant, nowMs } from './environment.js';
import type { MockEnvironment } from './environment.js';

export interface GivenFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

interface ReusedFile {
  readonly itemId: string | null;
  /** Messages of the same order. */
  readonly from: readonly string[];
}

interface PastFile {
  readonly fileName: string;
  readonly sizeBytes: number;
  /** Milliseconds since 1970. */
  readonly uploadedAt: number;
}

interface FileRecord {
  readonly attachmentId: string;
  readonly messageId: string;
  itemId: string | null;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly uploadedAt: number;
  /** Problems of the content. */
  readonly inside: readonly Reason[];
  /** The result of the check. */
  findings: readonly Reason[];
  status: 'checking' | 'accepted' | 'rejected';
  reasons: readonly Reason[];
}

/** The files of all requests. A check takes 3 seconds of clock time. */
export class Attachments {
  readonly #environment: MockEnvironment;
  readonly #history: History;
  readonly #onRejected: ((messageId: string, at: number) => void)[] = [];
  #files: FileRecord[] = [];
  #last = 0;

  constructor(environment: MockEnvironment, history: History) {
    this.#environment = environment;
    this.#history = history;
  }

  /** Oldest first. */
  of(messageId: string): Attachment[] {
    return this.#of(messageId).map(shown);
  }

  checking(): Attachment[] {
    return this.#files.filter(({ status }) => status === 'checking').map(shown);
  }

  add(messageId: string, itemId: string | null, { fileName, bytes }: GivenFile): Attachment {
    const others = this.#current(messageId);
    rejectNow({ fileName, bytes }, others);
    const own = { itemId, sha256: sha256(bytes) };
    const inside =
      this.#environment.traits.files === 'refused' ? (['unreadable'] as const) : reasonsOf(fileName, bytes);

    this.#last += 1;
    const file: FileRecord = {
      attachmentId: `f-${String(this.#last)}`,
      messageId,
      ...own,
      fileName,
      sizeBytes: bytes.length,
      uploadedAt: nowMs(this.#environment),
      inside,
      findings: isThere(own, others) ? ['duplicate'] : inside,
      status: 'checking',
      reasons: [],
    };
    this.#files.push(file);
    this.#addEvent(file, 'file-added');
    return shown(file);
  }

  /** Assigns a file to another item and checks it again, because duplicates are per item. */
  move(messageId: string, attachmentId: string, itemId: string | null): Attachment {
    const file = this.#find(messageId, attachmentId);
    file.itemId = itemId;
    if (file.findings.includes('duplicate') && !isThere(file, this.#current(messageId))) {
      file.findings = file.inside;
      file.status = 'checking';
      file.reasons = [];
    }
    return shown(file);
  }

  /** A file that was accepted before is not checked again. */
  reuse(messageId: string, attachmentId: string, { itemId, from }: ReusedFile): Attachment {
    const known = this.#files.find((file) => file.attachmentId === attachmentId && from.includes(file.messageId));
    if (known?.status !== 'accepted') throw notFound();
    const others = this.#current(messageId);
    if (others.some(({ sha256: other }) => other === known.sha256)) throw new ProblemError(409, 'duplicate');
    if (others.length >= ATTACHMENT_LIMITS.maxFiles) throw new ProblemError(409, 'too-many');

    this.#last += 1;
    const file: FileRecord = {
      ...known,
      attachmentId: `f-${String(this.#last)}`,
      messageId,
      itemId,
      uploadedAt: nowMs(this.#environment),
    };
    this.#files.push(file);
    this.#addEvent(file, 'file-added');
    return shown(file);
  }

  /** A file from an earlier request. */
  seed(messageId: string, { fileName, sizeBytes, uploadedAt }: PastFile): void {
    this.#last += 1;
    this.#files.push({
      attachmentId: `f-${String(this.#last)}`,
      messageId,
      itemId: null,
      fileName,
      sizeBytes,
      sha256: sha256(new TextEncoder().encode(fileName)),
      uploadedAt,
      inside: [],
      findings: [],
      status: 'accepted',
      reasons: [],
    });
  }

  /** Called when a check rejects a file, with the time. */
  onRejected(listener: (messageId: string, at: number) => void): void {
    this.#onRejected.push(listener);
  }

  remove(messageId: string, attachmentId: string): string {
    const file = this.#find(messageId, attachmentId);
    this.#files = this.#files.filter((other) => other !== file);
    this.#addEvent(file, 'file-removed');
    return attachmentId;
  }

  /** The payer decides; without findings, the file is accepted. */
  decide(attachmentId: string, reasons: readonly Reason[]): Attachment {
    const file = this.#files.find((other) => other.attachmentId === attachmentId);
    if (!file) throw notFound();
    this.#finish(file, reasons, nowMs(this.#environment));
    return shown(file);
  }

  /** Completes the checks that are due. */
  settle(): void {
    const now = nowMs(this.#environment);
    for (const file of this.#files) {
      const doneAt = file.uploadedAt + FILE_CHECK_MS;
      if (file.status === 'checking' && doneAt <= now) this.#finish(file, file.findings, doneAt);
    }
  }

  #finish(file: FileRecord, reasons: readonly Reason[], at: number): void {
    file.status = reasons.length === 0 ? 'accepted' : 'rejected';
    file.reasons = reasons;
    const kind = file.status === 'accepted' ? 'file-accepted' : 'file-rejected';
    this.#history.add(file.messageId, { kind, actor: SYSTEM, at });
    if (file.status === 'rejected') for (const listener of this.#onRejected) listener(file.messageId, at);
  }

  #find(messageId: string, attachmentId: string): FileRecord {
    const file = this.#of(messageId).find((other) => other.attachmentId === attachmentId);
    if (!file) throw notFound();
    return file;
  }

  #of(messageId: string): FileRecord[] {
    return this.#files.filter((file) => file.messageId === messageId);
  }

  #current(messageId: string): readonly FileRecord[] {
    return this.#of(messageId).filter(({ status }) => status !== 'rejected');
  }

  #addEvent({ messageId }: FileRecord, kind: EventKind): void {
    this.#history.add(messageId, { kind, actor: OFFICE, at: nowMs(this.#environment) });
  }
}

/** Whether an item already has this content. One document may belong to several items. */
const isThere = (file: Pick<FileRecord, 'itemId' | 'sha256'>, others: readonly FileRecord[]): boolean =>
  others.some((other) => other !== file && other.sha256 === file.sha256 && other.itemId === file.itemId);

/** Checks that don't need the content. */
function rejectNow({ fileName, bytes }: GivenFile, others: readonly FileRecord[]): void {
  const { maxBytesPerFile, maxBytesTotal, maxFiles } = ATTACHMENT_LIMITS;
  const total = others.reduce((sum, { sizeBytes }) => sum + sizeBytes, bytes.length);

  if (!typeOf(fileName)) throw new ProblemError(415, 'type-not-allowed');
  if (bytes.length === 0) throw new ProblemError(422, 'empty');
  if (bytes.length > maxBytesPerFile || total > maxBytesTotal) throw new ProblemError(413, 'too-large');
  if (others.length >= maxFiles) throw new ProblemError(409, 'too-many');
}

const shown = (file: FileRecord): Attachment => ({
  attachmentId: file.attachmentId,
  itemId: file.itemId,
  fileName: file.fileName,
  uploadedAt: instant(file.uploadedAt),
  sizeBytes: file.sizeBytes,
  fileType: typeOf(file.fileName)?.label ?? 'File',
  status: file.status,
  reasons: [...file.reasons],
  uploadedBy: PERSON,
  sha256: file.sha256,
});
