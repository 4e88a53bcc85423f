import { html, nothing } from 'lit';

import { slotCopy } from '@portal/copy';
import type { HoldLeft } from '@portal/domain';
import { icon } from '@portal/kit';
import type { Environment } from '@portal/kit';

import type { HoldState } from '../model/hold.js';

type Language = Pick<Environment, 'locale' | 'strings'>;

const UNITS = { minutes: 'minute', seconds: 'second' } as const;

/** "We’re holding this time for you: 4 minutes left". */
export function holdCopy(left: HoldLeft, { locale, strings }: Language, form: '' | '-short' = ''): string {
  if (left.unit === 'over') return '';
  const t = slotCopy(strings);
  if (left.count === 0) return t(`held-last${form}`);
  const duration = new Intl.NumberFormat(locale, { style: 'unit', unit: UNITS[left.unit], unitDisplay: 'long' });
  return t(`held${form}`, { left: duration.format(left.count) });
}

/** The remaining time of the hold. Plain text, because it changes often and must not be announced each time. */
export function holdLine(state: HoldState, language: Language, onExtend: () => void): unknown {
  const t = slotCopy(language.strings);
  if (state.status === 'none') return nothing;
  if (state.status === 'asking') return line(t('holding'), t('holding-short'));
  if (state.status === 'unheld') return line(t('unheld'), t('unheld-short'));

  const { extendable } = state.held;
  // The button stays after the last extension, so it keeps focus.
  return html`
    <div class="hold">
      ${line(holdCopy(state.left, language), holdCopy(state.left, language, '-short'))}
      ${
        extendable || state.extension
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
      ${state.extension === 'failed' ? html`<p class="small" role="alert">${t('keep-failed')}</p>` : nothing}
    </div>
  `;
}

/** Only a bar on a small screen shows the short form. */
const line = (words: string, short: string): unknown =>
  html`<p class="hold-words numbers">
    ${icon('waiting')}<span class="wide">${words}</span><span class="narrow" hidden>${short}</span>
  </p>`;
