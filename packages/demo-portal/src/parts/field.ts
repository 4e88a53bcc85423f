import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface FieldOptions {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly required?: boolean;
  readonly placeholder?: string;
  readonly inputmode?: 'text' | 'numeric';
  readonly error?: string | undefined;
  readonly onInput: (value: string) => void;
}

/** Fields with patient data: no autofill and no spell check, which may send text elsewhere. */
export const field = ({ id, label, error, required, ...options }: FieldOptions): TemplateResult => html`
  <div class="field">
    <label for=${id}
      >${label}${required ? html`<span class="required-mark" aria-hidden="true"> *</span>` : nothing}</label
    >
    <input
      class="input"
      id=${id}
      autocomplete="off"
      spellcheck="false"
      placeholder=${options.placeholder ?? nothing}
      inputmode=${options.inputmode ?? nothing}
      aria-required=${required ? 'true' : nothing}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${error ? `${id}-error` : nothing}
      .value=${live(options.value)}
      @input=${(event: Event) => options.onInput((event.target as HTMLInputElement).value)}
    />
    ${error ? html`<p class="error" id="${id}-error">${error}</p>` : nothing}
  </div>
`;
