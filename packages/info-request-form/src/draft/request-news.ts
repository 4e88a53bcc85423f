import { consume } from '@lit/context';
import { LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { InfoRequestItem } from '@portal/api';
import { conflictCopy } from '@portal/copy';
import { isOwnChange } from '@portal/domain';
import { Announcer, MessagePollController, controlStyles, environmentContext } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { MailboxMovedEvent } from '../part-events.js';
import type { Draft, Lost, Merged } from './model/draft.js';
import { numbersOf, whenSaved } from './model/saved-copy.js';
import type { RequestWork } from './model/work.js';

/**
 * Follows the page's shared poll, and announces once how a coworker's draft affects the form. Renders nothing visible.
 *
 * @tag request-news
 *
 * @fires {MailboxMovedEvent} mailbox-moved - The mailbox changed, perhaps this request.
 */
export class RequestNews extends LitElement {
  static override styles = controlStyles;

  @property({ attribute: false }) work?: RequestWork;

  @property({ attribute: false }) items: readonly InfoRequestItem[] = [];

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  readonly #news = new MessagePollController(
    this,
    () => this.environment,
    (summary, before) => {
      if (before && summary && summary.revision !== before.revision) this.dispatchEvent(new MailboxMovedEvent());
    },
  );
  readonly #announcer = new Announcer(this);
  #followed: RequestWork | undefined;
  #announced: Partial<Pick<Draft, 'merged' | 'theirs' | 'lost'>> = {};
  #unsubscribe: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#follow(undefined);
  }

  /** Polls immediately, for every element of the page. */
  refresh(): Promise<void> {
    return this.#news.refresh();
  }

  protected override willUpdate(): void {
    if (this.isConnected && this.work !== this.#followed) this.#follow(this.work);
  }

  override render(): unknown {
    return this.#announcer.render();
  }

  #follow(work: RequestWork | undefined): void {
    this.#unsubscribe?.();
    this.#followed = work;
    this.#announced = work?.draft ?? {};
    this.#unsubscribe = work?.subscribe(() => this.#handleChange());
  }

  #handleChange(): void {
    const before = this.#announced;
    const { merged, theirs, lost } = (this.#announced = this.work?.draft ?? {});
    const announcements = [
      ...(merged && merged !== before.merged ? [this.#words('merged', merged)] : []),
      ...(theirs && !before.theirs ? [this.#words('conflict.said', theirs)] : []),
      ...(lost && lost !== before.lost ? [this.#lostCopy(lost)] : []),
    ];
    if (announcements.length > 0) this.#announcer.announce(announcements.join(' '));
  }

  #lostCopy({ what, saved }: Lost): string {
    return conflictCopy(this.environment?.strings)(`lost.${what}${saved ? '.saved' : ''}`);
  }

  #words(stem: 'conflict.said' | 'merged', { at, itemIds, ...who }: Merged): string {
    const { environment } = this;
    if (!environment) return '';
    const t = conflictCopy(environment.strings);
    const whose = isOwnChange(who, this.work?.me ?? environment.person) ? '.you' : '';
    return t(`${stem}${whose}`, {
      count: itemIds.length,
      name: who.by,
      n: numbersOf(itemIds, this.items, environment.locale),
      time: whenSaved(at, environment),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'request-news': RequestNews;
  }
}
