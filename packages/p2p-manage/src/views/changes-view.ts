import { html } from 'lit';
import type { TemplateResult } from 'lit';

import type { P2p } from '@portal/api';
import { contactName } from '@portal/domain';
import type { Place } from '@portal/domain';
import { notice } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { manageWords } from '../copy.js';
import type { Change } from '../model/changes.js';
import { timeWords } from '../model/time-words.js';
import { newsWords } from '../news-copy.js';

export interface ChangesViewOptions {
  readonly changes: readonly Change[];
  /** Seen by looking; else a write was refused. */
  readonly found?: boolean | undefined;
  readonly p2p: P2p;
  readonly place: Place;
  readonly environment: Environment;
}

/** What somebody else changed, in sentences. */
function sentencesOf({ changes, p2p, place, environment: { strings, payer } }: ChangesViewOptions): string {
  const t = newsWords(strings);
  const values = {
    time: timeWords(p2p.slot, place),
    state: manageWords(strings)(`state.${p2p.state}`),
    person: contactName(p2p.participant),
    payer: payer.shortName,
  };
  const byPayer = p2p.state === 'cancelled' && p2p.cancelledBy === 'payer';
  return changes
    .map((change) => t(change === 'state' && byPayer ? 'changed.cancelled' : `changed.${change}`, values))
    .join(' ');
}

/** What changed, as it is spoken. */
export function changesText(options: ChangesViewOptions): string {
  const t = newsWords(options.environment.strings);
  return `${t(options.found ? 'found' : 'changed')} ${sentencesOf(options)}`;
}

/** What somebody else changed while the page was open, and that nothing was sent over it. */
export function changesView(options: ChangesViewOptions): TemplateResult {
  const t = newsWords(options.environment.strings);
  return notice(
    'waiting',
    html`<p><strong>${t(options.found ? 'found' : 'changed')}</strong></p>
      <p>${sentencesOf(options)}</p>`,
  );
}
