import { consume } from '@lit/context';
import { LitElement, html } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { getInfoRequest, getMessageHistory, listAttachments } from '@portal/api';
import type { Message } from '@portal/api';
import { caseRecordCopy } from '@portal/copy';
import { controlStyles, dialogStyles, dialogView, environmentContext, failedView, Query } from '@portal/kit';
import type { Environment } from '@portal/kit';

import type { HistoryCopy } from '../model/history-view.js';
import { printNode } from '../print-node.js';
import type { PrintOptions } from '../print-node.js';
import { RecordClosedEvent } from '../record-event.js';
import { paper, styles } from './message-record.styles.js';
import { recordPaper } from './record-paper.js';

/**
 * The printable record of one message in a dialog (3d.6). It reloads everything and fails as a whole: an incomplete
 * record would be misleading.
 *
 * @tag message-record
 *
 * @fires {RecordClosedEvent} record-closed - The user closed the dialog.
 */
export class MessageRecord extends LitElement {
  static override styles = [controlStyles, dialogStyles, styles];

  @property({ attribute: false }) message?: Message;

  /** Passed in by the opened message, because importing it here could load a second copy from another URL. */
  @property({ attribute: false }) entryOf?: HistoryCopy;

  /** Replaces the print dialog in tests. */
  @property({ attribute: false }) printer?: PrintOptions['print'];

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @query('.record') private paper!: HTMLElement | null;
  @query('.primary') private printButton!: HTMLElement | null;

  @state() private open = true;

  readonly parts = new Query(this, {
    args: () => [this.environment?.client, this.message?.messageId, this.message?.hasInfoRequest] as const,
    run: async ([client, messageId, hasInfoRequest], signal) => {
      const [{ events }, request, { attachments: files }] = await Promise.all([
        client.send(getMessageHistory, { messageId }, { signal }),
        hasInfoRequest ? client.send(getInfoRequest, { messageId }, { signal }) : undefined,
        hasInfoRequest ? client.send(listAttachments, { messageId }, { signal }) : { attachments: [] },
      ]);
      return { request, files, events };
    },
  });

  #frame: HTMLIFrameElement | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#frame?.remove();
  }

  /** Takes the focus when the record replaces Try again. */
  override focus(options?: FocusOptions): void {
    this.printButton?.focus(options);
  }

  override render(): unknown {
    const { environment, message, entryOf } = this;
    const t = caseRecordCopy(environment?.strings);
    const ready = this.parts.value !== undefined;
    return dialogView({
      open: this.open,
      heading: t('record.title'),
      content:
        environment && message && entryOf
          ? this.parts.render({
              loading: () => html`<ui-loading label=${t('record.loading')} shape="40 90 90 120"></ui-loading>`,
              failed: (error, retry) => failedView(error, { failed: t('record.could-not'), retry, environment }),
              ready: (parts) => recordPaper({ message, entryOf, ...parts }, environment),
            })
          : '',
      actions: html`
        <button type="button" class="button" @click=${this.#close}>${t('record.close')}</button>
        <button type="button" class="button primary" aria-disabled=${!ready} @click=${this.#print}>
          ${t('record.print')}
        </button>
      `,
      onClose: () => void this.#close(),
    });
  }

  readonly #close = async (): Promise<void> => {
    this.open = false;
    // The dialog first returns the focus to the button that opened it.
    await this.updateComplete;
    this.dispatchEvent(new RecordClosedEvent());
  };

  readonly #print = async (): Promise<void> => {
    const record = this.paper;
    if (!record) return;
    this.#frame?.remove();
    this.#frame = await printNode(record, {
      into: record.parentNode ?? record,
      css: paper.cssText,
      title: caseRecordCopy(this.environment?.strings)('record.title'),
      lang: this.environment?.locale ?? '',
      ...(this.printer && { print: this.printer }),
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'message-record': MessageRecord;
  }
}
