import { consume } from '@lit/context';
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { sendingCopy } from '@portal/copy';
import { Announcer, controlStyles, environmentContext, icon, notice } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { SubmitPressedEvent } from '../events.js';
import { ProblemPressedEvent } from '../part-events.js';
import { canSendPart } from '../answer/model/checklist.js';
import { problemList } from './model/problems.js';
import type { ProblemSources, Problem } from './model/problems.js';
import { submitOutcome } from './submit-outcome.js';

/**
 * What stands above Submit: what keeps the answer from being sent, what became of the last try, and
 * which files are still being checked. Each line of what is missing leads to its place, and goes when
 * it is settled.
 *
 * @tag request-sending
 *
 * @fires {ProblemPressedEvent} problem-pressed - The place is to get the focus.
 * @fires {SubmitPressedEvent} submit-pressed - A part of the answer is to be sent.
 */
export class RequestSending extends LitElement {
  static override styles = [
    controlStyles,
    css`
      .sending {
        display: grid;
        gap: 16px;
      }

      .sending:empty {
        display: none;
      }

      ul {
        display: grid;
        gap: 4px;
        margin-block-start: 8px;
      }

      .link {
        min-block-size: 24px;
        text-align: start;
        overflow-wrap: anywhere;
      }

      .part {
        display: grid;
        justify-items: start;
        gap: 8px;
        margin-block-start: 12px;
      }
    `,
  ];

  @property({ attribute: false }) found?: ProblemSources;

  /** Whether Submit was pressed while something was missing. */
  @property({ type: Boolean }) pressed = false;

  /** Why the last try was not taken. */
  @property({ attribute: false }) error: unknown;

  /** Whether what was changed elsewhere was changed by the signed-in person. */
  @property({ attribute: false }) mine = false;

  /** Whether the payer takes a part of the answer before the rest (IR-19). */
  @property({ attribute: false }) acceptsPart = false;

  /** Whether the answer is being sent. */
  @property({ attribute: false }) sending = false;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @query('.notice') private box!: HTMLElement | null;

  readonly #announcer = new Announcer(this);
  #left = 0;

  override focus(options?: FocusOptions): void {
    this.box?.focus(options);
  }

  /** What is missing is read with the focus; that nothing is missing any more comes while the person types. */
  protected override willUpdate(): void {
    const { environment, found } = this;
    if (!environment || !found) return;
    const before = this.#left;
    this.#left = this.pressed ? this.#problemsOf(found, environment).length : 0;
    if (this.pressed && before > 0 && this.#left === 0) {
      this.#announcer.announce(sendingCopy(environment.strings)('problems.done'));
    }
  }

  override render(): unknown {
    const { environment, found } = this;
    if (!environment || !found) return nothing;
    return html`<div class="sending">
        ${this.pressed ? this.#renderProblems(found, environment) : submitOutcome(this.error, environment, this.mine)}
        ${this.#renderChecking(found, environment)}
      </div>
      ${this.#announcer.render()}`;
  }

  #problemsOf(found: ProblemSources, environment: Environment): readonly Problem[] {
    return problemList({ ...found, mine: this.mine }, environment);
  }

  #renderProblems(found: ProblemSources, environment: Environment): TemplateResult {
    const { strings } = environment;
    const s = sendingCopy(strings);
    const problems = this.#problemsOf(found, environment);
    const done = problems.length === 0;
    const part = this.acceptsPart && !found.conflict && found.rejected.size === 0 && canSendPart(found.list);

    return html`
      <div class="notice ${done ? 'done' : 'refused'}" role="group" aria-labelledby="problems places" tabindex="-1">
        ${icon(done ? 'done' : 'refused')}
        <div>
          <p id="problems"><strong>${s(done ? 'problems.done' : 'problems.title')}</strong></p>
          ${
            done
              ? nothing
              : html`<ul id="places">
                  ${problems.map((problem) => this.#renderProblem(problem))}
                </ul>`
          }
          ${
            part
              ? html`<div class="part">
                  <p>${s('part.text')}</p>
                  <button type="button" class="button" aria-disabled=${this.sending} @click=${this.#handlePart}>
                    ${s('part.send')}
                  </button>
                </div>`
              : nothing
          }
        </div>
      </div>
    `;
  }

  #renderProblem({ place, sentence }: Problem): TemplateResult {
    return html`<li>
      <button type="button" class="link" @click=${() => this.dispatchEvent(new ProblemPressedEvent(place))}>
        ${sentence}
      </button>
    </li>`;
  }

  #renderChecking({ list: { checking, blocks } }: ProblemSources, { strings, payer }: Environment): unknown {
    // While a file is still being sent, "You can submit" would not be true.
    if (checking === 0 || blocks.length > 0) return nothing;
    const values = { n: checking, payer: payer.shortName };
    return notice('info', html`<p>${sendingCopy(strings)('checking', values)}</p>`);
  }

  #handlePart(): void {
    if (!this.sending) this.dispatchEvent(new SubmitPressedEvent(true));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'request-sending': RequestSending;
  }
}
