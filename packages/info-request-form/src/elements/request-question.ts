import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';

import type { QuestionItem } from '@portal/api';
import { charactersLeft, isNearLimit } from '@portal/domain';
import { Announcer, controlStyles, environmentContext } from '@portal/kit';
import type { Environment } from '@portal/kit';
import { fieldError, requiredMark } from '@portal/ui';

import { words } from '../copy.js';
import { AnswerTypedEvent } from '../events.js';
import type { ItemView } from '../model/checklist.js';
import { itemState } from './item-state.js';
import { itemStyles } from './item.styles.js';

const PAUSE_MS = 1_000;

/**
 * A question of the reviewer with the field for its answer and the counter.
 *
 * What is typed or pasted over the limit is kept. The counter is always seen, and spoken only after a
 * pause near the limit: a reader that speaks at every key is of no use.
 *
 * @tag request-question
 *
 * @fires {AnswerTypedEvent} answer-typed - Something was typed.
 */
export class RequestQuestion extends LitElement {
  static override styles = [controlStyles, itemStyles];

  @property({ attribute: false }) item?: QuestionItem;

  @property({ attribute: false }) view?: ItemView;

  /** What is typed. */
  @property({ attribute: false }) text = '';

  /** One sentence on what is wrong, shown at the field. */
  @property({ attribute: false }) error?: string | undefined;

  /** Whether the answer is being sent. */
  @property({ type: Boolean }) locked = false;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @query('textarea') private field!: HTMLTextAreaElement | null;

  readonly #announcer = new Announcer(this);
  #pause: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#pause);
  }

  override focus(options?: FocusOptions): void {
    this.field?.focus(options);
  }

  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    return this.item !== undefined && this.environment !== undefined && super.shouldUpdate(changed);
  }

  override render(): unknown {
    const { item, view, error } = this;
    if (!item || !view) return nothing;
    const t = words(this.environment?.strings);

    return html`
      <div class="item">
        <span class="number numbers" aria-hidden="true">${view.number}</span>
        <label class="prompt" for="answer" lang=${item.lang}>${item.prompt}${requiredMark(item.required)}</label>
        ${item.serviceLine === null ? nothing : html`<p class="hint">${t('item.line', { n: item.serviceLine })}</p>`}
        <textarea
          class="input"
          id="answer"
          rows="5"
          placeholder=${t('question.placeholder')}
          autocomplete="off"
          spellcheck="false"
          aria-required=${item.required}
          aria-invalid=${error || view.standing.state === 'too-long' ? 'true' : nothing}
          aria-describedby=${error ? 'count answer-error' : 'count'}
          ?readonly=${this.locked}
          .value=${live(this.text)}
          @input=${this.#handleInput}
        ></textarea>
        <div class="row">${this.#renderCount(item)} ${itemState(view, t)}</div>
        ${fieldError({ id: 'answer', error })}
      </div>
      ${this.#announcer.render()}
    `;
  }

  #renderCount({ maxLength }: QuestionItem): TemplateResult {
    const t = words(this.environment?.strings);
    const left = charactersLeft(this.text, maxLength);
    const values = { n: this.#numberOf(Math.abs(left)), max: this.#numberOf(maxLength) };
    return html`
      <p id="count" class="hint numbers ${left < 0 ? 'over-limit' : ''}">
        ${left < 0 ? t('question.over', values) : t('question.left', values)}
      </p>
    `;
  }

  #handleInput({ target }: InputEvent): void {
    if (!this.item || !(target instanceof HTMLTextAreaElement)) return;
    this.dispatchEvent(new AnswerTypedEvent(this.item.itemId, { text: target.value }));
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#sayCount(target.value), PAUSE_MS);
  }

  #sayCount(text: string): void {
    if (!this.item) return;
    const left = charactersLeft(text, this.item.maxLength);
    if (!isNearLimit(left, this.item.maxLength)) return;
    const t = words(this.environment?.strings);
    this.#announcer.say(t(left < 0 ? 'question.said.over' : 'question.said.left', { n: Math.abs(left) }));
  }

  /** As the source writes them: "1500", without a separator. */
  #numberOf(value: number): string {
    return new Intl.NumberFormat(this.environment?.locale, { useGrouping: false }).format(value);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'request-question': RequestQuestion;
  }
}
