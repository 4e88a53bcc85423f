import { html } from 'lit';
import type { TemplateResult } from 'lit';

import { isBlank } from '@portal/domain';

import { isoDate } from '../order-search.js';
import { field } from '../parts/field.js';
import { words } from '../words.js';

const FIELDS = {
  serviceDate: { label: 'Service Date', date: true },
  firstName: { label: 'First Name', date: false },
  lastName: { label: 'Last Name', date: false },
  memberId: { label: 'Member ID', date: false },
  birthDate: { label: 'Date of Birth', date: true },
} as const;

type FieldName = keyof typeof FIELDS;

const NAMES = Object.keys(FIELDS) as readonly FieldName[];

/** The portal's member search form. Typed text stays in memory. */
export class MemberSearch {
  #values: Partial<Record<FieldName, string>> = {};
  #errors: Partial<Record<FieldName, string>> = {};

  readonly #changed: () => void;
  readonly #found: () => void;

  constructor(changed: () => void, found: () => void) {
    this.#changed = changed;
    this.#found = found;
  }

  clear(): void {
    this.#values = {};
    this.#errors = {};
  }

  render(): TemplateResult {
    return html`
      <section class="member-search" aria-labelledby="member-search">
        <form novalidate @submit=${this.#submit}>
          <h2 id="member-search" class="visually-hidden">${words('Member search')}</h2>
          <div class="service-date">
            ${this.#field('serviceDate')}
            <p class="small muted">
              ${words('Enter the date the service(s) will be performed. For Genetic Testing, use the sample collection date, date test is performed, or retrieval date in alignment with the CMS Laboratory Date of Service Policy.')}
            </p>
          </div>
          <h3>${words('Member Details:')}</h3>
          <div class="fields">
            ${(['firstName', 'lastName', 'memberId', 'birthDate'] as const).map((name) => this.#field(name))}
          </div>
          <div class="actions"><button class="button primary">${words('Find This Member')}</button></div>
        </form>
        <aside class="tips" aria-labelledby="tips">
          <h3 id="tips">${words('Search Tips')}</h3>
          ${searchTips()}
        </aside>
      </section>
    `;
  }

  #field(name: FieldName): TemplateResult {
    const { label, date } = FIELDS[name];
    return field({
      id: `member-${name}`,
      label: words(label),
      required: true,
      value: this.#values[name] ?? '',
      error: this.#errors[name],
      ...(date ? { placeholder: words('MM/DD/YYYY') } : {}),
      onInput: (value) => {
        this.#values[name] = value;
        if (!this.#errors[name]) return;
        this.#errors[name] = faultOf(name, value);
        this.#changed();
      },
    });
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    this.#errors = Object.fromEntries(NAMES.map((name) => [name, faultOf(name, this.#values[name] ?? '')]));
    const first = NAMES.find((name) => this.#errors[name]);
    this.#changed();
    if (first) document.getElementById(`member-${first}`)?.focus();
    else this.#found();
  };
}

function faultOf(name: FieldName, value: string): string {
  const { label, date } = FIELDS[name];
  if (isBlank(value)) return words(`Enter a ${label}`);
  return date && !isoDate(value) ? words(`Enter the ${label} as MM/DD/YYYY`) : '';
}

export const searchTips = (): TemplateResult => html`
  <ul>
    <li>
      ${words('The Member ID should match what is on the member’s card including Alpha Prefix where applicable.')}
    </li>
    <li>${words('In the member’s id number entry, do not include the dependent code.')}</li>
    <li>
      ${words('For Federal Employees (FEP) members, please include the leading “R” in the search. If there is an asterisk as part of the Member ID, do not enter it before searching.')}
    </li>
    <li>
      ${words('Member not found? Try entering only one character of the patient’s first name and two characters of the last name. If you are having issues, try removing the prefix from the member’s id number (first three characters of the member’s ID number) and search again.')}
    </li>
  </ul>
`;
