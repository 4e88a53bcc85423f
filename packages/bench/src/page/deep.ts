/** Elements through all shadow roots. */

/** In document order. */
export function* deep(root: ParentNode): Generator<Element> {
  for (const element of root.children) {
    yield element;
    if (element.shadowRoot) yield* deep(element.shadowRoot);
    yield* deep(element);
  }
}

/** The first match; throws if there is none. */
export function found(root: ParentNode, selector: string): HTMLElement {
  for (const element of deep(root)) if (element instanceof HTMLElement && element.matches(selector)) return element;
  throw new Error(`Nothing here matches ${selector}.`);
}

/** Whether an element contains the text. */
export function shows(root: ParentNode, text: string): boolean {
  for (const element of deep(root)) {
    const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    if (own.some(({ textContent }) => textContent?.includes(text))) return true;
  }
  return false;
}
