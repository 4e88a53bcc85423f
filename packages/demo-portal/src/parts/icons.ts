import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';

const SHAPES = {
  waiting: svg`<circle cx="8" cy="8" r="6.25"/><path d="M8 4.5V8l2.5 1.75"/>`,
  done: svg`<path d="m3 8.5 3.25 3.25L13 4.75"/>`,
  refused: svg`<path d="m4 4 8 8M12 4l-8 8"/>`,
  neutral: svg`<circle cx="8" cy="8" r="2"/>`,
};

export type Meaning = keyof typeof SHAPES;

/** A status label with matching shape, color, and text. */
export const chip = (meaning: Meaning, words: string): TemplateResult => html`
  <span class="chip ${meaning}">
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">${SHAPES[meaning]}</svg>${words}
  </span>
`;

export const brandMark = html`
  <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect class="brand-mark" width="32" height="32" rx="8" />
    <path class="brand-line" d="M8 11h10a4 4 0 0 1 0 8h-4M17 16l-3 3 3 3M24 11v.01" />
  </svg>
`;
