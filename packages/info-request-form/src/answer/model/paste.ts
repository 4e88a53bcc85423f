/** A paste that goes over the limit, and the document that it can become (4d.7). Nothing is lost on the way. */
import { withPlainBreaks } from '@portal/domain';

export interface Paste {
  /** What stood in the field before. */
  readonly before: string;
  /** What came in. */
  readonly pasted: string;
}

/**
 * The field without what was pasted: as it was before, or, where it was changed since, what is left of it.
 * Nothing where the paste itself was changed: then nobody can say what belongs to it.
 */
export function withoutPaste(text: string, { before, pasted }: Paste, after: string): string | undefined {
  if (text === after) return before;
  const at = text.indexOf(pasted);
  return at < 0 ? undefined : text.slice(0, at) + text.slice(at + pasted.length);
}

export const withSentence = (text: string, sentence: string): string =>
  [text.trimEnd(), sentence].filter(Boolean).join('\n');

/** The pasted text in the field again, in the place of the sentence that stood for it. */
export function putBack(text: string, sentence: string, pasted: string): string {
  const at = text.indexOf(sentence);
  return at < 0
    ? [text.trimEnd(), pasted].filter(Boolean).join('\n')
    : text.slice(0, at) + pasted + text.slice(at + sentence.length);
}

/** "answer-to-item-1.txt", or the next name that no file has yet. */
export function documentName(number: number, taken: readonly string[]): string {
  const stem = `answer-to-item-${String(number)}`;
  let name = `${stem}.txt`;
  for (let copy = 2; taken.includes(name); copy += 1) name = `${stem}-${String(copy)}.txt`;
  return name;
}

export const documentOf = (name: string, text: string): File =>
  new File([withPlainBreaks(text)], name, { type: 'text/plain' });
