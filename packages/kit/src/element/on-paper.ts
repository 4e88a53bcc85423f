import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** The whole text of a field, rendered before it, because paper has no scroll bar (10-11). Styled with the fields. */
export const onPaper = (text: string): TemplateResult => html`<div class="on-paper" aria-hidden="true">${text}</div>`;
