/** The status of each item, and the problems that block Submit (4d.1). */
import type { InfoRequestItem } from '@portal/api';
import { isMissing } from '@portal/attachments';
import type { UploadRecord } from '@portal/attachments';
import { isProvided, itemFault, itemState } from '@portal/domain';
import type { GivenFile, ItemFault, ItemState } from '@portal/domain';

import { answerTo } from '../../draft/model/draft.js';
import type { TypedAnswers } from '../../draft/model/draft.js';

export interface ItemView {
  readonly item: InfoRequestItem;
  /** Counts from 1, in the payer's order. */
  readonly number: number;
  readonly progress: ItemState;
  readonly fault: ItemFault | undefined;
  /** Names of the files that answer it, without rejected ones. */
  readonly files: readonly string[];
}

/** A file that is not on the server, and would be missing from the response. */
interface FileBlock {
  readonly fileId: string;
  readonly fileName: string;
  readonly kind: 'sending' | 'failed' | 'gone';
}

export interface Checklist {
  readonly items: readonly ItemView[];
  readonly provided: number;
  /** Numbers of the items that are missing or invalid. */
  readonly missing: readonly number[];
  /** Files that the payer is still checking; they don't block Submit (4d.3). */
  readonly checking: number;
  readonly blocks: readonly FileBlock[];
}

/** `before`: the last checklist. An item whose status stays keeps its view, so that only changed items render again. */
export function checklist(
  items: readonly InfoRequestItem[],
  answers: TypedAnswers,
  records: readonly UploadRecord[],
  before?: Checklist,
): Checklist {
  const files = records.filter(({ removal }) => removal !== 'running').map(givenFile);
  const views = items.map((item, i): ItemView => {
    const progress = itemState(item, answerTo(answers, item.itemId), files);
    const own = records.filter((record) => record.itemId === item.itemId && givenFile(record).status !== 'refused');
    const view = {
      item,
      number: i + 1,
      progress,
      fault: itemFault(item, progress),
      files: own.map(({ fileName }) => fileName),
    };
    const known = before?.items[i];
    return known && isSameView(view, known) ? known : view;
  });
  return {
    items: views,
    provided: views.filter(({ progress }) => isProvided(progress)).length,
    missing: views.flatMap(({ fault, number }) => (fault === undefined ? [] : number)),
    checking: records.filter(({ state }) => state.status === 'checking').length,
    blocks: records.flatMap((record) => blockOf(record) ?? []),
  };
}

/** The number and the fault follow from the place and the progress. */
const isSameView = (a: ItemView, b: ItemView): boolean =>
  a.item === b.item && JSON.stringify([a.progress, a.files]) === JSON.stringify([b.progress, b.files]);

export const givenFile = ({ itemId, state }: UploadRecord): GivenFile => ({ itemId, status: statusFor(state.status) });

function statusFor(status: UploadRecord['state']['status']): GivenFile['status'] {
  switch (status) {
    case 'accepted':
      return 'accepted';
    case 'checking':
      return 'pending';
    case 'queued':
    case 'sending':
      return 'sending';
    case 'rejected':
    case 'failed':
      return 'refused';
  }
}

function blockOf({ id, fileName, state }: UploadRecord): FileBlock | undefined {
  const of = (kind: FileBlock['kind']): FileBlock => ({ fileId: id, fileName, kind });
  switch (state.status) {
    case 'queued':
    case 'sending':
      return of('sending');
    case 'failed':
      return of(isMissing(state) ? 'gone' : 'failed');
    case 'checking':
    case 'accepted':
    case 'rejected':
      return undefined;
  }
}

/** Whether no problem blocks Submit. */
export const isComplete = ({ missing, blocks }: Checklist): boolean => missing.length === 0 && blocks.length === 0;

/**
 * Whether the user can submit a part before the rest (IR-19): some items are provided, the others are only missing, and
 * no upload is in progress.
 */
export const canSendPart = ({ items, missing, blocks }: Checklist): boolean =>
  missing.length > 0 &&
  blocks.length === 0 &&
  items.some(({ progress }) => isProvided(progress) || progress.state === 'pending') &&
  items.every(({ fault }) => fault === undefined || fault === 'missing' || fault === 'partly');
