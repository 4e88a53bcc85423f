import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { MESSAGE_VIEWS } from '@portal/api';
import type { MessagePage, MessageView } from '@portal/api';
import type { ListCopy } from '@portal/copy';
import { formatNumber } from '@portal/domain';

export interface TabsOptions {
  readonly t: ListCopy;
  readonly locale: string;
  readonly view: MessageView;
  readonly counts: MessagePage['counts'] | undefined;
  readonly choose: (view: MessageView) => void;
}

/** Steps along the tabs, by key. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity };

/**
 * The four views as tabs with their counts (MC-04), rendered in the caller's shadow root because a tab and its panel
 * have to share one. Arrow keys move along them in reading direction and select the tab they reach.
 */
export function messageTabs({ t, locale, view, counts, choose }: TabsOptions): TemplateResult {
  return html`
    <div
      class="tabs"
      role="tablist"
      aria-label=${t('tabs')}
      @keydown=${(event: KeyboardEvent) => move(event, view, choose)}
    >
      ${MESSAGE_VIEWS.map(
        (one) => html`
          <button
            type="button"
            role="tab"
            id="tab-${one}"
            class="tab"
            aria-controls="panel"
            aria-selected=${one === view}
            tabindex=${one === view ? 0 : -1}
            @click=${() => choose(one)}
          >
            ${t(`tab.${one}`)}
            ${counts ? html`<span class="count numbers">${formatNumber(counts[one], locale)}</span>` : nothing}
          </button>
        `,
      )}
    </div>
  `;
}

function move(event: KeyboardEvent, view: MessageView, choose: (view: MessageView) => void): void {
  const list = event.currentTarget;
  const step = STEPS[event.key];
  if (step === undefined || !(list instanceof HTMLElement)) return;

  event.preventDefault();
  const to = destination(
    MESSAGE_VIEWS.indexOf(view),
    list.matches(':dir(rtl)') && Number.isFinite(step) ? -step : step,
  );
  choose(to);
  list.querySelector<HTMLElement>(`#tab-${to}`)?.focus();
}

/** Arrow keys wrap around; Home and End go to the ends. */
function destination(from: number, step: number): MessageView {
  const last = MESSAGE_VIEWS.length - 1;
  const wrapped = (from + step + MESSAGE_VIEWS.length) % MESSAGE_VIEWS.length;
  const index = Number.isFinite(step) ? wrapped : step < 0 ? 0 : last;
  return MESSAGE_VIEWS[index] ?? 'all';
}
