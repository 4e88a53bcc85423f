import { html, nothing } from 'lit';
import type { LitElement } from 'lit';

import type { DetailCopy } from '@portal/copy';
import { dialogView, icon } from '@portal/kit';

/** The form for the answer, which may have something in it that is not at the server yet. */
export interface AnswerForm {
  readonly dirty: boolean;
  /** Whether a file is on its way or did not arrive. */
  readonly filesUnsent: boolean;
  readonly wordsUnsaved: boolean;
  /** Resolves with whether everything is at the server. */
  saveDraft(): Promise<boolean>;
  /** Reads again; what is typed stays. */
  refresh(): void;
}

type LeaveStage = 'asked' | 'saving' | 'failed';

/** Asks before a message with unsaved changes is left, and only then. */
export class LeaveGuard {
  readonly #host: LitElement;
  readonly #form: () => AnswerForm | null | undefined;
  #go: (() => void) | undefined;
  #stage: LeaveStage = 'asked';
  /** What would be left behind. */
  #files = false;
  #words = false;

  constructor(host: LitElement, form: () => AnswerForm | null | undefined) {
    this.#host = host;
    this.#form = form;
  }

  /** Goes at once where nothing would be left behind. */
  leave(go: () => void): void {
    const form = this.#form();
    if (!form?.dirty) {
      go();
      return;
    }
    this.#files = form.filesUnsent;
    this.#words = form.wordsUnsaved || !form.filesUnsent;
    this.#show(go);
  }

  /** What was asked about is no longer there. */
  readonly stay = (): void => {
    if (this.#go) this.#show(undefined);
  };

  render(t: DetailCopy): unknown {
    const busy = this.#stage === 'saving';
    return dialogView({
      open: this.#go !== undefined,
      heading: t(this.#words ? 'leave.title' : 'leave.files.title'),
      meaning: 'waiting',
      content: html`
        <div>
          ${this.#files ? html`<p>${t('leave.files.text')}</p>` : nothing}
          ${this.#words ? html`<p>${t('leave.text')}</p>` : nothing}
          <p role="status" class="muted">${busy ? t('leave.saving') : nothing}</p>
        </div>
        <div role="alert">
          ${this.#stage === 'failed' ? html`<p class="error">${icon('refused')}<span>${t('leave.failed')}</span></p>` : nothing}
        </div>
      `,
      actions: html`
        <button type="button" class="button" @click=${this.stay}>${t('leave.stay')}</button>
        <button type="button" class="button" @click=${this.#handleLeave}>
          ${t(this.#words ? 'leave.discard' : 'leave.files.leave')}
        </button>
        ${
          this.#words
            ? html`<button type="button" class="button primary" aria-disabled=${busy} @click=${this.#handleSave}>
                ${t('leave.save')}
              </button>`
            : nothing
        }
      `,
      onClose: this.stay,
    });
  }

  readonly #handleLeave = (): void => void this.#goOn();

  readonly #handleSave = async (): Promise<void> => {
    const go = this.#go;
    if (this.#stage === 'saving') return;
    this.#show(go, 'saving');
    const saved = await this.#form()?.saveDraft();
    // Stayed, or asked about something else, while it was saved.
    if (go !== this.#go) return;
    if (saved === false) this.#show(go, 'failed');
    else await this.#goOn();
  };

  /** The dialog gives the focus back before the way on takes it. */
  async #goOn(): Promise<void> {
    const go = this.#go;
    this.#show(undefined);
    await this.#host.updateComplete;
    go?.();
  }

  #show(go: (() => void) | undefined, stage: LeaveStage = 'asked'): void {
    this.#go = go;
    this.#stage = stage;
    this.#host.requestUpdate();
  }
}
