/** A box that is filled almost to its limit, so that keys can be pressed in it. */

/** Characters that an answer may have, as in the source. */
export const LIMIT_CHARACTERS = 1000;
/** Characters that are left before the keys. */
const LEFT = 60;
const WORDS = 'The member was seen twice, and the notes of both visits are attached. ';

export function fill(box: HTMLTextAreaElement, limit = LIMIT_CHARACTERS): void {
  box.value = WORDS.repeat(Math.ceil(limit / WORDS.length)).slice(0, limit - LEFT);
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  box.focus();
  box.setSelectionRange(box.value.length, box.value.length);
}
