/** Each sentence that a screen shows twice. */
import { shownOf } from './findings.js';

/** Shorter texts are values and names. */
const WORDS = 3;

/**
 * Not sentences: names of controls, facts, columns, and files, and moments. The reviewer's words come from the server.
 * A list of errors repeats on purpose: it comes first, and each error also stands at its field.
 */
const NOT_COUNTED = 'button, a, dt, th, time, bdi, .prompt, textarea, select, .visually-hidden, .faults, #places';

/** Each is about a record of its own, so the same sentence in two of them has two meanings. */
const ROWS = 'li, tr, fieldset, request-question, request-document';

export function repeatFindings(root: Element): readonly string[] {
  const places = new Map<string, Set<Node>>();
  for (const block of shownOf(root)) {
    for (const text of sentencesOf(block)) places.set(text, (places.get(text) ?? new Set()).add(placeOf(block)));
  }
  return [...places].flatMap(([text, { size }]) => (size > 1 ? [`shows ${String(size)} times: ${text}`] : []));
}

/** The sentences of a paragraph or another block of text, with the inline elements in it. */
function sentencesOf(block: Element): readonly string[] {
  if (isInline(block) || block.closest(NOT_COUNTED)) return [];
  return inlineText(block)
    .replace(/\s+/g, ' ')
    .split(/(?<=[.?!])\s/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => (sentence.match(/\p{L}+/gu) ?? []).length >= WORDS);
}

const isInline = (element: Element): boolean => getComputedStyle(element).display === 'inline';

/** The text of an element without the blocks in it, which have sentences of their own. */
function inlineText(element: Element): string {
  const parts = [...element.childNodes].map((node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
    const counts = node instanceof Element && isInline(node) && node.checkVisibility() && !node.matches(NOT_COUNTED);
    return counts ? inlineText(node) : ' ';
  });
  return parts.join('');
}

/** The list of the row that a block is in, or the block itself. */
function placeOf(block: Element): Node {
  for (let at: Element | null = block; at; at = at.parentElement ?? hostOf(at))
    if (at.matches(ROWS)) return at.parentNode ?? at;
  return block;
}

const hostOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
};
