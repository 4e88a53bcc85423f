import type { HeldTime } from './common.js';

/** Why a call failed, in the terms that the interface acts on. */
export type ApiErrorKind =
  /** The request did not reach the server, or the connection broke. The server may have received a write. */
  | 'offline'
  /** No response within the time limit. The server may have received a write. */
  | 'timeout'
  /** The host ended the session. */
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  /** 410: closed, withdrawn, expired. */
  | 'gone'
  /** 409: another user was faster, or the record already exists. */
  | 'conflict'
  /** 412 or 428: the record changed after the client read it. */
  | 'stale'
  /** Another 4xx: the server rejects the input. `fields` lists the locations. */
  | 'rejected'
  /** 429 or 503: try again later, after `retryAfterSeconds` if the server sent it. */
  | 'busy'
  | 'server'
  /** The response does not match the contract. */
  | 'contract';

/** A validation error in the request: the location (JSON pointer or item id) and a code. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
}

export interface ApiErrorDetails {
  readonly operation: string;
  readonly status?: number;
  /**
   * Last segment of the problem's `type`, such as `slot-taken`; or a code of the client's own, such as
   * `outage-bad-gateway`.
   */
  readonly code?: string | undefined;
  readonly fields?: readonly FieldError[];
  readonly retryAfterSeconds?: number | undefined;
  /** The time held for the order instead, if the problem is about a hold. */
  readonly heldTime?: HeldTime | undefined;
}

/**
 * The only error that the client throws.
 *
 * Callers check `kind`, not the class: a federated page can hold two copies of this module, and `instanceof` fails
 * across them. The message contains the operation and codes, never patient data. There is no `cause`, because parser
 * and network errors quote the data they read.
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

/** Code of an `unauthorized` error: the host renewed the session, but the server still rejects it. */
export const NOT_RENEWED = 'not-renewed';

/** Code of the gateway or proxy that responded with its own page; undefined for any other error. */
export const outageCode = (error: unknown): string | undefined =>
  isApiError(error) && error.code?.startsWith('outage') ? error.code : undefined;

export const isApiError = (error: unknown): error is ApiError =>
  error instanceof Error && error.name === 'ApiError' && 'kind' in error;

/** Whether the same call may succeed if it is repeated. */
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
