import { html } from 'lit';
import type { TemplateResult } from 'lit';

import type { P2p } from '@portal/api';
import type { taskCopy } from '@portal/copy';
import type { Place } from '@portal/domain';

import { timeRangeCopy } from '../later/time-copy.js';

/** The booking's time, labeled as missed if the call was. */
export const presentTime = ({ slot, state }: P2p, place: Place, t: ReturnType<typeof taskCopy>): TemplateResult => html`
  <div>
    <dt>${t(state === 'missed' ? 'missed-time' : 'present-time')}</dt>
    <dd>${timeRangeCopy(slot, place)}</dd>
  </div>
`;
