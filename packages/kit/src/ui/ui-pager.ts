import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { controlStyles } from '../styles/index.js';

import { styles } from './ui-pager.styles.js';

export const PAGE_MOVES = ['first', 'previous', 'next', 'last'] as const;
export type PageMove = (typeof PAGE_MOVES)[number];

/** The user requested another page. For the parent only. */
export class PageMoveEvent extends CustomEvent<{ readonly move: PageMove }> {
  static readonly type = 'page-move';

  constructor(move: PageMove) {
    super(PageMoveEvent.type, { detail: { move } });
  }
}

/** The user requested another page size. For the parent only. */
export class PageSizeEvent extends CustomEvent<{ readonly size: number }> {
  static readonly type = 'page-size';

  constructor(size: number) {
    super(PageSizeEvent.type, { detail: { size } });
  }
}

export interface PagerCopy {
  readonly label: string;
  readonly perPage: string;
  /** "1–10 of 13", "0 of 0". */
  readonly range: string;
  readonly moves: Readonly<Record<PageMove, string>>;
}

const ARROWS: Readonly<Record<PageMove, string>> = { first: '«', previous: '‹', next: '›', last: '»' };

/**
 * Page size, range, and the four page buttons of the design deck: `Results per page: 10 | 1–10 of 13 | « ‹ › »`.
 *
 * @tag ui-pager
 *
 * @fires {PageMoveEvent} page-move - The user requested another page.
 * @fires {PageSizeEvent} page-size - The user requested another page size.
 */
export class UiPager extends LitElement {
  static override styles = [controlStyles, styles];

  @property({ attribute: false }) copy?: PagerCopy;

  @property({ attribute: false }) sizes: readonly number[] = [10, 25, 50, 100];

  @property({ type: Number }) size = 10;

  /** The moves that are possible from this page. */
  @property({ attribute: false }) possible: readonly PageMove[] = [];

  override render(): TemplateResult {
    const { copy } = this;
    return html`
      <nav aria-label=${copy?.label ?? ''}>
        <label>
          <span>${copy?.perPage}</span>
          <select class="input" @change=${this.#handleSize}>
            ${this.sizes.map((size) => html`<option value=${size} .selected=${size === this.size}>${size}</option>`)}
          </select>
        </label>
        <span class="numbers range">${copy?.range}</span>
        <span class="moves">${PAGE_MOVES.map((move) => this.#renderMove(move))}</span>
      </nav>
    `;
  }

  #renderMove(move: PageMove): TemplateResult {
    // Not `disabled`, because the button the user just selected would lose focus on the last page.
    const impossible = !this.possible.includes(move);
    return html`
      <button
        type="button"
        class="button quiet"
        aria-label=${this.copy?.moves[move] ?? move}
        aria-disabled=${impossible}
        @click=${() => !impossible && this.dispatchEvent(new PageMoveEvent(move))}
      >
        <span aria-hidden="true">${ARROWS[move]}</span>
      </button>
    `;
  }

  #handleSize(event: Event): void {
    this.dispatchEvent(new PageSizeEvent(Number((event.target as HTMLSelectElement).value)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-pager': UiPager;
  }
}
