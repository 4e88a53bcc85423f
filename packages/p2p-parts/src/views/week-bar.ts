import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import type { slotCopy } from '@portal/copy';
import { heading } from '@portal/kit';

import type { SlotViewName } from '../events.js';

export interface WeekBar {
  readonly t: ReturnType<typeof slotCopy>;
  /** "Week of June 22 - June 26". */
  readonly title: string;
  readonly headingLevel: number;
  readonly canMove: (step: -1 | 1) => boolean;
  readonly onMove: (step: -1 | 1) => void;
  /** Omitted if no slot is available at all. */
  readonly onFirst: (() => void) | undefined;
  readonly view: SlotViewName;
  readonly onView: (view: SlotViewName) => void;
  readonly refreshing: boolean;
}

/** The visible week, navigation to others, and the view switch. */
export const weekBar = (bar: WeekBar): TemplateResult => html`
  <div class="bar">
    <div class="week">
      ${move(bar, -1, bar.t('previous'))}
      ${heading(bar.headingLevel, bar.title, { id: 'week', className: 'subtitle numbers', focusable: true })}
      ${move(bar, 1, bar.t('next'))}
    </div>
    <div class="ways">
      ${bar.refreshing ? html`<span class="muted small">${bar.t('updating')}</span>` : nothing}
      ${
        bar.onFirst
          ? html`<button type="button" class="button quiet" @click=${bar.onFirst}>${bar.t('first-available')}</button>`
          : nothing
      }
      ${views(bar)}
    </div>
  </div>
`;

const move = ({ canMove, onMove }: WeekBar, step: -1 | 1, label: string): TemplateResult =>
  // Not `disabled`, because the button would lose focus at the last week.
  html`
    <button
      type="button"
      class="button"
      aria-disabled=${canMove(step) ? nothing : 'true'}
      @click=${() => canMove(step) && onMove(step)}
    >
      ${label}
    </button>
  `;

const views = ({ t, view: shown, onView }: WeekBar): TemplateResult => html`
  <div class="views" role="group" aria-label=${t('view')}>
    ${(['open', 'all'] as const).map(
      (view) => html`
        <button type="button" class="button" aria-pressed=${view === shown} @click=${() => onView(view)}>
          ${t(`${view}-times`)}
        </button>
      `,
    )}
  </div>
`;
