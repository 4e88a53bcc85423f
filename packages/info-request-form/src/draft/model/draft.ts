/**
 * What is on the form, and how it stands to what the server keeps. Pure: every step gives a new state.
 *
 * Nothing typed is given up by a read. When somebody else saved meanwhile, both are kept until the
 * person chooses (`theirs`).
 */
import { CANNOT_PROVIDE_REASONS } from '@portal/api';
import type { InfoRequest, InfoRequestItem, ItemAnswer } from '@portal/api';
import { isBlank, withPlainBreaks } from '@portal/domain';

import { phaseOf } from '../../outcome/model/phase.js';

export type Reason = (typeof CANNOT_PROVIDE_REASONS)[number];

/** An answer as it is typed; the reason is empty until one is chosen. */
export interface TypedAnswer {
  readonly text: string;
  readonly cannotProvide: { readonly reason: Reason | ''; readonly text: string } | null;
}

export type TypedAnswers = Readonly<Record<string, TypedAnswer>>;

export interface Saved {
  readonly answers: TypedAnswers;
  /** Instant; nothing before the first draft. */
  readonly at: string | undefined;
  readonly by: string | undefined;
  readonly byYou?: boolean | undefined;
  /** Instant of the answer that was sent; nothing before the first one. */
  readonly respondedAt?: string | undefined;
}

/** Who changed the answers at the server, and when. */
interface Change {
  readonly at: string;
  readonly by: string;
  readonly byYou: boolean | undefined;
}

/** What was saved elsewhere while this was typed; its items are those that both changed. */
export interface Theirs extends Change {
  readonly answers: TypedAnswers;
  readonly itemIds: readonly string[];
  /** The server has an earlier draft than the one that it had before. */
  readonly older: boolean;
}

/** Items that somebody else changed and that came in by themselves. */
export type Merged = Omit<Theirs, 'answers' | 'older'>;

/** What the server had, and has no longer; all of it is still on the form. */
export interface Lost {
  readonly what: 'draft' | 'response';
  /** Whether the form was saved since. */
  readonly saved: boolean;
}

export interface Draft {
  readonly answers: TypedAnswers;
  /** What the server keeps, as far as is known. */
  readonly saved: Saved;
  /** Sent back as `If-Match`. */
  readonly version: string;
  /** What waits for a choice; nothing is saved before it is made. */
  readonly theirs: Theirs | undefined;
  /** What came in last by itself. */
  readonly merged?: Merged | undefined;
  /** What was not chosen, until it is put away: it can still be copied. */
  readonly discarded?: TypedAnswers | undefined;
  /** Reasons whose tick was taken away: they come back with it, until the answer is sent. */
  readonly unticked?: Readonly<Record<string, TypedAnswer['cannotProvide']>> | undefined;
  readonly lost?: Lost | undefined;
}

export type Choice = 'mine' | 'theirs';

export const NO_ANSWER: TypedAnswer = { text: '', cannotProvide: null };

export const answerTo = (answers: TypedAnswers, itemId: string): TypedAnswer => answers[itemId] ?? NO_ANSWER;

export const isReason = (value: string): value is Reason => CANNOT_PROVIDE_REASONS.some((reason) => reason === value);

/** The form as the server has it. */
export const startDraft = (request: InfoRequest): Draft => {
  const saved = savedOf(request);
  return { answers: saved.answers, saved, version: request.version, theirs: undefined };
};

export function edit(draft: Draft, itemId: string, change: Partial<TypedAnswer>): Draft {
  const before = answerTo(draft.answers, itemId);
  const after = { ...before, ...change };
  const { unticked } = draft;
  const again = before.cannotProvide ? undefined : unticked?.[itemId];
  const answer = after.cannotProvide && again ? { ...after, cannotProvide: again } : after;
  return {
    ...draft,
    answers: { ...draft.answers, [itemId]: answer },
    unticked:
      before.cannotProvide && !answer.cannotProvide ? { ...unticked, [itemId]: before.cannotProvide } : unticked,
  };
}

/** Whether something is on the form that the server does not have. */
export const isDirty = ({ answers, saved }: Draft): boolean => !sameAnswers(answers, saved.answers);

/**
 * The form after the request was read again, item by item: what only somebody else changed comes in, what
 * was typed here stays, and what both changed waits for a choice. `whileSending`, all that somebody
 * else changed waits: nobody sends an answer that they have not seen. A request that is over changes
 * nothing on the form, so that what was typed can be copied.
 */
export function reconcile(draft: Draft, request: InfoRequest, whileSending = false): Draft {
  const { version } = request;
  if (phaseOf(request) !== 'open') return { ...draft, version, theirs: undefined };
  const what = lostFrom(draft, request);
  if (what) return { ...afterLoss(draft, savedOf(request), what), version };
  const older = request.draft !== null && isBefore(request.draft.savedAt, draft.saved.at);
  return { ...merge(draft, request, { older, wait: older || whileSending }), version };
}

/** What the server has no longer although nobody used it up, as after a restart. */
function lostFrom({ saved }: Draft, { draft, response }: InfoRequest): Lost['what'] | undefined {
  if (draft) return undefined;
  if (!response && saved.respondedAt !== undefined) return 'response';
  const isAnswered = response && (saved.respondedAt === undefined || isBefore(saved.respondedAt, response.respondedAt));
  return saved.at !== undefined && !isAnswered ? 'draft' : undefined;
}

/** Nothing on the form gives way to what is not there; what waited for a choice can still be copied. */
function afterLoss(draft: Draft, saved: Saved, what: Lost['what']): Draft {
  const { discarded } = keepMine(draft);
  const now: Draft = { ...draft, saved, theirs: undefined, discarded };
  return isDirty(now) ? { ...now, lost: { what, saved: false } } : now;
}

const isBefore = (a: string, b: string | undefined): boolean => b !== undefined && Date.parse(a) < Date.parse(b);

function merge(
  draft: Draft,
  request: InfoRequest,
  { older, wait }: { readonly older: boolean; readonly wait: boolean },
) {
  const saved = savedOf(request);
  const answers: Record<string, TypedAnswer> = { ...draft.answers };
  const known: Record<string, TypedAnswer> = { ...saved.answers };
  const both: string[] = [];
  const merged: string[] = [];
  for (const itemId of itemsOf(draft, draft.saved, saved)) {
    const changed = whoChanged(itemId, draft, saved);
    if (changed === 'nobody') known[itemId] = answerTo(answers, itemId);
    if (changed === 'both' || (changed === 'they' && wait)) both.push(itemId);
    else if (changed === 'they') {
      answers[itemId] = answerTo(saved.answers, itemId);
      merged.push(itemId);
    }
  }
  return {
    ...draft,
    answers,
    saved: { ...saved, answers: known },
    theirs: conflictOf(request, both, older),
    merged: mergedOf(request, merged) ?? draft.merged,
  };
}

const itemsOf = (...sides: readonly Pick<Saved, 'answers'>[]): ReadonlySet<string> =>
  new Set(sides.flatMap((side) => Object.keys(side.answers)));

/** Who changed an item since the last save that is known. */
function whoChanged(itemId: string, draft: Draft, now: Saved): 'nobody' | 'me' | 'they' | 'both' {
  const mine = answerTo(draft.answers, itemId);
  const theirs = answerTo(now.answers, itemId);
  const base = sendable(answerTo(draft.saved.answers, itemId));
  // A reason that is only begun cannot be sent, and stays on the form.
  if (sameAnswer(sendable(mine), theirs)) return 'nobody';
  if (draft.theirs?.itemIds.includes(itemId)) return 'both';
  if (sameAnswer(base, theirs)) return 'me';
  return sameAnswer(mine, base) ? 'they' : 'both';
}

/** The form after `answers` were saved; what was typed meanwhile stays. */
export const afterSave = (
  draft: Draft,
  answers: TypedAnswers,
  { savedAt, savedBy, version }: { readonly savedAt: string; readonly savedBy: string; readonly version: string },
): Draft => ({
  ...draft,
  saved: { answers, at: savedAt, by: savedBy, byYou: true, respondedAt: draft.saved.respondedAt },
  version,
  lost: draft.lost && { ...draft.lost, saved: true },
});

/** Goes on with what was chosen for each item; what was not chosen is put aside. */
export function choose(draft: Draft, choices: Readonly<Record<string, Choice>>): Draft {
  const { theirs } = draft;
  if (!theirs) return draft;
  const answers: Record<string, TypedAnswer> = { ...draft.answers };
  const discarded: Record<string, TypedAnswer> = { ...draft.discarded };
  for (const itemId of theirs.itemIds) {
    const pair = { mine: answerTo(draft.answers, itemId), theirs: answerTo(theirs.answers, itemId) };
    const choice = choices[itemId];
    if (!choice) continue;
    answers[itemId] = pair[choice];
    discarded[itemId] = pair[choice === 'mine' ? 'theirs' : 'mine'];
  }
  const open = theirs.itemIds.filter((itemId) => !choices[itemId]);
  return { ...draft, answers, discarded, theirs: open.length > 0 ? { ...theirs, itemIds: open } : undefined };
}

/** One choice for every item that waits for one. */
export const chooseAll = (draft: Draft, choice: Choice): Draft =>
  choose(draft, Object.fromEntries((draft.theirs?.itemIds ?? []).map((itemId) => [itemId, choice])));

/** The next save puts what is typed here in place of theirs. */
export const keepMine = (draft: Draft): Draft => chooseAll(draft, 'mine');

export const takeTheirs = (draft: Draft): Draft => chooseAll(draft, 'theirs');

/** What was not chosen is no longer wanted. */
export const clearDiscarded = (draft: Draft): Draft => ({ ...draft, discarded: undefined });

/** Whether the server has these words, though its answer to them was lost. */
export const isSavedIn = (answers: TypedAnswers, { draft }: InfoRequest): boolean =>
  draft !== null &&
  sameAnswers(
    Object.fromEntries(Object.entries(answers).map(([itemId, answer]) => [itemId, sendable(answer)])),
    typedAnswers(draft.answers),
  );

/** The answers as the contract has them, one for each item. */
export const sentAnswers = (items: readonly InfoRequestItem[], answers: TypedAnswers): ItemAnswer[] =>
  items.map(({ itemId, kind }) => {
    const { text, cannotProvide } = answerTo(answers, itemId);
    return {
      itemId,
      text: (kind === 'question' && visibleText(text)) || null,
      cannotProvide:
        kind === 'document' && cannotProvide && cannotProvide.reason !== ''
          ? { reason: cannotProvide.reason, text: visibleText(cannotProvide.text) }
          : null,
    };
  });

/** Free text as it is sent: empty if a reader would see nothing of it. */
const visibleText = (text: string): string => (isBlank(text) ? '' : withPlainBreaks(text));

const savedOf = ({ draft, response }: InfoRequest): Saved => ({
  answers: typedAnswers(draft?.answers ?? response?.answers ?? []),
  at: draft?.savedAt,
  by: draft?.savedBy,
  byYou: draft?.byYou,
  respondedAt: response?.respondedAt,
});

/** What both changed, and waits for a choice. */
function conflictOf(request: InfoRequest, itemIds: readonly string[], older: boolean): Theirs | undefined {
  const change = changeOf(request);
  return change && itemIds.length > 0 ? { ...change, answers: savedOf(request).answers, itemIds, older } : undefined;
}

/** What came in by itself. */
function mergedOf(request: InfoRequest, itemIds: readonly string[]): Merged | undefined {
  const change = changeOf(request);
  return change && itemIds.length > 0 ? { ...change, itemIds } : undefined;
}

const changeOf = ({ draft, response }: InfoRequest): Change | undefined => {
  if (draft) return { at: draft.savedAt, by: draft.savedBy, byYou: draft.byYou };
  return response ? { at: response.respondedAt, by: response.respondedBy, byYou: response.byYou } : undefined;
};

export const typedAnswers = (answers: readonly ItemAnswer[]): TypedAnswers =>
  Object.fromEntries(answers.map(({ itemId, text, cannotProvide }) => [itemId, { text: text ?? '', cannotProvide }]));

/** Compares what counts: an item that was never touched is the same as an emptied one. */
const sameAnswers = (a: TypedAnswers, b: TypedAnswers): boolean => canonical(a) === canonical(b);

const sameAnswer = (a: TypedAnswer, b: TypedAnswer): boolean => sameAnswers({ a }, { a: b });

/** Without a reason that is not chosen yet: the contract has no room for it. */
const sendable = (answer: TypedAnswer): TypedAnswer =>
  answer.cannotProvide?.reason === '' ? { ...answer, cannotProvide: null } : answer;

const canonical = (answers: TypedAnswers): string =>
  JSON.stringify(
    Object.entries(answers)
      .filter(([, { text, cannotProvide }]) => text !== '' || cannotProvide)
      .map(([itemId, { text, cannotProvide }]) => [
        itemId,
        withPlainBreaks(text),
        cannotProvide?.reason,
        cannotProvide && withPlainBreaks(cannotProvide.text),
      ])
      .sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1)),
  );
