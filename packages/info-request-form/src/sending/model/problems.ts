/** What stands between the form and Submit, item by item, as sentences with the places that they lead to. */
import type { UploadRecord } from '@portal/attachments';
import { sendingCopy } from '@portal/copy';
import type { Environment } from '@portal/kit';

import type { Checklist, ItemView } from '../../answer/model/checklist.js';
import { problemCopy } from './problem-copy.js';
import { CONFLICT_PLACE } from './problem-places.js';
import type { RejectedPlaces } from './problem-places.js';

type Speech = Pick<Environment, 'strings'>;

/** One sentence on what is missing, and the place that it leads to: an item, a file, or the choice of drafts. */
export interface Problem {
  readonly place: string;
  readonly sentence: string;
}

/** What is wrong with an item; the rules of this page come before the server's refusal. */
export function itemProblem(view: ItemView, rejected: RejectedPlaces, { strings }: Speech): string | undefined {
  const t = sendingCopy(strings);
  return problemCopy(view, t) ?? (rejected.has(view.item.itemId) ? t('problem.refused') : undefined);
}

export type ItemProblem = typeof itemProblem;

export interface ProblemSources {
  readonly list: Checklist;
  readonly rejected: RejectedPlaces;
  /** Files that the server would not take with the answer. */
  readonly rejectedFiles: readonly Pick<UploadRecord, 'id' | 'fileName'>[];
  /** Whether two drafts wait for a choice. */
  readonly conflict: boolean;
  /** Whether the other draft is of the signed-in person too, from another window. */
  readonly mine?: boolean;
}

export function problemList(
  { list, rejected, rejectedFiles, conflict, mine }: ProblemSources,
  speech: Speech,
): readonly Problem[] {
  const s = sendingCopy(speech.strings);
  return [
    ...(conflict ? [{ place: CONFLICT_PLACE, sentence: s(mine ? 'problem.conflict.you' : 'problem.conflict') }] : []),
    ...list.items.flatMap((view) => {
      const what = itemProblem(view, rejected, speech);
      return what === undefined
        ? []
        : [{ place: view.item.itemId, sentence: s('problem.at', { n: view.number, what }) }];
    }),
    ...list.blocks.map(({ fileId, fileName, kind }) => ({
      place: fileId,
      sentence: s(`problem.${kind}`, { name: fileName }),
    })),
    ...rejectedFiles.map(({ id, fileName }) => ({ place: id, sentence: s('problem.file', { name: fileName }) })),
  ];
}
