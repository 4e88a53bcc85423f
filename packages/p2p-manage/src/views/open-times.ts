import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { failedView, notice } from '@portal/kit';
import type { Environment } from '@portal/kit';
import type { Bounds, SlotSelectedEvent, WeekShown, WindowChangedEvent, ZoneChangedEvent } from '@portal/p2p-parts';

import { taskWords } from '../task-copy.js';

export interface OpenTimesOptions {
  readonly week: WeekShown;
  readonly environment: Environment;
  readonly orderId: string;
  /** Whether the present time can still be kept: it was not missed. */
  readonly stays: boolean;
  readonly timeZone: string;
  readonly headingLevel: number;
  readonly chosenId: string;
  readonly error: string;
  readonly onSlot: (event: SlotSelectedEvent) => void;
  readonly onZone: (event: ZoneChangedEvent) => void;
  readonly onWindow: (event: WindowChangedEvent) => void;
}

/** The open times in every state of their read; where there are none at all, what helps instead (PS-13). */
export function openTimes(options: OpenTimesOptions): TemplateResult {
  const { week } = options;
  const { payerZone, firstAvailable, opensAt, closesAt, hasSlotsWithinHorizon } = week.bounds;
  if (!hasSlotsWithinHorizon) return noTimes(week.bounds, options);

  return html`
    <p2p-slot-picker
      .slots=${week.slots}
      .monday=${week.monday}
      .timeZone=${options.timeZone}
      .payerZone=${payerZone}
      .firstAvailable=${firstAvailable}
      .opensAt=${opensAt}
      .closesAt=${closesAt}
      .chosenId=${options.chosenId}
      .error=${options.error}
      .headingLevel=${options.headingLevel}
      @slot-selected=${options.onSlot}
      @zone-changed=${options.onZone}
      @window-changed=${options.onWindow}
      >${readState(options)}</p2p-slot-picker
    >
  `;
}

function readState({ week: { slots, error, retry }, environment }: OpenTimesOptions): unknown {
  const t = taskWords(environment.strings);
  if (error !== undefined) return failedView(error, { doing: t('doing-slots'), retry, environment });
  if (slots) return nothing;
  return html`<ui-loading lines="6" label=${t('slots-loading')} slow=${t('slots-slow')}></ui-loading>`;
}

function noTimes({ reference, assistance }: Bounds, options: OpenTimesOptions): TemplateResult {
  const { payer, strings } = options.environment;
  const t = taskWords(strings);
  return html`${notice(
      'waiting',
      html`
        <p><strong>${t('no-slots', { payer: payer.name })}</strong></p>
        ${
          payer.phone
            ? html`<p>${t('no-slots-call', { phone: payer.phone, reference })} ${payer.hours ?? nothing}</p>`
            : nothing
        }
        ${options.stays ? html`<p>${t('no-slots-stay')}</p>` : nothing}
      `,
    )}
    <p2p-assistance
      heading-level=${options.headingLevel}
      .orderId=${options.orderId}
      .assistance=${assistance}
    ></p2p-assistance>`;
}
