import { html, nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';

import type { AttachmentLimits } from '@portal/api';

import { limitValues } from './file-state-copy.js';
import type { FileCopyContext } from './file-state-copy.js';

type OnFiles = (files: readonly File[]) => void;

/** The file input of an element, opened by the element's other controls. */
export class FileChooser {
  readonly #host: Pick<LitElement, 'renderRoot'>;
  readonly #onFiles: OnFiles;
  /** Receives the files of the current dialog. */
  #onChosen: OnFiles | undefined;

  /** `onFiles` receives the files, unless the control that opened the dialog handles them. */
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
    // Lets the user choose the same file again after removing it.
    target.value = '';
    const onFiles = this.#onChosen ?? this.#onFiles;
    this.#onChosen = undefined;
    if (files.length > 0) onFiles(files);
  };
}

export interface DropZone {
  /** Whether the user drags files over it. */
  readonly over: boolean;
  /** The button and other controls. */
  readonly controls: TemplateResult;
  readonly chooser: FileChooser;
  readonly limits: AttachmentLimits | undefined;
  readonly copyContext: FileCopyContext;
  /** A note to show before the upload. */
  readonly note?: unknown;
}

/** The drop zone with its button and the limits (`#limits`), rendered in its owner's own shadow root. */
export const dropZone = ({
  over,
  controls,
  chooser,
  limits,
  copyContext,
  note = nothing,
}: DropZone): TemplateResult => html`
  <div class="zone ${over ? 'over' : ''}">
    <div class="choose">${controls}</div>
    ${
      limits
        ? html`<p class="hint" id="limits">
            ${copyContext.t('files.limits', limitValues(limits, copyContext.locale))}
          </p>`
        : nothing
    }
    ${note} ${chooser.render(limits)}
  </div>
`;
