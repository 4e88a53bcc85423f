import { html, nothing } from 'lit';
import type { LitElement } from 'lit';

import type { DetailCopy } from '@portal/copy';
import { dialogView, icon } from '@portal/kit';

/** The form for the response, which may contain unsaved input. */
export interface AnswerForm {
  readonly dirty: boolean;
  /** Whether a file is being uploaded or failed to upload. */
  readonly filesUnsent: boolean;
  readonly wordsUnsaved: boolean;
  /** Resolves with whether the server has everything. */
  saveDraft(): Promise<boolean>;
  /** Reloads the request; the user's input stays. */
  refresh(): void;
}

type LeaveStage = 'asked' | 'saving' | 'failed';

/** Asks before the user leaves a message with unsaved changes. */
export class LeaveGuard {
  readonly #host: LitElement;
  readonly #form: () => AnswerForm | null | undefined;
  #onLeave: (() => void) | undefined;
  #stage: LeaveStage = 'asked';
  /** The unsaved parts that leaving would lose. */
  #hasUnsentFiles = false;
  #hasUnsavedText = false;

  constructor(host: LitElement, form: () => AnswerForm | null | undefined) {
    this.#host = host;
    this.#form = form;
  }

  /** Continues immediately if leaving loses nothing. */
  leave(go: () => void): void {
    const form = this.#form();
    if (!form?.dirty) {
      go();
      return;
    }
    this.#hasUnsentFiles = form.filesUnsent;
    this.#hasUnsavedText = form.wordsUnsaved || !form.filesUnsent;
    this.#show(go);
  }

  /** Closes the dialog without leaving. */
  readonly stay = (): void => {
    if (this.#onLeave) this.#show(undefined);
  };

  render(t: DetailCopy): unknown {
    const busy = this.#stage === 'saving';
    return dialogView({
      open: this.#onLeave !== undefined,
      heading: t(this.#hasUnsavedText ? 'leave.title' : 'leave.files.title'),
      meaning: 'waiting',
      content: html`
        <div>
          ${this.#hasUnsentFiles ? html`<p>${t('leave.files.text')}</p>` : nothing}
          ${this.#hasUnsavedText ? html`<p>${t('leave.text')}</p>` : nothing}
          <p role="status" class="muted">${busy ? t('leave.saving') : nothing}</p>
        </div>
        <div role="alert">
          ${this.#stage === 'failed' ? html`<p class="error">${icon('refused')}<span>${t('leave.failed')}</span></p>` : nothing}
        </div>
      `,
      actions: html`
        <button type="button" class="button" @click=${this.stay}>${t('leave.stay')}</button>
        <button type="button" class="button" @click=${this.#handleLeave}>
          ${t(this.#hasUnsavedText ? 'leave.discard' : 'leave.files.leave')}
        </button>
        ${
          this.#hasUnsavedText
            ? html`<button type="button" class="button primary" aria-disabled=${busy} @click=${this.#handleSave}>
                ${t('leave.save')}
              </button>`
            : nothing
        }
      `,
      onClose: this.stay,
    });
  }

  readonly #handleLeave = (): void => void this.#continueLeaving();

  readonly #handleSave = async (): Promise<void> => {
    const go = this.#onLeave;
    if (this.#stage === 'saving') return;
    this.#show(go, 'saving');
    const saved = await this.#form()?.saveDraft();
    // The user chose to stay, or started to leave again, during the save.
    if (go !== this.#onLeave) return;
    if (saved === false) this.#show(go, 'failed');
    else await this.#continueLeaving();
  };

  /** The dialog returns the focus before the navigation moves it. */
  async #continueLeaving(): Promise<void> {
    const go = this.#onLeave;
    this.#show(undefined);
    await this.#host.updateComplete;
    go?.();
  }

  #show(go: (() => void) | undefined, stage: LeaveStage = 'asked'): void {
    this.#onLeave = go;
    this.#stage = stage;
    this.#host.requestUpdate();
  }
}
