import { html, nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';

import type { AttachmentLimits } from '@portal/api';

import { limitValues } from './file-state-copy.js';
import type { FileSpeech } from './file-state-copy.js';

type Take = (files: readonly File[]) => void;

/** The file input of an element, which its other controls open. */
export class FileChooser {
  readonly #host: Pick<LitElement, 'renderRoot'>;
  readonly #take: Take;
  /** Takes the files that are being chosen now. */
  #asker: Take | undefined;

  /** `take` gets what is chosen, unless the control that opened the input takes it. */
  constructor(host: Pick<LitElement, 'renderRoot'>, take: Take) {
    this.#host = host;
    this.#take = take;
  }

  open({ take, multiple = true }: { readonly take?: Take; readonly multiple?: boolean } = {}): void {
    const input = this.#host.renderRoot.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) return;
    this.#asker = take;
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
      @cancel=${this.#handleCancelled}
    />`;
  }

  readonly #handleCancelled = (): void => {
    this.#asker = undefined;
  };

  readonly #handleChosen = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    const files = [...(target.files ?? [])];
    // The same file can be chosen again after it was removed.
    target.value = '';
    const take = this.#asker ?? this.#take;
    this.#asker = undefined;
    if (files.length > 0) take(files);
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
