import type { z } from './schema.js';

/**
 * One operation of the portal API, as data.
 *
 * The client, the mocks, `openapi.json`, and the tests all use this one value, so that they cannot drift apart.
 */
export interface Endpoint<Input extends z.ZodMiniType = z.ZodMiniType, Output extends z.ZodMiniType = z.ZodMiniType> {
  /** Name of the operation in `openapi.json`, in reports, and in `session-expired`; `SUMMARIES` describes it. */
  readonly operation: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path with `:name` parameters, filled from the input. */
  readonly path: string;
  readonly input: Input;
  readonly output: Output;
  /** Encoding of the rest of the input: JSON (default), or a form with one file. */
  readonly body?: 'json' | 'multipart';
  /** Sends the request instead of fetch, unless the host supplies its own fetch. */
  readonly transport?: Transport;
  /** Whether the request must send a version of the record as `If-Match`. */
  readonly versioned?: boolean;
  /** A POST that changes nothing: it has no idempotency key and may be repeated. */
  readonly safe?: boolean;
}

/** A request, ready to send. */
export interface RequestPlan {
  readonly method: Endpoint['method'];
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | FormData | null;
}

interface TransportOptions {
  readonly signal: AbortSignal;
  /** Whether the request outlives the page. */
  readonly keepalive?: boolean | undefined;
  /** Bytes of the body sent so far and in total. */
  readonly onProgress?: ((sent: number, total: number) => void) | undefined;
}

/** Sends a request and resolves with the response. */
export type Transport = (plan: RequestPlan, options: TransportOptions) => Promise<Response>;

/** Declares an endpoint and keeps its exact types. */
export const endpoint = <Input extends z.ZodMiniType, Output extends z.ZodMiniType>(
  definition: Endpoint<Input, Output>,
): Endpoint<Input, Output> => definition;

export type InputOf<E extends Endpoint> = z.input<E['input']>;
export type OutputOf<E extends Endpoint> = z.output<E['output']>;

/** Whether the operation changes data on the server, and so carries an idempotency key. */
export const isWrite = ({ method, safe }: Endpoint): boolean => method !== 'GET' && !safe;
