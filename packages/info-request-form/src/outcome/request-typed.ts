import { consume } from '@lit/context';
import { LitElement, css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { InfoRequest, InfoRequestItem } from '@portal/api';
import { outcomeCopy } from '@portal/copy';
import { isOwnChange } from '@portal/domain';
import { controlStyles, environmentContext, heading } from '@portal/kit';
import type { Environment } from '@portal/kit';

import type { Saved } from '../draft/model/draft.js';
import { unsent } from './model/unsent.js';
import type { RequestWork } from '../draft/model/work.js';

/**
 * Unsent text of a closed request, for copying; renders nothing without such text.
 *
 * @tag request-typed
 */
export class RequestTyped extends LitElement {
  static override styles = [
    controlStyles,
    css`
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
      }
    `,
  ];

  @property({ attribute: false }) items: readonly InfoRequestItem[] = [];

  /** The submitted response, by any author. */
  @property({ attribute: false }) response: InfoRequest['response'] = null;

  @property({ attribute: false }) work?: RequestWork;

  @property({ attribute: false }) headingLevel = 3;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  override render(): unknown {
    const { draft, dirty } = this.work ?? {};
    const answers = unsent(draft?.answers ?? {}, this.response);
    if (!this.environment || !draft || Object.keys(answers).length === 0) return nothing;
    const o = outcomeCopy(this.environment.strings);
    const name = dirty ? undefined : draft.saved.by;

    return html`
      <section>
        ${heading(this.headingLevel, o(name === undefined ? 'typed.title' : 'typed.draft'))}
        <p>${name === undefined ? o('typed.text') : o(this.#savedKey(draft.saved), { name })}</p>
        <request-answers .items=${this.items} .answers=${answers} .copyable=${true}></request-answers>
      </section>
    `;
  }

  #savedKey(saved: Saved): 'typed.draft.text' | 'typed.draft.text.you' {
    return isOwnChange(saved, this.work?.me ?? this.environment?.person) ? 'typed.draft.text.you' : 'typed.draft.text';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'request-typed': RequestTyped;
  }
}
