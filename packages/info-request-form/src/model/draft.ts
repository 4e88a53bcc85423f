/**
 * What is on the form, and how it stands to what the server keeps. Pure: every step gives a new state.
 *
 * Nothing typed is given up by a read. When somebody else saved meanwhile, both are kept until the
 * person chooses (`theirs`).
 */
import { CANNOT_PROVIDE_REASONS } from '@portal/api';
import type { InfoRequest, InfoRequestItem, ItemAnswer } from '@portal/api';
import { withPlainBreaks } from '@portal/domain';

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
}

export interface Draft {
  readonly answers: TypedAnswers;
  /** What the server keeps, as far as is known. */
  readonly saved: Saved;
  /** Sent back as `If-Match`. */
  readonly version: string;
  /** What somebody else saved while this was typed. */
  readonly theirs: Saved | undefined;
}

export const NO_ANSWER: TypedAnswer = { text: '', cannotProvide: null };

export const answerTo = (answers: TypedAnswers, itemId: string): TypedAnswer => answers[itemId] ?? NO_ANSWER;

export const isReason = (value: string): value is Reason => CANNOT_PROVIDE_REASONS.some((reason) => reason === value);

/** The form as the server has it. */
export const startDraft = (request: InfoRequest): Draft => {
  const saved = savedOf(request);
  return { answers: saved.answers, saved, version: request.version, theirs: undefined };
};

export const typed = (draft: Draft, itemId: string, change: Partial<TypedAnswer>): Draft => ({
  ...draft,
  answers: { ...draft.answers, [itemId]: { ...answerTo(draft.answers, itemId), ...change } },
});

/** Whether something is on the form that the server does not have. */
export const isDirty = ({ answers, saved }: Draft): boolean => !sameAnswers(answers, saved.answers);

/**
 * The form after the request was read again. What was saved from here gives way to what a colleague
 * saved after it, but not `whileSending`: nobody sends an answer that they have not seen.
 */
export function met(draft: Draft, request: InfoRequest, whileSending = false): Draft {
  const saved = savedOf(request);
  if (sameAnswers(sendable(draft.answers), saved.answers)) {
    // A reason that is only begun cannot be sent, and stays on the form.
    return { ...draft, saved: { ...saved, answers: draft.answers }, version: request.version, theirs: undefined };
  }
  if (sameAnswers(draft.saved.answers, saved.answers)) return { ...draft, saved, version: request.version };
  if (!isDirty(draft) && !whileSending) return startDraft(request);
  return { ...draft, version: request.version, theirs: saved };
}

/** The form after `answers` were saved; what was typed meanwhile stays. */
export const kept = (
  draft: Draft,
  answers: TypedAnswers,
  { savedAt, savedBy, version }: { readonly savedAt: string; readonly savedBy: string; readonly version: string },
): Draft => ({ ...draft, saved: { answers, at: savedAt, by: savedBy }, version });

/** The next save puts what is typed here in place of theirs. */
export const keepMine = (draft: Draft): Draft => ({ ...draft, saved: draft.theirs ?? draft.saved, theirs: undefined });

export const takeTheirs = (draft: Draft): Draft =>
  draft.theirs ? { ...draft, answers: draft.theirs.answers, saved: draft.theirs, theirs: undefined } : draft;

/** The answers as the contract has them, one for each item. */
export const sentAnswers = (items: readonly InfoRequestItem[], answers: TypedAnswers): ItemAnswer[] =>
  items.map(({ itemId, kind }) => {
    const { text, cannotProvide } = answerTo(answers, itemId);
    const plain = withPlainBreaks(text);
    return {
      itemId,
      text: kind === 'question' && plain.trim() !== '' ? plain : null,
      cannotProvide:
        kind === 'document' && cannotProvide && cannotProvide.reason !== ''
          ? { reason: cannotProvide.reason, text: withPlainBreaks(cannotProvide.text) }
          : null,
    };
  });

const savedOf = ({ draft, response }: InfoRequest): Saved => ({
  answers: typedAnswers(draft?.answers ?? response?.answers ?? []),
  at: draft?.savedAt,
  by: draft?.savedBy,
});

export const typedAnswers = (answers: readonly ItemAnswer[]): TypedAnswers =>
  Object.fromEntries(answers.map(({ itemId, text, cannotProvide }) => [itemId, { text: text ?? '', cannotProvide }]));

/** Compares what counts: an item that was never touched is the same as an emptied one. */
const sameAnswers = (a: TypedAnswers, b: TypedAnswers): boolean => canonical(a) === canonical(b);

/** Without the reasons that are not chosen yet: the contract has no room for them. */
const sendable = (answers: TypedAnswers): TypedAnswers =>
  Object.fromEntries(
    Object.entries(answers).map(([itemId, answer]) => [
      itemId,
      answer.cannotProvide?.reason === '' ? { ...answer, cannotProvide: null } : answer,
    ]),
  );

const canonical = (answers: TypedAnswers): string =>
  JSON.stringify(
    Object.entries(answers)
      .filter(([, { text, cannotProvide }]) => text !== '' || cannotProvide)
      .map(([itemId, { text, cannotProvide }]) => [
        itemId,
        withPlainBreaks(text),
        cannotProvide?.reason,
        cannotProvide?.text,
      ])
      .sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1)),
  );
