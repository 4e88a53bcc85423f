import { html, nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';

import type { AttachmentLimits } from '@portal/api';

import { limitValues } from './file-state-copy.js';
import type { FileSpeech } from './file-state-copy.js';

type OnFiles = (files: readonly File[]) => void;

/** The file input of an element, which its other controls open. */
export class FileChooser {
  readonly #host: Pick<LitElement, 'renderRoot'>;
  readonly #onFiles: OnFiles;
  /** Takes the files that are being chosen now. */
  #onChosen: OnFiles | undefined;

  /** `take` gets what is chosen, unless the control that opened the input takes it. */
  constructor(host: Pick<LitElement, 'renderRoot'>, onFiles: OnFiles) {
    this.#host = host;
    this.#onFiles = onFiles;
  }

  open({ onFiles, multiple = true }: { readonly onFiles?: OnFiles; readonly multiple?: boolean } = {}): void {
    const input = this.#host.renderRoot.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) return;
    this.#onChosen = onFiles;
    input.multiple = multiple;
    input.click();
  }

  render(limits: AttachmentLimits | undefined): TemplateResult {
    return html`<input
      type="file"
      multiple
      hidden
      autocomplete="off"
      accept=${limits?.types.map(({ extension }) => extension).join(',') ?? nothing}
      @change=${this.#handleChosen}
      @cancel=${this.#handleCanceled}
    />`;
  }

  readonly #handleCanceled = (): void => {
    this.#onChosen = undefined;
  };

  readonly #handleChosen = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    const files = [...(target.files ?? [])];
    // The same file can be chosen again after it was removed.
    target.value = '';
    const onFiles = this.#onChosen ?? this.#onFiles;
    this.#onChosen = undefined;
    if (files.length > 0) onFiles(files);
  };
}

export interface DropZone {
  /** Whether files are held over it. */
  readonly over: boolean;
  /** The button, and what else stands beside it. */
  readonly controls: TemplateResult;
  readonly chooser: FileChooser;
  readonly limits: AttachmentLimits | undefined;
  readonly speech: FileSpeech;
  /** What else is to be known before files are sent. */
  readonly note?: unknown;
}

/** The place to choose files and to drop them, with what is taken (`#limits`), in its owner's own shadow root. */
export const dropZone = ({ over, controls, chooser, limits, speech, note = nothing }: DropZone): TemplateResult => html`
  <div class="zone ${over ? 'over' : ''}">
    <div class="choose">${controls}</div>
    ${
      limits
        ? html`<p class="hint" id="limits">${speech.t('files.limits', limitValues(limits, speech.locale))}</p>`
        : nothing
    }
    ${note} ${chooser.render(limits)}
  </div>
`;
