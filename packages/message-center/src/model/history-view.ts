/** One entry of the history as text: time with zone, action, and actor (MC-17). Pure. */
import type { MessageEvent } from '@portal/api';
import { detailCopy } from '@portal/copy';
import { formatMoment } from '@portal/domain';
import type { Environment } from '@portal/kit';

export interface HistoryEntry {
  readonly when: string;
  readonly what: string;
  readonly who: string;
}

type Around = Pick<Environment, 'timeZone' | 'locale' | 'payer' | 'strings'>;

export type HistoryCopy = typeof historyEntry;

export function historyEntry({ at, kind, actor: { name, role } }: MessageEvent, around: Around): HistoryEntry {
  const t = detailCopy(around.strings);
  const by = t(`role.${role}`, { payer: around.payer.shortName });
  return {
    when: formatMoment(at, around),
    what: t(`event.${kind}`),
    who: name === null ? by : t('history.by', { name, role: by }),
  };
}
