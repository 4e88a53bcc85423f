import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { editP2pParticipant, listContacts } from '@portal/api';
import type { P2p, Participant } from '@portal/api';
import { contactToKeep, contactToType } from '@portal/domain';
import { Mutation, Query, controlStyles, environmentContext, failedView, heading, notice } from '@portal/kit';
import type { Environment, Try } from '@portal/kit';
import { SOMEBODY_ELSE, contactFormFaults } from '@portal/p2p-parts';
import type { ContactChangedDetail, ContactChangedEvent, ContactEntry, P2pContactForm } from '@portal/p2p-parts';

import { taskWords } from '../task-copy.js';
import { BookingChangedEvent, BookingStaleEvent, TaskLeftEvent } from '../events.js';
import { isStale } from '../model/refused.js';

import { styles } from './task.styles.js';

/**
 * Changes who takes part in the call, and nothing else of the booking (PM-10).
 *
 * @tag p2p-participant-editor
 *
 * @fires {BookingChangedEvent} booking-changed - Somebody else takes part now.
 * @fires {BookingStaleEvent} booking-stale - The booking had changed, and is as it was.
 * @fires {TaskLeftEvent} task-left - Nothing is to be changed.
 */
export class P2pParticipantEditor extends LitElement {
  static override styles = [controlStyles, styles];

  @property({ attribute: false }) p2p?: P2p;

  @property({ attribute: 'heading-level', type: Number }) headingLevel = 3;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  /** What was typed; not set while it is as it was. */
  @state() private draft?: ContactChangedDetail;
  @state() private asked = false;

  @query('p2p-contact-form') private form!: P2pContactForm | null;
  @query('#title') private headline!: HTMLElement | null;

  readonly contacts = new Query(this, {
    args: () => [this.environment?.client, this.p2p?.orderId] as const,
    run: async ([client, orderId], signal): Promise<readonly ContactEntry[]> => {
      const { contacts } = await client.send(listContacts, { orderId }, { signal });
      return contacts.flatMap((contact) => contact ?? []);
    },
  });

  readonly saving = new Mutation(this, async (participant: Participant, attempt: Try) => {
    const { p2p, environment } = this;
    if (!p2p || !environment) return undefined;
    const { orderId, version } = p2p;
    return environment.client.send(editP2pParticipant, { orderId, participant }, { ...attempt, version });
  });

  /** Puts the focus on its title, as soon as it is drawn. */
  override focus(): void {
    void this.updateComplete.then(() => this.headline?.focus());
  }

  override render(): unknown {
    const { p2p, environment } = this;
    if (!p2p || !environment) return nothing;
    const t = taskWords(environment.strings);
    const { contactId, participant } = this.#typed(p2p);

    return html`
      ${heading(this.headingLevel, t('edit-title'), { id: 'title', focusable: true })}
      ${this.contacts.render({
        loading: () => nothing,
        failed: () => notice('info', html`<p>${t('contacts-failed')}</p>`),
        ready: () => nothing,
      })}
      <p2p-contact-form
        .contacts=${this.contacts.value ?? []}
        .contactId=${contactId}
        .participant=${participant}
        .showFaults=${this.asked}
        @contact-changed=${this.#handleTyped}
      ></p2p-contact-form>
      ${
        this.saving.error === undefined
          ? nothing
          : failedView(this.saving.error, { doing: t('doing-edit'), environment, kept: t('kept-typed') })
      }
      <div class="actions">
        <button type="button" class="button" @click=${() => this.dispatchEvent(new TaskLeftEvent())}>
          ${t('edit-back')}
        </button>
        <button
          type="button"
          class="button primary"
          aria-disabled=${this.saving.running || nothing}
          @click=${this.#handleSave}
        >
          ${t('edit-save')}
        </button>
      </div>
    `;
  }

  /** Until something is typed: the person of the booking, found again among the contacts where it is one. */
  #typed({ participant }: P2p): ContactChangedDetail {
    if (this.draft) return this.draft;
    const known = this.contacts.value?.find(
      (contact) => contact.email === participant.email && contact.lastName === participant.lastName,
    );
    return { contactId: known?.contactId ?? SOMEBODY_ELSE, participant: contactToType(participant) };
  }

  #handleTyped({ detail }: ContactChangedEvent): void {
    this.draft = detail;
  }

  async #handleSave(): Promise<void> {
    if (!this.p2p) return;
    const typed = this.#typed(this.p2p);
    this.asked = true;
    const [fault] = contactFormFaults(typed);
    if (fault) return void this.form?.focusField(fault.field);

    const p2p = await this.saving.run(contactToKeep(typed.participant));
    if (p2p) this.dispatchEvent(new BookingChangedEvent('edited', p2p));
    if (isStale(this.saving.error)) {
      this.saving.reset();
      this.dispatchEvent(new BookingStaleEvent());
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p2p-participant-editor': P2pParticipantEditor;
  }
}
