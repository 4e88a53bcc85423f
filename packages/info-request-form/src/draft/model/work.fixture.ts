/** An in-memory server for one request, which responds when the test decides, and loses responses on demand. */
import { ApiError, getInfoRequest, saveInfoDraft, submitInfoResponse } from '@portal/api';
import type { ApiClient, InfoRequest, ItemAnswer, SendOptions } from '@portal/api';

export const IDS = ['q1', 'q2', 'q3'] as const;
export type Id = (typeof IDS)[number];

const ME = 'Viral Patel';
const COLLEAGUE = 'Dana Whitfield';

/** The content of a submission. */
export interface Sent {
  readonly answers: readonly ItemAnswer[];
  readonly attachmentIds: readonly string[];
}

interface Call {
  readonly operation: string;
  readonly run: () => void;
}

const item = (itemId: string): InfoRequest['items'][number] => ({
  kind: 'question',
  itemId,
  prompt: 'Why?',
  lang: 'en',
  required: true,
  serviceLine: null,
  maxLength: 100,
});

export class OneRequestServer {
  /** Bodies of all submissions, also rejected ones. */
  readonly submissions: Sent[] = [];
  /** The server's answers when it accepted the submission. */
  previousAnswers: readonly ItemAnswer[] = [];
  readonly #waiting: Call[] = [];
  readonly #answered = new Map<string, InfoRequest>();
  #answers: ItemAnswer[] = [];
  #by: string | undefined;
  #response: InfoRequest['response'] = null;
  #revision = 1;
  #seconds = 0;
  #losing = false;

  /** The client methods that the form's state needs. */
  readonly client = {
    send: (endpoint: { readonly operation: string }, input: unknown, options: SendOptions = {}) =>
      this.#send(endpoint.operation, input as Partial<Sent>, options),
  } as unknown as ApiClient;

  get waiting(): number {
    return this.#waiting.length;
  }

  get response(): InfoRequest['response'] {
    return this.#response;
  }

  get request(): InfoRequest {
    return {
      messageId: 'm-1',
      requestId: 'r-1',
      trackingId: 'IR-1',
      orderId: '1',
      type: { code: 'clarification', display: 'Clarification is Needed' },
      status: this.#response ? 'responded' : 'open',
      closedReason: null,
      dueAt: '2026-06-26T00:00:00Z',
      dueZone: 'America/Chicago',
      items: IDS.map(item),
      reopened: null,
      acceptsPart: false,
      extension: { permission: { allowed: true, reason: null }, status: 'none', requestedAt: null },
      nextStep: null,
      disclaimer: [],
      draft:
        this.#by === undefined || this.#response
          ? null
          : { answers: this.#answers, savedAt: this.#now(), savedBy: this.#by },
      response: this.#response,
      version: this.#version,
    };
  }

  /** Performs one pending call and responds. */
  answer(which: number): void {
    const [call] = this.#waiting.splice(which % Math.max(this.#waiting.length, 1), 1);
    call?.run();
  }

  /** Performs one pending call and loses the response. */
  lose(which: number): void {
    this.#losing = true;
    this.answer(which);
    this.#losing = false;
  }

  colleagueSaves(itemId: Id, text: string): void {
    if (this.#response) return;
    const now = this.#answers.filter((answer) => answer.itemId !== itemId);
    this.#keep([...now, { itemId, text, cannotProvide: null }], COLLEAGUE);
  }

  /** Changes only the version, as a file operation does. */
  moveVersion(): void {
    this.#revision += 1;
  }

  #send(operation: string, input: Partial<Sent>, options: SendOptions): Promise<unknown> {
    if (operation === submitInfoResponse.operation) {
      this.submissions.push(
        structuredClone({ answers: input.answers ?? [], attachmentIds: input.attachmentIds ?? [] }),
      );
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({
        operation,
        run: () => {
          try {
            const answer = structuredClone(this.#do(operation, input, options));
            if (this.#losing) reject(new ApiError('offline', { operation }));
            else resolve(answer);
          } catch (error) {
            reject(this.#losing ? new ApiError('offline', { operation }) : (error as Error));
          }
        },
      });
    });
  }

  #do(operation: string, { answers = [] }: Partial<Sent>, { version, key = '' }: SendOptions): unknown {
    if (operation === getInfoRequest.operation) return this.request;
    const before = this.#answered.get(key);
    if (before) return before;
    if (this.#response) throw new ApiError('conflict', { operation });
    if (version !== this.#version) throw new ApiError('stale', { operation });
    if (operation === saveInfoDraft.operation) {
      this.#keep([...answers], ME);
      return { savedAt: this.#now(), savedBy: ME, version: this.#version };
    }
    this.previousAnswers = this.#answers;
    this.#response = { answers: [...answers], respondedAt: this.#now(), respondedBy: ME };
    this.#revision += 1;
    this.#answered.set(key, this.request);
    return this.request;
  }

  #keep(answers: ItemAnswer[], by: string): void {
    this.#seconds += 1;
    this.#revision += 1;
    this.#answers = answers;
    this.#by = by;
  }

  get #version(): string {
    return `v${String(this.#revision)}`;
  }

  #now(): string {
    return new Date(Date.UTC(2026, 5, 23, 14) + this.#seconds * 1_000).toISOString();
  }
}
