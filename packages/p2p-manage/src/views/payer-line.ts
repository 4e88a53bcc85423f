import { html, nothing } from 'lit';

import { manageCopy } from '@portal/copy';
import type { Environment } from '@portal/kit';

/** Whom to call, if the host set a phone number. */
export function payerLine({ payer, strings }: Environment): unknown {
  const { shortName, phone, hours } = payer;
  if (!phone) return nothing;
  const t = manageCopy(strings);
  return html`<p>
    ${hours ? t('call-hours', { payer: shortName, phone, hours }) : t('call', { payer: shortName, phone })}
  </p>`;
}
