import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { formatTimeWithZone } from '@portal/domain';
import type { Place } from '@portal/domain';
import { failedView, heading } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { taskWords } from '../task-copy.js';
import type { Choice, Held } from '../model/rescheduling.js';
import { timeWords } from '../model/time-words.js';

export interface ConfirmTimeOptions {
  readonly environment: Environment;
  readonly place: Place;
  readonly headingLevel: number;
  readonly present: { readonly start: string; readonly end: string };
  readonly slot: Choice;
  readonly hold: Held | undefined;
  readonly error: unknown;
  readonly running: boolean;
  readonly onKeep: () => void;
  readonly onAnother: () => void;
  readonly onConfirm: () => void;
}

/** The present time and the new one side by side, before the new one is booked. */
export function confirmTime({ environment, place, slot, hold, error, ...options }: ConfirmTimeOptions): TemplateResult {
  const t = taskWords(environment.strings);

  return html`
    ${heading(options.headingLevel, t('confirm-title'), { id: 'title', focusable: true })}
    <dl class="times">
      <div>
        <dt>${t('present-time')}</dt>
        <dd>${timeWords(options.present, place)}</dd>
      </div>
      <div class="new">
        <dt>${t('new-time')}</dt>
        <dd>${timeWords(slot, place)}</dd>
      </div>
    </dl>
    <p>${t('stays')} ${hold ? t('held', { time: formatTimeWithZone(hold.expiresAt, place) }) : nothing}</p>
    ${
      error === undefined
        ? nothing
        : failedView(error, { doing: t('doing-reschedule'), environment, kept: t('kept-present') })
    }
    <div class="actions">
      <button type="button" class="button quiet" @click=${options.onKeep}>${t('keep-time')}</button>
      <button type="button" class="button" @click=${options.onAnother}>${t('another')}</button>
      <button
        type="button"
        class="button primary"
        aria-disabled=${options.running || nothing}
        @click=${options.onConfirm}
      >
        ${t('confirm')}
      </button>
    </div>
  `;
}
