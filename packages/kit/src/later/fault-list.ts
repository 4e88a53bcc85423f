import { html } from 'lit';
import type { TemplateResult } from 'lit';

import { icon } from '../element/icons.js';

/** An error on the page: its sentence, and how to get to its field. */
export interface ListedFault {
  readonly words: string;
  readonly go: () => void;
}

/**
 * All errors of a form, with links to their fields. It comes first and gets the focus. Two forms of one element need
 * different IDs.
 */
export const faultList = (title: string, faults: readonly ListedFault[], id = 'faults'): TemplateResult => html`
  <div class="notice refused faults" role="group" aria-labelledby=${id} tabindex="-1">
    ${icon('refused')}
    <div>
      <p id=${id}><strong>${title}</strong></p>
      <ul class="field">
        ${faults.map(
          ({ words, go }) => html` <li><button type="button" class="link" @click=${go}>${words}</button></li> `,
        )}
      </ul>
    </div>
  </div>
`;
