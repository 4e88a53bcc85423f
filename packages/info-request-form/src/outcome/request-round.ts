import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { InfoRequest } from '@portal/api';
import { UploadObserver } from '@portal/attachments';
import { outcomeCopy } from '@portal/copy';
import { formatMoment } from '@portal/domain';
import { Announcer, environmentContext, icon, textStyles } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { checklist } from '../answer/model/checklist.js';
import { listOf } from '../draft/model/saved-copy.js';
import type { RequestWork } from '../draft/model/work.js';

/**
 * Why an answered request is open: only a part was submitted, a file was rejected later, or the reviewer needs more
 * (IR-19, 4d.3).
 *
 * @tag request-round
 */
export class RequestRound extends LitElement {
  static override styles = textStyles;

  @property({ attribute: false }) request?: InfoRequest;

  @property({ attribute: false }) work?: RequestWork;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @query('.notice') private box!: HTMLElement | null;

  readonly #uploads = new UploadObserver(this, () => this.work?.uploads);
  readonly #announcer = new Announcer(this);

  override focus(options?: FocusOptions): void {
    this.box?.focus(options);
  }

  /** Announces the reason if the focus is elsewhere. */
  announce(): void {
    const { request, environment } = this;
    if (request && environment) this.#announcer.announce(this.#sentences(request, environment).join(' '));
  }

  override render(): unknown {
    const { request, environment } = this;
    if (!request || !environment) return nothing;
    const sentences = this.#sentences(request, environment);
    return [sentences.length === 0 ? nothing : this.#renderNotice(request, sentences), this.#announcer.render()];
  }

  #renderNotice({ reopened }: InfoRequest, sentences: readonly string[]): TemplateResult {
    const meaning = reopened === null ? 'info' : 'waiting';
    return html`<div id="round" class="notice ${meaning}" role="group" aria-labelledby="round" tabindex="-1">
      ${icon(meaning)}
      <div>
        ${sentences.map((sentence, i) => html`<p>${i === 0 ? html`<strong>${sentence}</strong>` : sentence}</p>`)}
      </div>
    </div>`;
  }

  #sentences({ reopened, response, items }: InfoRequest, environment: Environment): readonly string[] {
    const o = outcomeCopy(environment.strings);
    const moment = response ? formatMoment(response.respondedAt, environment) : '';
    switch (reopened) {
      case 'file-rejected':
        return [...this.#fileStateCopy(environment), o('round.kept')];
      case 'more-needed':
        return [o('round.more', { payer: environment.payer.shortName, moment }), o('round.kept')];
      case null: {
        if (!response) return [];
        const { missing } = checklist(items, this.work?.draft?.answers ?? {}, this.#uploads.records);
        const values = { count: missing.length, items: listOf(missing, environment.locale) };
        return [o('round.part', { moment }), missing.length > 0 ? o('round.missing', values) : o('round.done')];
      }
      default:
        return [o('round.open'), o('round.kept')];
    }
  }

  #fileStateCopy({ strings }: Environment): readonly string[] {
    const o = outcomeCopy(strings);
    const names = this.#uploads.records
      .filter(({ attachmentId, state }) => attachmentId !== undefined && state.status === 'rejected')
      .map(({ fileName }) => fileName);
    return names.length > 0 ? names.map((name) => o('round.file', { name })) : [o('round.file.unnamed')];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'request-round': RequestRound;
  }
}
