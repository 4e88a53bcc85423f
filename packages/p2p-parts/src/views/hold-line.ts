import { html, nothing } from 'lit';

import type { HoldLeft } from '@portal/domain';
import { icon } from '@portal/kit';

import type { HoldState } from '../controllers/slot-hold.js';
import { slotCopy } from '../copy.js';

type Strings = Readonly<Record<string, string>> | undefined;

/** "We are holding this time for you: 4 min left". */
export function holdCopy(left: HoldLeft, strings: Strings): string {
  if (left.unit === 'over') return '';
  if (left.unit === 'minutes') return slotCopy(strings)('held-minutes', { count: left.count });
  return left.count === 0 ? slotCopy(strings)('held-last') : slotCopy(strings)('held-seconds', { count: left.count });
}

/** How long the chosen time is still held. Plain text: it changes often and must not be read out each time. */
export function holdLine(state: HoldState, { strings, onExtend }: { strings: Strings; onExtend: () => void }): unknown {
  const t = slotCopy(strings);
  if (state.status === 'none') return nothing;
  if (state.status === 'asking') return line(t('holding'));
  if (state.status === 'unheld') return line(t('unheld'));

  const { extendable } = state.held;
  // The button that was pressed for the last time stays, and with it the focus.
  return html`
    <div class="hold">
      ${line(holdCopy(state.left, strings))}
      ${
        extendable || state.wish
          ? html`<button
              type="button"
              class="button small"
              aria-disabled=${state.extending || !extendable}
              @click=${() => extendable && onExtend()}
            >
              ${t(extendable ? 'keep' : 'kept')}
            </button>`
          : nothing
      }
      ${state.wish === 'failed' ? html`<p class="small" role="alert">${t('keep-failed')}</p>` : nothing}
    </div>
  `;
}

const line = (words: string): unknown =>
  html`<p class="hold-words numbers">${icon('waiting')}<span>${words}</span></p>`;
