/** The problems that block Submit, item by item, as sentences with links to their places. */
import type { UploadRecord } from '@portal/attachments';
import { sendingCopy } from '@portal/copy';
import type { SendingCopy } from '@portal/copy';
import type { Environment } from '@portal/kit';

import type { Checklist, ItemView } from '../../answer/model/checklist.js';
import { problemCopy } from './problem-copy.js';
import { CONFLICT_PLACE } from './problem-places.js';
import type { RejectedPlaces } from './problem-places.js';

type CopyContext = Pick<Environment, 'strings'>;

/** One sentence about a problem, and the place that it links to: an item, a file, or the choice of drafts. */
export interface Problem {
  readonly place: string;
  readonly sentence: string;
}

/** The error of an item; the client's rules come before the server's rejection. */
export function itemProblem(view: ItemView, rejected: RejectedPlaces, { strings }: CopyContext): string | undefined {
  const t = sendingCopy(strings);
  return problemCopy(view, t) ?? (rejected.has(view.item.itemId) ? t('problem.refused') : undefined);
}

export type ItemProblem = typeof itemProblem;

export interface ProblemSources {
  readonly list: Checklist;
  readonly rejected: RejectedPlaces;
  /** Files that the server rejected with the response. */
  readonly rejectedFiles: readonly Pick<UploadRecord, 'id' | 'fileName'>[];
  /** Whether two drafts wait for a choice. */
  readonly conflict: boolean;
  /** Whether the other draft belongs to the signed-in person, from another window. */
  readonly mine?: boolean;
}

export function problemList(
  { list, rejected, rejectedFiles, conflict, mine }: ProblemSources,
  copyContext: CopyContext,
): readonly Problem[] {
  const s = sendingCopy(copyContext.strings);
  return [
    ...(conflict ? [{ place: CONFLICT_PLACE, sentence: s(mine ? 'problem.conflict.you' : 'problem.conflict') }] : []),
    ...list.items.flatMap((view) => {
      const what = itemProblem(view, rejected, copyContext);
      return what === undefined ? [] : [{ place: view.item.itemId, sentence: placed(view, what, s) }];
    }),
    ...list.blocks.map(({ fileId, fileName, kind }) => ({
      place: fileId,
      sentence: s(`problem.${kind}`, { name: fileName }),
    })),
    ...rejectedFiles.map(({ id, fileName }) => ({ place: id, sentence: s('problem.file', { name: fileName }) })),
  ];
}

/** A problem with the item's number, and its short title if it has one. */
const placed = ({ number: n, item: { title = '' } }: ItemView, what: string, s: SendingCopy): string =>
  title ? s('problem.titled', { n, title, what }) : s('problem.at', { n, what });
