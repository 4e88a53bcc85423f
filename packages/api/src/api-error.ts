import type { HeldTime } from './common.js';

/** Why a call failed, in the words the interface acts on. */
export type ApiErrorKind =
  /** The server was not reached, or the connection broke. Whether a write arrived is not known. */
  | 'offline'
  /** No answer within the time limit. Whether a write arrived is not known. */
  | 'timeout'
  /** The session is over and was ended by the host. */
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  /** 410: closed, withdrawn, expired. */
  | 'gone'
  /** 409: somebody else was faster, or it is there already. */
  | 'conflict'
  /** 412 or 428: the record changed since it was read. */
  | 'stale'
  /** Another 4xx: the server does not take what was sent. `fields` says where. */
  | 'rejected'
  /** 429 or 503: later. `retryAfterSeconds` says when, where the server did. */
  | 'busy'
  | 'server'
  /** The answer is not what the contract says. */
  | 'contract';

/** One fault in what was sent: where (JSON pointer or item id) and which, as codes. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
}

export interface ApiErrorDetails {
  readonly operation: string;
  readonly status?: number;
  /** Last part of the problem's `type`, such as `slot-taken`; or one of the client's own, such as `outage-bad-gateway`. */
  readonly code?: string | undefined;
  readonly fields?: readonly FieldError[];
  readonly retryAfterSeconds?: number | undefined;
  /** The time that is held for the order instead, if the problem is about a hold. */
  readonly heldTime?: HeldTime | undefined;
}

/**
 * The only error that the client throws.
 *
 * Told apart by `kind` and not by class: a federated page can hold two copies of this module, and
 * `instanceof` fails across them. Its message holds the operation and codes, never patient data, and
 * it has no `cause`: the texts of parsers and networks quote what they read.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly kind: ApiErrorKind;
  readonly operation: string;
  readonly status: number | undefined;
  readonly code: string | undefined;
  readonly fields: readonly FieldError[];
  readonly retryAfterSeconds: number | undefined;
  readonly heldTime: HeldTime | undefined;

  constructor(kind: ApiErrorKind, { operation, status, code, fields, retryAfterSeconds, heldTime }: ApiErrorDetails) {
    super([operation, kind, status, code].filter(Boolean).join(' '));
    this.kind = kind;
    this.operation = operation;
    this.status = status;
    this.code = code;
    this.fields = fields ?? [];
    this.retryAfterSeconds = retryAfterSeconds;
    this.heldTime = heldTime;
  }
}

/** Code of an `unauthorized`: the host renewed the session, and the server still knows nobody. */
export const NOT_RENEWED = 'not-renewed';

/** Code of what stands in front of the API and answers with a page of its own; undefined for all else. */
export const outageCode = (error: unknown): string | undefined =>
  isApiError(error) && error.code?.startsWith('outage') ? error.code : undefined;

export const isApiError = (error: unknown): error is ApiError =>
  error instanceof Error && error.name === 'ApiError' && 'kind' in error;

/** Whether the same call may succeed when it is made again. */
export const isRetryable = (error: unknown): boolean =>
  !isApiError(error) || !['forbidden', 'not-found', 'gone', 'rejected'].includes(error.kind);

const KINDS: Readonly<Record<number, ApiErrorKind>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  408: 'timeout',
  409: 'conflict',
  410: 'gone',
  412: 'stale',
  428: 'stale',
  429: 'busy',
  503: 'busy',
};

export const kindOfStatus = (status: number): ApiErrorKind =>
  KINDS[status] ?? (status < 400 ? 'contract' : status < 500 ? 'rejected' : 'server');
