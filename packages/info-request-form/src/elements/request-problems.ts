import { consume } from '@lit/context';
import { LitElement, css, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { controlStyles, environmentContext, icon } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { words } from '../copy.js';
import { ProblemPressedEvent } from '../events.js';
import type { Problem } from '../model/problems.js';

/**
 * What keeps the answer from being sent, after Submit was pressed. Each line leads to its place, and
 * goes when it is settled.
 *
 * @tag request-problems
 *
 * @fires {ProblemPressedEvent} problem-pressed - The place is to get the focus.
 */
export class RequestProblems extends LitElement {
  static override styles = [
    controlStyles,
    css`
      ul {
        display: grid;
        gap: 4px;
        margin-block-start: 8px;
      }

      .link {
        min-block-size: 24px;
      }
    `,
  ];

  @property({ attribute: false }) problems: readonly Problem[] = [];

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @query('.notice') private box!: HTMLElement | null;

  override focus(options?: FocusOptions): void {
    this.box?.focus(options);
  }

  override render(): unknown {
    const t = words(this.environment?.strings);
    const done = this.problems.length === 0;

    return html`
      <div class="notice ${done ? 'done' : 'refused'}" tabindex="-1">
        ${icon(done ? 'done' : 'refused')}
        <div role="alert">
          <p><strong>${done ? t('problems.done') : t('problems.title')}</strong></p>
          ${
            done
              ? nothing
              : html`<ul>
                  ${this.problems.map(
                    ({ place, sentence }) => html`
                      <li>
                        <button
                          type="button"
                          class="link"
                          @click=${() => this.dispatchEvent(new ProblemPressedEvent(place))}
                        >
                          ${sentence}
                        </button>
                      </li>
                    `,
                  )}
                </ul>`
          }
        </div>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'request-problems': RequestProblems;
  }
}
