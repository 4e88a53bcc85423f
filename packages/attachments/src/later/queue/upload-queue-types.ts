/** What goes in and out of the upload queue. */

export type UploadState =
  | { readonly status: 'queued' }
  /**
   * `share` of the bytes sent, 0 to 1; `undefined` where the transport does not tell. With 1, all was sent
   * and the server has not confirmed it. `stalled` once nothing has moved for a while.
   */
  | { readonly status: 'sending'; readonly share: number | undefined; readonly stalled?: true }
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
  /** Whether its new place is on the way to the server, or could not be set there. */
  readonly moving?: 'running' | 'failed' | undefined;
  /** SHA-256 of the content in hexadecimal, where the server says it. */
  readonly sha256?: string | undefined;
  /** The record that has the same content, for a file that was refused for that; `sendAsWell` sends it all the same. */
  readonly sameAs?: string | undefined;
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
  /** SHA-256 of the content in hexadecimal; a server that leaves it out compares by itself. */
  readonly sha256?: string | null | undefined;
}

export interface WriteAttempt {
  readonly key: string;
  readonly signal: AbortSignal;
}

export interface UploadAttempt extends WriteAttempt {
  readonly onProgress: (sent: number, total: number) => void;
}

/** Where files go. */
export interface UploadTarget {
  readonly send: (file: File, itemId: string | null, attempt: UploadAttempt) => Promise<UploadedFile>;
  readonly list: (signal: AbortSignal) => Promise<readonly UploadedFile[]>;
  readonly remove: (attachmentId: string, attempt: WriteAttempt) => Promise<unknown>;
  /** Links a file to another item. */
  readonly move?: (attachmentId: string, itemId: string | null, attempt: WriteAttempt) => Promise<unknown>;
}

/** Runs something later; gives the way to call it off. */
export type Schedule = (run: () => void, ms: number) => () => void;

export interface UploadQueueOptions {
  readonly schedule?: Schedule;
  /** Files sent at the same time. */
  readonly concurrency?: number;
  /** Called with every change. Unlike a listener, it does not make the queue ask the server. */
  readonly changed?: () => void;
}

/** Another file that is or will be at the server, and what is here of its content. */
export interface UploadPeer {
  readonly record: UploadRecord;
  readonly file: Blob | undefined;
}

/** Looks into a file before it is sent; `peers` have the same size. Resolves with what speaks against it. */
export type UploadCheck = (
  file: File,
  peers: readonly UploadPeer[],
) => Promise<{ readonly reasons: readonly string[]; readonly sameAs?: string } | undefined>;

export interface NewUpload {
  readonly file: File;
  readonly itemId: string | null;
  readonly fileType?: string;
  /** Why it must not be sent; it is then shown as rejected. */
  readonly faults?: readonly string[];
  /** The record that it takes the place of: taken back as soon as this one is at the server. */
  readonly replaces?: string | undefined;
  readonly check?: UploadCheck | undefined;
}

export interface UploadChange {
  readonly kind: 'added' | 'changed' | 'removed' | 'emptied';
  readonly record: UploadRecord | undefined;
  /** The state before; nothing for a record that is new. */
  readonly before: UploadState | undefined;
}
