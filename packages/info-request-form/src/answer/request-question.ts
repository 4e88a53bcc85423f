import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';

import type { QuestionItem } from '@portal/api';
import { formCopy } from '@portal/copy';
import { charactersLeft, isNearLimit } from '@portal/domain';
import { Announcer, controlStyles, environmentContext, fieldError, onPaper } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { AnswerTypedEvent, TextPastedEvent } from '../events.js';
import type { ItemView } from './model/checklist.js';
import { itemNumber, itemPrompt, itemState } from './item-state.js';
import { itemStyles } from './item.styles.js';

const PAUSE_MS = 1_000;

/**
 * A question with its answer field and counter.
 *
 * The field keeps text over the limit. The counter is always visible, but announced only after a pause near the limit,
 * because announcements on every key are useless.
 *
 * @tag request-question
 *
 * @fires {AnswerTypedEvent} answer-typed - The user typed.
 * @fires {TextPastedEvent} text-pasted - The user pasted or dropped text, which is now in the field.
 *
 * @slot - Content below the field.
 */
export class RequestQuestion extends LitElement {
  static override styles = [controlStyles, itemStyles];

  @property({ attribute: false }) item?: QuestionItem;

  @property({ attribute: false }) view?: ItemView;

  /** The current text. */
  @property({ attribute: false }) text = '';

  /** The error to show at the field. */
  @property({ attribute: false }) error?: string | undefined;

  /** Whether the form is submitting the response. */
  @property({ type: Boolean }) locked = false;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @query('textarea') private field!: HTMLTextAreaElement | null;

  readonly #announcer = new Announcer(this);
  #pause: ReturnType<typeof setTimeout> | undefined;
  #pasting: Pick<HTMLTextAreaElement, 'value' | 'selectionStart' | 'selectionEnd'> | undefined;
  #caret: readonly [start: number, end: number] | undefined;

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

  /** Keeps the cursor in place when a coworker's text enters a focused field. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    const { field } = this;
    const held = field?.matches(':focus') && changed.has('text') && field.value !== this.text ? field : undefined;
    this.#caret = held && [held.selectionStart, held.selectionEnd];
  }

  protected override updated(): void {
    if (this.#caret) this.field?.setSelectionRange(...this.#caret);
  }

  override render(): unknown {
    const { item, view, error } = this;
    if (!item || !view) return nothing;
    const t = formCopy(this.environment?.strings);

    return html`
      <div class="item">
        ${itemNumber(view)}
        <label class="prompt" for="answer">${itemPrompt(item, this.environment)}</label>
        ${item.serviceLine === null ? nothing : html`<p class="hint">${t('item.line', { n: item.serviceLine })}</p>`}
        ${fieldError({ id: 'answer', error })} ${onPaper(this.text)}<textarea
          class="input"
          id="answer"
          rows="3"
          placeholder=${t('question.placeholder')}
          autocomplete="off"
          spellcheck="false"
          writingsuggestions="false"
          aria-required=${item.required}
          aria-invalid=${error || view.progress.state === 'too-long' ? 'true' : nothing}
          aria-describedby=${error ? 'count answer-error' : 'count'}
          ?readonly=${this.locked}
          .value=${live(this.text)}
          @beforeinput=${this.#handleBefore}
          @input=${this.#handleInput}
        ></textarea>
        <div class="actions row">${this.#renderCount(item)} ${itemState(view, t)}</div>
        <slot></slot>
      </div>
      ${this.#announcer.render()}
    `;
  }

  #renderCount({ maxLength }: QuestionItem): TemplateResult {
    const t = formCopy(this.environment?.strings);
    const left = charactersLeft(this.text, maxLength);
    const n = Math.abs(left);
    const key = left < 0 ? 'question.over' : 'question.left';
    return html`
      <p id="count" class="hint numbers ${left < 0 ? 'over-limit' : ''}">${t(key, { n, max: maxLength })}</p>
    `;
  }

  /** Saves the text before a paste, to identify the pasted part. */
  #handleBefore({ inputType, target }: InputEvent): void {
    if (!(target instanceof HTMLTextAreaElement)) return;
    const { value, selectionStart, selectionEnd } = target;
    const pasting = inputType === 'insertFromPaste' || inputType === 'insertFromDrop';
    this.#pasting = pasting ? { value, selectionStart, selectionEnd } : undefined;
  }

  #handleInput({ target }: InputEvent): void {
    if (!this.item || !(target instanceof HTMLTextAreaElement)) return;
    const { value } = target;
    this.dispatchEvent(new AnswerTypedEvent(this.item.itemId, { text: value }));
    this.#notifyPaste(value);
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#announceCount(value), PAUSE_MS);
  }

  #notifyPaste(after: string): void {
    const pasting = this.#pasting;
    this.#pasting = undefined;
    if (!pasting) return;
    const { value: before, selectionStart, selectionEnd } = pasting;
    const pasted = after.slice(selectionStart, after.length - (before.length - selectionEnd));
    this.dispatchEvent(new TextPastedEvent({ before, pasted, after }));
  }

  #announceCount(text: string): void {
    if (!this.item) return;
    const left = charactersLeft(text, this.item.maxLength);
    if (!isNearLimit(left, this.item.maxLength)) return;
    const t = formCopy(this.environment?.strings);
    const n = Math.abs(left);
    const stem = left < 0 ? 'question.said.over' : 'question.said.left';
    this.#announcer.announce(t(stem, { n }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'request-question': RequestQuestion;
  }
}
