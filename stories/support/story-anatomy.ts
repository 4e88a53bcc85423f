/** A module with its inner elements outlined and numbered, and a legend from the manifest. */
import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { query, queryAll, state } from 'lit/decorators.js';

import { elementOf } from './arg-types.js';

interface Part {
  readonly tag: string;
  readonly box: DOMRect;
  readonly depth: number;
}

/** Room for one number beside another. */
const BADGE = 26;
/** A module renders its parts within this time. */
const SETTLES_MS = 4_000;
const EVERY_MS = 200;

class StoryAnatomy extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      gap: 24px;
    }

    .stage {
      position: relative;
    }

    .mark {
      position: absolute;
      border: 2px dashed light-dark(#51318f, #bba5ee);
      border-radius: 4px;
      pointer-events: none;
    }

    .number {
      position: absolute;
      inset-block-start: -2px;
      min-inline-size: 22px;
      block-size: 22px;
      border-radius: 11px;
      background: light-dark(#51318f, #bba5ee);
      color: light-dark(#fff, #1c1331);
      font:
        600 13px/22px system-ui,
        sans-serif;
      text-align: center;
    }

    ol {
      margin: 0;
      padding-inline-start: 28px;
      columns: 2 320px;
      font:
        14px/1.5 system-ui,
        sans-serif;
    }

    li {
      break-inside: avoid;
      margin-block-end: 6px;
    }
  `;

  @state() private parts: readonly Part[] = [];

  @query('.stage') private stage!: HTMLElement;
  @queryAll('.mark') private marks!: NodeListOf<HTMLElement>;

  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const end = Date.now() + SETTLES_MS;
    this.#timer = setInterval(() => {
      this.#measure();
      if (Date.now() > end) clearInterval(this.#timer);
    }, EVERY_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  #measure(): void {
    const found = new Map<string, Part>();
    collect(this, { depth: 0, found });
    const parts = [...found.values()];
    const same =
      parts.length === this.parts.length &&
      parts.every(({ box }, at) => JSON.stringify(box) === JSON.stringify(this.parts[at]?.box));
    if (!same) this.parts = parts;
  }

  override render(): TemplateResult {
    return html`
      <div class="stage">
        <slot></slot>
        <div aria-hidden="true">
          ${this.parts.map(() => html`<div class="mark"><span class="number"></span></div>`)}
        </div>
      </div>
      <ol>
        ${this.parts.map(({ tag }) => html`<li><code>${tag}</code> ${elementOf(tag)?.description.split('\n\n')[0]}</li>`)}
      </ol>
    `;
  }

  /** Positions by script: the policy of the built Storybook's host may forbid inline styles. */
  protected override updated(): void {
    const origin = this.stage.getBoundingClientRect();
    this.marks.forEach((mark, at) => {
      const part = this.parts[at];
      if (!part) return;
      const { box, depth } = part;
      Object.assign(mark.style, {
        left: `${String(box.x - origin.x)}px`,
        top: `${String(box.y - origin.y)}px`,
        width: `${String(box.width)}px`,
        height: `${String(box.height)}px`,
      });
      const [number] = mark.children;
      if (!(number instanceof HTMLElement)) return;
      number.textContent = String(at + 1);
      number.style.insetInlineStart = `${String(depth * BADGE - 2)}px`;
    });
  }
}

/** The first of each kind, outer elements before inner ones. */
function collect(root: ParentNode, { depth, found }: { depth: number; found: Map<string, Part> }): void {
  for (const element of root.querySelectorAll('*')) {
    const { localName: tag, shadowRoot } = element;
    const box = element.getBoundingClientRect();
    const isPart = elementOf(tag)?.public === false && box.width > 0 && box.height > 0;
    if (isPart && !found.has(tag)) found.set(tag, { tag, box, depth });
    if (shadowRoot) collect(shadowRoot, { depth: isPart ? depth + 1 : depth, found });
  }
}

customElements.define('story-anatomy', StoryAnatomy);
