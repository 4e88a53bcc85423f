import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Contact, Participant } from '@portal/api';
import { contactCopy } from '@portal/copy';
import { NO_CONTACT, contactName, contactToEdit, isEmptyContact } from '@portal/domain';
import { controlStyles, environmentContext, failedView, selectField, textField } from '@portal/kit';
import type { Environment, FailedRead, TextField } from '@portal/kit';

import { ContactChangedEvent } from '../../events.js';
import { SOMEONE_ELSE, contactFormFaults, tidyContact } from './contact-draft.js';
import type { ContactFormFault, ContactFormField } from './contact-draft.js';

import { styles } from './p2p-contact-form.styles.js';

type Name = keyof Participant;

/** The server rejected it. */
interface RejectedField {
  readonly field: Name;
  readonly code: 'refused';
}

/** Input attributes per field. The autofill purposes are the clinician's own. */
const FIELDS: Readonly<Record<Name, Pick<TextField, 'type' | 'inputmode' | 'autocomplete' | 'required'>>> = {
  firstName: { autocomplete: 'section-p2p given-name', required: true },
  lastName: { autocomplete: 'section-p2p family-name', required: true },
  title: { autocomplete: 'section-p2p organization-title' },
  phone: { autocomplete: 'section-p2p tel-national', type: 'tel', required: true },
  extension: { autocomplete: 'section-p2p tel-extension', inputmode: 'numeric' },
  email: { autocomplete: 'section-p2p email', type: 'email', required: true },
  secondaryPhone: { autocomplete: 'section-p2p-second tel-national', type: 'tel' },
  secondaryExtension: { autocomplete: 'section-p2p-second tel-extension', inputmode: 'numeric' },
};

const FIELD_NAMES = Object.keys(FIELDS) as readonly Name[];

const EXAMPLES = {
  phone: 'phone-example',
  secondaryPhone: 'phone-example',
  extension: 'extension-example',
  secondaryExtension: 'extension-example',
  email: 'email-example',
} as const;

const hasExample = (name: Name): name is keyof typeof EXAMPLES => name in EXAMPLES;

/**
 * The participant of the call: selected from the office's contacts, or typed (PS-14 to PS-17).
 *
 * Validates the format when a field loses focus, and missing entries once `showFaults` is set. Typed text for a contact
 * returns when the user selects that contact again.
 *
 * @tag p2p-contact-form
 *
 * @fires {ContactChangedEvent} contact-changed - The user changed an entry.
 */
export class P2pContactForm extends LitElement {
  static override styles = [controlStyles, styles];

  @property({ attribute: false }) contacts: readonly Contact[] = [];

  /** Set if the contacts failed to load; the user can still type one. */
  @property({ attribute: false }) contactsFailure?: FailedRead | undefined;

  /** The selected contact; `other` for someone else, empty if none. */
  @property({ attribute: false }) contactId = '';

  /** As typed. Convert it with `contactToEdit` and `contactToSave` of the domain. */
  @property({ attribute: false }) participant: Participant = NO_CONTACT;

  /** Typed text for other contacts, by contact, as in `contact-changed`. */
  @property({ attribute: false }) typedFor?: ReadonlyMap<string, Participant> | undefined;

  /** Whether to show all errors, also of untouched fields. */
  @property({ attribute: false }) showFaults = false;

  /** Fields the server rejected. */
  @property({ attribute: false }) rejected: readonly string[] = [];

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @state() private left: ReadonlySet<Name> = new Set();

  #typedIn: Name | undefined;

  /** All errors in form order, visible or not. */
  get faults(): readonly ContactFormFault[] {
    return contactFormFaults({ contactId: this.contactId, participant: this.participant });
  }

  /** The error message of a field. */
  sentence({ field, code }: ContactFormFault | RejectedField): string {
    const t = this.#copy;
    // Not every field can have every error; the catalog lists the valid pairs.
    return t(`${field}.${code}` as Parameters<ReturnType<typeof contactCopy>>[0]);
  }

  /** Moves focus to a field. */
  async focusField(field: ContactFormField): Promise<void> {
    await this.updateComplete;
    this.shadowRoot?.getElementById(field)?.focus();
  }

  override render(): TemplateResult {
    const t = this.#copy;
    const errors = this.#shownErrors();

    return html`
      ${this.#renderFailure()}
      <fieldset>
        <legend>${t('legend')}</legend>
        <p class="hint">${t('required')}</p>
        <div class="grid">
          <div class="whole">
            ${selectField({
              id: 'contact',
              label: t('contact'),
              required: true,
              placeholder: t('select'),
              value: this.contactId,
              options: [
                ...this.contacts.map((entry) => ({ value: entry.contactId, label: contactName(entry) })),
                { value: SOMEONE_ELSE, label: t('somebody') },
              ],
              error: errors.get('contact'),
              onChange: (contactId) => this.#choose(contactId),
            })}
          </div>
          ${this.#renderField('firstName', errors)} ${this.#renderField('lastName', errors)}
          ${this.#renderField('title', errors)}
          <div class="pair">${this.#renderField('phone', errors)} ${this.#renderField('extension', errors)}</div>
          ${this.#renderField('email', errors)}
          <div class="pair">
            ${this.#renderField('secondaryPhone', errors)} ${this.#renderField('secondaryExtension', errors)}
          </div>
        </div>
      </fieldset>
    `;
  }

  #renderFailure(): unknown {
    const { environment, contactsFailure: failure } = this;
    const t = this.#copy;
    const retry = failure?.retry;
    return failure
      ? failedView(failure.error, { failed: t('could-not.contacts'), kept: t('kept-contacts'), retry, environment })
      : nothing;
  }

  #renderField(name: Name, errors: ReadonlyMap<ContactFormField, string>): TemplateResult {
    const t = this.#copy;
    return textField({
      id: name,
      label: t(name),
      ...(name === 'secondaryExtension' ? { labelPrefix: t('secondary') } : {}),
      ...FIELDS[name],
      ...(hasExample(name) ? { placeholder: t(EXAMPLES[name]) } : {}),
      value: this.participant[name],
      error: errors.get(name),
      onInput: (value) => {
        this.#typedIn = name;
        this.#emitChange(this.contactId, { ...this.participant, [name]: value });
      },
      onBlur: () => this.#leave(name),
    });
  }

  get #copy(): ReturnType<typeof contactCopy> {
    return contactCopy(this.environment?.strings);
  }

  #shownErrors(): ReadonlyMap<ContactFormField, string> {
    const isShown = ({ field, code }: ContactFormFault): boolean =>
      this.showFaults || (code !== 'required' && field !== 'contact' && this.left.has(field));
    const refused = FIELD_NAMES.filter((name) => this.rejected.includes(name));
    return new Map(
      [...refused.map((field) => ({ field, code: 'refused' }) as const), ...this.faults.filter(isShown)].map(
        (fault) => [fault.field, this.sentence(fault)] as const,
      ),
    );
  }

  #leave(name: Name): void {
    this.left = new Set([...this.left, name]);
    // Don't normalize a field the user only tabbed through.
    if (this.#typedIn !== name) return;
    this.#typedIn = undefined;
    const tidy = tidyContact(this.participant, name);
    if (FIELD_NAMES.some((field) => tidy[field] !== this.participant[field])) this.#emitChange(this.contactId, tidy);
  }

  #choose(contactId: string): void {
    const before = this.contactId === '' ? SOMEONE_ELSE : this.contactId;
    if (!isEmptyContact(this.participant)) this.typedFor = new Map(this.typedFor).set(before, this.participant);
    const entry = this.contacts.find((contact) => contact.contactId === contactId);
    const fresh = entry ? contactToEdit(entry) : NO_CONTACT;
    this.left = new Set();
    this.#emitChange(contactId, this.typedFor?.get(contactId === '' ? SOMEONE_ELSE : contactId) ?? fresh);
  }

  #emitChange(contactId: string, participant: Participant): void {
    this.contactId = contactId;
    this.participant = participant;
    this.dispatchEvent(new ContactChangedEvent({ contactId, participant, typedFor: this.typedFor }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p2p-contact-form': P2pContactForm;
  }
}
