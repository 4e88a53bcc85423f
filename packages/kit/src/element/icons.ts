import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { templateFrom } from './template-from.js';

/** The meanings with a color, each with its own shape and always next to a word. */
export type Meaning = 'waiting' | 'done' | 'refused' | 'info' | 'neutral';

/** Shape and frame are one template, because a list renders hundreds. */
const drawing = (shape: string) =>
  templateFrom(`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${shape}</svg>`);

const SHAPES = {
  waiting: drawing('<circle cx="8" cy="8" r="6.25"/><path d="M8 4.5V8l2.5 1.75"/>'),
  done: drawing('<path d="m3 8.5 3.25 3.25L13 4.75"/>'),
  refused: drawing('<path d="m4 4 8 8M12 4l-8 8"/>'),
  info: drawing('<circle cx="8" cy="8" r="6.25"/><path d="M8 7.25v4M8 4.75v.01"/>'),
  neutral: drawing('<circle cx="8" cy="8" r="5"/>'),
};

export const icon = (meaning: Meaning): TemplateResult => SHAPES[meaning]();

/** Pictures of what a button does, next to its label, and of files, with a hidden label. */
const POINTERS = {
  back: drawing('<path d="m9.5 3.5-4.5 4.5 4.5 4.5"/>'),
  clip: drawing('<path d="m13 7.5-5 5a3 3 0 0 1-4.25-4.25l5-5a2 2 0 0 1 2.85 2.85l-5 5a1 1 0 0 1-1.4-1.4l4.3-4.3"/>'),
  print: drawing('<path d="M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z"/>'),
};

export const pointer = (name: keyof typeof POINTERS): TemplateResult => POINTERS[name]();

/** A status in one or two words. Shape, color, and text have the same meaning. */
export const chip = (meaning: Meaning, words: unknown): TemplateResult => html`
  <span class="chip ${meaning}">${meaning === 'neutral' ? nothing : icon(meaning)}<span>${words}</span></span>
`;

/** A sentence that stays in place while it is true. */
export const notice = (meaning: Meaning, content: unknown): TemplateResult => html`
  <div class="notice ${meaning}">
    ${icon(meaning)}
    <div>${content}</div>
  </div>
`;
