import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import type { MessageSummary } from '@portal/api';
import { icon } from '@portal/kit';

import { dueView } from '../model/row-view.js';
import type { Surroundings } from '../model/row-view.js';

export interface WaitingOptions extends Surroundings {
  /** Undefined before the first response; the line then keeps its space. */
  readonly summary: Pick<MessageSummary, 'actionable' | 'nextDueAt'> | undefined;
  /** Whether the list is sorted by due date. */
  readonly byDue: boolean;
  readonly toggle: () => void;
}

/** How many requests wait for the office, the next due date, and the button that sorts by it (3d.1). */
export function waitingLine({ summary, byDue, toggle, ...around }: WaitingOptions): TemplateResult {
  const { t } = around;
  const waits = summary !== undefined && summary.actionable > 0;
  return html`
    <div class="waits">
      ${waits ? waitingCopy(summary, around) : html`<p>${summary ? t('waits.none') : nothing}</p>`}
      ${
        waits || byDue
          ? html`<button type="button" class="link" @click=${toggle}>
              ${t(byDue ? 'waits.newest' : 'waits.first')}
            </button>`
          : nothing
      }
    </div>
  `;
}

function waitingCopy(
  { actionable: count, nextDueAt }: NonNullable<WaitingOptions['summary']>,
  around: Surroundings,
): TemplateResult {
  const { t } = around;
  const due = dueView({ turn: 'office', dueAt: nextDueAt }, around, count === 1 ? 'due' : 'first');
  return html`
    <p class="numbers ${due?.stage ?? ''}">${icon('waiting')} ${t('waits', { count })} ${due ? due.words : nothing}</p>
  `;
}
