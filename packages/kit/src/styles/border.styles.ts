import { css } from 'lit';

/**
 * Where a module begins: nothing that the page hands down comes in, and what a page puts on everything (`*`)
 * does not reach the text. Before all other styles, which say what an element is instead.
 */
export const border = css`
  :host {
    all: initial;
    color-scheme: inherit;
    pointer-events: inherit;
    color: var(--_text) !important;
    font: 400 var(--_size-base) / 1.45 var(--_font) !important;
    letter-spacing: normal !important;
    list-style: disc !important;
    text-align: start !important;
    text-transform: none !important;
    word-spacing: normal !important;
  }
`;
