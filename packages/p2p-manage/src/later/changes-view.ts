import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import type { P2p } from '@portal/api';
import { manageCopy, newsCopy } from '@portal/copy';
import { contactName } from '@portal/domain';
import type { Place } from '@portal/domain';
import { notice } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { mayDo } from '../model/flow.js';
import type { By } from '../model/changed-by.js';
import type { Change } from '../model/changes.js';
import type { Flow } from '../model/flow.js';
import { timeRangeCopy } from './time-copy.js';

export interface ChangesViewOptions {
  readonly changes: readonly Change[];
  /** Found by polling; otherwise a write was rejected. */
  readonly found?: boolean | undefined;
  readonly by?: By | undefined;
  /** The current step. An open task continues only after the user confirms again. */
  readonly step: Flow['step'];
  readonly p2p: P2p;
  readonly place: Place;
  readonly environment: Environment;
}

/** Someone else's changes as sentences. */
function sentencesOf({ changes, p2p, place, environment: { strings, payer } }: ChangesViewOptions): string {
  const t = newsCopy(strings);
  const values = {
    time: timeRangeCopy(p2p.slot, place),
    person: contactName(p2p.participant),
    payer: payer.shortName,
  };
  const byPayer = p2p.state === 'cancelled' && p2p.cancelledBy === 'payer';
  const stateKey = byPayer ? 'changed.cancelled' : (`changed.state.${p2p.state}` as const);
  return changes.map((change) => t(change === 'state' ? stateKey : `changed.${change}`, values)).join(' ');
}

/** Who changed it, and whether the user's change was rejected. */
function leadOf({ found, by = { who: 'someone' }, environment: { strings, payer } }: ChangesViewOptions): string {
  const t = newsCopy(strings);
  const name = by.who === 'colleague' ? by.name : '';
  return t(`${found ? 'found' : 'refused'}.${by.who}`, { name, payer: payer.shortName });
}

function againOf({ step, found, p2p, environment: { strings } }: ChangesViewOptions): string {
  if (step === 'reviewing') return '';
  const t = newsCopy(strings);
  if (!mayDo(step, p2p)) return manageCopy(strings)('kept');
  return t(found ? 'once-more' : `again.${step}`);
}

/** The changes, for screen readers. */
export const changesText = (options: ChangesViewOptions): string =>
  [leadOf(options), sentencesOf(options), againOf(options)].filter((words) => words !== '').join(' ');

/** Shows someone else's change while the page was open, and that the user's change was not made. */
export function changesView(options: ChangesViewOptions): TemplateResult {
  const again = againOf(options);
  return notice(
    'waiting',
    html`<p><strong>${leadOf(options)}</strong></p>
      <p>${sentencesOf(options)}</p>
      ${again === '' ? nothing : html`<p>${again}</p>`}`,
  );
}
