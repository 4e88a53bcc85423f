import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import { icon } from '../element/icons.js';

/**
 * A labeled field in the caller's shadow root. Label, hint, control, and error share a root, or assistive technology
 * doesn't connect them. An error is one sentence, associated with its control.
 */
export interface Field {
  /** The control's ID. The label, hint, and error derive theirs from it. */
  readonly id: string;
  readonly label: string;
  /** Read before the label but not visible, if two fields of a form have the same label. */
  readonly labelPrefix?: string;
  readonly required?: boolean;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/** An HTML autofill purpose that TypeScript's list lacks. */
type JobTitle = `section-${string} organization-title`;

export interface TextField extends Field {
  readonly value: string;
  readonly type?: 'text' | 'tel' | 'email' | 'date';
  readonly placeholder?: string;
  /** Purpose of the field (WCAG 1.3.5), or `off` for patient data. */
  readonly autocomplete: AutoFill | JobTitle;
  readonly inputmode?: 'text' | 'tel' | 'email' | 'numeric';
  readonly onInput: (value: string) => void;
  readonly onBlur?: () => void;
}

export interface SelectField extends Field {
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The first option, which selects nothing. */
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
}

export const textField = ({ value, onInput, onBlur, ...field }: TextField): TemplateResult =>
  framed(
    field,
    html`<input
      class="input"
      id=${field.id}
      type=${field.type ?? 'text'}
      inputmode=${field.inputmode ?? nothing}
      placeholder=${field.placeholder ?? nothing}
      autocomplete=${field.autocomplete}
      aria-required=${field.required ?? nothing}
      aria-invalid=${field.error ? 'true' : nothing}
      aria-describedby=${describedBy(field)}
      .value=${live(value)}
      @input=${(event: Event) => onInput((event.target as HTMLInputElement).value)}
      @blur=${() => onBlur?.()}
    />`,
  );

export const selectField = ({ value, options, placeholder, onChange, ...field }: SelectField): TemplateResult =>
  framed(
    field,
    html`<select
      class="input"
      id=${field.id}
      aria-required=${field.required ?? nothing}
      aria-invalid=${field.error ? 'true' : nothing}
      aria-describedby=${describedBy(field)}
      @change=${(event: Event) => onChange((event.target as HTMLSelectElement).value)}
    >
      ${placeholder === undefined ? nothing : html`<option value="" .selected=${live(value === '')}>${placeholder}</option>`}
      ${options.map((option) => html`<option value=${option.value} .selected=${live(option.value === value)}>${option.label}</option>`)}
    </select>`,
  );

/** Label, hint, error, and control in reading order: an error under a control can be behind a phone's keyboard. */
export const framed = (field: Field, control: TemplateResult): TemplateResult => html`
  <div class="field">
    <label for=${field.id}
      >${field.labelPrefix ? html`<span class="visually-hidden">${field.labelPrefix} </span>` : nothing}${field.label}${requiredMark(field.required)}</label
    >
    ${field.hint ? html`<p class="hint" id="${field.id}-hint">${field.hint}</p>` : nothing} ${fieldError(field)}
    ${control}
  </div>
`;

export const requiredMark = (required: boolean | undefined): unknown =>
  required ? html`<span class="required-mark" aria-hidden="true"> *</span>` : nothing;

export const fieldError = ({ id, error }: Pick<Field, 'id' | 'error'>): unknown =>
  error ? html`<p class="error" id="${id}-error">${icon('refused')}<span>${error}</span></p>` : nothing;

export const describedBy = ({ id, hint, error }: Pick<Field, 'id' | 'hint' | 'error'>): unknown =>
  [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || nothing;
