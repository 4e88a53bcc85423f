import { html } from 'lit';
import type { TemplateResult } from 'lit';

import type { P2p } from '@portal/api';
import type { Place } from '@portal/domain';

import { timeWords } from '../later/time-words.js';
import type { taskWords } from '../task-copy.js';

/** The time that the booking has, or had where the call was missed. */
export const presentTime = (
  { slot, state }: P2p,
  place: Place,
  t: ReturnType<typeof taskWords>,
): TemplateResult => html`
  <div>
    <dt>${t(state === 'missed' ? 'missed-time' : 'present-time')}</dt>
    <dd>${timeWords(slot, place)}</dd>
  </div>
`;
