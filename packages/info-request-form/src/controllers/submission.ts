import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { InfoRequest } from '@portal/api';
import { Mutation } from '@portal/kit';

import type { FormWords } from '../copy.js';
import { checklist } from '../model/checklist.js';
import type { Checklist, ItemView } from '../model/checklist.js';
import { sentAnswers } from '../model/draft.js';
import { itemProblem, problemList, refusedItems } from '../model/problems.js';
import type { Problem } from '../model/problems.js';
import type { RequestWork } from '../model/work.js';

/** All that is sent, so that a changed answer is another write. */
interface Sent {
  readonly answers: ReturnType<typeof sentAnswers>;
  readonly attachmentIds: readonly string[];
}

export interface SubmissionOptions {
  readonly request: () => InfoRequest | undefined;
  readonly work: () => RequestWork | undefined;
  readonly words: () => FormWords;
  /** The answer goes off: a draft after it would be refused. */
  readonly started: () => void;
  readonly sent: (request: InfoRequest) => void;
  /** It was not taken, or is not known to be. What is typed is still here. */
  readonly failed: (error: unknown) => void;
  /** Something keeps the answer from being sent, and is to be shown. */
  readonly listed: () => void;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Submit: says what is missing, or sends the answer, once, whatever is pressed (IR-15, IR-20).
 *
 * After a press the list of what is missing stays, and follows what is typed.
 */
export class Submission implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: SubmissionOptions;
  readonly #sending: Mutation<Sent, InfoRequest>;
  #refused = NONE;
  #pressed = false;

  constructor(host: ReactiveControllerHost, options: SubmissionOptions) {
    this.#host = host;
    this.#options = options;
    this.#sending = new Mutation<Sent, InfoRequest>(host, ({ attachmentIds }, attempt) => {
      const work = options.work();
      return work ? work.submit(attachmentIds, attempt) : Promise.reject(new Error('There is nothing to send.'));
    });
    host.addController(this);
  }

  hostConnected(): void {
    // What was pressed is still pressed.
  }

  get running(): boolean {
    return this.#sending.running;
  }

  /** Why the last try was not taken. */
  get error(): unknown {
    return this.#sending.error;
  }

  /** Whether Submit was pressed and something was missing. */
  get pressed(): boolean {
    return this.#pressed;
  }

  /** What is wrong with an item, once Submit was pressed. */
  problemOf(view: ItemView): string | undefined {
    return this.#pressed ? itemProblem(view, this.#refused, this.#options.words()) : undefined;
  }

  /** What keeps the answer from being sent. */
  problems(list: Checklist): readonly Problem[] {
    const draft = this.#options.work()?.draft;
    return draft ? problemList(list, draft, this.#refused, this.#options.words()) : [];
  }

  /** An item was changed: what the server said against it is settled. */
  touched(itemId: string): void {
    if (!this.#refused.has(itemId)) return;
    this.#refused = new Set([...this.#refused].filter((other) => other !== itemId));
    this.#host.requestUpdate();
  }

  async press(): Promise<void> {
    const request = this.#options.request();
    const work = this.#options.work();
    if (!request || !work?.draft || this.running) return;
    this.#refused = NONE;
    const list = checklist(request.items, work.draft.answers, work.uploads.records);
    if (this.problems(list).length > 0) {
      this.#show();
      return;
    }

    this.#pressed = false;
    this.#options.started();
    const sent = await this.#sending.run({
      answers: sentAnswers(request.items, work.draft.answers),
      attachmentIds: work.uploads.records.flatMap(({ attachmentId, state }) =>
        attachmentId !== undefined && state.status === 'accepted' ? attachmentId : [],
      ),
    });
    if (sent) this.#options.sent(sent);
    else this.#refuse(this.error, request);
  }

  #refuse(error: unknown, { items }: InfoRequest): void {
    this.#options.failed(error);
    this.#refused = refusedItems(error, items);
    if (this.#refused.size > 0) this.#show();
  }

  #show(): void {
    this.#pressed = true;
    this.#host.requestUpdate();
    this.#options.listed();
  }
}
