import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';

import { deleteMessages, markMessages, restoreMessages } from '@portal/api';
import type { MessageRow } from '@portal/api';
import { messageActionCopy } from '@portal/copy';
import type { MessageActionCopy, MessageActionCopyKey } from '@portal/copy';
import { Mutation, aboutServerText, failedView, icon } from '@portal/kit';
import type { Environment } from '@portal/kit';

type Refusals = readonly { readonly messageId: string; readonly reason: string }[];

/** Why a message stays, with its name. */
interface NotDeleted {
  readonly reason: string;
  readonly type: string;
  readonly order: string;
}

type Outcome =
  | { readonly kind: 'deleted'; readonly ids: readonly string[]; readonly refused: readonly NotDeleted[] }
  | { readonly kind: 'restored'; readonly count: number };

interface Marking {
  readonly messageIds: readonly string[];
  readonly unread: boolean;
}

/** The changes of a write on the page. */
export interface WriteResult {
  readonly deleted?: readonly string[];
  readonly marked?: Marking;
}

export interface ActionsOptions {
  readonly environment: () => Environment | undefined;
  /** Called after a successful write, with its result and announcement. */
  readonly done: (written: WriteResult, announcement: string) => void;
  /** Called when the outcome disappears, which may have had the focus. */
  readonly dismissed: () => void;
}

const REASONS: Readonly<Record<string, MessageActionCopyKey>> = {
  'answer-owed': 'not-deleted.answer-owed',
  'not-found': 'not-deleted.not-found',
};

const reasonFor = ({ reason, type, order }: NotDeleted, t: MessageActionCopy): string =>
  t(REASONS[reason] ?? 'not-deleted.other', { type, order });

/** Actions on messages and their outcome: announced once, shown until dismissed (3d.4). */
export class MessageActions {
  readonly #options: ActionsOptions;
  readonly #host: ReactiveControllerHost;
  readonly #mark: Mutation<Marking, unknown>;
  readonly #delete: Mutation<readonly string[], { readonly deleted: readonly string[]; readonly refused: Refusals }>;
  readonly #restore: Mutation<readonly string[], { readonly restored: readonly string[] }>;
  #outcome: Outcome | undefined;
  #retryLast: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, options: ActionsOptions) {
    const client = () => {
      const { client } = options.environment() ?? {};
      if (!client) throw new Error('Nothing can be written before there are settings.');
      return client;
    };
    this.#host = host;
    this.#options = options;
    this.#mark = new Mutation(host, ({ messageIds, unread }, attempt) =>
      client().send(markMessages, { messageIds: [...messageIds], unread }, attempt),
    );
    this.#delete = new Mutation(host, (ids, attempt) =>
      client().send(deleteMessages, { messageIds: [...ids] }, attempt),
    );
    this.#restore = new Mutation(host, (ids, attempt) =>
      client().send(restoreMessages, { messageIds: [...ids] }, attempt),
    );
  }

  get busy(): boolean {
    return this.#mark.running || this.#delete.running || this.#restore.running;
  }

  /** Settles once the current action completes. */
  settled: Promise<void> = Promise.resolve();

  mark(marking: Marking): void {
    this.#start(() => this.#tryMark(marking));
  }

  /** `rows` belong to the ids, so that a refusal can name them. */
  delete(ids: readonly string[], rows: readonly MessageRow[]): void {
    this.#start(() => this.#tryDelete(ids, rows));
  }

  async #tryMark(marking: Marking): Promise<void> {
    if (!(await this.#mark.run(marking))) return;
    const announcement = this.#count(marking.unread ? 'marked-unread' : 'marked-read', marking.messageIds.length);
    this.#options.done({ marked: marking }, announcement);
  }

  async #tryDelete(ids: readonly string[], rows: readonly MessageRow[]): Promise<void> {
    const answer = await this.#delete.run(ids);
    if (!answer) return;

    // Messages missing from the response were deleted before, in another window.
    const known = new Set([...answer.deleted, ...answer.refused.map(({ messageId }) => messageId)]);
    const missing = ids.filter((id) => !known.has(id)).map((messageId) => ({ messageId, reason: 'not-found' }));
    const refused = [...answer.refused, ...missing].map(({ messageId, reason }) => {
      const { type, orderId = '' } = rows.find((one) => one.messageId === messageId) ?? {};
      return { reason, type: type?.display ?? '', order: orderId };
    });
    this.#outcome = { kind: 'deleted', ids: answer.deleted, refused };
    const t = this.#copy();
    const announcement = [...this.#deletedCopy(answer.deleted.length, t), ...this.#notDeletedCopy(refused, t)].join(
      ' ',
    );
    this.#options.done({ deleted: answer.deleted }, announcement);
  }

  async #tryRestore(ids: readonly string[]): Promise<void> {
    const answer = await this.#restore.run(ids);
    if (!answer) return this.#restoreFocus();

    this.#outcome = { kind: 'restored', count: answer.restored.length };
    this.#options.done({}, this.#count('restored', answer.restored.length));
  }

  render(): unknown {
    const t = this.#copy();
    const failed = this.#failure(t);
    if (failed) return failed;
    if (!this.#outcome) return nothing;

    return html`
      <div
        class="notice outcome ${this.#outcome.kind === 'deleted' && this.#outcome.ids.length === 0 ? 'refused' : 'done'}"
        role="group"
        aria-labelledby="outcome"
        tabindex="-1"
      >
        ${icon(this.#outcome.kind === 'deleted' && this.#outcome.ids.length === 0 ? 'refused' : 'done')}
        <div id="outcome">
          ${this.#outcome.kind === 'deleted' ? this.#renderDeleted(this.#outcome, t) : html`<p>${this.#count('restored', this.#outcome.count)}</p>`}
        </div>
        <button type="button" class="button quiet small" @click=${this.#dismiss}>${t('dismiss')}</button>
      </div>
    `;
  }

  #renderDeleted({ ids, refused }: Extract<Outcome, { kind: 'deleted' }>, t: MessageActionCopy): TemplateResult {
    return html`
      ${
        ids.length > 0
          ? html`<p>
              ${this.#deletedCopy(ids.length, t).join(' ')}
              <button type="button" class="button small" @click=${() => this.#retry(() => this.#tryRestore(ids))}>
                ${t('undo')}
              </button>
            </p>`
          : nothing
      }
      ${
        refused.length > 0
          ? html`<p>${this.#count('refused', refused.length)}</p>
              <ul>
                ${refused.map((one) => html`<li>${this.#renderReason(one, t)}</li>`)}
              </ul>`
          : nothing
      }
    `;
  }

  #renderReason(refusal: NotDeleted, t: MessageActionCopy): unknown {
    const sentence = (type: string): string => reasonFor({ ...refusal, type }, t);
    return aboutServerText(sentence, refusal.type, this.#options.environment());
  }

  #failure(t: MessageActionCopy): unknown {
    const view = (error: unknown, failed: MessageActionCopyKey, kept?: MessageActionCopyKey) =>
      failedView(error, {
        failed: t(failed),
        retry: this.#retryLast,
        environment: this.#options.environment(),
        ...(kept && { kept: t(kept) }),
      });
    if (this.#mark.error) return view(this.#mark.error, 'could-not.mark', 'kept-selection');
    if (this.#delete.error) return view(this.#delete.error, 'could-not.delete', 'kept-selection');
    return this.#restore.error ? view(this.#restore.error, 'could-not.restore') : undefined;
  }

  /** A new action clears the previous outcome. */
  #start(action: () => Promise<void>): void {
    if (this.busy) return;
    this.#outcome = undefined;
    for (const mutation of [this.#mark, this.#delete, this.#restore]) if (mutation.error) mutation.reset();
    this.#retry(action);
  }

  #retry(action: () => Promise<void>): void {
    this.#retryLast = () => this.#retry(action);
    this.settled = action();
  }

  /** The error replaces Undo, which had the focus. */
  async #restoreFocus(): Promise<void> {
    await this.#host.updateComplete;
    if (document.activeElement === document.body) this.#options.dismissed();
  }

  readonly #dismiss = (): void => {
    this.#outcome = undefined;
    this.#host.requestUpdate();
    this.#options.dismissed();
  };

  #deletedCopy(count: number, t: MessageActionCopy): readonly string[] {
    return count > 0 ? [this.#count('deleted', count), t('deleted.note')] : [];
  }

  #notDeletedCopy(refused: readonly NotDeleted[], t: MessageActionCopy): readonly string[] {
    return refused.length > 0
      ? [t('refused', { count: refused.length }), ...refused.map((one) => reasonFor(one, t))]
      : [];
  }

  #count(stem: 'deleted' | 'refused' | 'restored' | 'marked-read' | 'marked-unread', count: number): string {
    return this.#copy()(stem, { count });
  }

  #copy(): MessageActionCopy {
    return messageActionCopy(this.#options.environment()?.strings);
  }
}

export const messageActions = (host: ReactiveControllerHost, options: ActionsOptions): MessageActions =>
  new MessageActions(host, options);
