import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { editP2pParticipant, getAvailability, listContacts } from '@portal/api';
import type { Contact, InputOf, P2p, Participant } from '@portal/api';
import { taskCopy } from '@portal/copy';
import { contactToSave, contactToEdit } from '@portal/domain';
import {
  Mutation,
  UnloadGuard,
  Query,
  controlStyles,
  environmentContext,
  failedView,
  faultList,
  heading,
} from '@portal/kit';
import type { Environment, Attempt, ListedFault } from '@portal/kit';
import { SOMEONE_ELSE, contactFormFaults, storedEntry } from '@portal/p2p-parts';
import type {
  ContactChangedDetail,
  ContactChangedEvent,
  StoredEntry,
  P2pContactForm,
  P2pContactRules,
  RulesChangedEvent,
} from '@portal/p2p-parts';

import { BookingChangedEvent, BookingStaleEvent, TaskLeftEvent } from '../task-events.js';
import { isStale, rejectedFields } from '../model/rejected.js';

import { styles } from './task.styles.js';

/** The complete payload, as it was when the user selected the button. */
interface Change extends InputOf<typeof editP2pParticipant> {
  readonly version: string;
}

interface Typed {
  readonly draft: ContactChangedDetail | undefined;
  readonly credential: string | undefined;
}

const FIELDS = [
  'firstName',
  'lastName',
  'title',
  'phone',
  'extension',
  'email',
  'secondaryPhone',
  'secondaryExtension',
] as const satisfies readonly (keyof Participant)[];

/**
 * Changes the participant and nothing else about the booking (PM-10).
 *
 * @tag p2p-participant-editor
 *
 * @fires {BookingChangedEvent} booking-changed - The participant changed.
 * @fires {BookingStaleEvent} booking-stale - Someone else changed the booking, so nothing was saved.
 * @fires {TaskLeftEvent} task-left - The user keeps the participant.
 */
export class P2pParticipantEditor extends LitElement {
  static override styles = [controlStyles, styles];

  @property({ attribute: false }) p2p?: P2p;

  /** The version the user decides about: from the start of the task, or from the last conflict. */
  @property({ attribute: false }) version = '';

  @property({ attribute: 'heading-level', type: Number }) headingLevel = 3;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  /** Typed entries; unset if unchanged. */
  @state() private draft: ContactChangedDetail | undefined;
  /** The selected credential; unset if unchanged. */
  @state() private credential: string | undefined;
  @state() private tried = false;
  /** Fields the server rejected, each until the user changes it. */
  @state() private rejected: readonly string[] = [];

  @query('p2p-contact-rules') private rulesForm!: P2pContactRules | null;
  @query('.faults') private summary!: HTMLElement | null;
  @query('p2p-contact-form') private form!: P2pContactForm | null;
  @query('#title') private headline!: HTMLElement | null;

  readonly contacts = new Query(this, {
    args: () => [this.environment?.client, this.p2p?.orderId] as const,
    run: async ([client, orderId], signal): Promise<readonly Contact[]> => {
      const { contacts } = await client.send(listContacts, { orderId }, { signal });
      return contacts.flatMap((contact) => contact ?? []);
    },
  });

  /** The plan's rules for the participant. If they can't be read, the server reports missing entries. */
  readonly rules = new Query(this, {
    args: () => [this.environment?.client, this.p2p?.orderId, this.p2p?.slot.start, this.p2p?.slot.end] as const,
    run: async ([client, orderId, from, to], signal) => {
      const timeZone = this.environment?.timeZone ?? 'UTC';
      return (await client.send(getAvailability, { orderId, from, to, timeZone }, { signal })).rules;
    },
  });

  readonly saving = new Mutation(this, async ({ version, ...change }: Change, attempt: Attempt) =>
    this.environment?.client.send(editP2pParticipant, change, { ...attempt, version }),
  );

  readonly #unloadGuard = new UnloadGuard(this, () => this.draft !== undefined || this.credential !== undefined);

  /** Entries from before the user left the task; unset until loaded. */
  #stored: StoredEntry<Typed> | undefined;

  protected override willUpdate(): void {
    if (this.#stored || !this.p2p || !this.environment) return;
    this.#stored = storedEntry(this.environment, this.p2p.orderId, 'edit');
    const typed = this.#stored.get();
    this.draft ??= typed?.draft;
    this.credential ??= typed?.credential;
  }

  protected override updated(): void {
    const { draft, credential } = this;
    const isTyped = draft !== undefined || credential !== undefined;
    if (this.isConnected) this.#stored?.put(isTyped ? { draft, credential } : undefined);
  }

  /** Whether a save is pending or its outcome is unknown. */
  get unsettled(): boolean {
    return this.saving.running || this.saving.error !== undefined;
  }

  /** Moves focus to the title after it renders. */
  override focus(): void {
    void this.updateComplete.then(() => this.headline?.focus());
  }

  override render(): unknown {
    const { p2p, environment } = this;
    if (!p2p || !environment) return nothing;
    const t = taskCopy(environment.strings);
    const typed = this.#typed(p2p);
    const { contactId, participant } = typed;
    const faults = this.#listFaults(typed);

    return html`
      ${faults.length > 0 ? faultList(t('edit-faults', { count: faults.length }), faults) : nothing}
      ${heading(this.headingLevel, t('edit-title'), { id: 'title', focusable: true })}
      <p2p-contact-form
        .contacts=${this.contacts.value ?? []}
        .contactsFailure=${this.contacts.failure}
        .contactId=${contactId}
        .participant=${participant}
        .typedFor=${this.draft?.typedFor}
        .showFaults=${this.tried}
        .rejected=${this.rejected}
        @contact-changed=${this.#handleTyped}
      ></p2p-contact-form>
      ${this.#credentials.length === 0 ? nothing : this.#renderRules()}
      ${
        this.saving.error === undefined
          ? nothing
          : failedView(this.saving.error, { failed: t('could-not-edit'), environment, kept: t('kept-typed') })
      }
      <div class="actions">
        <button type="button" class="button" @click=${this.#handleLeave}>${t('edit-back')}</button>
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

  /** The booking's participant until the user types, matched to a contact if there is one. */
  #typed({ participant }: P2p): ContactChangedDetail {
    if (this.draft) return this.draft;
    const known = this.contacts.value?.find(
      (contact) => contact.email === participant.email && contact.lastName === participant.lastName,
    );
    return { contactId: known?.contactId ?? SOMEONE_ELSE, participant: contactToEdit(participant) };
  }

  get #credentials(): readonly { readonly code: string; readonly display: string }[] {
    return this.rules.value?.credentials ?? [];
  }

  /** The current code: the selected one, or the booking's. */
  get #chosenCredential(): string {
    return this.credential ?? this.p2p?.credential?.code ?? '';
  }

  #renderRules(): TemplateResult {
    return html`<p2p-contact-rules
      .rules=${this.rules.value}
      .entry=${{ credential: this.#chosenCredential, agreed: false }}
      .showFaults=${this.tried}
      .rejected=${this.rejected}
      .credentialOnly=${true}
      @rules-changed=${this.#handleRules}
    ></p2p-contact-rules>`;
  }

  #handleRules({ detail }: RulesChangedEvent): void {
    this.credential = detail.credential;
    this.rejected = this.rejected.filter((field) => field !== 'credential');
  }

  #handleTyped({ detail }: ContactChangedEvent): void {
    const before = this.draft?.participant;
    this.rejected = this.rejected.filter((name) => {
      const field = FIELDS.find((known) => known === name);
      return !field || !before || before[field] === detail.participant[field];
    });
    this.draft = detail;
  }

  async #handleSave(): Promise<void> {
    if (!this.p2p || this.saving.running) return;
    const typed = this.#typed(this.p2p);
    this.draft = typed;
    this.tried = true;
    if (this.#listFaults(typed).length > 0) return this.#focusFaults();

    const chosen = this.credential;
    const p2p = await this.saving.run(this.#changeOf(this.p2p, typed));
    if (p2p) this.#emitResult(p2p, this.draft === typed && this.credential === chosen);
    await this.#explain();
  }

  readonly #handleLeave = (): void => {
    this.#stored?.put(undefined);
    this.dispatchEvent(new TaskLeftEvent());
  };

  /** The errors on screen, in page order. */
  #listFaults(typed: ContactChangedDetail): readonly ListedFault[] {
    const { form, rulesForm, rejected } = this;
    if (!this.tried || !form) return [];
    const refused = FIELDS.filter((field) => rejected.includes(field)).map(
      (field) => ({ field, code: 'refused' }) as const,
    );
    const contact = [...refused, ...contactFormFaults(typed)].map((fault) => ({
      words: form.sentence(fault),
      go: () => void form.focusField(fault.field),
    }));
    const lacksCredential = this.#credentials.length > 0 && this.#chosenCredential === '';
    if (!rulesForm || !(lacksCredential || rejected.includes('credential'))) return contact;
    return [...contact, { words: rulesForm.sentence('credential'), go: () => void rulesForm.focusField('credential') }];
  }

  async #focusFaults(): Promise<void> {
    await this.updateComplete;
    if (this.summary) this.summary.focus();
    // The server can reject an entry that this form doesn't name.
    else await this.form?.focusField('contact');
  }

  /** The visible entries and the version they belong to. */
  #changeOf({ orderId }: P2p, { participant }: ContactChangedDetail): Change {
    const credential = this.#chosenCredential;
    const change = { orderId, participant: contactToSave(participant), version: this.version };
    return credential === '' ? change : { ...change, credential };
  }

  /** The server has the entries, unless the user typed more since. The host may leave the page on this event. */
  #emitResult(p2p: P2p, isAll: boolean): void {
    if (isAll) {
      this.draft = undefined;
      this.credential = undefined;
    }
    this.tried = false;
    if (isAll) this.#stored?.put(undefined);
    this.#unloadGuard.update();
    this.dispatchEvent(new BookingChangedEvent('edited', p2p));
  }

  /** Shows the server's validation errors next to their fields, and moves focus to their list. */
  async #explain(): Promise<void> {
    const { error } = this.saving;
    if (isStale(error)) {
      this.saving.reset();
      // After removal from the page, the result is irrelevant.
      if (this.isConnected) this.dispatchEvent(new BookingStaleEvent());
      return;
    }
    this.rejected = rejectedFields(error);
    const [first] = this.rejected;
    if (first === undefined) return;
    if (first === 'credential') await this.rules.refresh();
    await this.#focusFaults();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p2p-participant-editor': P2pParticipantEditor;
  }
}
