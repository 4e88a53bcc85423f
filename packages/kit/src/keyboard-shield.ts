/**
 * Keeps key presses inside a module from the host's page handlers.
 *
 * Outside a shadow root a key press looks as if it came from the module's element. Pages that press
 * their default button on Enter, or that have one-letter shortcuts, would act on what is typed here.
 */
const KEYS = ['keydown', 'keypress', 'keyup'] as const;

export function shieldKeyboard(element: HTMLElement): void {
  for (const type of KEYS) element.addEventListener(type, stopAtTheBorder);
}

function stopAtTheBorder(event: KeyboardEvent): void {
  const [target] = event.composedPath();
  if (event.key === 'Enter' || isTypedInto(target)) event.stopPropagation();
}

const isTypedInto = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
