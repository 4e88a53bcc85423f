import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';

import type { P2pRules } from '@portal/api';
import { rulesCopy } from '@portal/copy';
import { controlStyles, environmentContext, fieldError, requiredMark, selectField } from '@portal/kit';
import type { Environment } from '@portal/kit';

import type { RulesEntry, RulesField } from '../../model/rules-entry.js';
import { missingByRules } from '../contact/contact-draft.js';

import { RulesChangedEvent } from './rules-changed-event.js';
import { styles } from './p2p-contact-rules.styles.js';

/**
 * Additional entries that some plans require of the participant: a credential, and the clinician's agreement to the
 * time (DD-36, 5d.4). Loads only if the plan has rules.
 *
 * @tag p2p-contact-rules
 *
 * @fires {RulesChangedEvent} rules-changed - The user changed the credential or the agreement.
 */
export class P2pContactRules extends LitElement {
  static override styles = [controlStyles, styles];

  @property({ attribute: false }) rules: P2pRules = { credentials: [], agreement: false };

  @property({ attribute: false }) entry: RulesEntry = { credential: '', agreed: false };

  /** Whether to show missing entries. */
  @property({ attribute: false }) showFaults = false;

  /** Omits the agreement, if the time isn't part of the form. */
  @property({ attribute: false }) credentialOnly = false;

  /** Fields the server rejected. */
  @property({ attribute: false }) rejected: readonly string[] = [];

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  /** Moves focus to a field. */
  async focusField(field: RulesField): Promise<void> {
    await this.updateComplete;
    this.shadowRoot?.getElementById(field)?.focus();
  }

  /** The error message of a missing field. */
  sentence(field: RulesField): string {
    return rulesCopy(this.environment?.strings)(`${field}.missing`);
  }

  override render(): unknown {
    const { rules, credentialOnly } = this;
    const asksAgreement = rules.agreement && !credentialOnly;
    if (rules.credentials.length === 0 && !asksAgreement) return nothing;
    return html`
      <fieldset>
        <legend>${rulesCopy(this.environment?.strings)('legend')}</legend>
        ${rules.credentials.length > 0 ? this.#renderCredential() : nothing}
        ${asksAgreement ? this.#renderAgreement() : nothing}
      </fieldset>
    `;
  }

  #renderCredential(): TemplateResult {
    const t = rulesCopy(this.environment?.strings);
    return selectField({
      id: 'credential',
      label: t('credential'),
      required: true,
      placeholder: t('select'),
      value: this.entry.credential,
      options: this.rules.credentials.map(({ code, display }) => ({ value: code, label: display })),
      error: this.#error('credential'),
      onChange: (credential) => this.#emitChange({ ...this.entry, credential }),
    });
  }

  #renderAgreement(): TemplateResult {
    const error = this.#error('agreed');
    return html`
      <div class="check">
        ${fieldError({ id: 'agreed', error })}
        <label>
          <input
            type="checkbox"
            id="agreed"
            autocomplete="off"
            aria-required="true"
            aria-invalid=${error ? 'true' : nothing}
            aria-describedby=${error ? 'agreed-error' : nothing}
            .checked=${live(this.entry.agreed)}
            @change=${(event: Event) =>
              event.target instanceof HTMLInputElement &&
              this.#emitChange({ ...this.entry, agreed: event.target.checked })}
          />
          <span>${rulesCopy(this.environment?.strings)('agreed')}${requiredMark(true)}</span>
        </label>
      </div>
    `;
  }

  #error(field: RulesField): string | undefined {
    const isMissing = this.showFaults && missingByRules(this.rules, this.entry).includes(field);
    return isMissing || this.rejected.includes(field) ? this.sentence(field) : undefined;
  }

  #emitChange(entry: RulesEntry): void {
    this.entry = entry;
    this.dispatchEvent(new RulesChangedEvent(entry));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p2p-contact-rules': P2pContactRules;
  }
}
