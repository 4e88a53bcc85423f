import { html, literal } from 'lit/static-html.js';
import { nothing } from 'lit';
import type { TemplateResult } from 'lit';

const TAGS = [literal`h1`, literal`h2`, literal`h3`, literal`h4`, literal`h5`, literal`h6`];

export interface HeadingOptions {
  readonly id?: string;
  readonly className?: string;
  /** Whether a step of a flow may put the focus here. */
  readonly focusable?: boolean;
}

/** A heading of the level that the host's page needs (`heading-level`), so that no level is skipped. */
export function heading(level: number, content: unknown, options: HeadingOptions = {}): TemplateResult {
  const { id, className, focusable } = options;
  // Static tags are what lit/static-html is for; the rules know plain templates only.
  /* eslint-disable lit/binding-positions, lit/no-invalid-html */
  const tag = TAGS[Math.min(Math.max(Math.trunc(level), 1), 6) - 1] ?? TAGS[1];
  return html`<${tag} id=${id ?? nothing} class=${className ?? nothing} tabindex=${focusable ? '-1' : nothing}>${content}</${tag}>`;
}
