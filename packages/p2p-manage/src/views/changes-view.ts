import { html } from 'lit';
import type { TemplateResult } from 'lit';

import type { P2p } from '@portal/api';
import { contactName } from '@portal/domain';
import type { Place } from '@portal/domain';
import { notice } from '@portal/kit';

import { manageWords } from '../copy.js';
import type { Change } from '../model/changes.js';
import { timeWords } from '../model/time-words.js';

export interface ChangesViewOptions {
  readonly changes: readonly Change[];
  readonly p2p: P2p;
  readonly place: Place;
  readonly strings: Readonly<Record<string, string>> | undefined;
}

/** What somebody else changed while the page was open, and that nothing was sent over it. */
export function changesView({ changes, p2p, place, strings }: ChangesViewOptions): TemplateResult {
  const t = manageWords(strings);
  const values = {
    time: timeWords(p2p.slot, place),
    state: t(`state.${p2p.state}`),
    person: contactName(p2p.participant),
  };
  return notice(
    'waiting',
    html`<p><strong>${t('changed')}</strong></p>
      <p>${changes.map((change) => t(`changed.${change}`, values)).join(' ')}</p>`,
  );
}
