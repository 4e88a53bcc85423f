import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';

import { listCopy } from '@portal/copy';
import type { ListCopy } from '@portal/copy';
import { normalizeTyped } from '@portal/domain';
import { barStyles, controlStyles, environmentContext } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { ActionRequestedEvent, ListChangedEvent } from '../events.js';
import type { MessageAction } from '../events.js';
import { styles } from './message-toolbar.styles.js';

/**
 * The actions on selected messages, and the search. While messages are selected, their count replaces the search, so
 * that the table doesn't move.
 *
 * @tag message-toolbar
 *
 * @fires {ActionRequestedEvent} action-requested - The user acts on the selected messages.
 * @fires {ListChangedEvent} list-changed - The user starts or clears a search.
 */
export class MessageToolbar extends LitElement {
  static override styles = [controlStyles, barStyles, styles];

  /** Number of selected messages. */
  @property({ type: Number }) selected = 0;

  /** How many of them are on other pages. */
  @property({ type: Number }) elsewhere = 0;

  /** The active search; empty for none. */
  @property({ attribute: false }) search = '';

  /** Whether a write is in progress. */
  @property({ type: Boolean }) busy = false;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @state() private draftText = '';

  @query('.action') private firstAction!: HTMLElement | null;
  @query('input') private field!: HTMLElement | null;

  override focus(options?: FocusOptions): void {
    this.firstAction?.focus(options);
  }

  focusSearch(): void {
    this.field?.focus();
  }

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.has('search')) this.draftText = this.search;
  }

  override render(): TemplateResult {
    const t = listCopy(this.environment?.strings);
    const selecting = this.selected > 0;
    return html`
      <div class="bar ${selecting ? 'selecting' : ''}" role="group" aria-label=${t('toolbar')}>
        <div class="actions">
          ${this.#renderAction('delete', t('delete'))} ${this.#renderAction('read', t('mark-read'))}
          ${selecting ? this.#renderAction('unread', t('mark-unread')) : nothing}
        </div>
        ${selecting ? html`<p class="muted small" id="hint">${t('delete.note')}</p>` : nothing}
        ${selecting ? this.#renderSelection(t) : nothing} ${this.#renderSearch(t, selecting)}
      </div>
    `;
  }

  #renderAction(action: MessageAction, label: string): TemplateResult {
    // Not `disabled`: the action clears the selection, and a disabled button would lose the focus.
    return html`
      <button
        type="button"
        class="button action"
        aria-disabled=${this.selected === 0 || this.busy}
        aria-describedby=${action === 'delete' && this.selected > 0 ? 'hint' : nothing}
        @click=${() => !this.busy && this.dispatchEvent(new ActionRequestedEvent(action))}
      >
        ${label}
      </button>
    `;
  }

  #renderSelection(t: ListCopy): TemplateResult {
    const count = this.selected;
    return html`
      <div class="actions">
        <span class="selected numbers"
          >${
            this.elsewhere > 0
              ? t('selected.elsewhere', { count, elsewhere: this.elsewhere })
              : t('selected', { count })
          }</span
        >
        <button type="button" class="button quiet" aria-label=${t('clear')} @click=${this.#handleClear}>
          ${t('clear.short')}
        </button>
      </div>
    `;
  }

  #renderSearch(t: ListCopy, hidden: boolean): TemplateResult {
    return html`
      <form role="search" ?hidden=${hidden} @submit=${this.#handleSearch}>
        <label class="visually-hidden" for="search">${t('search.label')}</label>
        <input
          class="input"
          id="search"
          type="search"
          autocomplete="off"
          spellcheck="false"
          placeholder=${t('search.hint')}
          .value=${live(this.draftText)}
          @input=${this.#handleInput}
        />
        <button type="submit" class="button">${t('search.go')}</button>
      </form>
    `;
  }

  #handleInput(event: Event): void {
    this.draftText = (event.target as HTMLInputElement).value;
    // The field's own clear button empties it, which ends the search.
    if (this.draftText === '' && this.search !== '') this.#search();
  }

  #handleSearch(event: Event): void {
    event.preventDefault();
    this.#search();
  }

  #handleClear(): void {
    this.dispatchEvent(new ActionRequestedEvent('clear'));
    this.focus();
  }

  #search(): void {
    this.dispatchEvent(new ListChangedEvent({ kind: 'search', search: normalizeTyped(this.draftText) }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'message-toolbar': MessageToolbar;
  }
}
