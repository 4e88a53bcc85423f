/** Every matching element under a root, through all shadow roots. */
export function deepAll<T extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): T[] {
  const found: T[] = [];
  // Into one list, because a wait looks at a page some hundred times.
  const add = (under: ParentNode): void => {
    for (const element of under.querySelectorAll<T>('*')) {
      if (element.matches(selector)) found.push(element);
      if (element.shadowRoot) add(element.shadowRoot);
    }
  };
  add(root);
  return found;
}

/** The visible text, without styles and hidden parts. */
export function deepText(node: Node): string {
  const texts: string[] = [];
  addTexts(node, texts);
  return texts.join(' ').replace(/\s+/g, ' ');
}

function addTexts(node: Node, texts: string[]): void {
  if (node.nodeType === Node.TEXT_NODE) texts.push(node.nodeValue ?? '');
  // Lit leaves more comments than elements.
  else if (node.nodeType !== Node.COMMENT_NODE && !isHidden(node))
    for (const child of shownIn(node)) addTexts(child, texts);
}

const isHidden = (node: Node): boolean =>
  node instanceof HTMLElement && (Boolean(node.hidden) || node.localName === 'style');

function shownIn(node: Node): Iterable<Node> {
  if (!(node instanceof Element)) return node.childNodes;
  const assigned = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
  return assigned.length > 0 ? assigned : (node.shadowRoot ?? node).childNodes;
}

/** The focused element; undefined if there is none. */
export function deepFocus(): Element | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active === null || active === document.body ? undefined : active;
}

const CONTROLS = 'textarea, select, input:not([type=file])';

/** The value of every control, with its name: a fault must not change them. */
export const controlValues = (root: ShadowRoot): readonly string[] =>
  deepAll(root, CONTROLS).map((control) => {
    const inner = control.getRootNode();
    const host = inner instanceof ShadowRoot ? inner.host.localName : '';
    return `${host} ${control.localName} ${control.id}: ${valueOf(control)}`;
  });

function valueOf(control: HTMLElement): string {
  if (control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type)) {
    return String(control.checked);
  }
  return 'value' in control ? String(control.value) : '';
}

/** Values missing from the later list, in order; additional ones from late parts don't count. */
export function lostOf(before: readonly string[], now: readonly string[]): readonly string[] {
  let kept = 0;
  for (const value of now) if (value === before[kept]) kept += 1;
  return before.slice(kept);
}

/** A button by its text or accessible name, as a user finds it. */
export const buttonOf = (root: ShadowRoot, name: string): HTMLButtonElement | undefined =>
  deepAll<HTMLButtonElement>(root, 'button').find(
    (button) => (button.ariaLabel ?? deepText(button)).trim() === name && button.closest('[hidden]') === null,
  );

/** Focuses and clicks, like a user. */
export function press(root: ShadowRoot, name: string): void {
  const button = buttonOf(root, name);
  if (!button) throw new Error(`No button "${name}" in: ${deepText(root)}`);
  button.focus();
  button.click();
}
