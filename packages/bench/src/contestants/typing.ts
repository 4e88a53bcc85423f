/** A box filled almost to its limit, so that the bench can press keys in it. */

/** The length limit of an answer, as in the design deck. */
export const LIMIT_CHARACTERS = 1000;
/** Characters left before the key presses. */
const LEFT = 60;
const WORDS = 'The member was seen twice, and the notes of both visits are attached. ';

export function fill(box: HTMLTextAreaElement, limit = LIMIT_CHARACTERS): void {
  box.value = WORDS.repeat(Math.ceil(limit / WORDS.length)).slice(0, limit - LEFT);
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  box.focus();
  box.setSelectionRange(box.value.length, box.value.length);
}
