/**
 * Hides key presses inside a module from the host's page handlers.
 *
 * Outside a shadow root, a key press seems to come from the module's element. Pages that activate a default button on
 * Enter, or that have one-letter shortcuts, would react while the user types.
 */
const KEYS = ['keydown', 'keypress', 'keyup'] as const;

export function shieldKeyboard(element: HTMLElement): void {
  for (const type of KEYS) element.addEventListener(type, stopAtTheBorder);
}

function stopAtTheBorder(event: KeyboardEvent): void {
  const [target] = event.composedPath();
  if (event.key === 'Enter' || isOneLetter(event) || isTypedInto(target)) event.stopPropagation();
}

/** With a modifier, it is a shortcut for the whole page. */
const isOneLetter = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  key.length === 1 && !ctrlKey && !altKey && !metaKey;

const isTypedInto = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
