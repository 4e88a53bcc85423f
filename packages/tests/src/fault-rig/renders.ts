import type { ReactiveControllerHost } from 'lit';

import { deepAll } from './page.js';

const isReactive = (element: HTMLElement): element is HTMLElement & ReactiveControllerHost =>
  'addController' in element;

/** Counts the renders of an element and its current descendants, a measure of work on any machine. */
export function countRenders(root: HTMLElement): ReadonlyMap<HTMLElement, number> {
  const inside = root.shadowRoot ? deepAll(root.shadowRoot, '*') : [];
  const renders = new Map<HTMLElement, number>();
  for (const element of [root, ...inside].filter(isReactive)) {
    renders.set(element, 0);
    element.addController({ hostUpdated: () => void renders.set(element, (renders.get(element) ?? 0) + 1) });
  }
  return renders;
}
