import type { ReactiveControllerHost } from 'lit';

/**
 * Called when a drawing is about to come that may take away what has the focus: the focus then goes to the element's own
 * place for it, and never to the page. Settles when that is done.
 */
export async function keepFocus(place: ReactiveControllerHost): Promise<void> {
  if (!(place instanceof HTMLElement) || !place.matches(':focus-within')) return;
  await place.updateComplete;
  if (place.isConnected && !place.matches(':focus-within')) place.focus({ preventScroll: true });
}
