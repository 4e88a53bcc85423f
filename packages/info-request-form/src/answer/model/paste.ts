/** A paste over the limit, and the document that it can become (4d.7), without losing any text. */
import { withPlainBreaks } from '@portal/domain';

export interface Paste {
  /** The text before the paste. */
  readonly before: string;
  /** The pasted text. */
  readonly pasted: string;
}

/**
 * The field without the pasted text: the earlier text, or the rest if the user has changed it since. Undefined if the
 * user edited the pasted text itself.
 */
export function withoutPaste(text: string, { before, pasted }: Paste, after: string): string | undefined {
  if (text === after) return before;
  const at = text.indexOf(pasted);
  return at < 0 ? undefined : text.slice(0, at) + text.slice(at + pasted.length);
}

export const withSentence = (text: string, sentence: string): string =>
  [text.trimEnd(), sentence].filter(Boolean).join('\n');

/** Puts the pasted text back into the field, in place of its sentence. */
export function putBack(text: string, sentence: string, pasted: string): string {
  const at = text.indexOf(sentence);
  return at < 0
    ? [text.trimEnd(), pasted].filter(Boolean).join('\n')
    : text.slice(0, at) + pasted + text.slice(at + sentence.length);
}

/** "answer-to-item-1.txt", or the next unused name. */
export function documentName(number: number, usedNames: readonly string[]): string {
  const stem = `answer-to-item-${String(number)}`;
  let name = `${stem}.txt`;
  for (let copy = 2; usedNames.includes(name); copy += 1) name = `${stem}-${String(copy)}.txt`;
  return name;
}

export const documentOf = (name: string, text: string): File =>
  new File([withPlainBreaks(text)], name, { type: 'text/plain' });
