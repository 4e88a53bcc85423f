import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { InfoRequest } from '@portal/api';
import type { UploadRecord } from '@portal/attachments';
import { Mutation } from '@portal/kit';

import { checklist, isComplete } from '../answer/model/checklist.js';
import type { Checklist } from '../answer/model/checklist.js';
import { sentAnswers } from '../draft/model/draft.js';
import { rejectedPlaces } from './model/problem-places.js';
import type { RejectedPlaces } from './model/problem-places.js';
import type { ProblemSources } from './model/problems.js';
import { NotReadyError } from '../draft/model/work.js';
import type { SubmitSnapshot, RequestWork } from '../draft/model/work.js';

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
  readonly showProblems: () => void;
}

const NONE: RejectedPlaces = new Set();

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
  readonly #sending: Mutation<SubmitSnapshot, InfoRequest>;
  #rejected = NONE;
  #blocked = false;
  #attempted = false;

  constructor(host: ReactiveControllerHost, options: SubmissionOptions) {
    this.#host = host;
    this.#options = options;
    this.#sending = new Mutation<SubmitSnapshot, InfoRequest>(host, (pressed, attempt) => {
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
  get blocked(): boolean {
    return this.#blocked;
  }

  /** Whether Submit was ever pressed. */
  get attempted(): boolean {
    return this.#attempted;
  }

  /** What the server said against items and files. */
  get rejected(): RejectedPlaces {
    return this.#rejected;
  }

  /** What keeps the answer from being sent, for showing. */
  found(list: Checklist): ProblemSources {
    const { draft, files = [] } = this.#options.work() ?? {};
    return {
      list,
      rejected: this.#rejected,
      rejectedFiles: files.filter(({ attachmentId }) => attachmentId !== undefined && this.#rejected.has(attachmentId)),
      conflict: draft?.theirs !== undefined,
    };
  }

  /** An item was changed: what the server said against it is settled. */
  touched(itemId: string): void {
    if (!this.#rejected.has(itemId)) return;
    this.#rejected = new Set([...this.#rejected].filter((other) => other !== itemId));
    this.#host.requestUpdate();
  }

  /** `part` sends what is there; the rest follows later (IR-19). */
  async submit(part = false): Promise<void> {
    const request = this.#options.request();
    const work = this.#options.work();
    if (!request || !work?.draft || this.#sending.running) return;
    this.#attempted = true;
    this.#rejected = NONE;
    const list = checklist(request.items, work.draft.answers, work.files);
    if (work.draft.theirs || !(part || isComplete(list))) {
      this.#showProblems();
      return;
    }
    await this.#send(request, {
      answers: sentAnswers(request.items, work.draft.answers),
      attachmentIds: work.files.flatMap((record) => sentFile(record) ?? []),
      part,
    });
  }

  async #send(request: InfoRequest, pressed: SubmitSnapshot): Promise<void> {
    this.#blocked = false;
    this.#options.started();
    const sent = await this.#sending.run(pressed);
    if (sent) this.#options.sent(sent);
    else this.#handleFailure(this.error, request);
  }

  #handleFailure(error: unknown, { items }: InfoRequest): void {
    if (error instanceof NotReadyError) this.#sending.reset();
    this.#options.failed(error);
    this.#rejected = rejectedPlaces(error, items);
    if (this.#rejected.size > 0) this.#showProblems();
  }

  #showProblems(): void {
    this.#blocked = true;
    this.#host.requestUpdate();
    this.#options.showProblems();
  }
}
