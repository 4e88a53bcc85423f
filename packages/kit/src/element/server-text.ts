import { html } from 'lit';
import type { TemplateResult } from 'lit';

import type { Environment } from './settings.js';

const primary = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? '';

/** A text from the server. If its language isn't that of the words around it, it carries its own `lang` (WCAG 3.1.2). */
export function serverText(text: string, environment: Environment | undefined): string | TemplateResult {
  const language = environment?.client.language() ?? 'en-US';
  return primary(language) === primary(environment?.locale ?? language)
    ? text
    : html`<span lang=${language}>${text}</span>`;
}

/** Marks the value’s place while the sentence is built; no text contains it. */
const SLOT = '\uE000';

/** A sentence about a text from the server, which carries its own `lang`. An attribute or announcement can't have one. */
export function aboutServerText(
  sentence: (value: string) => string,
  text: string,
  environment: Environment | undefined,
): string | TemplateResult {
  const value = serverText(text, environment);
  if (typeof value === 'string') return sentence(value);
  const [before = '', after = ''] = sentence(SLOT).split(SLOT);
  return html`${before}${value}${after}`;
}
