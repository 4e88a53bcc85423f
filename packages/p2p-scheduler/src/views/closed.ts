/** What is drawn where nothing can be requested: why, and whom to call. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { formatMoment, formatPlain } from '@portal/domain';
import { heading, notice } from '@portal/kit';
import type { Environment } from '@portal/kit';

import type { SchedulerWords } from '../copy.js';
import type { Refusal } from '../model/refusal.js';

export interface ClosedView {
  readonly t: SchedulerWords;
  readonly environment: Environment;
  readonly headingLevel: number;
  readonly onReturn: () => void;
}

/** No slot within the horizon: the prescribed sentence, then what helps with the call (PS-13, C35). */
export const unavailableView = (view: ClosedView, reference: string): TemplateResult =>
  closed(view, {
    title: view.t('title'),
    sentence: view.t('unavailable', { payer: view.environment.payer.name }),
    facts: calling(view, { reference }),
  });

export const bookedView = (view: ClosedView): TemplateResult =>
  closed(view, { title: view.t('booked-title'), sentence: view.t('booked'), facts: [] });

export const refusedView = (view: ClosedView, why: Refusal, phone: string | null): TemplateResult =>
  closed(view, {
    title: view.t('title'),
    sentence: refusalWords(view, why),
    facts: why.key === 'order-state' ? [] : calling(view, { phone }),
  });

type Fact = readonly [term: string, value: string];

function closed(
  view: ClosedView,
  { title, sentence, facts }: { title: string; sentence: string; facts: readonly Fact[] },
) {
  return html`
    <div class="closed">
      ${heading(view.headingLevel, title, { className: 'title', focusable: true })}
      ${notice(
        'info',
        html`
          <p>${sentence}</p>
          ${
            facts.length === 0
              ? nothing
              : html`<dl class="facts numbers">
                  ${facts.map(
                    ([term, value]) =>
                      html`<div>
                        <dt>${term}</dt>
                        <dd>${value}</dd>
                      </div>`,
                  )}
                </dl>`
          }
        `,
      )}
      <p><button type="button" class="button" @click=${view.onReturn}>${view.t('return')}</button></p>
    </div>
  `;
}

function calling(
  { t, environment: { payer } }: ClosedView,
  given: { phone?: string | null; reference?: string },
): readonly Fact[] {
  const facts: readonly (readonly [string, string | undefined])[] = [
    [t('phone'), given.phone ?? payer.phone],
    [t('hours'), payer.hours],
    [t('reference'), given.reference],
  ];
  return facts.flatMap(([term, value]) => (value ? [[term, value] as const] : []));
}

function refusalWords({ t, environment: { locale, timeZone } }: ClosedView, why: Refusal): string {
  if (why.key === 'not-in-rollout-yet') {
    const date = formatPlain(why.date, locale, { year: 'numeric', month: 'long', day: 'numeric' });
    return t('no.not-in-rollout-yet', { date });
  }
  if (why.key === 'window-over') return t('no.window-over', { date: formatMoment(why.instant, { locale, timeZone }) });
  return t(`no.${why.key}`);
}
