/**
 * The form's answers compared with the server's. Pure: every step returns a new state.
 *
 * A read never discards typed text. If someone else saved meanwhile, the form keeps both versions until the user
 * chooses (`theirs`).
 */
import { CANNOT_PROVIDE_REASONS } from '@portal/api';
import type { InfoRequest, InfoRequestItem, ItemAnswer } from '@portal/api';
import { isBlank, withPlainBreaks } from '@portal/domain';

import { phaseOf } from '../../outcome/model/phase.js';

export type Reason = (typeof CANNOT_PROVIDE_REASONS)[number];

/** An answer on the form; the reason is empty until the user selects one. */
export interface TypedAnswer {
  readonly text: string;
  readonly cannotProvide: { readonly reason: Reason | ''; readonly text: string } | null;
}

export type TypedAnswers = Readonly<Record<string, TypedAnswer>>;

export interface Saved {
  readonly answers: TypedAnswers;
  /** Instant; undefined before the first draft. */
  readonly at: string | undefined;
  readonly by: string | undefined;
  readonly byYou?: boolean | undefined;
  /** Instant of the response; undefined before the first one. */
  readonly respondedAt?: string | undefined;
}

/** Who changed the answers on the server, and when. */
interface Change {
  readonly at: string;
  readonly by: string;
  readonly byYou: boolean | undefined;
}

/** A version saved elsewhere while the user typed; its items are the conflicts. */
export interface Theirs extends Change {
  readonly answers: TypedAnswers;
  readonly itemIds: readonly string[];
  /** The server's draft is older than the one it had before. */
  readonly older: boolean;
}

/** Items that someone else changed, which the form merged without a conflict. */
export type Merged = Omit<Theirs, 'answers' | 'older'>;

/** Data that the server lost; all of it is still on the form. */
export interface Lost {
  readonly what: 'draft' | 'response';
  /** Whether the form was saved again since. */
  readonly saved: boolean;
}

export interface Draft {
  readonly answers: TypedAnswers;
  /** The server's latest known answers. */
  readonly saved: Saved;
  /** Sent back as `If-Match`. */
  readonly version: string;
  /** The conflict that waits for a choice; the form saves nothing before that. */
  readonly theirs: Theirs | undefined;
  /** The latest merge. */
  readonly merged?: Merged | undefined;
  /** The versions not chosen, which the user can copy until dismissing them. */
  readonly discarded?: TypedAnswers | undefined;
  /** Reasons of unticked items, restored with the tick until the user submits. */
  readonly unticked?: Readonly<Record<string, TypedAnswer['cannotProvide']>> | undefined;
  readonly lost?: Lost | undefined;
}

export type Choice = 'mine' | 'theirs';

export const NO_ANSWER: TypedAnswer = { text: '', cannotProvide: null };

export const answerTo = (answers: TypedAnswers, itemId: string): TypedAnswer => answers[itemId] ?? NO_ANSWER;

export const isReason = (value: string): value is Reason => CANNOT_PROVIDE_REASONS.some((reason) => reason === value);

/** The form with the server's answers. */
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

/** Whether the form differs from the server's answers. */
export const isDirty = ({ answers, saved }: Draft): boolean => !sameAnswers(answers, saved.answers);

/**
 * The form after a new read of the request, item by item: it merges items that only someone else changed, keeps what
 * the user typed, and turns items that both changed into conflicts. `whileSending`, every change by someone else
 * becomes a conflict, because nobody may submit an answer unseen. A closed request changes nothing on the form, so that
 * the user can copy the text.
 */
export function reconcile(draft: Draft, request: InfoRequest, whileSending = false): Draft {
  const { version } = request;
  if (phaseOf(request) !== 'open') return { ...draft, version, theirs: undefined };
  const what = lostFrom(draft, request);
  if (what) return { ...afterLoss(draft, savedOf(request), what), version };
  const older = request.draft !== null && isBefore(request.draft.savedAt, draft.saved.at);
  return { ...merge(draft, request, { older, wait: older || whileSending }), version };
}

/** The data that the server lost without a response or new draft, as after a restart. */
function lostFrom({ saved }: Draft, { draft, response }: InfoRequest): Lost['what'] | undefined {
  if (draft) return undefined;
  if (!response && saved.respondedAt !== undefined) return 'response';
  const isAnswered = response && (saved.respondedAt === undefined || isBefore(saved.respondedAt, response.respondedAt));
  return saved.at !== undefined && !isAnswered ? 'draft' : undefined;
}

/** Lost data replaces nothing on the form; a pending version can still be copied. */
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

/** Who changed an item since the last known save. */
function whoChanged(itemId: string, draft: Draft, now: Saved): 'nobody' | 'me' | 'they' | 'both' {
  const mine = answerTo(draft.answers, itemId);
  const theirs = answerTo(now.answers, itemId);
  const base = sendable(answerTo(draft.saved.answers, itemId));
  // An unfinished reason can't be sent, and stays on the form.
  if (sameAnswer(sendable(mine), theirs)) return 'nobody';
  if (draft.theirs?.itemIds.includes(itemId)) return 'both';
  if (sameAnswer(base, theirs)) return 'me';
  return sameAnswer(mine, base) ? 'they' : 'both';
}

/** The form after a save of `answers`; text typed meanwhile stays. */
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

/** Applies the choice for each item, and keeps the discarded versions. */
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

/** The same choice for every conflict. */
export const chooseAll = (draft: Draft, choice: Choice): Draft =>
  choose(draft, Object.fromEntries((draft.theirs?.itemIds ?? []).map((itemId) => [itemId, choice])));

/** The next save replaces the other version with the user's. */
export const keepMine = (draft: Draft): Draft => chooseAll(draft, 'mine');

export const takeTheirs = (draft: Draft): Draft => chooseAll(draft, 'theirs');

export const clearDiscarded = (draft: Draft): Draft => ({ ...draft, discarded: undefined });

/** Whether the server's draft has these answers, although the save response was lost. */
export const isSavedIn = (answers: TypedAnswers, { draft }: InfoRequest): boolean =>
  draft !== null &&
  sameAnswers(
    Object.fromEntries(Object.entries(answers).map(([itemId, answer]) => [itemId, sendable(answer)])),
    typedAnswers(draft.answers),
  );

/** The answers in the contract's format, one per item. */
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

/** The text to send: empty if it has no visible characters. */
const visibleText = (text: string): string => (isBlank(text) ? '' : withPlainBreaks(text));

const savedOf = ({ draft, response }: InfoRequest): Saved => ({
  answers: typedAnswers(draft?.answers ?? response?.answers ?? []),
  at: draft?.savedAt,
  by: draft?.savedBy,
  byYou: draft?.byYou,
  respondedAt: response?.respondedAt,
});

/** The items that both changed, as a conflict. */
function conflictOf(request: InfoRequest, itemIds: readonly string[], older: boolean): Theirs | undefined {
  const change = changeOf(request);
  return change && itemIds.length > 0 ? { ...change, answers: savedOf(request).answers, itemIds, older } : undefined;
}

/** The items merged without a conflict. */
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

/** Compares significant values: an untouched item equals an emptied one. */
const sameAnswers = (a: TypedAnswers, b: TypedAnswers): boolean => canonical(a) === canonical(b);

const sameAnswer = (a: TypedAnswer, b: TypedAnswer): boolean => sameAnswers({ a }, { a: b });

/** Drops an unfinished reason, which the contract can't represent. */
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
