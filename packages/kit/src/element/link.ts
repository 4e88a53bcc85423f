import type { Environment, PortalSettings } from './settings.js';

type Target<Setting extends 'hrefFor' | 'hrefForP2p'> = Parameters<NonNullable<PortalSettings[Setting]>>[0];

/** The host's address of a message; undefined if there is none or it isn't safe in a link. */
export const linkTo = ({ hrefFor }: Pick<Environment, 'hrefFor'>, target: Target<'hrefFor'>): string | undefined =>
  safe(() => hrefFor?.(target));

/** The host's address of the page for an order's Peer-to-Peer. */
export const linkToP2p = (
  { hrefForP2p }: Pick<Environment, 'hrefForP2p'>,
  target: Target<'hrefForP2p'>,
): string | undefined => safe(() => hrefForP2p?.(target));

function safe(address: () => string | undefined): string | undefined {
  try {
    const href = address();
    return href && /^https?:$/.test(new URL(href, document.baseURI).protocol) ? href : undefined;
  } catch {
    // An error in the host's function removes only the link; its content still renders.
    return undefined;
  }
}

/** A plain click navigates in place. With a modifier key or another button, the browser opens the link. */
export const inPlace =
  (act: () => void) =>
  (event: MouseEvent): void => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    act();
  };
