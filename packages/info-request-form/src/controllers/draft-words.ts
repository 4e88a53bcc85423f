/** What is known about the draft, in words: whether it is kept, since when, and by whom. */
import { formatMoment, formatTimeWithZone, isOwnDeed } from '@portal/domain';
import type { Environment } from '@portal/kit';

import { words } from '../copy.js';
import type { Saved } from '../model/draft.js';
import { isToday } from '../model/saved-words.js';
import type { RequestWork } from '../model/work.js';
import type { DraftKeeper } from './draft-keeper.js';

export function draftWords(work: RequestWork, state: DraftKeeper['state'], environment: Environment): string {
  const t = words(environment.strings);
  if (state !== 'idle') return t(`draft.${state}`);
  if (work.dirty) return t('draft.unsaved');
  return work.draft?.saved.at === undefined ? '' : savedWords(work.draft.saved, work, environment);
}

function savedWords({ at = '', by: name = '', byYou }: Saved, { me }: RequestWork, environment: Environment): string {
  const t = words(environment.strings);
  const today = isToday(at, environment);
  const time = today ? formatTimeWithZone(at, environment) : formatMoment(at, environment);
  const mine = name === '' || isOwnDeed({ by: name, byYou }, me ?? environment.person);
  return t(`${mine ? 'draft.saved' : 'draft.by'}${today ? '' : '.day'}`, { time, name });
}
