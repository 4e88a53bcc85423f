import type { ReactiveControllerHost } from 'lit';

/**
 * Call this before a render that may remove the focused control: focus then moves to the element's own target instead
 * of the page's body. Settles when that is done.
 */
export async function restoreFocus(place: ReactiveControllerHost): Promise<void> {
  if (!(place instanceof HTMLElement) || !holdsFocus(place)) return;
  await place.updateComplete;
  if (place.isConnected && !holdsFocus(place)) place.focus({ preventScroll: true });
}

/** `:focus-within` doesn't match focus inside a modal dialog. */
const holdsFocus = ({ shadowRoot }: HTMLElement): boolean => Boolean(shadowRoot?.activeElement);
