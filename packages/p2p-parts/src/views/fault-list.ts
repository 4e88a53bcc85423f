import { html } from 'lit';
import type { TemplateResult } from 'lit';

import { icon } from '@portal/kit';

/** An error on the page: its sentence, and how to get to its field. */
export interface ListedFault {
  readonly words: string;
  readonly go: () => void;
}

/** All errors of a page, with links to their fields. It comes first and gets the focus. */
export const faultList = (title: string, faults: readonly ListedFault[]): TemplateResult => html`
  <div class="notice refused faults" role="group" aria-labelledby="faults" tabindex="-1">
    ${icon('refused')}
    <div>
      <p id="faults"><strong>${title}</strong></p>
      <ul>
        ${faults.map(
          ({ words, go }) => html` <li><button type="button" class="link" @click=${go}>${words}</button></li> `,
        )}
      </ul>
    </div>
  </div>
`;
