import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { taskCopy } from '@portal/copy';
import { contactName, formatPhone } from '@portal/domain';
import type { P2p, SlotChoice } from '@portal/api';
import type { Place } from '@portal/domain';
import { failedView, heading } from '@portal/kit';
import type { Environment } from '@portal/kit';
import { holdLine } from '@portal/p2p-parts';
import type { HoldState } from '@portal/p2p-parts';

import { timeRangeCopy } from '../later/time-copy.js';

import { payerTime } from './payer-time.js';
import { presentTime } from './present-time.js';

export interface ConfirmTimeOptions {
  readonly environment: Environment;
  readonly place: Place;
  readonly headingLevel: number;
  readonly p2p: P2p;
  readonly slot: SlotChoice;
  readonly hold: HoldState;
  readonly error: unknown;
  readonly running: boolean;
  readonly onExtend: () => void;
  readonly onKeep: () => void;
  readonly onAnother: () => void;
  readonly onConfirm: () => void;
}

/** The current and the new time side by side, before the user confirms. */
export function confirmTime({ environment, place, p2p, slot, error, ...options }: ConfirmTimeOptions): TemplateResult {
  const { strings } = environment;
  const t = taskCopy(strings);
  const { participant } = p2p;
  const theirs = payerTime(p2p, slot, place, environment);

  return html`
    ${heading(options.headingLevel, t('confirm-title'), { id: 'title', focusable: true })}
    <dl class="times">
      ${presentTime(p2p, place, t)}
      <div class="new">
        <dt>${t('new-time')}</dt>
        <dd>${timeRangeCopy(slot, place)}</dd>
        ${theirs === '' ? nothing : html`<dd class="small">${theirs}</dd>`}
      </div>
      <div>
        <dt>${t('person')}</dt>
        <dd>${contactName(participant)}, ${formatPhone(participant.phone, participant.extension)}</dd>
        <dd class="muted small">${t('person-stays')}</dd>
      </div>
    </dl>
    ${p2p.state === 'missed' ? nothing : html`<p>${t('stays', { time: timeRangeCopy(p2p.slot, place) })}</p>`}
    ${holdLine(options.hold, environment, options.onExtend)}
    ${
      error === undefined
        ? nothing
        : failedView(error, { failed: t('could-not-reschedule'), environment, kept: t('kept-present') })
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
