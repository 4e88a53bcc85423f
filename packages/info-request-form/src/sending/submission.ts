import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { InfoRequest } from '@portal/api';
import type { UploadRecord } from '@portal/attachments';
import { Mutation } from '@portal/kit';

import { checklist, isComplete } from '../answer/model/checklist.js';
import type { Checklist } from '../answer/model/checklist.js';
import { sentAnswers } from '../draft/model/draft.js';
import { refusedPlaces } from './model/problem-places.js';
import type { Refused } from './model/problem-places.js';
import type { Found } from './model/problems.js';
import { NotReady } from '../draft/model/work.js';
import type { Pressed, RequestWork } from '../draft/model/work.js';

export interface SubmissionOptions {
  readonly request: () => InfoRequest | undefined;
  readonly work: () => RequestWork | undefined;
  /** Settles with whether the outcome can be shown; nothing is sent before. */
  readonly ready: () => Promise<boolean>;
  /** The answer goes off: a draft after it would be refused. */
  readonly started: () => void;
  readonly sent: (request: InfoRequest) => void;
  /** It was not taken, or is not known to be. What is typed is still here. */
  readonly failed: (error: unknown) => void;
  /** Something keeps the answer from being sent, and is to be shown. */
  readonly listed: () => void;
}

const NONE: Refused = new Set();

/** The id of a file that goes with the answer: the server has it, did not refuse it, and it stays. */
const sentFile = ({ attachmentId, state, removal }: UploadRecord): string | undefined =>
  removal !== 'running' && (state.status === 'accepted' || state.status === 'checking') ? attachmentId : undefined;

/**
 * Submit: says what is missing, or sends the answer, once, whatever is pressed (IR-15, IR-20).
 *
 * After a press the list of what is missing stays, and follows what is typed.
 */
export class Submission implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: SubmissionOptions;
  readonly #sending: Mutation<Pressed, InfoRequest>;
  #refused = NONE;
  #pressed = false;
  #asked = false;

  constructor(host: ReactiveControllerHost, options: SubmissionOptions) {
    this.#host = host;
    this.#options = options;
    this.#sending = new Mutation<Pressed, InfoRequest>(host, (pressed, attempt) => {
      const work = options.work();
      return work
        ? work.submit(pressed, attempt, options.ready)
        : Promise.reject(new Error('There is nothing to send.'));
    });
    host.addController(this);
  }

  hostConnected(): void {
    // What was pressed is still pressed.
  }

  /** Whether the answer is on its way, from this form or from another one on the page. */
  get running(): boolean {
    return this.#sending.running || (this.#options.work()?.submitting ?? false);
  }

  /** Why the last try was not taken. */
  get error(): unknown {
    return this.#sending.error;
  }

  /** Whether Submit was pressed and something was missing. */
  get pressed(): boolean {
    return this.#pressed;
  }

  /** Whether Submit was ever pressed. */
  get asked(): boolean {
    return this.#asked;
  }

  /** What the server said against items and files. */
  get refused(): Refused {
    return this.#refused;
  }

  /** What keeps the answer from being sent, for showing. */
  found(list: Checklist): Found {
    const { draft, files = [] } = this.#options.work() ?? {};
    return {
      list,
      refused: this.#refused,
      refusedFiles: files.filter(({ attachmentId }) => attachmentId !== undefined && this.#refused.has(attachmentId)),
      conflict: draft?.theirs !== undefined,
    };
  }

  /** An item was changed: what the server said against it is settled. */
  touched(itemId: string): void {
    if (!this.#refused.has(itemId)) return;
    this.#refused = new Set([...this.#refused].filter((other) => other !== itemId));
    this.#host.requestUpdate();
  }

  /** `part` sends what is there; the rest follows later (IR-19). */
  async press(part = false): Promise<void> {
    const request = this.#options.request();
    const work = this.#options.work();
    if (!request || !work?.draft || this.#sending.running) return;
    this.#asked = true;
    this.#refused = NONE;
    const list = checklist(request.items, work.draft.answers, work.files);
    if (work.draft.theirs || !(part || isComplete(list))) {
      this.#show();
      return;
    }
    await this.#send(request, {
      answers: sentAnswers(request.items, work.draft.answers),
      attachmentIds: work.files.flatMap((record) => sentFile(record) ?? []),
      part,
    });
  }

  async #send(request: InfoRequest, pressed: Pressed): Promise<void> {
    this.#pressed = false;
    this.#options.started();
    const sent = await this.#sending.run(pressed);
    if (sent) this.#options.sent(sent);
    else this.#refuse(this.error, request);
  }

  #refuse(error: unknown, { items }: InfoRequest): void {
    if (error instanceof NotReady) this.#sending.reset();
    this.#options.failed(error);
    this.#refused = refusedPlaces(error, items);
    if (this.#refused.size > 0) this.#show();
  }

  #show(): void {
    this.#pressed = true;
    this.#host.requestUpdate();
    this.#options.listed();
  }
}
