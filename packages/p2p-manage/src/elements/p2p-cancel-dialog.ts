import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';

import { CANCEL_REASONS, cancelP2p } from '@portal/api';
import type { InputOf, P2p } from '@portal/api';
import { manageCopy, taskCopy } from '@portal/copy';
import { formatMoment, isBlank } from '@portal/domain';
import {
  controlStyles,
  describedBy,
  dialogStyles,
  dialogView,
  environmentContext,
  failedView,
  framed,
  Mutation,
  onPaper,
  UnloadGuard,
  selectField,
} from '@portal/kit';
import type { Environment, Attempt } from '@portal/kit';
import { storedEntry } from '@portal/p2p-parts';
import type { StoredEntry } from '@portal/p2p-parts';

import { BookingChangedEvent, BookingStaleEvent, TaskLeftEvent } from '../task-events.js';
import { MAX_NOTE, cancelFaults } from '../model/cancelling.js';
import type { CancelReason } from '../model/cancelling.js';
import { START } from '../model/flow.js';
import type { Flow } from '../model/flow.js';
import { isStale } from '../model/rejected.js';
import { timeRangeCopy } from '../later/time-copy.js';
import { changesView } from '../later/changes-view.js';

import { styles } from './p2p-cancel-dialog.styles.js';

/** The complete payload, as it was when the user selected the button. */
interface Cancellation extends InputOf<typeof cancelP2p> {
  readonly version: string;
}

interface Entered {
  readonly reason: CancelReason | '';
  readonly note: string;
}

/**
 * Cancels a booking: shows the consequences, asks for a reason, and sends it once.
 *
 * @tag p2p-cancel-dialog
 *
 * @fires {BookingChangedEvent} booking-changed - The booking is canceled.
 * @fires {BookingStaleEvent} booking-stale - Someone else changed the booking, so it was not canceled.
 * @fires {TaskLeftEvent} task-left - The user keeps the Peer-to-Peer.
 */
export class P2pCancelDialog extends LitElement {
  static override styles = [controlStyles, dialogStyles, styles];

  @property({ attribute: false }) p2p?: P2p | undefined;

  /** The version the user decides about: from the start of the task, or from the last conflict. */
  @property({ attribute: false }) version = '';

  @property({ type: Boolean }) open = false;

  @property({ attribute: false }) timeZone = 'UTC';

  /** The current step, and changes while the page was open. */
  @property({ attribute: false }) flow: Flow = START;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @state() private reason: CancelReason | '' = '';
  @state() private note = '';
  @state() private tried = false;

  @query('#reason') private reasonField!: HTMLElement | null;
  @query('#note') private noteField!: HTMLElement | null;

  readonly cancelling = new Mutation(this, async ({ version, ...input }: Cancellation, attempt: Attempt) =>
    this.environment?.client.send(cancelP2p, input, { ...attempt, version }),
  );

  readonly #unloadGuard = new UnloadGuard(this, () => this.open && (this.reason !== '' || this.note !== ''));

  /** Entries from before the user left the page; unset until loaded. */
  #stored: StoredEntry<Entered> | undefined;

  protected override willUpdate(): void {
    if (this.#stored || !this.p2p || !this.environment) return;
    this.#stored = storedEntry(this.environment, this.p2p.orderId, 'cancel');
    const { reason = this.reason, note = this.note } = this.#stored.get() ?? {};
    Object.assign(this, { reason, note });
  }

  protected override updated(): void {
    const { reason, note } = this;
    if (this.isConnected) this.#stored?.put(reason === '' && note === '' ? undefined : { reason, note });
  }

  /** Whether a cancellation is pending or its outcome is unknown. */
  get unsettled(): boolean {
    return this.open && (this.cancelling.running || this.cancelling.error !== undefined);
  }

  override render(): unknown {
    const { p2p, environment } = this;
    if (!p2p || !environment) return nothing;
    const t = taskCopy(environment.strings);

    return dialogView({
      open: this.open,
      heading: t('cancel-title'),
      content: html`
        ${this.#renderConsequence(p2p, environment)} ${this.#renderFields(environment)}
        ${this.#renderFailure(environment)}
      `,
      actions: html`
        <button type="button" class="button" @click=${this.#handleKept}>${t('keep')}</button>
        <button
          type="button"
          class="button danger"
          aria-disabled=${this.cancelling.running || nothing}
          @click=${this.#handleCancel}
        >
          ${t('cancel')}
        </button>
      `,
      onClose: () => this.#handleKept(),
    });
  }

  #renderFailure(environment: Environment): unknown {
    const t = taskCopy(environment.strings);
    const { error } = this.cancelling;
    return error === undefined
      ? nothing
      : failedView(error, { failed: t('could-not-cancel'), environment, kept: t('kept-appointment') });
  }

  #renderConsequence(p2p: P2p, environment: Environment): TemplateResult {
    const { strings, locale, payer } = environment;
    const t = taskCopy(strings);
    const after = manageCopy(strings);
    const place = { timeZone: this.timeZone, locale };
    const until = p2p.mayRequestAgainUntil;
    const { changes } = this.flow;

    return html`
      <div role="status">${changes ? changesView({ ...this.flow, changes, p2p, place, environment }) : nothing}</div>
      <p>
        ${t(p2p.state === 'missed' ? 'cancel-missed' : 'cancel-time', { time: timeRangeCopy(p2p.slot, place), payer: payer.shortName })}
      </p>
      <p>
        ${until === null ? after('again-never') : after('again-until', { moment: formatMoment(until, place) })}
        ${t(until === null ? 'then-appeal-only' : 'then-appeal')}
      </p>
    `;
  }

  #renderFields({ strings }: Environment): TemplateResult {
    const t = taskCopy(strings);
    const faults = this.tried ? cancelFaults(this.reason, this.note) : [];
    const fault = faults.find(({ field }) => field === 'note');
    const note = {
      id: 'note',
      label: t('cancel-note'),
      hint: t('cancel-note-hint'),
      required: this.reason === 'other',
      error: fault && t(fault.code, { max: MAX_NOTE }),
    };

    return html`
      ${selectField({
        id: 'reason',
        label: t('cancel-reason'),
        required: true,
        placeholder: t('cancel-select'),
        value: this.reason,
        options: CANCEL_REASONS.map((value) => ({ value, label: t(`reason.${value}`) })),
        error: faults.some(({ field }) => field === 'reason') ? t('reason-required') : undefined,
        onChange: (value) => (this.reason = CANCEL_REASONS.find((known) => known === value) ?? ''),
      })}
      ${framed(
        note,
        html`${onPaper(this.note)}<textarea
            class="input"
            id="note"
            autocomplete="off"
            spellcheck="false"
            aria-required=${note.required || nothing}
            aria-invalid=${note.error ? 'true' : nothing}
            aria-describedby=${describedBy(note)}
            .value=${live(this.note)}
            @input=${this.#handleNote}
          ></textarea>`,
      )}
    `;
  }

  #handleNote(event: Event): void {
    this.note = (event.target as HTMLTextAreaElement).value;
  }

  #handleKept(): void {
    // Leaving during the request would hide its result.
    if (this.cancelling.running) this.requestUpdate();
    else this.dispatchEvent(new TaskLeftEvent());
  }

  async #handleCancel(): Promise<void> {
    if (this.cancelling.running) return;
    this.tried = true;
    const [fault] = cancelFaults(this.reason, this.note);
    const cancellation = this.#cancellation();
    if (fault || !cancellation) return (fault?.field === 'note' ? this.noteField : this.reasonField)?.focus();

    const p2p = await this.cancelling.run(cancellation);
    if (p2p) this.#emitResult(p2p);
    if (isStale(this.cancelling.error)) {
      this.cancelling.reset();
      // After removal from the page, the result is irrelevant.
      if (this.isConnected) this.dispatchEvent(new BookingStaleEvent());
    }
  }

  /** The visible entries and the version they belong to. */
  #cancellation(): Cancellation | undefined {
    const { p2p, reason, note, version } = this;
    return p2p && reason !== ''
      ? { orderId: p2p.orderId, reason, note: isBlank(note) ? '' : note.trim(), version }
      : undefined;
  }

  /** The server has the entries, and listeners may leave the page. */
  #emitResult(p2p: P2p): void {
    this.reason = '';
    this.note = '';
    this.tried = false;
    this.#stored?.put(undefined);
    this.#unloadGuard.update();
    this.dispatchEvent(new BookingChangedEvent('cancelled', p2p));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p2p-cancel-dialog': P2pCancelDialog;
  }
}
