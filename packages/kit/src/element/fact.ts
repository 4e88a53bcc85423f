import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** One term of a `<dl>` with its value; `className` applies to the value. */
export const fact = (term: string, value: unknown, className = ''): TemplateResult => html`
  <div>
    <dt>${term}</dt>
    <dd class=${className}>${value}</dd>
  </div>
`;
