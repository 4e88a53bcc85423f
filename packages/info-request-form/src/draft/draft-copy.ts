/** Sentences about the draft: whether it is saved, since when, and by whom. */
import { formCopy } from '@portal/copy';
import { formatMoment, formatTimeWithZone, isOwnChange } from '@portal/domain';
import type { Environment } from '@portal/kit';

import type { Saved } from './model/draft.js';
import { isToday } from './model/saved-copy.js';
import type { RequestWork } from './model/work.js';
import type { DraftAutosave } from './draft-autosave.js';

export function draftCopy(work: RequestWork, state: DraftAutosave['state'], environment: Environment): string {
  const t = formCopy(environment.strings);
  if (state !== 'idle') return t(`draft.${state}`);
  if (work.dirty) return t('draft.unsaved');
  return work.draft?.saved.at === undefined ? '' : savedCopy(work.draft.saved, work, environment);
}

function savedCopy({ at = '', by: name = '', byYou }: Saved, { me }: RequestWork, environment: Environment): string {
  const t = formCopy(environment.strings);
  const today = isToday(at, environment);
  const time = today ? formatTimeWithZone(at, environment) : formatMoment(at, environment);
  const mine = name === '' || isOwnChange({ by: name, byYou }, me ?? environment.person);
  return t(`${mine ? 'draft.saved' : 'draft.by'}${today ? '' : '.day'}`, { time, name });
}
