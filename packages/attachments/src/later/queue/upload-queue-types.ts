/** Types of the upload queue's input and output. */

export type UploadState =
  | { readonly status: 'queued' }
  /**
   * `share` of the bytes sent, 0 to 1; undefined if the transport reports no progress. At 1, all bytes are sent but the
   * server has not confirmed them. `stalled` after a while without progress.
   */
  | { readonly status: 'sending'; readonly share: number | undefined; readonly stalled?: true }
  /** The server has the file and is checking it. */
  | { readonly status: 'checking' }
  | { readonly status: 'accepted' }
  /** Rejected for good, before the upload or by the server. */
  | { readonly status: 'rejected'; readonly reasons: readonly string[] }
  /** The upload failed, or its outcome is unknown. */
  | { readonly status: 'failed'; readonly code: string; readonly retryable: boolean };

export interface UploadRecord {
  /** Id of the record, the same in every state. */
  readonly id: string;
  /** The server's id; undefined until the upload completes. */
  readonly attachmentId: string | undefined;
  readonly fileName: string;
  readonly sizeBytes: number;
  /** A short label; empty until the server or the caller supplies one. */
  readonly fileType: string;
  /** Instant; undefined until the upload completes. */
  readonly uploadedAt: string | undefined;
  /** The item that the file answers; `null` for the request as a whole. */
  readonly itemId: string | null;
  readonly state: UploadState;
  /** Whether a removal is in progress or failed. */
  readonly removal: 'none' | 'running' | 'failed';
  /** Whether a move to another item is in progress or failed. */
  readonly moving?: 'running' | 'failed' | undefined;
  /** SHA-256 of the content in hexadecimal, if the server reports it. */
  readonly sha256?: string | undefined;
  /** The record with the same content, for a rejected duplicate; `sendAnyway` uploads the duplicate. */
  readonly sameAs?: string | undefined;
}

/** A file as the server reports it. */
export interface UploadedFile {
  readonly attachmentId: string;
  readonly itemId: string | null;
  readonly fileName: string;
  readonly fileType: string;
  readonly sizeBytes: number;
  readonly uploadedAt: string;
  readonly status: 'checking' | 'accepted' | 'rejected' | 'other';
  readonly reasons: readonly string[];
  /** SHA-256 of the content in hexadecimal; a server that omits it detects duplicates itself. */
  readonly sha256?: string | null | undefined;
}

export interface WriteAttempt {
  readonly key: string;
  readonly signal: AbortSignal;
}

export interface UploadAttempt extends WriteAttempt {
  readonly onProgress: (sent: number, total: number) => void;
}

/** The server's operations on files. */
export interface UploadTarget {
  readonly send: (file: File, itemId: string | null, attempt: UploadAttempt) => Promise<UploadedFile>;
  readonly list: (signal: AbortSignal) => Promise<readonly UploadedFile[]>;
  readonly remove: (attachmentId: string, attempt: WriteAttempt) => Promise<unknown>;
  /** Links a file to another item. */
  readonly move?: (attachmentId: string, itemId: string | null, attempt: WriteAttempt) => Promise<unknown>;
}

/** Runs a function later; returns a function that cancels it. */
export type Schedule = (run: () => void, ms: number) => () => void;

export interface UploadQueueOptions {
  readonly schedule?: Schedule;
  /** Number of simultaneous uploads. */
  readonly concurrency?: number;
  /** Called on every change. Unlike a listener, it does not make the queue poll the server. */
  readonly changed?: () => void;
}

/** Another file of the same size, and its content if this page has it. */
export interface UploadPeer {
  readonly record: UploadRecord;
  readonly file: Blob | undefined;
}

/** Checks a file before the upload; `peers` have the same size. Resolves with the reasons to reject it. */
export type UploadCheck = (
  file: File,
  peers: readonly UploadPeer[],
) => Promise<{ readonly reasons: readonly string[]; readonly sameAs?: string } | undefined>;

export interface NewUpload {
  readonly file: File;
  readonly itemId: string | null;
  readonly fileType?: string;
  /** Reasons not to upload the file; it then appears as rejected. */
  readonly faults?: readonly string[];
  /** The record to replace: the queue removes it once this file is uploaded. */
  readonly replaces?: string | undefined;
  readonly check?: UploadCheck | undefined;
}

export interface UploadChange {
  readonly kind: 'added' | 'changed' | 'removed' | 'emptied';
  readonly record: UploadRecord | undefined;
  /** The previous state; undefined for a new record. */
  readonly before: UploadState | undefined;
}
