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
 * The area above Submit: the problems, the outcome of the last attempt, and files being checked. Each problem links to
 * its place and disappears once it is fixed.
 *
 * @tag request-sending
 *
 * @fires {ProblemPressedEvent} problem-pressed - The user selected a problem, whose place takes the focus.
 * @fires {SubmitPressedEvent} submit-pressed - The user submits a part of the response.
 */
export class RequestSending extends LitElement {
  static override styles = [
    controlStyles,
    css`
      .sending {
        display: grid;
        gap: 16px;
      }

      .sending:not(:has(*)) {
        display: none;
      }

      /* Beside the form, Submit doesn't move when a notice appears. */
      @container (inline-size >= 880px) {
        .sending {
          order: -1;
        }
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

  /** Whether the user submitted with items missing. */
  @property({ type: Boolean }) pressed = false;

  /** The error of the last attempt. */
  @property({ attribute: false }) error: unknown;

  /** Whether the signed-in person made the changes from elsewhere. */
  @property({ attribute: false }) mine = false;

  /** Whether the payer accepts a part of the response before the rest (IR-19). */
  @property({ attribute: false }) acceptsPart = false;

  /** Whether a submission is in progress. */
  @property({ attribute: false }) sending = false;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @query('.notice') private box!: HTMLElement | null;

  readonly #announcer = new Announcer(this);
  #left = 0;

  override focus(options?: FocusOptions): void {
    this.box?.focus(options);
  }

  /** A screen reader reads the focused list of problems; an announcement reports when all are fixed. */
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
        ${this.pressed ? nothing : this.#renderChecking(found, environment)}
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
    // During an upload, "You can submit" would be wrong.
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
