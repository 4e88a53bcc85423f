import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

export interface HeadingOptions {
  readonly id?: string;
  readonly className?: string;
  /** Whether a step of a flow may move focus here. */
  readonly focusable?: boolean;
}

interface Attributes {
  readonly id: unknown;
  readonly name: unknown;
  readonly tab: unknown;
}

// Spelled out six times, because a bound tag name would load lit's static templates for these lines alone.
const LEVELS: readonly ((content: unknown, attributes: Attributes) => TemplateResult)[] = [
  (content, { id, name, tab }) => html`<h1 id=${id} class=${name} tabindex=${tab}>${content}</h1>`,
  (content, { id, name, tab }) => html`<h2 id=${id} class=${name} tabindex=${tab}>${content}</h2>`,
  (content, { id, name, tab }) => html`<h3 id=${id} class=${name} tabindex=${tab}>${content}</h3>`,
  (content, { id, name, tab }) => html`<h4 id=${id} class=${name} tabindex=${tab}>${content}</h4>`,
  (content, { id, name, tab }) => html`<h5 id=${id} class=${name} tabindex=${tab}>${content}</h5>`,
  (content, { id, name, tab }) => html`<h6 id=${id} class=${name} tabindex=${tab}>${content}</h6>`,
];

/** A heading at the level the host's page needs (`heading-level`), so that no level is skipped. */
export function heading(level: number, content: unknown, options: HeadingOptions = {}): TemplateResult {
  const template = LEVELS[Math.min(Math.max(Math.trunc(level), 1), LEVELS.length) - 1] ?? LEVELS[0];
  const attributes = {
    id: options.id ?? nothing,
    name: options.className ?? nothing,
    tab: options.focusable ? '-1' : nothing,
  };
  return template ? template(content, attributes) : html`<p>${content}</p>`;
}
