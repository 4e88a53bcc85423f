import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { taskCopy } from '@portal/copy';
import { notice } from '@portal/kit';
import type { Environment } from '@portal/kit';
import type { Bounds } from '@portal/p2p-parts';

export interface NoTimesOptions {
  readonly bounds: Pick<Bounds, 'reference' | 'assistance'>;
  readonly environment: Environment;
  readonly orderId: string;
  /** Whether the current time is still valid: it was not missed. */
  readonly stays: boolean;
  readonly headingLevel: number;
}

/** Help if no time is available (PS-13). */
export function noTimes(options: NoTimesOptions): TemplateResult {
  const { reference, assistance } = options.bounds;
  const { payer, strings } = options.environment;
  const t = taskCopy(strings);
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
