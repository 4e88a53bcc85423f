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
  /** Resolves with whether the outcome can be shown; the form sends nothing before. */
  readonly ready: () => Promise<boolean>;
  /** The submission starts: the server rejects a draft after it. */
  readonly started: () => void;
  readonly sent: (request: InfoRequest) => void;
  /** The submission failed, or its outcome is unknown. The user's input is still on the form. */
  readonly failed: (error: unknown) => void;
  /** Shows the problems that block Submit. */
  readonly showProblems: () => void;
}

const NONE: RejectedPlaces = new Set();

/** The id of a file to submit: on the server, not rejected, and not being removed. */
const sentFile = ({ attachmentId, state, removal }: UploadRecord): string | undefined =>
  removal !== 'running' && (state.status === 'accepted' || state.status === 'checking') ? attachmentId : undefined;

/**
 * Submit: shows the problems, or sends the response, once, regardless of further clicks (IR-15, IR-20).
 *
 * After an attempt, the list of problems stays and follows the user's input.
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
    // Keeps its state when the form is moved.
  }

  /** Whether a submission is in progress, from this form or another one on the page. */
  get running(): boolean {
    return this.#sending.running || (this.#options.work()?.submitting ?? false);
  }

  /** The error of the last attempt. */
  get error(): unknown {
    return this.#sending.error;
  }

  /** Whether the user submitted with items missing. */
  get blocked(): boolean {
    return this.#blocked;
  }

  /** Whether the user tried to submit. */
  get attempted(): boolean {
    return this.#attempted;
  }

  /** The items and files that the server rejected. */
  get rejected(): RejectedPlaces {
    return this.#rejected;
  }

  /** The problems that block Submit, for rendering. */
  problemSources(list: Checklist): ProblemSources {
    const { draft, files = [] } = this.#options.work() ?? {};
    return {
      list,
      rejected: this.#rejected,
      rejectedFiles: files.filter(({ attachmentId }) => attachmentId !== undefined && this.#rejected.has(attachmentId)),
      conflict: draft?.theirs !== undefined,
    };
  }

  /** Clears the server's rejection of an item after the user changed it. */
  touched(itemId: string): void {
    if (!this.#rejected.has(itemId)) return;
    this.#rejected = new Set([...this.#rejected].filter((other) => other !== itemId));
    this.#host.requestUpdate();
  }

  /** `part` submits the items provided so far; the rest follows later (IR-19). */
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
