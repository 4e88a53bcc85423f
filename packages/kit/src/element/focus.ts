import type { ReactiveControllerHost } from 'lit';

/**
 * Called when a drawing is about to come that may take away what has the focus: the focus then goes to the element's own
 * place for it, and never to the page. Settles when that is done.
 */
export async function restoreFocus(place: ReactiveControllerHost): Promise<void> {
  if (!(place instanceof HTMLElement) || !holdsFocus(place)) return;
  await place.updateComplete;
  if (place.isConnected && !holdsFocus(place)) place.focus({ preventScroll: true });
}

/** `:focus-within` does not see into a modal dialog. */
const holdsFocus = ({ shadowRoot }: HTMLElement): boolean => Boolean(shadowRoot?.activeElement);
