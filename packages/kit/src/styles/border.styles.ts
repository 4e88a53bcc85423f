import { css } from 'lit';

/**
 * Styles of a module's outer boundary: nothing is inherited from the page, and the page's universal rules (`*`) don't
 * reach the text. Comes before all other styles, so they can override it.
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
